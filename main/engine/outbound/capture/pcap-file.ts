import { type CaptureContainer, MAX_FRAME, type OnFrame, viewOf } from './container.ts'
import { regain } from './regain.ts'

/** The classic pcap file (draft-ietf-opsawg-pcap). */

const FILE_HEADER = 24
/** Behind damage, a record of another time is taken for more of it. */
const NEAR_S = 30 * 86_400

/** Whether it is little-endian, its ticks a millisecond, the length of a record's header. */
type Shape = readonly [boolean, number, number]

/** Magic numbers of classic pcap as big-endian readings. */
const PCAP_MAGIC = new Map<number, Shape>([
  [0xa1b2c3d4, [false, 1e3, 16]],
  [0xd4c3b2a1, [true, 1e3, 16]],
  [0xa1b23c4d, [false, 1e6, 16]],
  [0x4d3cb2a1, [true, 1e6, 16]],
  [0xa1b2cd34, [false, 1e3, 24]],
  [0x34cdb2a1, [true, 1e3, 24]],
])

/** Magic numbers share these halves in the file's own byte order, and in the other one. */
const MAGIC_HIGH = 0xa1b2
const MAGIC_LOW = 0xb2a1
/** The only version there is, as two halves. */
const MAJOR = 2
const MINOR = 4

/** Whether a file that begins with these four bytes, read big-endian, is a pcap. */
export const isPcapMagic = (magic: number): boolean => PCAP_MAGIC.has(magic)

/** A classic pcap file, window by window. */
export class PcapContainer implements CaptureContainer {
  records = 0
  damaged = 0
  broken: string | null = null
  readonly #onFrame: OnFrame
  #isStarted = false
  #shape: Shape = [true, 1e3, 16]
  #linkType = 0
  /** The time of the record before, in seconds; 0 before the first. */
  #seconds = 0
  /** Whether it is not known where the next record begins. */
  #isLost = false

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame
  }

  push(data: Buffer, from: number, end: number): number {
    const view = viewOf(data)
    let at = from
    if (!this.#isStarted) {
      if (end - at < FILE_HEADER) return at
      if (!isPcapMagic(view.getUint32(at))) {
        this.broken = 'not a pcap file'
        return at
      }
      at = this.#begin(view, at)
      this.#isStarted = true
    }
    let [little, ticks, header] = this.#shape
    for (;;) {
      if (this.#isLost) at = this.#regained(view, at, end)
      if (this.#isLost || at + header > end) return at
      const seconds = view.getUint32(at, little)
      if (seconds >>> 16 === MAGIC_HIGH || (seconds & 0xffff) === MAGIC_LOW) {
        if (end - at < FILE_HEADER) return at
        if (isFileHeader(view, at)) {
          at = this.#begin(view, at)
          ;[little, ticks, header] = this.#shape
          continue
        }
      }
      const captured = view.getUint32(at + 8, little)
      if (captured > MAX_FRAME) {
        this.damaged++
        this.#isLost = true
        at++
        continue
      }
      const start = at + header
      const stop = start + captured
      if (stop > end) return at
      const stated = view.getUint32(at + 12, little)
      const length = stated < captured || stated > MAX_FRAME ? captured : stated
      this.records++
      this.#seconds = seconds
      const time = seconds * 1e3 + view.getUint32(at + 4, little) / ticks
      this.#onFrame(data, start, stop, length, time, this.#linkType)
      at = stop
    }
  }

  /** How far the next record was looked for; it begins there unless it is still not known where. */
  #regained(view: DataView, from: number, end: number): number {
    const { at, isFound } = regain(from, end, (place) => this.#after(view, place, end))
    this.#isLost = !isFound
    return at
  }

  /** Where the record ends that may begin at a place, for `regain`. */
  #after(view: DataView, at: number, end: number): number {
    const [little, ticks, header] = this.#shape
    if (at + header > end) return Number.POSITIVE_INFINITY
    const seconds = view.getUint32(at, little)
    const captured = view.getUint32(at + 8, little)
    const stated = view.getUint32(at + 12, little)
    const isNear = this.#seconds === 0 || Math.abs(seconds - this.#seconds) < NEAR_S
    const isPlausible = isNear && view.getUint32(at + 4, little) < ticks * 1e3
    if (!isPlausible || captured === 0 || captured > stated || stated > MAX_FRAME) return -1
    return at + header + captured
  }

  /** Takes over what a file header says; answers where its records begin. */
  #begin(view: DataView, at: number): number {
    this.#shape = PCAP_MAGIC.get(view.getUint32(at))!
    this.#linkType = view.getUint32(at + 20, this.#shape[0]) & 0xffff
    return at + FILE_HEADER
  }
}

/**
 * Whether a whole file header stands where a record would: captures are put together with `cat`. As a record it would be an
 * empty packet of the years 1997 to 2084 at one certain microsecond.
 */
function isFileHeader(view: DataView, at: number): boolean {
  const shape = PCAP_MAGIC.get(view.getUint32(at))
  if (!shape) return false
  const [little] = shape
  const isVersion = view.getUint16(at + 4, little) === MAJOR && view.getUint16(at + 6, little) === MINOR
  return isVersion && view.getUint32(at + 8, little) === 0
}
