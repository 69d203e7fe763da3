/** When to ask again. Multicast is not repeated by the network, so asking again is what recall costs on Wi-Fi. */

/** RFC 6762, 5.2 wants the first two queries at least a second apart, then growing intervals. */
export const MDNS_QUERIES = [0, 1_000, 3_000, 9_000] as const
/** UDA 2.0, 1.3.2: send a search more than once; short MX first so that the quick answer at once. */
export const SSDP_SEARCHES = [
  { at: 0, mx: 1 },
  { at: 500, mx: 1 },
  { at: 1_500, mx: 2 },
  { at: 4_500, mx: 2 },
] as const
/** After the first burst, a continuous listener asks once a minute, give or take (RFC 6762, 5.2: jitter). */
export const REPEAT_MS = 60_000
const JITTER_MS = 6_000

/** A list of times since `start`, then one a minute; `jitter` (0–1) spreads the repeats. */
export class Schedule {
  private readonly start: number
  private readonly offsets: readonly number[]
  private readonly jitter: () => number
  private fired = 0
  private next: number

  constructor(start: number, offsets: readonly number[], jitter: () => number) {
    this.start = start
    this.offsets = offsets
    this.jitter = jitter
    this.next = start + (offsets[0] ?? 0)
  }

  /** The number of the query due at `now` (from 0), or `null`. */
  due(now: number): number | null {
    if (now < this.next) return null
    const number = this.fired++
    const offset = this.offsets[this.fired]
    this.next = offset === undefined ? now + REPEAT_MS + this.jitter() * JITTER_MS : this.start + offset
    return number
  }
}
