import type { AwaySummary } from '../../../shared/model/away.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { Clock } from '../clock.ts'
import { changesSince } from '../ledger/changes.ts'
import type { Ledger } from '../ledger/open.ts'
import { keepSetting, readSetting } from '../ledger/settings.ts'
import { warningsTurnedSince } from '../ledger/warnings.ts'

/** The setting that remembers the last look, milliseconds UTC. */
export const LAST_LOOK = 'last-look'

/** What happened while the owner was away. */
export function awayDesk({
  ledger,
  clock,
  devices,
  apart,
}: {
  ledger: Ledger
  clock: Clock
  devices: () => readonly Device[]
  /** Writes what no other answer is made of. */
  apart: (write: () => void) => void
}) {
  return {
    /** What is new since then (ms UTC), or since the last look; `null` before there was a first. */
    summary(given?: number): AwaySummary | null {
      const since = given ?? Number(readSetting(ledger, LAST_LOOK) ?? Number.NaN)
      if (!Number.isFinite(since)) return null
      return {
        since,
        warnings: warningsTurnedSince(ledger, since).filter(
          ({ state, severity }) => state === 'open' && severity !== 'info',
        ).length,
        changes: changesSince(ledger, since).length,
        newDevices: devices().filter(({ firstSeen }) => Date.parse(firstSeen) >= since).length,
      }
    },
    /** The owner has looked just now. */
    seen: (): void => apart(() => keepSetting(ledger, LAST_LOOK, String(clock.now()))),
  }
}
