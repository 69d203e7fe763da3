import type { Contact } from '../../../shared/model/contact.ts'
import type {
  CountrySum,
  DaySum,
  HostSum,
  HourSum,
  NewDestination,
  OrganisationSum,
  TrafficChange,
  Window,
} from '../../../shared/model/contact-views.ts'
import { joinedSpans, spannedTime, spansWithin, type TimeSpan } from '../../../shared/time-spans.ts'
import { HOUR_MS } from './contacts.ts'
import type { Ledger } from './open.ts'
import { prepared } from './prepared.ts'

/** What screens and commands ask of contacts. Times are ms UTC; bytes are `null` where no source counted them. */

const DAY_MS = 24 * HOUR_MS
const MAX_ROWS = 500
const CLIENTS = '(SELECT id FROM contact_client WHERE device_id = @device)'
/** Name lookups are kept as protocol `dns`. */
const CONNECTIONS = "sum(iif(d.protocol = 'dns', 0, t.connections))"
const LOOKUPS = "sum(iif(d.protocol = 'dns', t.connections, 0))"

interface ContactRow extends Omit<Contact, 'firstSeen' | 'lastSeen'> {
  firstAt: number
  lastAt: number
}

/** Contacts in the contract's shape: of one device or all, with what was counted since a time or ever. */
export function listContacts(db: Ledger, options: { deviceId?: string; since?: number } = {}): Contact[] {
  const { deviceId, since } = options
  const counted =
    since === undefined
      ? 'SELECT client_id, destination_id, first_at, last_at, connections, bytes_out, bytes_in FROM contact_total'
      : `SELECT g.client_id, g.destination_id, max(t.first_at, @since) AS first_at, t.last_at, g.connections, g.bytes_out, g.bytes_in
         FROM (SELECT h.client_id, h.destination_id, sum(h.connections) AS connections, sum(h.bytes_out) AS bytes_out,
             sum(h.bytes_in) AS bytes_in
           FROM contact_client o CROSS JOIN contact_hour h ON h.client_id = o.id AND h.hour >= @sinceHour
           ${deviceId === undefined ? '' : 'WHERE o.device_id = @device'} GROUP BY h.client_id, h.destination_id) g
         JOIN contact_total t ON t.client_id = g.client_id AND t.destination_id = g.destination_id
         WHERE t.last_at >= @since`
  const rows = db
    .prepare<object, ContactRow>(
      `SELECT c.device_id AS deviceId, iif(d.is_host, d.name, NULL) AS host, d.domain, d.ip, d.asn, d.organisation, d.country,
         d.category, iif(d.port < 0, NULL, d.port) AS port, d.protocol, d.application, min(t.first_at) AS firstAt,
         max(t.last_at) AS lastAt, sum(t.connections) AS connections, sum(t.bytes_out) AS bytesOut, sum(t.bytes_in) AS bytesIn
       FROM (${counted}) t JOIN contact_client c ON c.id = t.client_id JOIN destination d ON d.id = t.destination_id
       ${deviceId === undefined ? '' : 'WHERE c.device_id = @device'}
       GROUP BY ifnull(c.device_id, c.id), t.destination_id ORDER BY lastAt DESC, d.name, d.port`,
    )
    .all({
      ...(deviceId === undefined ? {} : { device: deviceId }),
      ...(since === undefined ? {} : { since, sinceHour: Math.floor(since / HOUR_MS) }),
    })
  return rows.map(({ firstAt, lastAt, ...row }) => ({
    ...row,
    firstSeen: new Date(firstAt).toISOString(),
    lastSeen: new Date(lastAt).toISOString(),
  }))
}

/** Destinations in the home itself are no organisation that is not known. */
const IS_LOCAL = "(d.organisation IS NULL AND d.category IS 'local')"

interface OrganisationRow extends Omit<OrganisationSum, 'categories' | 'isLocal'> {
  categories: string | null
  isLocal: 0 | 1
}
const organisationSum = ({ categories, isLocal, ...row }: OrganisationRow): OrganisationSum => ({
  ...row,
  isLocal: isLocal === 1,
  categories: categories?.split(',') ?? [],
})

