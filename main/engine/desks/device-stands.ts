import type { Device } from '../../../shared/model/device.ts'
import type { ScoreCard } from '../../../shared/model/score-card.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { iso } from '../clock.ts'
import type { DeviceStand, ScoreStand } from '../delivery/home-assistant.ts'
import type { vendorRecord } from './vendor-record.ts'

type Scores = ReadonlyMap<string, ScoreStand>

/** Each device as others are shown it: its firmware, last change, open warnings and own score. */
export interface StandParts {
  devices: readonly Device[]
  open: readonly Warning[]
  /** When each device last stated something differently (ms UTC). */
  changedAt: ReadonlyMap<string, number>
  /** By device; one of whose maker nothing is known is not in it. */
  scores: Scores
}

export function deviceStands({ devices, open, changedAt, scores }: StandParts): DeviceStand[] {
  const warnings = Map.groupBy(open, ({ deviceId }) => deviceId)
  return devices.map(({ id, name, vendor, model, firmware }) => {
    const changed = changedAt.get(id)
    return {
      id,
      name,
      vendor,
      model,
      firmware,
      lastChange: changed === undefined ? null : iso(changed),
      openWarnings: warnings.get(id)?.length ?? 0,
      score: scores.get(id) ?? null,
    }
  })
}

/** Scores take a look at everything a device did; they are taken no more often than this. */
const SCORES_HOLD_MS = 10 * 60_000

/** Answers scores that are at most ten minutes old by `now`. */
export function heldScores(now: () => number, read: () => Scores): () => Scores {
  let held: { at: number; scores: Scores } | null = null
  return () => {
    const at = now()
    if (held === null || at < held.at || at >= held.at + SCORES_HOLD_MS) held = { at, scores: read() }
    return held.scores
  }
}

/** The own score of each device of whose maker anything is known. */
export function ownScores(
  vendors: Pick<ReturnType<typeof vendorRecord>, 'assessDevices'>,
  devices: readonly Device[],
  asOf: string,
): Scores {
  const scores = new Map<string, ScoreStand>()
  for (const vendor of new Set(devices.map((device) => device.vendor)))
    if (vendor !== null)
      for (const { deviceId, card } of vendors.assessDevices(vendor, { asOf }))
        if (card.coverage > 0) scores.set(deviceId, bandOf(card))
  return scores
}

const bandOf = ({ point, low, high, coverage }: ScoreCard): ScoreStand => ({ point, low, high, coverage })
