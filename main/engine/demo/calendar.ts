import { dice } from './dice.ts'

/**
 * The year of the demonstration home. Days are counted backwards: day 0 is the day of `now`, day 365 the same
 * date a year before. The home lives on UTC.
 */

export const DAY_MS = 86_400_000

/** From day `from` to day `to`, both included; `from` is the earlier day and so the greater number. */
export interface Days {
  from: number
  to: number
}

export interface Calendar {
  now: number
  /** The first moment that is told: 365 days before `now`. */
  start: number
  /** Milliseconds at `clock` (such as `07:45`) of day `day`. */
  at(day: number, clock: string): number
  /** 0 is Sunday. */
  weekday(day: number): number
  isWeekend(day: number): boolean
}

export function calendar(now: number): Calendar {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS
  // The first of January 1970 was a Thursday.
  const weekday = (day: number) => (((midnight / DAY_MS - day + 4) % 7) + 7) % 7
  return {
    now,
    start: now - 365 * DAY_MS,
    at: (day, clock) => {
      const [hours, minutes] = clock.split(':').map(Number) as [number, number]
      return midnight - day * DAY_MS + (hours * 60 + minutes) * 60_000
    },
    weekday,
    isWeekend: (day) => weekday(day) % 6 === 0,
  }
}

export const within = (spans: readonly Days[], day: number) => spans.some((s) => day <= s.from && day >= s.to)

/** Two weeks in which nobody was at home. */
export const HOLIDAYS: readonly Days[] = [{ from: 117, to: 104 }]

/** The computer that watches was off: nothing was recorded, which is not the same as nothing happening. */
export const NOT_WATCHED: readonly Days[] = [{ from: 213, to: 212 }]

/** When the meter in the router counted: from the first moment to `now`, but for the days it was not read. */
export function meteredSpans(year: Calendar): { from: number; until: number }[] {
  const spans: { from: number; until: number }[] = []
  let from = year.start
  for (const pause of NOT_WATCHED) {
    spans.push({ from, until: year.at(pause.from + 1, '23:59') })
    from = year.at(pause.to - 1, '00:00')
  }
  return [...spans, { from, until: year.now }]
}

/** The days the story hangs on. */
export const STORY = {
  newTelevision: 332,
  printerUpdate: 256,
  thermostatSold: 240,
  newRouter: 170,
  guestWeekend: 143,
  televisionTerms: 128,
  televisionTracker: 100,
  thermostatPolicy: 92,
  thermostatEvents: 81,
  cartridgesRefused: 66,
  plugUpdate: 24,
  plugNight: 19,
} as const

/** The Friday on or before `day`, for what happens on a week-end. */
export function fridayBefore(year: Calendar, day: number): number {
  return day + ((year.weekday(day) + 2) % 7)
}

/** When the home was looked at on `day`: an evening scan most days, a second look on some, never at the same minute. */
export function scansOf(year: Calendar, day: number): number[] {
  if (within(NOT_WATCHED, day)) return []
  const d = dice(`scan/${day}`)
  const minutes = (low: number, high: number) => d.between(low, high) * 60_000
  const scans = [year.at(day, '19:20') + minutes(-55, 70)]
  if (d.chance(year.isWeekend(day) ? 0.35 : 0.15)) scans.push(year.at(day, '12:30') + minutes(-80, 80))
  if (day === STORY.cartridgesRefused) scans.push(year.at(day, '09:10') + minutes(0, 15))
  return scans.sort((a, b) => a - b)
}