/** The rows a device's page counts: all time from the totals; a window from the hours, whose first and last word the totals know. */
const ofDevice = (window: Window | undefined): string =>
  window === undefined
    ? `SELECT destination_id, first_at, last_at, connections, bytes_out, bytes_in FROM contact_total WHERE client_id IN ${CLIENTS}`
    : `SELECT h.destination_id, max(h.from_at, t.first_at) AS first_at, min(h.until_at, t.last_at) AS last_at,
         h.connections, h.bytes_out, h.bytes_in
       FROM (SELECT destination_id, min(hour) * ${HOUR_MS} AS from_at, (max(hour) + 1) * ${HOUR_MS} AS until_at,
           sum(connections) AS connections, sum(bytes_out) AS bytes_out, sum(bytes_in) AS bytes_in
         FROM contact_hour WHERE client_id IN ${CLIENTS} AND hour >= @fromHour AND hour < @toHour GROUP BY destination_id) h
       JOIN (SELECT destination_id, min(first_at) AS first_at, max(last_at) AS last_at
         FROM contact_total WHERE client_id IN ${CLIENTS} GROUP BY destination_id) t USING (destination_id)`

const hours = (window: Window | undefined) =>
  window === undefined
    ? {}
    : { fromHour: Math.floor(window.from / HOUR_MS), toHour: Math.ceil(window.to / HOUR_MS) }

/**
 * Whom a device talks to, by organisation, most bytes first, then most connections, then most names asked for; last what
 * stays in the home.
 */
export function organisationsOf(db: Ledger, deviceId: string, window?: Window): OrganisationSum[] {
  return db
    .prepare<object, OrganisationRow>(
      `SELECT d.organisation, ${IS_LOCAL} AS isLocal, count(DISTINCT d.name) AS hosts, group_concat(DISTINCT d.category) AS categories,
         ${CONNECTIONS} AS connections, ${LOOKUPS} AS lookups, sum(t.bytes_out) AS bytesOut, sum(t.bytes_in) AS bytesIn,
         min(t.first_at) AS firstAt, max(t.last_at) AS lastAt
       FROM (${ofDevice(window)}) t JOIN destination d ON d.id = t.destination_id
       GROUP BY d.organisation, 2 ORDER BY isLocal, ifnull(bytesOut, 0) + ifnull(bytesIn, 0) DESC, connections DESC, lookups DESC
       LIMIT ${MAX_ROWS}`,
    )
    .all({ device: deviceId, ...hours(window) })
    .map(organisationSum)
}

/** The hosts of one organisation a device talks to, or those in the home; `undefined` for those of every organisation. */
export function hostsOf(
  db: Ledger,
  deviceId: string,
  options: { organisation?: string | null; isLocal?: boolean; window?: Window } = {},
): HostSum[] {
  const { organisation, isLocal = false, window } = options
  return db
    .prepare<object, HostSum>(
      `SELECT iif(d.is_host, d.name, NULL) AS host, max(d.ip) AS ip, d.domain, d.organisation, d.category, d.country,
         ${CONNECTIONS} AS connections, ${LOOKUPS} AS lookups, sum(t.bytes_out) AS bytesOut, sum(t.bytes_in) AS bytesIn,
         min(t.first_at) AS firstAt, max(t.last_at) AS lastAt
       FROM (${ofDevice(window)}) t JOIN destination d ON d.id = t.destination_id
       ${organisation === undefined ? '' : `WHERE d.organisation IS @organisation AND ${IS_LOCAL} = ${isLocal ? 1 : 0}`}
       GROUP BY d.name ORDER BY ifnull(bytesOut, 0) + ifnull(bytesIn, 0) DESC, connections DESC, lookups DESC LIMIT ${MAX_ROWS}`,
    )
    .all({ device: deviceId, ...(organisation === undefined ? {} : { organisation }), ...hours(window) })
}

/** The name lookups among a device's destinations, found once: there are far fewer of them than hours. */
const ASKED = `asked AS MATERIALIZED (SELECT DISTINCT t.destination_id FROM contact_total t
  JOIN destination d ON d.id = t.destination_id WHERE t.client_id IN ${CLIENTS} AND d.protocol = 'dns')`
/** What was counted in a device's hours, lookups apart. */
const COUNTED = `sum(iif(destination_id IN asked, 0, connections)) AS connections,
  sum(iif(destination_id IN asked, connections, 0)) AS lookups, sum(bytes_out) AS bytesOut, sum(bytes_in) AS bytesIn`

