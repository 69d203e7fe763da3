import type { Device } from '../../shared/model/device.ts'
import type { Warning } from '../../shared/model/warning.ts'
import { iso } from './clock.ts'
import type { DeviceStand } from './delivery/home-assistant.ts'
import type { vendorRecord } from './vendor-record.ts'

/** Each device as others are shown it: its firmware, last change, open warnings and own score. */
export interface StandParts {
  devices: readonly Device[]
  open: readonly Warning[]
  /** When each device last stated something differently (ms UTC). */
  changedAt: ReadonlyMap<string, number>
  /** Out of 100, by device; one whose evidence is too thin for a letter is not in it. */
  scores: ReadonlyMap<string, number>
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

/** The own score of each device whose evidence is enough for a letter. */
export function ownScores(
  vendors: Pick<ReturnType<typeof vendorRecord>, 'assessDevices'>,
  devices: readonly Device[],
  asOf: string,
): Map<string, number> {
  const scores = new Map<string, number>()
  for (const vendor of new Set(devices.map((device) => device.vendor)))
    if (vendor !== null)
      for (const { deviceId, card } of vendors.assessDevices(vendor, { asOf }))
        if (card.letter !== null) scores.set(deviceId, card.point)
  return scores
}
