import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { Fault } from '../../shared/fault.ts'
import { version } from '../version.ts'
import { openEngine } from './assemble.ts'
import { systemClock } from './clock.ts'
import { calendar, meteredSpans } from './demo/calendar.ts'
import { demoTimeline } from './demo/home.ts'
import { PLACES } from './demo/places.ts'
import { LAST_LOOK } from './desks/away-desk.ts'
import type { Engine } from './engine.ts'
import { defaultLedgerFile } from './ledger/default-file.ts'
import { openLedger } from './ledger/open.ts'
import { DEMO_LEDGER, readSetting } from './ledger/settings.ts'

/** Events per transaction while the demonstration year is played in: short enough for screens to live meanwhile. */
const BATCH = 300

/** The meter in the demonstration home's router, as a source of evidence; it is read four times a day. */
const METER = { kind: 'meter', name: 'router' }
const METERED_MS = 6 * 3_600_000

/** The demonstration's owner comes back after six weeks. */
const LAST_LOOK_AGO = 45 * 86_400_000

/** Where the demonstration home lives unless another file is named: never the owner's own ledger. */
const demoFile = (): string => join(dirname(defaultLedgerFile()), 'demo.db')

/** A demonstration whose year ended within this time is looked at again as it was left. */
const FRESH_MS = 3_600_000

/** The setting that says by which version of the program the year was played to its end, and when. */
const PLAYED = 'demo.played'

/**
 * Opens the demonstration ledger: the one of a moment ago as it was left, else an empty one; `playDemo` fills it.
 * @throws Fault `bad-argument` when `file` is a ledger that is not a demonstration's
 */
export function openDemo(file: string = demoFile()): Engine {
  const fresh = file !== ':memory:' && isFreshDemo(file)
  if (!fresh) for (const end of ['', '-wal', '-shm', '.lock']) rmSync(file + end, { force: true })
  const engine = openEngine({ file, mode: 'write', demo: true })
  if (fresh) return engine
  engine.keepSetting(DEMO_LEDGER, 'true')
  engine.keepSetting(LAST_LOOK, String(systemClock.now() - LAST_LOOK_AGO))
  return engine
}

/**
 * Plays the demonstration year, ending now, through the real engine. Other work goes on between the batches;
 * ends early, keeping what was played, when the engine is closed.
 */
export async function playDemo(engine: Engine): Promise<void> {
  if (engine.devices().value.length > 0) return
  const now = systemClock.now()
  for (const { from, until } of meteredSpans(calendar(now)))
    for (let at = from; at < until; at += METERED_MS)
      engine.evidence.contacts.watched(METER, { from: at, until: Math.min(at + METERED_MS, until) })
  const events = demoTimeline(now)
  for (let i = 0; i < events.length && engine.isOpen(); i += BATCH) {
    engine.record(events.slice(i, i + BATCH))
    await breath()
  }
  if (!engine.isOpen()) return
  for (const { id, serial } of engine.devices().value) {
    const place = serial === null ? undefined : PLACES[serial]
    if (place) engine.correct({ id, field: 'place', value: place })
  }
  engine.keepSetting(PLAYED, `${version} ${systemClock.now()}`)
}

/** Whether `file` holds a demonstration played just now. @throws Fault for a ledger that is none. */
function isFreshDemo(file: string): boolean {
  try {
    const db = openLedger(file, { mode: 'read' })
    const isDemo = readSetting(db, DEMO_LEDGER) === 'true'
    const played = readSetting(db, PLAYED)
    db.close()
    if (!isDemo)
      throw new Fault('bad-argument', `${file} is a real ledger, not a demonstration; choose another file.`)
    if (played === null) return false
    const [by, at] = played.split(' ')
    const age = systemClock.now() - Number(at)
    return by === version && age >= 0 && age < FRESH_MS
  } catch (error) {
    if (error instanceof Fault && error.code === 'not-found') return false
    throw error
  }
}
