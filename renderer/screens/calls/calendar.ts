import type { DaySum, SourceCoverage } from '../../../shared/model/contact-views.ts'

const DAY = 86_400_000

/** One day of the calendar. `dark`: no source of evidence covered it, so it is not a quiet day. */
export interface CalendarDay {
  /** Start of the day, ms UTC. */
  day: number
  connections: number
  dark: boolean
  /** 0 for none, then 1–4 by how busy it was against the busiest day. */
  level: number
}

const LEVELS = 4

/** Every day from `from` to `to` (ms UTC), with or without calls. */
export function calendarDays(
  days: readonly DaySum[],
  coverage: readonly SourceCoverage[],
  from: number,
  to: number,
): CalendarDay[] {
  const sums = new Map(days.map((sum) => [sum.day, sum.connections]))
  const busiest = Math.max(1, ...days.map(({ connections }) => connections))
  const spans = coverage.flatMap((source) => source.spans)
  const all: CalendarDay[] = []
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
    const connections = sums.get(day) ?? 0
    const covered = spans.some(({ firstAt, lastAt }) => firstAt < day + DAY && lastAt >= day)
    all.push({
      day,
      connections,
      dark: connections === 0 && !covered,
      // The square root keeps ordinary days apart beside one very busy day.
      level: Math.ceil(Math.sqrt(connections / busiest) * LEVELS),
    })
  }
  return all
}
