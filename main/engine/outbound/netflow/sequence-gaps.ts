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
  /** Records that did not arrive. */
  lost: number
  /** Of them, before the latest datagram: they may still come. */
  missing: number
  /** Datagrams in a row that came late. */
  late: number
  datagrams: number
  gaps: number
}

export class SequenceGaps {
  /** Records; less of them the longer ago (`fade`). */
  arrived = 0
  readonly #streams = new Map<string, Stream>()

  /** Records, as `arrived`. Of an exporter whose numbers go on otherwise than they should nothing is known. */
  get lost(): number {
    let lost = 0
    for (const stream of this.#streams.values()) if (stream.gaps * 2 <= stream.datagrams) lost += stream.lost
    return lost
  }

  /**
   * A datagram of a stream with its number, and how many `records` it holds; `null` when that is not known yet. `counts`: what
   * the numbers are of.
   */
  take(key: string, sequence: number, records: number | null, counts: 'records' | 'datagrams'): void {
    this.arrived += records ?? 0
    if (records === null && counts === 'records') return void this.#streams.delete(key)
    const step = counts === 'records' ? records! : 1
    const each = counts === 'records' ? 1 : Math.max(1, records ?? 1)
    const stream = this.#stream(key, sequence)
    stream.datagrams++
    const ahead = (sequence - stream.next) | 0
    if (ahead < 0 && ahead >= -MOST_LATE && ++stream.late < LATE_IN_A_ROW) {
      const found = Math.min(stream.missing, step * each)
      stream.missing -= found
      stream.lost -= found
      return
    }
    stream.late = 0
    stream.missing = ahead > 0 && ahead <= MOST_MISSING ? ahead * each : 0
    stream.lost += stream.missing
    if (ahead > 0) stream.gaps++
    stream.next = (sequence + step) >>> 0
  }

  fade(): void {
    this.arrived /= 2
    for (const stream of this.#streams.values()) {
      stream.lost /= 2
      stream.missing = 0
    }
  }

  /** Begins anew, as after this computer slept: what was sent meanwhile it could not hear. */
  forget(): void {
    this.#streams.clear()
    this.arrived = 0
  }

  #stream(key: string, sequence: number): Stream {
    let stream = this.#streams.get(key)
    if (!stream) {
      if (this.#streams.size >= MAX_STREAMS) this.#streams.clear()
      stream = { next: sequence, lost: 0, missing: 0, late: 0, datagrams: 0, gaps: 0 }
      this.#streams.set(key, stream)
    }
    return stream
  }
}
