import type { CoveredDay } from '../../../shared/model/source.ts'

const DAY = 86_400_000
/** A day is 24 hours long; a minute more or less of it is the clock's, not the source's. */
const WHOLE_DAY = 23.9

export type Watched = 'whole' | 'part' | 'none'

/** One day of a source: how much of it it was watching. Start of day in ms UTC. */
export interface WatchedDay {
  day: number
  hours: number
  watched: Watched
}

/** The last `days` UTC days up to the one `now` is in, oldest first; a day without a row was not watched. */
export function watchedDays(coverage: readonly CoveredDay[], now: number, days: number): WatchedDay[] {
  const today = Math.floor(now / DAY) * DAY
  const hoursOf = new Map(coverage.map(({ day, hours }) => [day, hours]))
  return Array.from({ length: days }, (_, index) => {
    const day = today - (days - 1 - index) * DAY
    const hours = hoursOf.get(day) ?? 0
    // Of today only what has passed can have been watched.
    const possible = day === today ? (now - today) / 3_600_000 : 24
    const isWhole = hours > 0 && hours >= Math.min(WHOLE_DAY, possible - (24 - WHOLE_DAY))
    return { day, hours, watched: isWhole ? 'whole' : hours > 0 ? 'part' : 'none' }
  })
}
