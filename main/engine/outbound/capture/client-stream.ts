import type { Collector } from './collectors.ts'
import { contiguous } from './spans.ts'

/** The first bytes a TCP client sends, put in order by sequence number; bounded, holes allowed. */

export const MAX_STREAM = 16_640
/** Pieces that came out of order; nobody honest cuts a hello into more. */
const MAX_SPANS = 64

export class ClientStream implements Collector {
  bytes = Buffer.alloc(0)
  readonly #base: number
  #spans: [number, number][] = []
  #isOver = false

  /** `base`: the sequence number of the stream's first byte. */
  constructor(base: number) {
    this.#base = base
  }

  giveUp(): void {
    this.#isOver = true
    this.bytes = Buffer.alloc(0)
  }

  /** Adds a segment; answers how many bytes from the start are known without a hole, or -1 when it gives up. */
  add(sequence: number, d: Uint8Array, at: number, end: number): number {
    if (this.#isOver) return -1
    const offset = (sequence - this.#base) | 0
    if (offset < 0) return contiguous(this.#spans)
    const stop = Math.min(offset + end - at, MAX_STREAM)
    if (offset >= MAX_STREAM || this.#spans.length >= MAX_SPANS) return -1
    if (stop > this.bytes.length) {
      const larger = Buffer.alloc(Math.min(MAX_STREAM, Math.max(stop, this.bytes.length * 2)))
      this.bytes.copy(larger)
      this.bytes = larger
    }
    this.bytes.set(d.subarray(at, at + stop - offset), offset)
    const last = this.#spans.at(-1)
    if (last && last[0] <= offset && offset <= last[1]) last[1] = Math.max(last[1], stop)
    else this.#spans.push([offset, stop])
    return contiguous(this.#spans)
  }
}
