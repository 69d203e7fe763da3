import { Fault } from '../../../shared/fault.ts'
import type { HubBatch, HubDay } from '../../../shared/model/hub.ts'
import type { Hub } from './connection.ts'
import { sumVersions } from './versions.ts'

/** Puts a batch under its natural keys, in one transaction: sent twice, it is there once. */

/** The hub has seen more than this ledger ever wrote: the ledger was restored from an older copy. */
export class RevisionLost extends Error {
  readonly beyond: number
  constructor(beyond: number) {
    super('the hub has seen a later revision')
    this.beyond = beyond
  }
}

/**
 * Sends one batch of site `siteId`.
 * @throws RevisionLost, or Fault for what the hub refuses; then nothing of the batch is there
 */
export async function sendBatch(hub: Hub, siteId: string, batch: HubBatch): Promise<void> {
  await hub.transaction(async () => {
    // First: it makes two senders of one site take turns, and an older one stop.
    const moved = await hub.query(
      `UPDATE houseguest.site_state SET revision = $2, last_sent = now()
       WHERE site_id = $1 AND revision <= $2 RETURNING 1`,
      [siteId, batch.revision],
    )
    if (moved.length === 0) await explain(hub, siteId)
    await sendDevices(hub, siteId, batch)
    await sendChanges(hub, siteId, batch)
    await sendWarnings(hub, siteId, batch)
    await sendDays(hub, siteId, batch.days)
  })
}

async function explain(hub: Hub, siteId: string): Promise<never> {
  const [state] = await hub.query<{ revision: string }>(
    'SELECT revision FROM houseguest.site_state WHERE site_id = $1',
    [siteId],
  )
  if (state) throw new RevisionLost(Number(state.revision))
  throw new Fault('not-permitted', 'The hub no longer knows this site; its key may have been revoked.')
}

const column = <T, K extends keyof T>(rows: readonly T[], key: K): T[K][] => rows.map((row) => row[key])
/** Longer texts than the hub takes are cut: one of them may not hold up everything behind it. */
const texts = <T, K extends keyof T>(rows: readonly T[], key: K, max: number): (string | null)[] =>
  rows.map((row) => (row[key] === null ? null : String(row[key]).slice(0, max)))
const times = <T, K extends keyof T>(rows: readonly T[], key: K) =>
  rows.map((row) => new Date(row[key] as number).toISOString())

async function sendDevices(hub: Hub, siteId: string, { devices }: HubBatch): Promise<void> {
  if (devices.length === 0) return
  await hub.query(
    `INSERT INTO houseguest.device
       (site_id, device_id, vendor, model, kind, firmware, name, first_seen, last_seen, firmware_since, looked_at, services,
        called_on, parties)
     SELECT $1, u.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[], $12::text[],
       $13::timestamptz[], $14::text[]) AS u
     ON CONFLICT (site_id, device_id) DO UPDATE SET vendor = excluded.vendor, model = excluded.model,
       kind = excluded.kind, firmware = excluded.firmware, name = excluded.name,
       first_seen = excluded.first_seen, last_seen = excluded.last_seen, firmware_since = excluded.firmware_since,
       looked_at = excluded.looked_at, services = excluded.services, called_on = excluded.called_on,
       parties = excluded.parties`,
    [
      siteId,
      column(devices, 'deviceId'),
      texts(devices, 'vendor', 128),
      texts(devices, 'model', 128),
      column(devices, 'kind'),
      texts(devices, 'firmware', 512),
      texts(devices, 'name', 256),
      times(devices, 'firstSeen'),
      times(devices, 'lastSeen'),
      devices.map(({ firmwareSince }) => firmwareSince && new Date(firmwareSince).toISOString()),
      devices.map(({ lookedAt }) => lookedAt && new Date(lookedAt).toISOString()),
      devices.map(({ services }) => services.join(' ')),
      devices.map(({ calledOn }) => calledOn && new Date(calledOn).toISOString()),
      devices.map(({ parties }) => parties.join(' ')),
    ],
  )
  await sendEffects(hub, siteId, devices)
}

