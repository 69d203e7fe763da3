/**
 * The two capture file formats: classic pcap and pcapng (draft-ietf-opsawg-pcap, -pcapng).
 * Both are push parsers: they are handed a window of the file and say how far they got.
 */

/** Receives each captured frame: it lies at `[at, end)` of `data`; `length` is its size on the wire. */
export type OnFrame = (
  data: Uint8Array,
  at: number,
  end: number,
  length: number,
  time: number,
  linkType: number,
) => void

/** A capture being read. `push` answers the offset of the first byte it did not use. */
export interface CaptureContainer {
  push(data: Uint8Array, from: number, end: number): number
  readonly records: number
  /** Why reading cannot go on; `null` while it can. */
  readonly broken: string | null
}

/** A record larger than this is damage, not a packet; also the most an honest `orig_len` states. */
const MAX_FRAME = 262_144
const MAX_BLOCK = 16 * 1024 * 1024

const le32 = (d: Uint8Array, i: number) =>
  (d[i]! | (d[i + 1]! << 8) | (d[i + 2]! << 16) | (d[i + 3]! << 24)) >>> 0
const be32 = (d: Uint8Array, i: number) =>
  ((d[i]! << 24) | (d[i + 1]! << 16) | (d[i + 2]! << 8) | d[i + 3]!) >>> 0

/** Magic numbers of classic pcap as big-endian readings: [little-endian, ticks a millisecond, record header]. */
const PCAP_MAGIC = new Map<number, readonly [boolean, number, number]>([
  [0xa1b2c3d4, [false, 1e3, 16]],
  [0xd4c3b2a1, [true, 1e3, 16]],
  [0xa1b23c4d, [false, 1e6, 16]],
  [0x4d3cb2a1, [true, 1e6, 16]],
  [0xa1b2cd34, [false, 1e3, 24]],
  [0x34cdb2a1, [true, 1e3, 24]],
])
const PCAPNG_SECTION = 0x0a0d0d0a

/** Which container starts with these bytes. */
export function containerOf(head: Uint8Array): 'pcap' | 'pcapng' | null {
  if (head.length < 4) return null
  const magic = be32(head, 0)
  if (magic === PCAPNG_SECTION) return 'pcapng'
  return PCAP_MAGIC.has(magic) ? 'pcap' : null
}

/** A classic pcap file. */
export class PcapContainer implements CaptureContainer {
  records = 0
  broken: string | null = null
  readonly #onFrame: OnFrame
  #started = false
  #little = true
  #ticks = 1e3
  #header = 16
  #linkType = 0

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame
  }

  push(data: Uint8Array, from: number, end: number): number {
    let at = from
    if (!this.#started) {
      if (end - at < 24) return at
      const shape = PCAP_MAGIC.get(be32(data, at))
      if (!shape) {
        this.broken = 'not a pcap file'
        return at
      }
      ;[this.#little, this.#ticks, this.#header] = shape
      this.#linkType = (this.#little ? le32(data, at + 20) : be32(data, at + 20)) & 0xffff
      this.#started = true
      at += 24
    }
    const read = this.#little ? le32 : be32
    const header = this.#header
    const ticks = this.#ticks
    while (at + header <= end) {
      const captured = read(data, at + 8)
      if (captured > MAX_FRAME) {
        this.broken = 'a packet record states an impossible length'
        return at
      }
      const start = at + header
      const stop = start + captured
      if (stop > end) return at
      const stated = read(data, at + 12)
      const length = stated < captured || stated > MAX_FRAME ? captured : stated
      this.records++
      this.#onFrame(
        data,
        start,
        stop,
        length,
        read(data, at) * 1e3 + read(data, at + 4) / ticks,
        this.#linkType,
      )
      at = stop
    }
    return at
  }
}

interface Interface {
  linkType: number
  /** Milliseconds in one tick. */
  tick: number
  offsetMs: number
}

