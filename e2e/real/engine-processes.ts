import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { descendants } from '../bench/process-cost.ts'

/** The engines that run under the app's process, by their ids (Linux). */
export async function enginesUnder(pid: number): Promise<number[]> {
  const found: number[] = []
  for (const each of descendants(pid)) {
    const command = await readFile(`/proc/${each}/cmdline`, 'utf8').catch(() => '')
    if (command.includes(join('dist', 'engine', 'entry.js')) || command.includes('Houseguest engine'))
      found.push(each)
  }
  return found
}
