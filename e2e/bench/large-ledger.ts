import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { projectRoot, run } from '../../main/setup/command.ts'
import { DAY, history, YEARS } from './five-years.ts'

/** Makes a ledger file of the five years that end today, as the command line plays a timeline; takes minutes. */
export async function playFiveYears(file: string): Promise<string> {
  const timeline = `${file}.jsonl`
  const start = Math.floor(Date.now() / DAY - 1 - YEARS * 365) * DAY
  const lines = Readable.from(history(start)).map(({ event }) => `${JSON.stringify(event)}\n`)
  await pipeline(lines, createWriteStream(timeline))
  const program = join(projectRoot, 'main/cli/houseguest.mjs')
  const { status } = await run(process.execPath, [program, 'replay', timeline, '--db', file])
  if (status !== 0) throw new Error(`The five years could not be played (status ${status}).`)
  return file
}
