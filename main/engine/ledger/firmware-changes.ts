import { shownFirmware } from '../../../shared/firmware-version.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { DeviceChange } from '../../../shared/model/notes-exchange.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import type { Ledger } from './open.ts'

/** Every firmware change of `devices` ever seen, oldest first. */
export function firmwareChanges(db: Ledger, devices: readonly Device[]): DeviceChange[] {
  const byId = new Map(devices.map((device) => [device.id, device]))
  const told = versionsTold()
  return db
    .prepare<[], { deviceId: string; from: string; to: string; at: number }>(
      `SELECT device_id AS deviceId, old_value AS "from", new_value AS "to", first_seen_new AS at
       FROM fact_change WHERE key = 'firmware' ORDER BY first_seen_new, id`,
    )
    .all()
    .flatMap(({ deviceId, from, to, at }) => {
      const device = byId.get(deviceId)
      const now = told(to)
      if (!device || now === null) return []
      return [
        {
          deviceId,
          vendor: device.vendor,
          model: device.model,
          from: told(from),
          to: now,
          at: new Date(at).toISOString(),
        },
      ]
    })
}

/** The version a kept value tells; the same few are told again and again. */
function versionsTold(): (value: string) => string | null {
  const known = new Map<string, string | null>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const version = shownFirmware(JSON.parse(value) as FactValue)
    known.set(value, version)
    return version
  }
}