/** A device's effects replace what was there. */
async function sendEffects(hub: Hub, siteId: string, devices: HubBatch['devices']): Promise<void> {
  const rows = devices.flatMap(({ deviceId, effects }) => effects.map((effect) => ({ deviceId, ...effect })))
  const [of, names] = [column(rows, 'deviceId'), texts(rows, 'name', 256)]
  await hub.query(
    `DELETE FROM houseguest.effect e WHERE e.site_id = $1 AND e.device_id = ANY($2::text[]) AND NOT EXISTS (
       SELECT 1 FROM unnest($3::text[], $4::text[]) AS u(device_id, name)
       WHERE u.device_id = e.device_id AND u.name = e.name)`,
    [siteId, column(devices, 'deviceId'), of, names],
  )
  if (rows.length === 0) return
  await hub.query(
    `INSERT INTO houseguest.effect AS e (site_id, device_id, name, since)
     SELECT $1, u.* FROM unnest($2::text[], $3::text[], $4::timestamptz[]) AS u
     ON CONFLICT (site_id, device_id, name) DO UPDATE SET since = excluded.since WHERE e.since <> excluded.since`,
    [siteId, of, names, times(rows, 'since')],
  )
}

async function sendChanges(hub: Hub, siteId: string, { changes }: HubBatch): Promise<void> {
  if (changes.length === 0) return
  await hub.query(
    `INSERT INTO houseguest.change
       (site_id, change_id, device_id, key, from_value, to_value, last_seen_old, first_seen_new)
     SELECT $1, u.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
       $7::timestamptz[], $8::timestamptz[]) AS u
     ON CONFLICT (site_id, change_id) DO NOTHING`,
    [
      siteId,
      column(changes, 'id'),
      column(changes, 'deviceId'),
      texts(changes, 'key', 128),
      texts(changes, 'from', 4096),
      texts(changes, 'to', 4096),
      times(changes, 'lastSeenOld'),
      times(changes, 'firstSeenNew'),
    ],
  )
}

async function sendWarnings(hub: Hub, siteId: string, { warnings }: HubBatch): Promise<void> {
  if (warnings.length === 0) return
  await hub.query(
    `INSERT INTO houseguest.warning
       (site_id, warning_id, device_id, kind, severity, state, vendor, title, at)
     SELECT $1, u.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::timestamptz[]) AS u
     ON CONFLICT (site_id, warning_id) DO UPDATE SET device_id = excluded.device_id,
       severity = excluded.severity, state = excluded.state, vendor = excluded.vendor, title = excluded.title,
       at = excluded.at`,
    [
      siteId,
      column(warnings, 'id'),
      column(warnings, 'deviceId'),
      column(warnings, 'kind'),
      column(warnings, 'severity'),
      column(warnings, 'state'),
      texts(warnings, 'vendor', 128),
      texts(warnings, 'title', 512),
      times(warnings, 'at'),
    ],
  )
}

/** Hosts and companies repeat all day long: they go once, and rows name them by their place (1-based, as arrays are). */
function dictionary() {
  const places = new Map<string, number>()
  return {
    place(word: string | null): number | null {
      if (word === null) return null
      const known = places.get(word)
      if (known !== undefined) return known
      places.set(word, places.size + 1)
      return places.size
    },
    words: () => [...places.keys()],
  }
}

