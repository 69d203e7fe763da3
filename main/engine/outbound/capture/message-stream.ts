import type { Collector } from './collectors.ts'

/** One direction of a TCP stream in the order it was sent: segments that come again are dropped, early ones wait. */

/** Segments that wait for one that may never have been captured. */
const MAX_WAITING = 16
/** A DNS message over TCP with its length (RFC 7766, 8): more than this is never waited for. */
const MAX_BYTES = 65_537

export class MessageStream implements Collector {
  /** What came in order and was not used yet. */
  bytes: Buffer = Buffer.alloc(0)
  /** The sequence number expected; `null` before the first segment. */
  #next: number | null
  #waiting: { sequence: number; bytes: Buffer }[] = []

  /** `start`: the sequence number of the stream's first byte, `null` where its beginning was not captured. */
  constructor(start: number | null) {
    this.#next = start
  }

  giveUp(): void {
    this.bytes = Buffer.alloc(0)
    this.#waiting = []
    this.#next = null
  }

  /** Adds a segment; it, and what waited for it, is appended to `bytes`. */
  add(sequence: number, segment: Buffer): void {
    this.#next ??= sequence
    if (this.#ahead(sequence) <= 0) {
      this.#append(sequence, segment)
      this.#takeWaiting()
      return
    }
    this.#waiting.push({ sequence, bytes: Buffer.from(segment) })
    this.#waiting.sort((x, y) => this.#ahead(x.sequence) - this.#ahead(y.sequence))
    const held = this.#waiting.reduce((sum, { bytes }) => sum + bytes.length, 0)
    if (this.#waiting.length <= MAX_WAITING && held <= MAX_BYTES) return
    // What is missing was not captured: what comes after it begins anew.
    this.bytes = Buffer.alloc(0)
    this.#next = this.#waiting[0]!.sequence
    this.#takeWaiting()
  }

  /** Forgets the first bytes, which were used. */
  used(length: number): void {
    this.bytes = Buffer.from(this.bytes.subarray(length))
  }

  #takeWaiting(): void {
    while (this.#waiting.length > 0 && this.#ahead(this.#waiting[0]!.sequence) <= 0) {
      const { sequence, bytes } = this.#waiting.shift()!
      this.#append(sequence, bytes)
    }
  }

  /** Appends what of a segment is new. */
  #append(sequence: number, segment: Buffer): void {
    const fresh = segment.subarray(-this.#ahead(sequence))
    this.#next = (this.#next! + fresh.length) | 0
    const all = Buffer.concat([this.bytes, fresh])
    this.bytes = all.length > MAX_BYTES ? Buffer.alloc(0) : all
  }

  /** How far a sequence number lies ahead of the one expected; they wrap around. */
  #ahead(sequence: number): number {
    return (sequence - this.#next!) | 0
  }
}