/** A pcapng file: sections, interfaces, enhanced, simple and old packet blocks. Keys in it are never read. */
export class PcapngContainer implements CaptureContainer {
  records = 0
  broken: string | null = null
  readonly #onFrame: OnFrame
  #little = true
  #interfaces: Interface[] = []
  #lastTime = 0

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame
  }

  push(data: Uint8Array, from: number, end: number): number {
    let at = from
    while (at + 12 <= end) {
      const type = this.#little ? le32(data, at) : be32(data, at)
      if (be32(data, at) === PCAPNG_SECTION) {
        const order = be32(data, at + 8)
        if (order !== 0x1a2b3c4d && order !== 0x4d3c2b1a) {
          this.broken = 'a section header has no byte-order mark'
          return at
        }
        this.#little = order === 0x4d3c2b1a
        this.#interfaces = []
      }
      const length = this.#little ? le32(data, at + 4) : be32(data, at + 4)
      if (length < 12 || length > MAX_BLOCK || length % 4 !== 0) {
        this.broken = 'a block states an impossible length'
        return at
      }
      if (at + length > end) return at
      this.#block(type, data, at + 8, at + length - 4)
      at += length
    }
    return at
  }

  #block(type: number, data: Uint8Array, at: number, end: number): void {
    const read = this.#little ? le32 : be32
    if (type === 6 && at + 20 <= end)
      this.#packet(
        data,
        at + 20,
        end,
        read(data, at),
        read(data, at + 4),
        read(data, at + 8),
        read(data, at + 12),
        read(data, at + 16),
      )
    else if (type === 2 && at + 20 <= end) {
      const id = this.#little ? read(data, at) & 0xffff : read(data, at) >>> 16
      this.#packet(
        data,
        at + 20,
        end,
        id,
        read(data, at + 4),
        read(data, at + 8),
        read(data, at + 12),
        read(data, at + 16),
      )
    } else if (type === 3 && at + 4 <= end) {
      const length = read(data, at)
      const via = this.#interfaces[0]
      if (!via) return
      this.records++
      this.#onFrame(data, at + 4, Math.min(end, at + 4 + length), length, this.#lastTime, via.linkType)
    } else if (type === 1 && at + 8 <= end) this.#interface(data, at, end)
  }

  #packet(
    data: Uint8Array,
    at: number,
    end: number,
    id: number,
    high: number,
    low: number,
    captured: number,
    stated: number,
  ): void {
    const via = this.#interfaces[id]
    if (!via || at + captured > end) return
    const length = stated < captured || stated > MAX_FRAME ? captured : stated
    this.#lastTime = (high * 4294967296 + low) * via.tick + via.offsetMs
    this.records++
    this.#onFrame(data, at, at + captured, length, this.#lastTime, via.linkType)
  }

  /** Interface Description Block; option 9 is `if_tsresol`, 14 `if_tsoffset`. */
  #interface(data: Uint8Array, at: number, end: number): void {
    const read = this.#little ? le32 : be32
    const linkType = this.#little ? read(data, at) & 0xffff : read(data, at) >>> 16
    const found: Interface = { linkType, tick: 1e-3, offsetMs: 0 }
    let option = at + 8
    while (option + 4 <= end) {
      const word = read(data, option)
      const code = this.#little ? word & 0xffff : word >>> 16
      const length = this.#little ? word >>> 16 : word & 0xffff
      if (code === 0 || option + 4 + length > end) break
      if (code === 9 && length === 1) {
        const resolution = data[option + 4]!
        found.tick = 1e3 / (resolution & 0x80 ? 2 ** (resolution & 0x7f) : 10 ** resolution)
      } else if (code === 14 && length === 8) {
        const [low, high] = this.#little ? [0, 4] : [4, 0]
        found.offsetMs = (read(data, option + 4 + high) * 4294967296 + read(data, option + 4 + low)) * 1e3
      }
      option += 4 + length + ((4 - (length % 4)) % 4)
    }
    if (this.#interfaces.length < 4096) this.#interfaces.push(found)
  }
}
