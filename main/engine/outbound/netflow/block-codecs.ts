/**
 * The two plain Lempel-Ziv codecs collectors compress blocks with, decompressing only. A damaged or hostile block
 * gives `null`: no read leaves `source`, no write leaves `limit` bytes.
 */

/** An octet of either codec's lengths stands for 255 at most: a block of a few octets needs no room for a large one. */
const MOST_PER_OCTET = 256

class Window {
  readonly out: Buffer
  at = 0

  constructor(source: Buffer, limit: number) {
    this.out = Buffer.allocUnsafe(Math.min(limit, MOST_PER_OCTET * source.length))
  }

  literals(source: Buffer, from: number, count: number): boolean {
    if (from + count > source.length || this.at + count > this.out.length) return false
    source.copy(this.out, this.at, from, from + count)
    this.at += count
    return true
  }

  /** Repeats what was written `distance` bytes ago; it may overlap itself. */
  match(distance: number, count: number): boolean {
    if (distance < 1 || distance > this.at || this.at + count > this.out.length) return false
    for (let i = 0; i < count; i++, this.at++) this.out[this.at] = this.out[this.at - distance]!
    return true
  }

  done = (): Buffer => this.out.subarray(0, this.at)
}

/** LZ4 block format (lz4_Block_format.md, 2022). */
export function unlz4(source: Buffer, limit: number): Buffer | null {
  const window = new Window(source, limit)
  let at = 0
  const longer = (short: number): number => {
    let length = short
    for (let byte = 255; short === 15 && byte === 255 && at < source.length; ) {
      byte = source[at++]!
      length += byte
    }
    return length
  }
  while (at < source.length) {
    const token = source[at++]!
    const literals = longer(token >> 4)
    if (!window.literals(source, at, literals)) return null
    at += literals
    if (at === source.length) return window.done()
    if (at + 2 > source.length) return null
    const distance = source.readUInt16LE(at)
    at += 2
    if (!window.match(distance, longer(token & 15) + 4)) return null
  }
  return null
}

/** How the next instruction below 16 is to be read: after a match, after 1 to 3 literals, after a long run. */
const AFTER_MATCH = 0
const AFTER_RUN = 4

/** LZO1X as its stream format is described in Linux (Documentation/staging/lzo.rst), version 0. */
export function unlzo(source: Buffer, limit: number): Buffer | null {
  const window = new Window(source, limit)
  let at = 0
  let state = AFTER_MATCH
  /** A length of 0 goes on in the bytes that follow: each zero is 255 more, the last one ends it. */
  const longer = (short: number, mask: number): number => {
    if (short !== 0) return short
    let length = mask
    while (source[at] === 0) {
      length += 255
      at++
    }
    return length + (source[at++] ?? 0)
  }
  const first = source[0] ?? 0
  if (first > 17) {
    if (!window.literals(source, 1, first - 17)) return null
    at = first - 16
    state = Math.min(first - 17, AFTER_RUN)
  }
  while (at + 1 < source.length) {
    const t = source[at++]!
    let distance: number
    let length: number
    let literals: number
    if (t >= 64) {
      distance = 1 + ((t >> 2) & 7) + (source[at++]! << 3)
      length = (t >> 5) + 1
      literals = t & 3
    } else if (t >= 16) {
      const isFar = t < 32
      length = longer(t & (isFar ? 7 : 31), isFar ? 7 : 31) + 2
      if (at + 2 > source.length) return null
      const word = source.readUInt16LE(at)
      at += 2
      literals = word & 3
      distance = word >> 2
      if (isFar) {
        distance += (t & 8) << 11
        if (distance === 0) return window.done()
        distance += 0x4000
      } else distance++
    } else if (state === AFTER_MATCH) {
      const run = longer(t, 15) + 3
      if (!window.literals(source, at, run)) return null
      at += run
      state = AFTER_RUN
      continue
    } else {
      distance = (state === AFTER_RUN ? 0x801 : 1) + (t >> 2) + (source[at++]! << 2)
      length = state === AFTER_RUN ? 3 : 2
      literals = t & 3
    }
    if (!window.match(distance, length) || !window.literals(source, at, literals)) return null
    at += literals
    state = literals
  }
  return null
}
