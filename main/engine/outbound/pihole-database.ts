import Database from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import type { Span } from './lookups/lookup-record.ts'
import type { ToldLookups } from './lookups/told-lookups.ts'
import { type PiholeHolder, piholeHolder } from './pihole-holder.ts'
import { PIHOLE_HIDDEN } from './pihole-ids.ts'
import {
  isOfNobody,
  lookupOf,
  MAX_CLIENT,
  MAX_NAME,
  type NumberedLookup,
  type PiholeRow,
} from './pihole-row.ts'
import type { ReaderContext } from './reader.ts'

/**
 * Pi-hole's long-term database (`pihole-FTL.db`), from the `queries` table of schema 9 and before to the
 * `query_storage` of schema 10 and later. Read only, by rising id, grouped by SQLite itself per slice.
 */

/** Queries grouped in one go: small enough that the groups stay in SQLite's cache. */
const SLICE = 20_000
/** Query states of FTL (enums.h): 12 and 13 are retries of a query already counted. */
const RETRIED = '12, 13'
const HOUR_S = 3600
interface Group {
  domain: string | null
  client: string | null
  hour: number
  first: number
  last: number
  count: number
}

/** What tells one Pi-hole's database from another: when it was created, and its first name. */
export interface PiholeDatabase {
  identity: string
  lastId: number
  /**
   * Reads queries with `after < id <= until`, but for those that a log of the same Pi-hole told; answers how many rows
   * that were, how many of them were told, and over which time (s).
   */
  read(after: number, until: number, context: ReaderContext, told: ToldLookups): Slice
  /** The query of an id, by which a Pi-hole is known again; `undefined` where the file has it not. */
  query(id: number): NumberedLookup | undefined
  /** The lowest id whose query, and all after it, came at or after a time (s), supposing that numbers rise with time. */
  idAt(time: number): number
  /** The last query up to an id; `undefined` where there is none. */
  lastUntil(id: number): NumberedLookup | undefined
  /** The queries with `from <= id <= until`, no more than `limit` of them. */
  queries(from: number, until: number, limit: number): NumberedLookup[]
  /** All of it in slices, each as [after, until]. */
  slices(): [number, number][]
  /** Devices Pi-hole knows by their hardware, with the addresses they had. */
  holders(): PiholeHolder[]
  close(): void
}

export interface Slice {
  rows: number
  toldBefore: number
  /** Of those, whose name the Pi-hole keeps to itself. */
  hidden: number
  times: Span[]
}

/** Opens a copy of an FTL database. @throws Fault `bad-input` when it is another program's database. */
export function openPihole(path: string): PiholeDatabase {
  let db: Database.Database
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    db.pragma('query_only = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cache_size = -16384')
  } catch (error) {
    throw notPihole(path, error)
  }
  try {
    return pihole(db, path)
  } catch (error) {
    db.close()
    throw error instanceof Fault ? error : notPihole(path, error)
  }
}

const notPihole = (path: string, error: unknown) =>
  new Fault(
    'bad-input',
    `${path} cannot be read as a Pi-hole database (${error instanceof Error ? error.message : String(error)}); copy pihole-FTL.db together with its -wal file, or import another file.`,
  )

