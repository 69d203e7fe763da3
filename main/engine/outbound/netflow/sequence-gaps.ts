/**
 * Flow records that were sent and did not arrive, by the numbers exporters give what they send: NetFlow v5 counts flows, v9
 * datagrams (RFC 3954, 5.1), IPFIX records (RFC 7011, 3.1). UDP loses some, and nobody else says so.
 */

/** More missing than that is no loss: the exporter, or its count, began anew. */
const MOST_MISSING = 1_000_000
/** So far behind is late, or begun anew. */
const MOST_LATE = 4096
/** Behind so often in a row, it began anew. */
const LATE_IN_A_ROW = 8
/** Exporters times observation domains. */
const MAX_STREAMS = 1024

interface Stream {
  next: number
  /** Some exporters of version 9 count records: where they go on. */
  other: number
  /** Records missing before it that may still come. */
  missing: number
  late: number
}

export class SequenceGaps {
  /** Records, since the start; less of them the longer ago (`fade`). */
  lost = 0
  arrived = 0
  readonly #streams = new Map<string, Stream>()

  /**
   * A datagram of a stream with its number, and how many `records` it holds; `null` when that is not known yet. `counts`: what the
   * numbers are of.
   */
  take(key: string, sequence: number, records: number | null, counts: 'records' | 'datagrams'): void {
    this.arrived += records ?? 0
    const stream = this.#streams.get(key)
    if (records === null && counts === 'records') return void this.#streams.delete(key)
    const step = counts === 'records' ? records! : 1
    const begun: Stream = {
      next: (sequence + step) >>> 0,
      other: (sequence + (records ?? step)) >>> 0,
      missing: 0,
      late: 0,
    }
    if (!stream) {
      if (this.#streams.size >= MAX_STREAMS) this.#streams.clear()
      this.#streams.set(key, begun)
      return
    }
    const ahead = (sequence - stream.next) | 0
    const each = counts === 'records' ? 1 : Math.max(1, records ?? 1)
    if (ahead < 0 && ahead >= -MOST_LATE && sequence !== stream.other && ++stream.late < LATE_IN_A_ROW) {
      const found = Math.min(stream.missing, step * each)
      stream.missing -= found
      this.lost -= found
      return
    }
    if (ahead > 0 && ahead <= MOST_MISSING && sequence !== stream.other) begun.missing = ahead * each
    this.lost += begun.missing
    this.#streams.set(key, begun)
  }

  fade(): void {
    this.lost /= 2
    this.arrived /= 2
    for (const stream of this.#streams.values()) stream.missing = 0
  }

  /** Begins anew, as after this computer slept: what was sent meanwhile it could not hear. */
  forget(): void {
    this.#streams.clear()
    this.lost = 0
    this.arrived = 0
  }
}
