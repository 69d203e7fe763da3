import { DOT, HEADER_BYTES, LABEL_DOT_BYTE } from './dns-wire.ts'
import { DNS_MAX_JUMPS, DNS_MAX_NAME_BYTES, MDNS_MAX_EXPANDED_BYTES } from './limits.ts'

const QUESTION_MARK = 0x3f

/** Writes the canonical packet: names without compression, within bounds. What does not fit is undone to a mark. */
export class CanonicalWriter {
  bytes: Uint8Array
  at = HEADER_BYTES
  overflowed = false

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity)
  }

  private room(length: number): boolean {
    const needed = this.at + length
    if (needed <= this.bytes.length) return true
    if (needed > MDNS_MAX_EXPANDED_BYTES) {
      this.overflowed = true
      return false
    }
    const larger = new Uint8Array(Math.min(MDNS_MAX_EXPANDED_BYTES, needed * 2))
    larger.set(this.bytes)
    this.bytes = larger
    return true
  }

  u16(value: number): boolean {
    if (!this.room(2)) return false
    this.patchU16(this.at, value)
    this.at += 2
    return true
  }

  patchU16(at: number, value: number): void {
    this.bytes[at] = value >> 8
    this.bytes[at + 1] = value & 0xff
  }

  copy(from: Uint8Array, start: number, end: number): boolean {
    if (!this.room(end - start)) return false
    this.bytes.set(from.subarray(start, end), this.at)
    this.at += end - start
    return true
  }

  /** Writes the name at `start` without compression. Pointers lead strictly backwards, at most 16 of them. */
  name(from: Uint8Array, start: number, limit: number): boolean {
    if (!this.room(DNS_MAX_NAME_BYTES)) return false
    const begin = this.at
    let next = start
    let lowest = start
    let bound = limit
    for (let jumps = 0; ; ) {
      if (next >= bound) return false
      const length = from[next]!
      if (length === 0) {
        this.bytes[this.at++] = 0
        return this.at - begin <= DNS_MAX_NAME_BYTES
      }
      if (length >= 0xc0) {
        if (next + 1 >= bound) return false
        const target = ((length & 0x3f) << 8) | from[next + 1]!
        if (target >= lowest || target < HEADER_BYTES || ++jumps > DNS_MAX_JUMPS) return false
        next = lowest = target
        bound = from.length
        continue
      }
      if (length > 63 || next + 1 + length > bound) return false
      if (this.at - begin + 2 + length > DNS_MAX_NAME_BYTES) return false
      this.bytes[this.at++] = length
      for (let i = 1; i <= length; i++) {
        const byte = from[next + i]!
        this.bytes[this.at++] = byte === DOT ? LABEL_DOT_BYTE : byte === LABEL_DOT_BYTE ? QUESTION_MARK : byte
      }
      next += 1 + length
    }
  }

  /** Takes back all since `mark`; answers `verdict`. */
  undo<Verdict>(mark: number, verdict: Verdict): Verdict {
    this.at = mark
    return verdict
  }

  finish(answers: number): Uint8Array {
    this.bytes[2] = 0x84
    this.patchU16(6, answers)
    return this.bytes.subarray(0, this.at)
  }
}
