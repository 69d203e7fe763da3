import type { HubChange, HubContact, HubDay, HubDevice, HubWarning } from '../../../shared/model/hub.ts'
import type { Severity } from '../../../shared/model/kinds.ts'
import { getDevices } from './device-views.ts'
import type { Ledger } from './open.ts'
import { judgedOf } from './outbox-judged.ts'

/** What stands in the ledger under the keys that wait for a hub. */

/** Facts whose changes are a matter of the maker's; serial numbers, names and addresses stay here, and so do supplies. */
export const TOLD_KEY = /^(firmware|vendor|model|kind|service\.[\w.-]{1,64}|state)$/

export function devicesFor(
  db: Ledger,
  ids: readonly string[],
  shareNames: boolean,
  now: number,
): HubDevice[] {
  const since = db
    .prepare<[string], number | null>(
      "SELECT max(first_seen_new) FROM fact_change WHERE device_id = ? AND key = 'firmware'",
    )
    .pluck()
  const judged = judgedOf(db)
  return getDevices(db, ids, now).map((d) => ({
    deviceId: d.id,
    vendor: d.vendor,
    model: d.model,
    kind: d.kind,
    firmware: d.firmware,
    firmwareSince: since.get(d.id) ?? null,
    name: shareNames ? d.name : null,
    firstSeen: Date.parse(d.firstSeen),
    lastSeen: Date.parse(d.lastSeen),
    ...judged(d.id),
  }))
}

export function changesFor(db: Ledger, ids: readonly string[]): HubChange[] {
  const one = db.prepare<[string], HubChange>(
    `SELECT CAST(id AS TEXT) AS id, device_id AS deviceId, key, old_value AS "from", new_value AS "to",
     last_seen_old AS lastSeenOld, first_seen_new AS firstSeenNew FROM fact_change WHERE id = ?`,
  )
  return ids.flatMap((id) => one.get(id) ?? []).filter(({ key }) => TOLD_KEY.test(key))
}

export function warningsFor(db: Ledger, ids: readonly string[], shareNames: boolean): HubWarning[] {
  const one = db.prepare<[string], Omit<HubWarning, 'title'> & { severity: Severity; body: string }>(
    'SELECT id, device_id AS deviceId, kind, severity, state, vendor, at, body FROM warning WHERE id = ?',
  )
  return ids.flatMap((id) => {
    const row = one.get(id)
    if (!row) return []
    const { body, ...warning } = row
    const { title } = JSON.parse(body) as { title?: string }
    return [{ ...warning, title: shareNames ? (title ?? null) : null }]
  })
}

/** The days named by `client day` keys, each with all clients of its device. */
export function daysFor(db: Ledger, keys: readonly string[]): HubDay[] {
  const deviceOf = db
    .prepare<[number], string | null>('SELECT device_id FROM contact_client WHERE id = ?')
    .pluck()
  const contacts = db.prepare<[string, number, number], HubContact>(
    `SELECT ifnull(d.domain, d.name) AS destination, max(d.organisation) AS organisation, max(d.category) AS category,
     sum(h.connections) AS connections, sum(h.bytes_out) AS bytesOut, sum(h.bytes_in) AS bytesIn
     FROM contact_client c JOIN contact_hour h ON h.client_id = c.id JOIN destination d ON d.id = h.destination_id
     WHERE c.device_id = ? AND h.hour >= ? AND h.hour < ? GROUP BY 1`,
  )
  const wanted = new Map<string, { deviceId: string; day: number }>()
  for (const key of keys) {
    const [client, day] = key.split(' ').map(Number)
    const deviceId = deviceOf.get(client!)
    if (deviceId) wanted.set(`${deviceId} ${day}`, { deviceId, day: day! })
  }
  return [...wanted.values()].map(({ deviceId, day }) => ({
    deviceId,
    day,
    contacts: contacts.all(deviceId, day * 24, (day + 1) * 24),
  }))
}
