import { joined, type LookupRecord, type Span } from './lookup-record.ts'

/**
 * The lookups that other records of the same box told. Within a record's time every lookup was told; near its ends
 * those it holds were, each as often as it holds it.
 */
export class ToldLookups {
  readonly #certain: Span[]
  readonly #anywhere: Span[]
  /** By second and key: how many are still to come. Records of one box hold the same lookups, so the most count. */
  readonly #near = new Map<number, Map<number, number>>()
  /** Seconds around the one asked about last of which nothing was told. */
  #clearFrom = 0
  #clearUntil = 0

  constructor(records: readonly LookupRecord[]) {
    this.#certain = joined(records.flatMap(certain))
    this.#anywhere = joined(records.flatMap(({ spans }) => spans))
    for (const { head, tail } of records) {
      const held = new Map<number, Map<number, number>>()
      for (const [second, key] of [...head.lookups, ...tail.lookups]) {
        const keys = held.get(second) ?? new Map<number, number>()
        keys.set(key, (keys.get(key) ?? 0) + 1)
        held.set(second, keys)
      }
      for (const [second, keys] of held) {
        const known = this.#near.get(second)
        if (!known) this.#near.set(second, keys)
        else for (const [key, n] of keys) known.set(key, Math.max(n, known.get(key) ?? 0))
      }
    }
  }

  /** Whether nothing was told at all. */
  get isEmpty(): boolean {
    return this.#anywhere.length === 0
  }

  /** Whether anything was told from one second to another. */
  isWithin(from: number, until: number): boolean {
    return this.#anywhere.some(([low, high]) => low <= until && high >= Math.floor(from))
  }

  /** Whether this lookup was told; asked once for each lookup that is met. */
  has(second: number, key: number): boolean {
    if (second >= this.#clearFrom && second < this.#clearUntil) return false
    const place = after(this.#anywhere, second)
    const span = this.#anywhere[place - 1]
    if (!span || second > span[1]) {
      this.#clearFrom = span ? span[1] + 1 : Number.NEGATIVE_INFINITY
      this.#clearUntil = this.#anywhere[place]?.[0] ?? Number.POSITIVE_INFINITY
      return false
    }
    const sure = this.#certain[after(this.#certain, second) - 1]
    if (sure && second <= sure[1]) return true
    const keys = this.#near.get(second)
    const left = keys?.get(key) ?? 0
    if (left > 0) keys?.set(key, left - 1)
    return left > 0
  }
}

/** A record's time without its ends. */
function certain({ spans, head, tail }: LookupRecord): Span[] {
  return spans.flatMap(([from, until], i): Span[] => {
    const begin = i === 0 ? Math.max(from, head.until + 1) : from
    const end = i === spans.length - 1 ? Math.min(until, tail.from - 1) : until
    return begin <= end ? [[begin, end]] : []
  })
}

/** How many spans begin at or before a second. */
function after(spans: readonly Span[], second: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]![0] <= second) low = middle + 1
    else high = middle
  }
  return low
}
