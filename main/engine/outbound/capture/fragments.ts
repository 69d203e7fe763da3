import { contiguous } from './spans.ts'

/** Puts IP fragments together (RFC 791, 3.2; RFC 8200, 4.5). Bounded in number and size; overlaps keep the first. */

const MAX_DATAGRAMS = 256
const MAX_SIZE = 65_535
const MAX_PIECES = 64
/** Room for a fragment of an Ethernet frame and what follows it. */
const FIRST_SIZE = 2048

interface Parts {
  data: Buffer
  spans: [number, number][]
  /** Bytes on the wire so far, over all fragments. */
  length: number
  /** Known when the last fragment came. */
  size: number
  /** From here on a capture that keeps only the start of each packet has not kept it. */
  kept: number
}

export class Fragments {
  #waiting = new Map<string, Parts>()

  /**
   * Adds one fragment, of whose `size` bytes the capture kept `bytes`; answers the datagram, as far as it was kept, when
   * it is whole. `length`: the frame's size on the wire.
   */
  add(
    key: string,
    offset: number,
    more: boolean,
    bytes: Uint8Array,
    size: number,
    length: number,
  ): { data: Buffer; length: number } | null {
    const end = offset + size
    if (end > MAX_SIZE) return null
    const stop = offset + bytes.length
    let parts = this.#waiting.get(key)
    if (!parts) {
      if (this.#waiting.size >= MAX_DATAGRAMS) this.#waiting.delete(this.#waiting.keys().next().value!)
      // Not cleared: only what the pieces covered without a hole is ever read.
      parts = {
        data: Buffer.allocUnsafe(Math.max(stop, FIRST_SIZE)),
        spans: [],
        length: 0,
        size: -1,
        kept: MAX_SIZE,
      }
      this.#waiting.set(key, parts)
    }
    if (parts.spans.length >= MAX_PIECES) return null
    if (stop > parts.data.length) {
      const larger = Buffer.allocUnsafe(Math.min(MAX_SIZE, Math.max(stop, parts.data.length * 2)))
      parts.data.copy(larger)
      parts.data = larger
    }
    const overlaps = parts.spans.some(([from, to]) => offset < to && end > from)
    if (!overlaps) {
      parts.data.set(bytes, offset)
      parts.spans.push([offset, end])
      if (stop < end) parts.kept = Math.min(parts.kept, stop)
    }
    parts.length += length
    if (!more) parts.size = end
    if (parts.size < 0 || contiguous(parts.spans) < parts.size) return null
    this.#waiting.delete(key)
    return { data: parts.data.subarray(0, Math.min(parts.size, parts.kept)), length: parts.length }
  }
}
