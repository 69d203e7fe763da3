import { firmwareParts } from '../../../shared/firmware-version.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { announcementsOf, verdictOn } from './changes.ts'
import type { Ledger } from './open.ts'

/** Firmware changes first seen here before `asOf`, by verdict and what `keyOf` says: the input of indicator E1. */
export function observedFirmware(
  db: Ledger,
  devices: readonly Device[],
  asOf: number,
  keyOf: (device: Device & { vendor: string }) => string = ({ vendor }) => vendor,
): Map<string, NonNullable<ObservedConduct['firmware']>> {
  const changes = db
    .prepare<[string, number], { deviceId: string; value: string }>(
      `SELECT device_id AS deviceId, new_value AS value FROM fact_change
       WHERE device_id IN (SELECT value FROM json_each(?)) AND key = 'firmware' AND first_seen_new <= ?`,
    )
    .all(JSON.stringify(devices.map(({ id }) => id)), asOf)
  const byId = new Map(devices.map((d) => [d.id, d]))
  const notes = new Map<string, ReturnType<typeof announcementsOf>>()
  const seen = new Map<string, NonNullable<ObservedConduct['firmware']>>()
  /** A version comes to many devices; its text is taken apart once. */
  const partsOf = remembered((value: string) => firmwareParts(JSON.parse(value) as FactValue))
  for (const { deviceId, value } of changes) {
    const device = byId.get(deviceId)
    if (!device || !hasVendor(device)) continue
    const known = notes.get(device.vendor) ?? announcementsOf(db, device.vendor)
    notes.set(device.vendor, known)
    const key = keyOf(device)
    const { verdict } = verdictOn(device, partsOf(value), known)
    const counts = seen.get(key) ?? { announced: 0, vague: 0, notFound: 0, until: device.lastSeen }
    seen.set(key, counts)
    if (device.lastSeen > counts.until) counts.until = device.lastSeen
    if (verdict === 'announced') counts.announced++
    else if (verdict === 'vague') counts.vague++
    else if (verdict === 'not-found') counts.notFound++
  }
  return seen
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const one = made.get(text) ?? make(text)
    made.set(text, one)
    return one
  }
}

/** A device that names its maker. */
export const hasVendor = (device: Device): device is Device & { vendor: string } =>
  device.vendor !== null && device.vendor !== ''
