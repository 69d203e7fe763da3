import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { processorTimeOf } from '../process-cost.ts'
import { unlikeLines } from './other-lines.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const AT_A_TIME = 100
const LF = 0x0a

/** What `identify` held when it had answered so many lines, and what it had cost until then. */
interface Reading {
  answered: number
  rssMb: number
  peakMb: number
  cpuSeconds: number
}

/** The memory of a process by Linux's /proc (proc(5)), in MiB. */
function memoryOf(pid: number): { rssMb: number; peakMb: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const mib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024
  return { rssMb: mib('VmRSS'), peakMb: mib('VmHWM') }
}

/**
 * The built command line, answering lines of which none is like another, streamed to it as it takes them: what it
 * holds and what it cost at each of `marks` lines, the last of which ends it.
 */
export async function identifyAtLength(
  lines: readonly string[],
  marks: readonly number[],
): Promise<Reading[]> {
  const child = spawn(process.execPath, ['main/cli/houseguest.mjs', 'identify', '-', '--json'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const readings: Reading[] = []
  let answered = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) answered++
    // The last answers are still in the pipe when it has the last line: a reading is of a few hundred lines before.
    const mark = marks[readings.length]
    if (mark !== undefined && answered >= mark - AT_A_TIME && child.exitCode === null)
      readings.push({ answered, ...memoryOf(child.pid!), cpuSeconds: processorTimeOf([child.pid!]) / 1_000 })
  })
  const ended = once(child, 'close')
  let batch: string[] = []
  for (const line of unlikeLines(lines, marks.at(-1)! + 10 * AT_A_TIME)) {
    if (batch.push(line) < AT_A_TIME) continue
    if (!child.stdin.write(`${batch.join('\n')}\n`)) await once(child.stdin, 'drain')
    batch = []
  }
  child.stdin.end()
  await ended
  return readings
}