/** A device's day replaces what was there; rows that did not change are not written. */
async function sendDays(hub: Hub, siteId: string, days: readonly HubDay[]): Promise<void> {
  if (days.length === 0) return
  const { place, words } = dictionary()
  const rows = days.flatMap(({ deviceId, day, contacts }) =>
    contacts.map((c) => ({
      day,
      device: place(deviceId),
      destination: place(c.destination.slice(0, 256)),
      organisation: place(c.organisation?.slice(0, 128) ?? null),
      category: place(c.category?.slice(0, 64) ?? null),
      connections: c.connections,
      out: c.bytesOut,
      back: c.bytesIn,
    })),
  )
  await hub.query(
    `DELETE FROM houseguest.contact_day c USING unnest($2::int[], $3::text[]) AS d(day, device_id)
     WHERE c.site_id = $1 AND c.day = d.day AND c.device_id = d.device_id AND NOT EXISTS (
       SELECT 1 FROM unnest($5::int[], $6::int[], $7::int[]) AS u(day, device, destination)
       WHERE u.day = c.day AND ($4::text[])[u.device] = c.device_id AND ($4::text[])[u.destination] = c.destination)`,
    [
      siteId,
      column(days, 'day'),
      column(days, 'deviceId'),
      words(),
      column(rows, 'day'),
      column(rows, 'device'),
      column(rows, 'destination'),
    ],
  )
  await hub.query(
    `INSERT INTO houseguest.contact_day AS c
       (site_id, day, device_id, destination, organisation, category, connections, bytes_out, bytes_in)
     SELECT $1, u.day, ($2::text[])[u.device], ($2::text[])[u.destination], ($2::text[])[u.organisation],
       ($2::text[])[u.category], u.connections, u.bytes_out, u.bytes_in
     FROM unnest($3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bigint[], $9::bigint[], $10::bigint[])
       AS u(day, device, destination, organisation, category, connections, bytes_out, bytes_in)
     ON CONFLICT (site_id, day, device_id, destination) DO UPDATE SET organisation = excluded.organisation,
       category = excluded.category, connections = excluded.connections, bytes_out = excluded.bytes_out,
       bytes_in = excluded.bytes_in
     WHERE (c.organisation, c.category, c.connections, c.bytes_out, c.bytes_in) IS DISTINCT FROM
       (excluded.organisation, excluded.category, excluded.connections, excluded.bytes_out, excluded.bytes_in)`,
    [
      siteId,
      words(),
      column(rows, 'day'),
      column(rows, 'device'),
      column(rows, 'destination'),
      column(rows, 'organisation'),
      column(rows, 'category'),
      column(rows, 'connections'),
      column(rows, 'out'),
      column(rows, 'back'),
    ],
  )
  await sumDays(hub, siteId, [...new Set(column(days, 'day'))])
}

/** Sums of the touched days by organisation, within one site: what pages about many sites read. */
async function sumDays(hub: Hub, siteId: string, days: readonly number[]): Promise<void> {
  await hub.query('DELETE FROM houseguest.organisation_day WHERE site_id = $1 AND day = ANY($2::int[])', [
    siteId,
    days,
  ])
  await hub.query(
    `INSERT INTO houseguest.organisation_day
       (site_id, day, organisation, devices, connections, bytes_out, bytes_in)
     SELECT site_id, day, coalesce(organisation, destination), count(DISTINCT device_id), sum(connections),
       sum(bytes_out), sum(bytes_in)
     FROM houseguest.contact_day WHERE site_id = $1 AND day = ANY($2::int[]) GROUP BY 1, 2, 3`,
    [siteId, days],
  )
}

/** How many days `organisation_recent` sums up. */
const RECENT_DAYS = 30
const DAY_MS = 86_400_000

/** Whether what a site told was summed up; not so where the link broke just before. */
export async function isSummed(hub: Hub, siteId: string): Promise<boolean> {
  const [state] = await hub.query<{ summed: boolean }>(
    'SELECT summed IS NOT DISTINCT FROM revision AS summed FROM houseguest.site_state WHERE site_id = $1',
    [siteId],
  )
  return state?.summed !== false
}

/** Sums up what questions about all sites read, after everything was sent; `now` is ms UTC. */
export async function sumRecent(hub: Hub, siteId: string, now: number): Promise<void> {
  await hub.transaction(async () => {
    // First: other senders of this site wait, so the sums are of the revision they are noted with.
    await hub.query('UPDATE houseguest.site_state SET summed = revision WHERE site_id = $1', [siteId])
    await hub.query('DELETE FROM houseguest.organisation_recent WHERE site_id = $1', [siteId])
    await hub.query(
      `INSERT INTO houseguest.organisation_recent (site_id, organisation, connections, bytes_out, bytes_in)
       SELECT site_id, organisation, sum(connections), sum(bytes_out), sum(bytes_in)
       FROM houseguest.organisation_day WHERE site_id = $1 AND day > $2 GROUP BY 1, 2`,
      [siteId, Math.floor(now / DAY_MS) - RECENT_DAYS],
    )
    await sumVersions(hub, siteId, now)
  })
}
