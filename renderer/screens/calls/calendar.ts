import type { DaySum, SourceCoverage } from '../../../shared/model/contact-views.ts'

const DAY = 86_400_000

/** One day of the calendar. `dark`: no source of evidence covered it, so it is not a quiet day. */
export interface CalendarDay {
  /** Start of the day, ms UTC. */
  day: number
  connections: number
  lookups: number
  /** What the picture shows of it: see `countedBy`. */
  amount: number
  dark: boolean
  /** 0 for none, then 1–4 by how busy it was against the busiest day. */
  level: number
}

const LEVELS = 4

/** What evidence counts: connections, or only the names asked for where it saw no connection at all. */
export const countedBy = (sums: readonly { connections: number }[]): 'connections' | 'lookups' =>
  sums.some(({ connections }) => connections > 0) ? 'connections' : 'lookups'

/** Every day from `from` to `to` (ms UTC), with or without calls. */
export function calendarDays(
  days: readonly DaySum[],
  coverage: readonly SourceCoverage[],
  from: number,
  to: number,
): CalendarDay[] {
  const sums = new Map(days.map((sum) => [sum.day, sum]))
  const counted = countedBy(days)
  const busiest = Math.max(1, ...days.map((sum) => sum[counted]))
  const spans = coverage.flatMap((source) => source.spans)
  const all: CalendarDay[] = []
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
    const { connections, lookups } = sums.get(day) ?? { connections: 0, lookups: 0 }
    const amount = counted === 'connections' ? connections : lookups
    const covered = spans.some(({ firstAt, lastAt }) => firstAt < day + DAY && lastAt >= day)
    all.push({
      day,
      connections,
      lookups,
      amount,
      dark: connections === 0 && lookups === 0 && !covered,
      // The square root keeps ordinary days apart beside one very busy day.
      level: Math.ceil(Math.sqrt(amount / busiest) * LEVELS),
    })
  }
  return all
}
