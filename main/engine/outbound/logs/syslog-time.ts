import { isSame, viewOf } from './words.ts'

/** The time at the start of a syslog line, in the forms routers and name servers write. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_MS = 86_400_000
const HALF_YEAR_MS = 183 * DAY_MS
const ZERO = 48
const NINE = 57
const COLON = 58
const DOT = 46
/** `MM:SS`. */
const CLOCK_LENGTH = 5
/** A point and nine digits. */
const MAX_FRACTION = 10
const NOTHING = viewOf(new Uint8Array(0))

/** `Nov 21 22:48:49` (RFC 3164, 4.1.2: no year, no zone), behind its priority (`<30>`) or OpenWrt's `Sat `, with ` 2026` behind. */
const BSD = /(?:^|[\s>])([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})(?:\s+(\d{4}))?/
/** `22-Nov-2026 22:48:49.123`, as BIND stamps its own files. */
const NAMED = /\b(\d{2})-([A-Z][a-z]{2})-(\d{4}) (\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?/
/** RFC 3339, also with a blank for its `T` (journalctl, many routers) or parted by slashes, and without a zone. */
const ISO = /\d{4}([-/])\d{2}\1\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?/

/**
 * Milliseconds UTC of the stamp in `prefix`; `null` when there is none. A stamp without a zone is this
 * machine's; one without a year is the newest that is not after `modifiedAt`, then follows `previous` (0: none).
 */
export function stampOf(prefix: string, previous: number, modifiedAt: number): number | null {
  const bsd = BSD.exec(prefix)
  const month = bsd ? MONTHS.indexOf(bsd[1]!.toLowerCase()) : -1
  if (bsd && month >= 0) {
    const [day, hour, minute, second] = bsd.slice(2, 6).map(Number) as [number, number, number, number]
    const at = (year: number) => new Date(year, month, day, hour, minute, second).getTime()
    if (bsd[6]) return at(Number(bsd[6]))
    if (previous > 0) {
      const year = new Date(previous).getFullYear()
      const same = at(year)
      if (previous - same > HALF_YEAR_MS) return at(year + 1)
      return same - previous > HALF_YEAR_MS ? at(year - 1) : same
    }
    const year = new Date(modifiedAt).getFullYear()
    return at(year) > modifiedAt + DAY_MS ? at(year - 1) : at(year)
  }
  const named = NAMED.exec(prefix)
  if (named) {
    const [day, , year, ...clock] = named.slice(1).map(Number) as [number, number, number, ...number[]]
    const month = MONTHS.indexOf(named[2]!.toLowerCase())
    const [hour, minute, second, millisecond] = clock as [number, number, number, number]
    return month < 0 ? null : new Date(year, month, day, hour, minute, second, millisecond || 0).getTime()
  }
  const iso = ISO.exec(prefix)
  const parsed = iso
    ? Date.parse(iso[0].replace(/^(\d+).(\d+).(\d+)./, '$1-$2-$3T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
    : Number.NaN
  return Number.isNaN(parsed) ? null : parsed
}

/**
 * Reads the stamps of one log, line by line as they are written. Minutes and seconds go on from the hour before:
 * what a calendar does to local time happens at whole hours.
 */
export class SyslogClock {
  readonly #program: string
  /** A line's start up to the minutes, and what follows the seconds up to the program; empty while unknown. */
  #head = NOTHING
  #tail = NOTHING
  #hour = 0
  #last = 0
  /** Where the program's name ended in the line read last. */
  programEnd = 0
  /** The window looked into last. */
  #window: Uint8Array | null = null
  #view = NOTHING

  /** `program` is what follows the stamp. */
  constructor(program: string) {
    this.#program = program
  }

  /** Of a line that begins at `from` and has its program before `end`: as `stampOf`. */
  read(bytes: Buffer, from: number, end: number, modifiedAt: number): number | null {
    const known = this.#goneOn(bytes, from)
    if (known >= 0) {
      this.#last = known
      return known
    }
    const program = bytes.indexOf(this.#program, from, 'latin1')
    if (program < 0 || program > end) return null
    this.programEnd = program + this.#program.length
    const prefix = bytes.toString('utf8', from, program)
    const time = stampOf(prefix, this.#last, modifiedAt)
    if (time === null) return null
    this.#last = time
    this.#learn(bytes.subarray(from, program + this.#program.length), time)
    return time
  }

  /** The time of a line that differs from those before in minutes and seconds only; -1 for any other. */
  #goneOn(bytes: Uint8Array, from: number): number {
    if (bytes !== this.#window) {
      this.#window = bytes
      this.#view = viewOf(bytes)
    }
    const view = this.#view
    const head = this.#head
    const tail = this.#tail
    const at = from + head.byteLength
    // A line ends later than its stamp, so that all of this lies within the window.
    if (head.byteLength === 0 || at + CLOCK_LENGTH + MAX_FRACTION + tail.byteLength > bytes.length) return -1
    if (!isSame(head, 0, view, from, head.byteLength)) return -1
    const minutes = twoDigits(bytes, at)
    const seconds = twoDigits(bytes, at + 3)
    if (!(minutes < 60 && seconds < 60) || bytes[at + 2] !== COLON) return -1
    let milliseconds = 0
    let next = at + CLOCK_LENGTH
    if (bytes[next] === DOT) {
      let unit = 100
      const end = next + MAX_FRACTION
      for (next++; next < end && bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) {
        milliseconds += (bytes[next]! - ZERO) * unit
        unit /= 10
      }
    }
    if (!isSame(tail, 0, view, next, tail.byteLength)) return -1
    this.programEnd = next + tail.byteLength
    return this.#hour + minutes * 60_000 + seconds * 1000 + Math.floor(milliseconds)
  }

  #learn(prefix: Uint8Array, time: number): void {
    const at = prefix.indexOf(COLON) + 1
    const minutes = twoDigits(prefix, at)
    const seconds = twoDigits(prefix, at + 3)
    this.#head = NOTHING
    if (at === 0 || !(minutes < 60 && seconds < 60)) return
    let next = at + CLOCK_LENGTH
    if (prefix[next] === DOT)
      do next++
      while (prefix[next]! >= ZERO && prefix[next]! <= NINE)
    this.#hour = time - (time % 1000) - minutes * 60_000 - seconds * 1000
    this.#head = viewOf(Uint8Array.from(prefix.subarray(0, at)))
    this.#tail = viewOf(Uint8Array.from(prefix.subarray(next)))
  }
}

/** The two digits at a place; NaN when there are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO
  const ones = bytes[at + 1]! - ZERO
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN
}
