import * as v from 'valibot'

/**
 * A date as well as it is known: `2016`, `2016-09` or `2016-09-13`. The unknown part stays unsaid
 * instead of being made up; for arithmetic it stands for the first instant it allows.
 */
export const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not a date such as 2016, 2016-09 or 2016-09-13'),
  v.check((text) => Number.isFinite(Date.parse(text)), 'not a day of the calendar'),
)

/** Milliseconds since the epoch of the first instant `date` allows. */
export const instantOf = (date: string): number => Date.parse(date)
