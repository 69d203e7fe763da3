import { isPossibleTime } from '../possible-time.ts'
import { type CaptureContainer, MAX_FRAME, type OnFrame, viewOf } from './container.ts'
import { regain } from './regain.ts'

/** The pcapng file (draft-ietf-opsawg-pcapng): sections, interfaces and packet blocks. Keys in it are never read. */

/** A section header's block type: the same in either byte order. */
export const PCAPNG_SECTION = 0x0a0d0d0a
const BYTE_ORDER_MARK = 0x1a2b3c4d
const SWAPPED_MARK = 0x4d3c2b1a
const INTERFACE_DESCRIPTION = 1
const OLD_PACKET = 2
const SIMPLE_PACKET = 3
const ENHANCED_PACKET = 6
/** Block type, block length and the length again at its end. */
const LEAST_BLOCK = 12
const MAX_BLOCK = 16 * 1024 * 1024
const MAX_INTERFACES = 4096
const END_OF_OPTIONS = 0
const IF_TSRESOL = 9
const IF_TSOFFSET = 14

interface Interface {
  linkType: number
  /** Milliseconds in one tick. */
  tick: number
  offsetMs: number
}

const isLength = (length: number): boolean => length >= LEAST_BLOCK && length <= MAX_BLOCK && length % 4 === 0

/** A pcapng file, window by window. */
export class PcapngContainer implements CaptureContainer {
  records = 0
  damaged = 0
  broken: string | null = null
  readonly #onFrame: OnFrame
  #little = true
  #interfaces: Interface[] = []
  #lastTime = 0
  /** Whether it is not known where the next block begins. */
  #isLost = false

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame
  }

  push(data: Buffer, from: number, end: number): number {
    const view = viewOf(data)
    let at = from
    for (;;) {
      if (this.#isLost) {
        const found = regain(at, end, (place) => this.#after(view, place, end))
        at = found.at
        this.#isLost = !found.isFound
      }
      if (this.#isLost || at + LEAST_BLOCK > end) return at
      const type = view.getUint32(at, this.#little)
      if (type === PCAPNG_SECTION) {
        const order = view.getUint32(at + 8)
        if (order === BYTE_ORDER_MARK || order === SWAPPED_MARK) {
          this.#little = order === SWAPPED_MARK
          this.#interfaces = []
        } else if (this.records === 0) {
          this.broken = 'a section header has no byte-order mark'
          return at
        }
      }
      const length = view.getUint32(at + 4, this.#little)
      if (!isLength(length)) {
        this.damaged++
        this.#isLost = true
        at++
        continue
      }
      if (at + length > end) return at
      this.#block(type, data, view, at + 8, at + length - 4)
      at += length
    }
  }

  /** Where the block ends that may begin at a place, for `regain`: it states its length twice. */
  #after(view: DataView, at: number, end: number): number {
    if (at + LEAST_BLOCK > end) return Number.POSITIVE_INFINITY
    const type = view.getUint32(at, this.#little)
    const isSection = type === PCAPNG_SECTION
    if (
      !isSection &&
      type !== ENHANCED_PACKET &&
      type !== OLD_PACKET &&
      type !== SIMPLE_PACKET &&
      type !== INTERFACE_DESCRIPTION
    )
      return -1
    const little = isSection ? view.getUint32(at + 8) === SWAPPED_MARK : this.#little
    const length = view.getUint32(at + 4, little)
    if (!isLength(length)) return -1
    if (at + length > end) return Number.POSITIVE_INFINITY
    return view.getUint32(at + length - 4, little) === length ? at + length : -1
  }

  #block(type: number, data: Buffer, view: DataView, at: number, end: number): void {
    const little = this.#little
    if (type === ENHANCED_PACKET && at + 20 <= end)
      this.#packet(data, view, at, end, view.getUint32(at, little))
    else if (type === OLD_PACKET && at + 20 <= end)
      this.#packet(data, view, at, end, view.getUint16(at, little))
    else if (type === SIMPLE_PACKET && at + 4 <= end) {
      const length = view.getUint32(at, little)
      const via = this.#interfaces[0]
      if (!via) return void this.damaged++
      this.records++
      this.#onFrame(data, at + 4, Math.min(end, at + 4 + length), length, this.#lastTime, via.linkType)
    } else if (type === INTERFACE_DESCRIPTION && at + 8 <= end) this.#interface(view, at, end)
  }

  /** Enhanced and old packets: after the interface's number lie time, lengths and the packet in the same places. */
  #packet(data: Buffer, view: DataView, at: number, end: number, id: number): void {
    const little = this.#little
    const via = this.#interfaces[id]
    const captured = view.getUint32(at + 12, little)
    const start = at + 20
    if (!via || start + captured > end) return void this.damaged++
    const stated = view.getUint32(at + 16, little)
    const length = stated < captured || stated > MAX_FRAME ? captured : stated
    const ticks = view.getUint32(at + 4, little) * 4294967296 + view.getUint32(at + 8, little)
    const time = ticks * via.tick + via.offsetMs
    if (!isPossibleTime(time)) return void this.damaged++
    this.#lastTime = time
    this.records++
    this.#onFrame(data, start, start + captured, length, this.#lastTime, via.linkType)
  }

  #interface(view: DataView, at: number, end: number): void {
    const little = this.#little
    const found: Interface = { linkType: view.getUint16(at, little), tick: 1e-3, offsetMs: 0 }
    let option = at + 8
    while (option + 4 <= end) {
      const code = view.getUint16(option, little)
      const length = view.getUint16(option + 2, little)
      const value = option + 4
      if (code === END_OF_OPTIONS || value + length > end) break
      if (code === IF_TSRESOL && length === 1) {
        const resolution = view.getUint8(value)
        found.tick = 1e3 / (resolution & 0x80 ? 2 ** (resolution & 0x7f) : 10 ** resolution)
      } else if (code === IF_TSOFFSET && length === 8)
        found.offsetMs = Number(view.getBigInt64(value, little)) * 1e3
      option = value + length + ((4 - (length % 4)) % 4)
    }
    if (this.#interfaces.length < MAX_INTERFACES) this.#interfaces.push(found)
  }
}
