import { isPossibleTime } from '../possible-time.ts'

const DAY_LENGTH = 10
const PLUS = 43
const MINUS = 45
const DOT = 46
const ZERO = 48
const COLON = 58
const T = 84
const Z = 90

/** Reads times as RFC 3339 (5.6) writes them, and with Suricata's `+0200`; a log repeats its days, so they are kept. */
export class IsoClock {
  readonly #day = new Uint8Array(DAY_LENGTH)
  #dayMs = Number.NaN

  /**
   * Milliseconds UTC of `bytes[from, end)`; NaN when it is no time, or none that evidence may tell. A time without a zone is
   * this machine's.
   */
  read(bytes: Buffer, from: number, end: number): number {
    const quick = this.#quick(bytes, from, end)
    const time = Number.isNaN(quick) ? Date.parse(bytes.toString('latin1', from, end)) : quick
    return isPossibleTime(time) ? time : Number.NaN
  }

  #quick(bytes: Buffer, from: number, end: number): number {
    if (bytes[from + 10] !== T || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return Number.NaN
    for (let i = 0; i < DAY_LENGTH; i++)
      if (bytes[from + i] !== this.#day[i]) {
        this.#newDay(bytes, from)
        break
      }
    let next = from + 19
    let milliseconds = 0
    if (bytes[next] === DOT) {
      let unit = 100
      for (next++; next < end; next++) {
        const digit = bytes[next]! - ZERO
        if (digit < 0 || digit > 9) break
        milliseconds += digit * unit
        unit = unit === 1 ? 0 : unit / 10
      }
    }
    const hours = twoDigits(bytes, from + 11, 23)
    const minutes = twoDigits(bytes, from + 14, 59)
    const seconds = twoDigits(bytes, from + 17, 59)
    return (
      this.#dayMs +
      (hours * 60 + minutes - zoneMinutes(bytes, next, end)) * 60_000 +
      seconds * 1000 +
      Math.floor(milliseconds)
    )
  }

  #newDay(bytes: Buffer, from: number): void {
    this.#day.set(bytes.subarray(from, from + DAY_LENGTH))
    this.#dayMs = Date.parse(`${bytes.toString('latin1', from, from + DAY_LENGTH)}T00:00:00Z`)
  }
}

/** How far a zone is ahead of UTC; NaN where none ends the time. */
function zoneMinutes(bytes: Uint8Array, at: number, end: number): number {
  const sign = bytes[at]
  if (sign === Z) return at + 1 === end ? 0 : Number.NaN
  if (sign !== PLUS && sign !== MINUS) return Number.NaN
  const minutesAt = bytes[at + 3] === COLON ? at + 4 : at + 3
  if (minutesAt + 2 !== end) return Number.NaN
  const ahead = twoDigits(bytes, at + 1, 23) * 60 + twoDigits(bytes, minutesAt, 59)
  return sign === PLUS ? ahead : -ahead
}

/** The number of two digits at a place; NaN where there is none up to `most`. */
function twoDigits(bytes: Uint8Array, at: number, most: number): number {
  const tens = bytes[at]! - ZERO
  const ones = bytes[at + 1]! - ZERO
  if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return Number.NaN
  const number = tens * 10 + ones
  return number <= most ? number : Number.NaN
}
