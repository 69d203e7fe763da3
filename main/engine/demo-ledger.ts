import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { Fault } from '../../shared/fault.ts'
import { openEngine } from './assemble.ts'
import { LAST_LOOK } from './away-desk.ts'
import { systemClock } from './clock.ts'
import { demoTimeline } from './demo/home.ts'
import type { Engine } from './engine.ts'
import { defaultLedgerFile } from './ledger/default-file.ts'
import { openLedger } from './ledger/open.ts'

/** Events per transaction while the demonstration year is played in: short enough for screens to live meanwhile. */
const BATCH = 300

/** The demonstration's owner comes back after six weeks. */
const LAST_LOOK_AGO = 45 * 86_400_000

/** Where the demonstration home lives unless another file is named: never the owner's own ledger. */
export const demoFile = (): string => join(dirname(defaultLedgerFile()), 'demo.db')

/**
 * Opens an empty demonstration ledger; `playDemo` fills it.
 * @throws Fault `bad-argument` when `file` is a ledger that is not a demonstration's
 */
export function openDemo(file: string = demoFile()): Engine {
  if (file !== ':memory:') removeOldDemo(file)
  const engine = openEngine({ file, mode: 'write', demo: true })
  engine.keepSetting('demo', 'true')
  engine.keepSetting(LAST_LOOK, String(systemClock.now() - LAST_LOOK_AGO))
  return engine
}

/**
 * Plays the demonstration year, ending now, through the real engine. Other work goes on between the batches;
 * ends early, keeping what was played, when the engine is closed.
 */
export async function playDemo(engine: Engine): Promise<void> {
  const events = demoTimeline(systemClock.now())
  for (let i = 0; i < events.length && engine.isOpen(); i += BATCH) {
    engine.record(events.slice(i, i + BATCH))
    await breath()
  }
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
