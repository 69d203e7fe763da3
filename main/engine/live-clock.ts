import { Fault } from '../../shared/fault.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import { iso } from './clock.ts'
import type { Ledger } from './ledger/open.ts'
import { latestScan } from './ledger/scans.ts'
import { keepSetting, readSetting } from './ledger/settings.ts'

/** No Houseguest ran before this: a clock that says so has lost its battery and waits for the network's time. */
const MADE = Date.UTC(2026, 0, 1)
/** A home left alone for longer than this is rarer than a clock set wrong. */
const PLAUSIBLE_PAUSE_MS = 3 * 365 * 86_400_000
/** A doubted clock that still says so after this long is believed: the network's time has come by then. */
const DOUBT_MS = 10 * 60_000
const DOUBTED = 'clock.doubted'

/**
 * The instant a scan's sightings count from, milliseconds UTC: the clock's, or where the clock was set back the
 * latest scan's. What is seen later is newer, whatever the clock says; times that are wrong never reorder history.
 * @throws Fault `bad-input` for a clock that is plainly wrong, before anything is sent
 */
export function liveTime(ledger: Ledger, now: number): number {
  if (now < MADE)
    throw new Fault(
      'bad-input',
      `This computer’s clock says ${iso(now)}, before Houseguest was made; set it right, then scan.`,
    )
  const latest = latestScan(ledger)
  if (latest !== null && now - latest > PLAUSIBLE_PAUSE_MS) refuseDoubted(ledger, now, latest)
  return latest === null ? now : Math.max(now, latest)
}

/** The first time a clock leaps by years it is asked about; when it insists, it is believed. */
function refuseDoubted(ledger: Ledger, now: number, latest: number): void {
  const doubted = Number(readSetting(ledger, DOUBTED) ?? Number.NaN)
  if (now - doubted >= DOUBT_MS && now - doubted < PLAUSIBLE_PAUSE_MS) return
  if (!(now - doubted >= 0 && now - doubted < DOUBT_MS)) keepSetting(ledger, DOUBTED, String(now))
  throw new Fault(
    'bad-input',
    `This computer’s clock says ${iso(now)}, years after the last scan (${iso(latest)}); set it right, or scan again in ten minutes if it is.`,
  )
}

/** Events of a scan begun at `begun` as they count from `live`. */
export function asLive<T extends TimelineEvent>(events: readonly T[], begun: number, live: number): T[] {
  if (live === begun) return [...events]
  return events.map((event) => ({ ...event, at: iso(Date.parse(event.at) + live - begun) }))
}
