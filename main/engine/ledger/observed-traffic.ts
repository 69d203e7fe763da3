import type { Ledger } from './open.ts'

/** One device's dealings with one party on one port, however many names that has. */
export interface DestinationUse {
  deviceId: string
  /** Registrable domain, or the name or address where there is none. */
  party: string
  category: string | null
  port: number
  protocol: string
  /** Connections since the destination is known; lookups of names are none. */
  connections: number
  /** Connections in the hours nobody is up, within the window; a host that was only looked up counts one. */
  idleConnections: number
  /** Whether it was contacted or looked up in such an hour. */
  idle: boolean
}

/** From (inclusive) to (exclusive), ms UTC, for these devices; `offsetHours` is local time minus UTC. */
export interface UseWindow {
  from: number
  to: number
  deviceIds: readonly string[]
  offsetHours: number
}

/** Hours of the night, local time, in which what a device does is its own idea: from one to five. */
const IDLE_FROM = 1
const IDLE_TO = 5
const HOUR_MS = 3_600_000

/** The parties that were in use in the window, per device. Night hours are read from the hourly evidence alone. */
export function destinationUse(db: Ledger, window: UseWindow): DestinationUse[] {
  const { from, to, deviceIds } = window
  return db
    .prepare<
      [{ from: number; to: number; nights: string; devices: string }],
      Omit<DestinationUse, 'idle'> & { idle: number }
    >(
      `WITH clients AS (
         SELECT id, device_id FROM contact_client WHERE device_id IN (SELECT value FROM json_each(@devices))),
       spans AS MATERIALIZED (SELECT value ->> 0 AS first, value ->> 1 AS before FROM json_each(@nights)),
       nights AS (
         SELECT h.client_id, h.destination_id, sum(h.connections) AS connections
         FROM clients c CROSS JOIN spans s
         CROSS JOIN contact_hour h ON h.client_id = c.id AND h.hour >= s.first AND h.hour < s.before
         GROUP BY h.client_id, h.destination_id)
       SELECT c.device_id AS deviceId, ifnull(d.domain, d.name) AS party, d.category, d.port, d.protocol,
         sum(iif(d.protocol = 'dns', 0, t.connections)) AS connections,
         sum(iif(n.client_id IS NULL, 0, iif(d.protocol = 'dns', 1, max(1, n.connections)))) AS idleConnections,
         count(n.client_id) > 0 AS idle
       FROM clients c JOIN contact_total t ON t.client_id = c.id JOIN destination d ON d.id = t.destination_id
       LEFT JOIN nights n ON n.client_id = t.client_id AND n.destination_id = t.destination_id
       WHERE t.last_at >= @from AND t.first_at < @to GROUP BY 1, 2, 3, 4, 5`,
    )
    .all({ from, to, nights: JSON.stringify(nights(db, window)), devices: JSON.stringify(deviceIds) })
    .map((row) => ({ ...row, idle: row.idle === 1 }))
}

/**
 * The nights, as hours since the epoch: from (inclusive) to (exclusive). Hours rolled up to days tell no hour and are
 * left out.
 */
function nights(db: Ledger, { from, to, offsetHours }: UseWindow): [number, number][] {
  const hourly = db.prepare<[], number>('SELECT before_hour FROM contact_rollup').pluck().get() ?? 0
  const first = Math.max(hourly, Math.floor(from / HOUR_MS))
  const end = Math.ceil(to / HOUR_MS)
  const offset = Math.round(offsetHours)
  const days = Array.from({ length: Math.max(0, Math.ceil((end - first) / 24) + 3) }, (_, i) => i - 1)
  return days
    .map((day): [number, number] => {
      const midnight = (Math.floor(first / 24) + day) * 24 - offset
      return [Math.max(first, midnight + IDLE_FROM), Math.min(end, midnight + IDLE_TO)]
    })
    .filter(([begins, ends]) => begins < ends)
}

/** The days (since the epoch, UTC) on which each device had traffic. A day nothing was watching is not among them. */
export function trafficDays(db: Ledger, { from, to, deviceIds }: UseWindow): Map<string, number[]> {
  const first = Math.floor(from / HOUR_MS / 24)
  const days = Array.from({ length: Math.ceil(to / HOUR_MS / 24) - first }, (_, i) => first + i)
  const rows = db
    .prepare<[{ devices: string; days: string }], { deviceId: string; day: number }>(
      `WITH days AS MATERIALIZED (SELECT value AS day FROM json_each(@days))
       SELECT DISTINCT c.device_id AS deviceId, d.day
       FROM contact_client c CROSS JOIN days d
       WHERE c.device_id IN (SELECT value FROM json_each(@devices)) AND EXISTS (
         SELECT 1 FROM contact_activity a
         WHERE a.client_id = c.id AND a.hour >= d.day * 24 AND a.hour < d.day * 24 + 24)`,
    )
    .all({ devices: JSON.stringify(deviceIds), days: JSON.stringify(days) })
  const byDevice = Map.groupBy(rows, (row) => row.deviceId)
  return new Map([...byDevice].map(([id, found]) => [id, found.map(({ day }) => day).sort((a, b) => a - b)]))
}
