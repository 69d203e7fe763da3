import { agoFormat, dateFormat, numberFormat } from './formatters.ts'

const DAY = 86_400_000
const STEPS: readonly { unit: Intl.RelativeTimeFormatUnit; ms: number }[] = [
  { unit: 'year', ms: 365.25 * DAY },
  { unit: 'month', ms: 30.44 * DAY },
  { unit: 'week', ms: 7 * DAY },
  { unit: 'day', ms: DAY },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
]

/** "3 days ago" in the reader's language; under a minute is "now". Both in milliseconds since the epoch. */
export function relativeTime(at: number, now: number, language: string): string {
  const format = agoFormat(language)
  const past = at - now
  // What rounds up to the next unit is told in it: 1 day, not 24 hours.
  const step = STEPS.find(({ ms }, index) => Math.abs(past) >= ms - (STEPS[index + 1]?.ms ?? 0) / 2)
  return step ? format.format(Math.round(past / step.ms), step.unit) : format.format(0, 'second')
}

/** A calendar day, such as "8 Mar 2026". */
export const day = (at: number | string, language: string) =>
  dateFormat(language, { dateStyle: 'medium' }).format(new Date(at))

/** A date of the calendar wherever the reader is: `2026-10-26`, `2026-10` or `2026`; what is none stays as it is. */
export function partialDate(date: string, language: string): string {
  const parts = /^\d{4}(-\d{2}(-\d{2})?)?$/.exec(date)
  const at = Date.parse(date)
  if (!parts || Number.isNaN(at) || parts[1] === undefined) return date
  const form: Intl.DateTimeFormatOptions =
    parts[2] === undefined ? { month: 'short', year: 'numeric' } : { dateStyle: 'medium' }
  return dateFormat(language, { ...form, timeZone: 'UTC' }).format(at)
}

/** Day and time of day, in the zone of this computer. */
export const moment = (at: number | string, language: string) =>
  dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** An amount of money; `digits` is how fine it may be told, for amounts below the smallest coin. `currency` is ISO 4217. */
export const money = (amount: number, currency: string, language: string, digits?: number) =>
  numberFormat(language, {
    style: 'currency',
    currency,
    ...(digits !== undefined && { minimumFractionDigits: 2, maximumFractionDigits: digits }),
  }).format(amount)

/** A share of 0–1 as whole percent. */
export const percent = (share: number, language: string) =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