/** Traffic per UTC day, for a calendar. Days without a row are days without evidence, not quiet days: see `coverage`. */
export function daysOf(db: Ledger, deviceId: string, window: Window): DaySum[] {
  return db
    .prepare<object, DaySum>(
      `WITH ${ASKED} SELECT hour / 24 * ${DAY_MS} AS day, ${COUNTED}
       FROM contact_hour WHERE client_id IN ${CLIENTS} AND hour >= @fromHour AND hour < @toHour GROUP BY hour / 24`,
    )
    .all({ device: deviceId, ...hours(window) })
}

/** Traffic by hour of the day (24 rows). Only hours still kept as hours count; `offsetHours` is the zone's. */
export function hoursOfDay(db: Ledger, deviceId: string, window: Window, offsetHours = 0): HourSum[] {
  const rows = db
    .prepare<object, HourSum>(
      `WITH ${ASKED} SELECT (hour + @offset + 24) % 24 AS hour, ${COUNTED}
       FROM contact_hour WHERE client_id IN ${CLIENTS}
         AND hour >= max(@fromHour, (SELECT before_hour FROM contact_rollup)) AND hour < @toHour GROUP BY 1`,
    )
    .all({ device: deviceId, offset: Math.round(offsetHours), ...hours(window) })
  const byHour = new Map(rows.map((row) => [row.hour, row]))
  return Array.from(
    { length: 24 },
    (_, hour) => byHour.get(hour) ?? { hour, connections: 0, lookups: 0, bytesOut: null, bytesIn: null },
  )
}

/** Rows of calls looked at for new destinations: many of them may be of one, on many ports. */
const MAX_LOOKED_AT = 20_000
/** A device with no more destinations is read by itself; in the home's order one with few would be long sought. */
const FEW_PAIRS = 5_000

/**
 * Destinations a device was first seen with since a time, newest first; of every device without `deviceId`. From the
 * newest call backwards, and no further than ${'`'}MAX_ROWS${'`'} are found: a week may have brought a million.
 */
export function newSince(db: Ledger, since: number, deviceId?: string): NewDestination[] {
  const device = deviceId === undefined ? {} : { device: deviceId }
  const isFew =
    deviceId !== undefined &&
    db
      .prepare<object, number>(
        `SELECT count(*) FROM (SELECT 1 FROM contact_total WHERE client_id IN ${CLIENTS} LIMIT ${FEW_PAIRS + 1})`,
      )
      .pluck()
      .get(device)! <= FEW_PAIRS
  return db
    .prepare<object, NewDestination>(
      `WITH met AS MATERIALIZED (
         SELECT c.id AS client, c.device_id, d.name, d.is_host, d.ip, d.domain, d.organisation, d.category, d.country, t.first_at
         FROM (SELECT client_id, destination_id, first_at FROM contact_total ${isFew ? '' : 'INDEXED BY contact_total_by_first'}
             WHERE first_at >= @since ${deviceId === undefined ? '' : `AND ${isFew ? '' : '+'}client_id IN ${CLIENTS}`}
             ORDER BY first_at DESC, client_id DESC, destination_id DESC LIMIT ${MAX_LOOKED_AT}) t
           CROSS JOIN contact_client c ON c.id = t.client_id CROSS JOIN destination d ON d.id = t.destination_id
         WHERE NOT EXISTS (SELECT 1 FROM destination od CROSS JOIN contact_client oc
             CROSS JOIN contact_total o ON o.client_id = oc.id AND o.destination_id = od.id
           WHERE od.name = d.name AND (oc.id = c.id OR oc.device_id = c.device_id)
             AND (o.first_at, o.client_id, o.destination_id) < (t.first_at, t.client_id, t.destination_id))
         LIMIT ${MAX_ROWS})
       SELECT m.device_id AS deviceId, iif(m.is_host, m.name, NULL) AS host, m.ip, m.domain, m.organisation, m.category, m.country,
         ${CONNECTIONS} AS connections, ${LOOKUPS} AS lookups, sum(t.bytes_out) AS bytesOut, sum(t.bytes_in) AS bytesIn,
         m.first_at AS firstAt, max(t.last_at) AS lastAt
       FROM met m CROSS JOIN destination d ON d.name = m.name
         CROSS JOIN contact_client c ON (c.id = m.client OR c.device_id = m.device_id)
         CROSS JOIN contact_total t ON t.client_id = c.id AND t.destination_id = d.id
       GROUP BY m.client, m.name ORDER BY firstAt DESC`,
    )
    .all({ since, ...device })
}

