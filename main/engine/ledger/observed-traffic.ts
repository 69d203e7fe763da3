import type { Ledger } from './open.ts'

/** One device's dealings with one destination over a window. */
export interface DestinationUse {
  deviceId: string
  domain: string | null
  name: string
  category: string | null
  port: number
  protocol: string
  /** Connections in all hours, and in the hours nobody is up. Lookups of names count for neither. */
  connections: number
  idleConnections: number
  /** Whether it was contacted or looked up while idle. */
  idle: boolean
}

/** Hours of the night, local time, in which what a device does is its own idea: from one to five. */
const IDLE_FROM = 1
const IDLE_TO = 5
const HOUR_MS = 3_600_000

/** Between two instants (ms UTC), per device and destination; `offsetHours` is local time minus UTC. */
export function destinationUse(db: Ledger, from: number, to: number, offsetHours: number): DestinationUse[] {
  return db
    .prepare<
      [{ from: number; to: number; offset: number; idleFrom: number; idleTo: number }],
      Omit<DestinationUse, 'idle'> & { idle: number }
    >(
      `WITH hours AS (
         SELECT c.device_id AS deviceId, h.destination_id AS destination, h.connections,
           (h.hour + @offset + 24) % 24 >= @idleFrom AND (h.hour + @offset + 24) % 24 < @idleTo
             AND h.hour >= (SELECT before_hour FROM contact_rollup) AS idle
         FROM contact_client c JOIN contact_hour h ON h.client_id = c.id
         WHERE c.device_id IS NOT NULL AND h.hour >= @from AND h.hour < @to),
       sums AS (
         SELECT deviceId, destination, sum(connections) AS connections,
           sum(iif(idle, connections, 0)) AS idleConnections, max(idle) AS idle
         FROM hours GROUP BY deviceId, destination)
       SELECT s.deviceId, d.domain, d.name, d.category, d.port, d.protocol, s.idle,
         iif(d.protocol = 'dns', 0, s.connections) AS connections,
         iif(d.protocol = 'dns', 0, s.idleConnections) AS idleConnections
       FROM sums s JOIN destination d ON d.id = s.destination`,
    )
    .all({
      from: Math.floor(from / HOUR_MS),
      to: Math.ceil(to / HOUR_MS),
      offset: Math.round(offsetHours),
      idleFrom: IDLE_FROM,
      idleTo: IDLE_TO,
    })
    .map((row) => ({ ...row, idle: row.idle === 1 }))
}

/** The days (since the epoch, UTC) on which each device had traffic. A day nothing was watching is not among them. */
export function trafficDays(db: Ledger, from: number, to: number): Map<string, number[]> {
  const rows = db
    .prepare<[number, number], { deviceId: string; day: number }>(
      `SELECT DISTINCT c.device_id AS deviceId, a.hour / 24 AS day
       FROM contact_client c JOIN contact_activity a ON a.client_id = c.id
       WHERE c.device_id IS NOT NULL AND a.hour >= ? AND a.hour < ? ORDER BY day`,
    )
    .all(Math.floor(from / HOUR_MS), Math.ceil(to / HOUR_MS))
  const days = new Map<string, number[]>()
  for (const { deviceId, day } of rows) days.set(deviceId, [...(days.get(deviceId) ?? []), day])
  return days
}
