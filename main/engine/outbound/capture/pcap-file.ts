import { type CaptureContainer, MAX_FRAME, type OnFrame, viewOf } from './container.ts'

/** The classic pcap file (draft-ietf-opsawg-pcap). */

const FILE_HEADER = 24

/** Magic numbers of classic pcap as big-endian readings: [little-endian, ticks a millisecond, record header]. */
const PCAP_MAGIC = new Map<number, readonly [boolean, number, number]>([
  [0xa1b2c3d4, [false, 1e3, 16]],
  [0xd4c3b2a1, [true, 1e3, 16]],
  [0xa1b23c4d, [false, 1e6, 16]],
  [0x4d3cb2a1, [true, 1e6, 16]],
  [0xa1b2cd34, [false, 1e3, 24]],
  [0x34cdb2a1, [true, 1e3, 24]],
])

/** Whether a file that begins with these four bytes, read big-endian, is a pcap. */
export const isPcapMagic = (magic: number): boolean => PCAP_MAGIC.has(magic)

/** A classic pcap file, window by window. */
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

  push(data: Buffer, from: number, end: number): number {
    const view = viewOf(data)
    let at = from
    if (!this.#started) {
      if (end - at < FILE_HEADER) return at
      const shape = PCAP_MAGIC.get(view.getUint32(at))
      if (!shape) {
        this.broken = 'not a pcap file'
        return at
      }
      ;[this.#little, this.#ticks, this.#header] = shape
      this.#linkType = view.getUint32(at + 20, this.#little) & 0xffff
      this.#started = true
      at += FILE_HEADER
    }
    const little = this.#little
    const header = this.#header
    const ticks = this.#ticks
    while (at + header <= end) {
      const captured = view.getUint32(at + 8, little)
      if (captured > MAX_FRAME) {
        this.broken = 'a packet record states an impossible length'
        return at
      }
      const start = at + header
      const stop = start + captured
      if (stop > end) return at
      const stated = view.getUint32(at + 12, little)
      const length = stated < captured || stated > MAX_FRAME ? captured : stated
      this.records++
      const time = view.getUint32(at, little) * 1e3 + view.getUint32(at + 4, little) / ticks
      this.#onFrame(data, start, stop, length, time, this.#linkType)
      at = stop
    }
    return at
  }
}
