import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { openEngine } from './assemble.ts'
import { systemClock } from './clock.ts'
import { demoTimeline } from './demo/home.ts'
import type { Engine } from './engine.ts'
import { defaultLedgerFile } from './ledger/default-file.ts'
import { openLedger } from './ledger/open.ts'

/** Events per transaction while the demonstration year is played in. */
const BATCH = 2000

/** Where the demonstration home lives unless another file is named: never the owner's own ledger. */
export const demoFile = (): string => join(dirname(defaultLedgerFile()), 'demo.db')

/**
 * Plays the demonstration year, ending now, through the real engine into a ledger of its own.
 * @throws Fault `bad-argument` when `file` is a ledger that is not a demonstration's
 */
export function openDemo(file: string = demoFile()): Engine {
  if (file !== ':memory:') removeOldDemo(file)
  const engine = openEngine({ file, mode: 'write', demo: true })
  engine.keepSetting('demo', 'true')
  let batch = []
  for (const event of demoTimeline(systemClock.now())) {
    batch.push(event)
    if (batch.length < BATCH) continue
    engine.record(batch)
    batch = []
  }
  engine.record(batch)
  return engine
}

/** A demonstration is played afresh each time; anything else under that name is left alone. */
function removeOldDemo(file: string): void {
  try {
    const db = openLedger(file, { mode: 'read' })
    const isDemo = db.prepare("SELECT 1 FROM setting WHERE key = 'demo'").pluck().get() === 1
    db.close()
    if (!isDemo)
      throw new Fault(
        'bad-argument',
        `${file} is a real ledger, not a demonstration; name another file with --db.`,
      )
  } catch (error) {
    if (error instanceof Fault && error.code === 'not-found') return
    throw error
  }
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(file + end, { force: true })
}