function pihole(db: Database.Database, path: string): PiholeDatabase {
  const tables = new Set(
    db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[],
  )
  const isSplit = tables.has('query_storage')
  if (!isSplit && !tables.has('queries'))
    throw new Fault('bad-input', `${path} is an SQLite database, but not Pi-hole's: it has no queries table.`)
  const table = isSplit ? 'query_storage' : 'queries'
  const created = tables.has('ftl') ? db.prepare('SELECT value FROM ftl WHERE id = 2').pluck().get() : null
  const firstDomain = isSplit
    ? db.prepare('SELECT domain FROM domain_by_id ORDER BY id LIMIT 1').pluck().get()
    : null
  const lastId = (db.prepare(`SELECT max(id) FROM ${table}`).pluck().get() as number | null) ?? 0
  const grouped = `SELECT domain AS d, client AS c, CAST(timestamp / ${HOUR_S} AS INTEGER) AS hour,
      min(timestamp) AS first, max(timestamp) AS last, count(*) AS count
    FROM ${table} WHERE id > ? AND id <= ? AND status NOT IN (${RETRIED}) GROUP BY d, c, hour`
  const named = isSplit
    ? `SELECT CASE typeof(d) WHEN 'integer' THEN (SELECT domain FROM domain_by_id WHERE id = d) ELSE d END AS domain,
         CASE typeof(c) WHEN 'integer' THEN (SELECT ip FROM client_by_id WHERE id = c) ELSE c END AS client,
         hour, first, last, count FROM (${grouped})`
    : `SELECT d AS domain, c AS client, hour, first, last, count FROM (${grouped})`
  const select = db.prepare<[number, number], Group>(named)
  const counted = db
    .prepare<[number, number], number>(`SELECT count(*) FROM ${table} WHERE id > ? AND id <= ?`)
    .pluck()

  const domainOf = isSplit
    ? `CASE typeof(domain) WHEN 'integer' THEN (SELECT d.domain FROM domain_by_id d WHERE d.id = q.domain) ELSE domain END`
    : 'domain'
  const clientOf = isSplit
    ? `CASE typeof(client) WHEN 'integer' THEN (SELECT c.ip FROM client_by_id c WHERE c.id = q.client) ELSE client END`
    : 'client'
  const some = db.prepare<[number, number, number], PiholeRow>(
    `SELECT id, timestamp AS time, type, ${domainOf} AS domain, ${clientOf} AS client, status IN (${RETRIED}) AS isRetried
       FROM ${table} q WHERE id >= ? AND id <= ? ORDER BY id LIMIT ?`,
  )
  const timeFrom = db.prepare<[number], { id: number; time: unknown }>(
    `SELECT id, timestamp AS time FROM ${table} WHERE id >= ? ORDER BY id LIMIT 1`,
  )
  const lastOf = db.prepare<[number], { last: number | null }>(
    `SELECT max(id) AS last FROM ${table} WHERE id <= ?`,
  )
  const timesOf = db.prepare<[number, number], { first: unknown; last: unknown }>(
    `SELECT min(timestamp) AS first, max(timestamp) AS last FROM ${table} WHERE id > ? AND id <= ?`,
  )

  const lowest = db.prepare<[], number | null>(`SELECT min(id) FROM ${table}`).pluck()

  const queries = (from: number, until: number, limit: number) =>
    some.all(from, until, limit).flatMap((row) => lookupOf(row) ?? [])

  /** Row by row, for a time in which a log of the same Pi-hole told some of it. */
  function readEach(after: number, until: number, { tally }: ReaderContext, told: ToldLookups): Slice {
    const hours = new Map<number, Span>()
    const slice = { rows: 0, toldBefore: 0, hidden: 0 }
    for (const row of some.iterate(after + 1, until, -1)) {
      slice.rows++
      const query = lookupOf(row)
      if (query === null || row.isRetried !== 0 || isOfNobody(query.domain, query.client)) continue
      widen(hours, Math.floor(query.time / HOUR_S), query.time, query.time)
      if (query.domain === PIHOLE_HIDDEN) {
        slice.hidden++
        continue
      }
      if (told.has(query.second, query.key)) {
        slice.toldBefore++
        continue
      }
      const at = Math.round(query.time * 1e3)
      const destination = tally.destination(query.domain, null, null, 'dns', 'dns')
      tally.add(tally.client(null, query.client), destination, at, at, 1, -1, -1)
    }
    return { ...slice, times: [...hours.values()] }
  }

  return {
    query: (id) => queries(id, id, 1)[0],
    lastUntil(id) {
      const { last } = lastOf.get(id) ?? {}
      return last == null ? undefined : queries(last, last, 1)[0]
    },
    queries,
    idAt(time) {
      let low = lowest.get() ?? 0
      let high = lastId + 1
      while (low < high) {
        const middle = Math.floor((low + high) / 2)
        const found = timeFrom.get(middle)
        if (!found || Number(found.time) >= time) high = middle
        else low = found.id + 1
      }
      return low
    },
    identity: JSON.stringify([created ?? null, firstDomain ?? null]),
    lastId,
    slices() {
      const slices: [number, number][] = []
      // From one id to the next that is there: they may lie far apart.
      for (
        let next = lowest.get() ?? null;
        next !== null;
        next = timeFrom.get(slices.at(-1)![1] + 1)?.id ?? null
      )
        slices.push([next - 1, Math.min(lastId, next - 1 + SLICE)])
      return slices
    },
    read(after, until, context, told) {
      if (!told.isEmpty) {
        const { first, last } = timesOf.get(after, until) ?? {}
        if (told.isWithin(Number(first), Number(last))) return readEach(after, until, context, told)
      }
      const { tally } = context
      const hours = new Map<number, Span>()
      let hidden = 0
      for (const { domain, client, hour, first, last, count } of select.iterate(after, until)) {
        if (typeof domain !== 'string' || typeof client !== 'string' || !(first > 0)) continue
        if (isOfNobody(domain, client)) continue
        widen(hours, hour, first, last)
        if (domain === PIHOLE_HIDDEN) {
          hidden += count
          continue
        }
        const destination = tally.destination(
          domain.toLowerCase().slice(0, MAX_NAME),
          null,
          null,
          'dns',
          'dns',
        )
        tally.add(
          tally.client(null, client.slice(0, MAX_CLIENT)),
          destination,
          Math.round(first * 1e3),
          Math.round(last * 1e3),
          count,
          -1,
          -1,
        )
      }
      return { rows: counted.get(after, until) ?? 0, toldBefore: 0, hidden, times: [...hours.values()] }
    },
    holders() {
      if (!tables.has('network') || !tables.has('network_addresses')) return []
      const rows = db
        .prepare<[], { hwaddr: unknown; ip: unknown; lastSeen: unknown }>(
          `SELECT n.hwaddr AS hwaddr, a.ip AS ip, a.lastSeen AS lastSeen FROM network_addresses a JOIN network n ON n.id = a.network_id LIMIT 100000`,
        )
        .all()
      return rows.flatMap((row) => piholeHolder(row) ?? [])
    },
    close: () => void db.close(),
  }
}

/** Notes that there were queries from one time to another of an hour. */
function widen(hours: Map<number, Span>, hour: number, first: number, last: number): void {
  const [from, until] = hours.get(hour) ?? [first, last]
  hours.set(hour, [Math.min(from, first), Math.max(until, last)])
}
