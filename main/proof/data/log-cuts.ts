import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { closeLedger, openLedger } from '../../engine/ledger/open.ts'
import type { Row, Trial } from '../row.ts'
import { kill, startChild } from './child.ts'
import { momentsIn } from './moments.ts'

/** What is in the ledger itself, and what is in its log alone: too few moments for the log to be folded in. */
const SETTLED = 50
const LOGGED = 90

/**
 * A ledger and its log as a killed engine left them. A log that was folded in already was on the disk before that
 * (https://www.sqlite.org/wal.html#checkpointing), so a power cut takes nothing of it.
 */
async function killedLedger({ folder }: Trial): Promise<string> {
  const file = join(folder, 'killed.db')
  const settled = startChild('writer', [file, '0', String(SETTLED)])
  settled.process.stdin?.end()
  await settled.ended
  const child = startChild('writer', [file, String(SETTLED), String(LOGGED)])
  while (child.lines().at(-1) !== String(LOGGED - 1) && child.process.exitCode === null) await pause(20)
  await kill(child)
  return file
}

/** Opens a harmed copy: it must hold some first part of the moments, each whole. */
function lookAt(
  trial: Trial,
  killed: string,
  harm: (log: Buffer) => Buffer,
): { moments: number; problems: string[] } {
  const file = join(trial.folder, 'case.db')
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(file + end, { force: true })
  copyFileSync(killed, file)
  writeFileSync(`${file}-wal`, harm(readFileSync(`${killed}-wal`)))
  const db = openLedger(file)
  try {
    return momentsIn(db)
  } finally {
    closeLedger(db)
  }
}

async function spoilLogs(trial: Trial, harmOne: (log: Buffer) => { log: Buffer; told: string }) {
  const file = await killedLedger(trial)
  const failures: string[] = []
  let fewest = LOGGED
  for (let run = 0; run < trial.count; run++) {
    let what = ''
    try {
      const { moments, problems } = lookAt(trial, file, (log) => {
        const harmed = harmOne(log)
        what = harmed.told
        return harmed.log
      })
      if (moments < SETTLED || moments > LOGGED)
        problems.push(`${moments} moments, but ${SETTLED} to ${LOGGED} were written`)
      if (problems.length > 0) failures.push(`case ${run}, ${what}: ${problems.slice(0, 3).join('; ')}`)
      fewest = Math.min(fewest, moments)
    } catch (error) {
      failures.push(`case ${run}, ${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return {
    count: trial.count,
    failures,
    measured: `of ${LOGGED} moments, ${SETTLED} of them safe, at least ${fewest} were there, each whole`,
  }
}

export const logCuts: Row = {
  id: 'log-cuts',
  area: 'data',
  threat: 'the power fails and only a part of the log reached the disk',
  unit: 'cuts',
  short: 300,
  long: 5_000,
  run: (trial) =>
    spoilLogs(trial, (log) => {
      const at = trial.random.int(log.length + 1)
      return { log: log.subarray(0, at), told: `log cut at ${at} of ${log.length}` }
    }),
}

export const logFlips: Row = {
  id: 'log-flips',
  area: 'data',
  threat: 'a bit of the log flips on the disk',
  unit: 'flips',
  short: 300,
  long: 5_000,
  run: (trial) =>
    spoilLogs(trial, (log) => {
      const at = trial.random.int(log.length)
      const bit = trial.random.int(8)
      const flipped = Buffer.from(log)
      flipped[at]! ^= 1 << bit
      return { log: flipped, told: `bit ${bit} of byte ${at} flipped` }
    }),
}
