import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'

/** A destination as a device used it, with what is known of the destination. */
export interface JudgedUse {
  /** Registrable domain, or the address where no name was asked for. */
  party: string
  category: string | null
  port: number
  protocol: string
  connections: number
  idleConnections: number
  idle: boolean
  /** The vendor's own, or named in its kept policy. */
  accounted: boolean
  /** The vendor's own. */
  own: boolean
  /** Known to measure or advertise, by a list or by the vendor's own text. */
  tracker: boolean
  /** Of a device through which people roam: by day its contacts are theirs. */
  roaming: boolean
}

type Traffic = NonNullable<ObservedConduct['traffic']>

/** What every device needs to be on a network: whose it is says nothing of the vendor. */
const PLUMBING = new Set(['local', 'time', 'dns', 'connectivity-check'])
/** Services people choose and sign in to themselves. */
const CHOSEN = new Set(['media', 'messaging', 'social'])
/** Ports of protocols without encryption (IANA service names). */
const CLEAR_PORTS = new Set([21, 23, 25, 80, 110, 143, 389, 554, 1883, 5683, 8080])
const NAME_SERVICE_PORTS = new Set([53, 123])
const DAY_MS = 86_400_000

/**
 * Counts what was seen of devices in a window, for F1–F3. `days` are days since the epoch with traffic;
 * `null` when there were none: nothing observed.
 */
export function trafficConduct(uses: readonly JudgedUse[], days: readonly number[]): Traffic | null {
  if (days.length === 0) return null
  const outward = uses.filter((u) => u.category === null || !PLUMBING.has(u.category))
  const flows = outward.filter((u) => u.connections > 0 && !NAME_SERVICE_PORTS.has(u.port))
  const idle = Map.groupBy(
    outward.filter((u) => u.idle),
    (u) => u.party,
  )
  const accounted = [...idle.values()].filter((group) => group.some(isAccounted))
  const trackers = outward.filter((u) => u.tracker && !u.own)
  const idleTrackers = trackers.filter((u) => u.idle)
  return {
    days: new Set(days).size,
    until: new Date((Math.max(...days) + 1) * DAY_MS - 1).toISOString(),
    idleDestinations: idle.size,
    idleAccountedFor: accounted.length,
    idleTrackerContacts: sum(idleTrackers.map((u) => Math.max(1, u.idleConnections))),
    trackers: [...new Set(trackers.filter((u) => u.idle || !u.roaming).map((u) => u.party))].sort(),
    flows: sum(flows.map((u) => u.connections)),
    clearTextFlows: sum(flows.filter((u) => CLEAR_PORTS.has(u.port)).map((u) => u.connections)),
  }
}

const isAccounted = (u: JudgedUse) => u.accounted || (u.category !== null && CHOSEN.has(u.category))
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
