/** Numbers, dates and words as a reader meets them. Reports are written in English and UTC. */

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })
const MONTH_AND_YEAR = new Intl.DateTimeFormat('en-US', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const NUMBER = new Intl.NumberFormat('en-GB')

/** `2026-11-22`. */
export const day = (iso: string): string => iso.slice(0, 10)
/** `2026-11-22 09:18`. */
export const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ')
/** `22 November 2026`; what is no date stays as it is. */
export function longDay(iso: string): string {
  const at = Date.parse(iso)
  return Number.isFinite(at) ? LONG_DAY.format(at) : iso
}
/** `Nov`, where the year is said elsewhere. */
export const monthName = (at: number): string => MONTH.format(at)
/** `Nov 26`, for the scale of a picture. */
export const monthAndYear = (at: number): string => MONTH_AND_YEAR.format(at)
/** `31,550`. */
export const number = (value: number): string => NUMBER.format(value)
/** `1 device`, `12 devices`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : many}`
/** First letter large. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
/** `not-found` as words. */
export const spaced = (word: string): string => word.replaceAll('-', ' ')