/**
 * What changed at an instant, such as an update: per host, traffic a day before and after it. Each side is at most
 * `days` long, whole hours without the one of the instant, and only as much of it counts as was observed by `now`.
 * Nothing is compared where one side was not observed.
 */
export function beforeAndAfter(
  db: Ledger,
  deviceId: string,
  at: number,
  now: number,
  days = 14,
): TrafficChange[] {
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS
  const next = Math.ceil(at / HOUR_MS) * HOUR_MS
  const side = (window: Window) => {
    const observed = observedTime(db, window) / DAY_MS
    const hosts = new Map(hostsOf(db, deviceId, { window }).map((h) => [h.host ?? h.ip, h]))
    const aDay = (h: HostSum | undefined) => ({
      connectionsADay: h ? (h.connections + h.lookups) / observed : 0,
      bytesOutADay: h?.bytesOut === null || h === undefined ? null : h.bytesOut / observed,
    })
    return { observed, hosts, aDay: (key: string | null) => aDay(hosts.get(key)) }
  }
  const before = side({ from: hour - days * DAY_MS, to: hour })
  const after = side({ from: next, to: Math.min(next + days * DAY_MS, now) })
  if (!(before.observed > 0) || !(after.observed > 0)) return []
  return [...new Set([...before.hosts.keys(), ...after.hosts.keys()])].map((key) => {
    const { host, ip, organisation, category } = (after.hosts.get(key) ?? before.hosts.get(key))!
    return { host, ip, organisation, category, before: before.aDay(key), after: after.aDay(key) }
  })
}

/**
 * When any source watched within a window, in order; a time outside is not observed, whatever the contacts say. A
 * source's first and last record stand for the hours they lie in.
 */
export function watchedSpans(db: Ledger, { from, to }: Window): TimeSpan[] {
  const spans = db
    .prepare<[number, number], TimeSpan>(
      'SELECT first_at AS firstAt, last_at AS lastAt FROM evidence_coverage WHERE last_at >= ? AND first_at < ?',
    )
    .all(from, to)
    .map(({ firstAt, lastAt }) => ({
      firstAt: Math.floor(firstAt / HOUR_MS) * HOUR_MS,
      lastAt: Math.ceil((lastAt + 1) / HOUR_MS) * HOUR_MS,
    }))
  return spansWithin(joinedSpans(spans), from, to)
}

/** How much of a window any source watched, ms; all of it in a ledger whose contacts came without a source. */
function observedTime(db: Ledger, window: Window): number {
  const observed = spannedTime(watchedSpans(db, window))
  if (observed > 0 || db.prepare('SELECT 1 FROM evidence_coverage LIMIT 1').get()) return observed
  return Math.max(0, window.to - window.from)
}

/** Of `destination_sum`: name lookups are apart, and are no hosts. */
const SUMS = `sum(iif(is_lookup, 0, connections)) AS connections, sum(iif(is_lookup, connections, 0)) AS lookups,
  sum(bytes_out) AS bytesOut`

/**
 * Whom the whole home talks to, by organisation, most sent first, then as above; last what stays in the home. `hosts`
 * counts names and addresses, ports apart.
 */
export function organisationsOfHome(db: Ledger): OrganisationSum[] {
  return prepared<[], OrganisationRow>(
    db,
    `SELECT d.organisation, ${IS_LOCAL} AS isLocal, sum(iif(is_lookup, 0, destinations)) AS hosts,
       group_concat(DISTINCT d.category) AS categories, ${SUMS}, sum(bytes_in) AS bytesIn, min(first_at) AS firstAt,
       max(last_at) AS lastAt
     FROM destination_sum d GROUP BY d.organisation, 2
     ORDER BY isLocal, ifnull(bytesOut, 0) DESC, 5 DESC, lookups DESC LIMIT ${MAX_ROWS}`,
  )
    .all()
    .map(organisationSum)
}

/** How much leaves the home to which country of registration. */
export function countriesOfHome(db: Ledger): CountrySum[] {
  return prepared<[], CountrySum>(
    db,
    `SELECT country, sum(iif(is_lookup, 0, destinations)) AS destinations, ${SUMS}
     FROM destination_sum WHERE category IS NOT 'local' GROUP BY country ORDER BY 3 DESC, lookups DESC`,
  ).all()
}
