import Database from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import type { Witness } from './pihole-ids.ts'
import type { ReaderContext } from './reader.ts'

/**
 * Pi-hole's long-term database (`pihole-FTL.db`), from the `queries` table of schema 9 and before to the
 * `query_storage` of schema 10 and later. Read only, by rising id, grouped by SQLite itself per slice.
 */

/** Queries grouped in one go: small enough that the groups stay in SQLite's cache. */
const SLICE = 50_000
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
  /** Reads queries with `after < id <= until`; answers how many rows that were. */
  read(after: number, until: number, context: ReaderContext): number
  /** The query of an id, by which a Pi-hole is known again; `undefined` where the file has it not. */
  query(id: number): Witness | undefined
  /** All of it in slices, each as [after, until]. */
  slices(): [number, number][]
  /** Devices Pi-hole knows by hardware address, with the addresses they had. */
  neighbours(): { mac: string; ip: string; name: string | null; lastSeen: number }[]
  close(): void
}

/** Opens a copy of an FTL database. @throws Fault `bad-input` when it is another program's database. */
export function openPihole(path: string): PiholeDatabase {
  let db: Database.Database
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    db.pragma('query_only = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cache_size = -65536')
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
  const one = db.prepare<[number], { time: unknown; domain: unknown }>(
    `SELECT timestamp AS time, ${domainOf} AS domain FROM ${table} q WHERE id = ?`,
  )

  const lowest = db.prepare<[], number | null>(`SELECT min(id) FROM ${table}`).pluck()

  return {
    query(id) {
      const found = one.get(id)
      return found && typeof found.time === 'number' && typeof found.domain === 'string'
        ? { id, time: found.time, domain: found.domain }
        : undefined
    },
    identity: JSON.stringify([created ?? null, firstDomain ?? null]),
    lastId,
    slices() {
      const slices: [number, number][] = []
      for (let from = (lowest.get() ?? lastId + 1) - 1; from < lastId; from += SLICE)
        slices.push([from, Math.min(lastId, from + SLICE)])
      return slices
    },
    read(after, until, { tally }) {
      for (const { domain, client, first, last, count } of select.iterate(after, until)) {
        if (typeof domain !== 'string' || typeof client !== 'string' || !(first > 0)) continue
        const destination = tally.destination(domain.toLowerCase().slice(0, 255), null, null, 'dns', 'dns')
        tally.add(
          tally.client(null, client.slice(0, 64)),
          destination,
          Math.round(first * 1e3),
          Math.round(last * 1e3),
          count,
          -1,
          -1,
        )
      }
      return counted.get(after, until) ?? 0
    },
    neighbours() {
      if (!tables.has('network') || !tables.has('network_addresses')) return []
      const columns = new Set(
        (db.pragma('table_info(network_addresses)') as { name: string }[]).map((c) => c.name),
      )
      const name = columns.has('name') ? 'a.name' : 'NULL'
      const rows = db
        .prepare(`SELECT n.hwaddr AS mac, a.ip AS ip, ${name} AS name, a.lastSeen AS lastSeen
                  FROM network_addresses a JOIN network n ON n.id = a.network_id LIMIT 100000`)
        .all() as { mac: unknown; ip: unknown; name: unknown; lastSeen: unknown }[]
      return rows.flatMap(({ mac, ip, name: called, lastSeen }) =>
        typeof mac === 'string' && /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac) && typeof ip === 'string'
          ? [
              {
                mac: mac.toLowerCase(),
                ip,
                name: typeof called === 'string' ? called : null,
                lastSeen: Number(lastSeen) * 1e3,
              },
            ]
          : [],
      )
    },
    close: () => void db.close(),
  }
}
