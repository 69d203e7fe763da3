/** The time at the start of a syslog line, in the three forms routers write. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_MS = 86_400_000
const HALF_YEAR_MS = 183 * DAY_MS

/** `Nov 21 22:48:49` (RFC 3164, 4.1.2: no year, no zone), with OpenWrt's `Sat ` before and ` 2026` behind. */
const BSD = /(?:^|\s)([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})(?:\s+(\d{4}))?/
const ISO = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?/

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
  const iso = ISO.exec(prefix)
  const parsed = iso ? Date.parse(iso[0].replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN
  return Number.isNaN(parsed) ? null : parsed
}

/**
 * Reads the stamps of one log, in the order they are written. Minutes and seconds go on from the hour before: what
 * a calendar does to local time happens at whole hours.
 */
export class SyslogClock {
  #head = '\n'
  #tail = ''
  #hour = 0
  #last = 0

  /** As `stampOf`. */
  read(prefix: string, modifiedAt: number): number | null {
    const colon = prefix.indexOf(':')
    const minutes = twoDigits(prefix, colon + 1)
    const seconds = twoDigits(prefix, colon + 4)
    const isSpelled = colon > 0 && prefix.charCodeAt(colon + 3) === 58 && minutes < 60 && seconds < 60
    const isSameHour =
      isSpelled &&
      prefix.length === colon + 6 + this.#tail.length &&
      prefix.startsWith(this.#head) &&
      this.#head.length === colon + 1 &&
      prefix.endsWith(this.#tail)
    if (isSameHour) {
      this.#last = this.#hour + minutes * 60_000 + seconds * 1000
      return this.#last
    }
    const time = stampOf(prefix, this.#last, modifiedAt)
    if (time === null) return null
    this.#last = time
    const isWhole = isSpelled && time % 1000 === 0
    this.#head = isWhole ? prefix.slice(0, colon + 1) : '\n'
    this.#tail = isWhole ? prefix.slice(colon + 6) : ''
    this.#hour = time - minutes * 60_000 - seconds * 1000
    return time
  }
}

/** The two digits at a place; NaN when there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN
}
