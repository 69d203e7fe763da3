import type { Eve } from './eve.ts'

/**
 * Suricata's `netflow` events: one for each direction of a flow, the opener's first and the other's only where it said
 * anything. Both carry the flow's id and its start and end. A log may have these and `flow` events of the same traffic.
 */

/** Suricata writes both directions together; other threads write a few events between them. */
const MAX_WAITING = 1000

/** Makes flows of the two directions as they come. */
export class NetflowHalves {
  /** By who says something to whom. */
  readonly #waiting = new Map<string, Eve>()

  /** How many events wait. */
  get size(): number {
    let events = 0
    for (const { flow } of this.#waiting.values()) events += flow?.bytes_toclient === 0 ? 1 : 2
    return events
  }

  /** Takes an event; answers the flow that waited longest where too many wait. */
  add(e: Eve): Eve | null {
    const { bytes, start, end } = e.netflow ?? {}
    const opened = this.#waiting.get(keyOf(e, e.dest_ip, e.dest_port, e.src_ip, e.src_port))
    if (opened?.flow) {
      opened.flow.bytes_toclient = bytes
      return null
    }
    const flow = { bytes_toserver: bytes, bytes_toclient: 0, start, end }
    this.#waiting.set(keyOf(e, e.src_ip, e.src_port, e.dest_ip, e.dest_port), { ...e, flow })
    if (this.#waiting.size <= MAX_WAITING) return null
    const [oldest] = this.#waiting
    if (oldest === undefined) return null
    this.#waiting.delete(oldest[0])
    return oldest[1]
  }

  /** All that wait; none does afterwards. */
  take(): Eve[] {
    const flows = [...this.#waiting.values()]
    this.#waiting.clear()
    return flows
  }
}

const keyOf = (e: Eve, ...sides: unknown[]): string => [e.flow_id, e.proto, ...sides].map(String).join('|')
