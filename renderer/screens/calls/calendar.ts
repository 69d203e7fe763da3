import type { DaySum } from '../../../shared/model/contact-views.ts'
import { type TimeSpan, timeByDay } from '../../../shared/time-spans.ts'
import { type WatchedDay, watchedDays } from '../sources/watched-days.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

/** One day of the calendar: what was counted, and how much of it somebody was watching. */
export interface CalendarDay extends WatchedDay, Pick<DaySum, 'bytesOut' | 'bytesIn'> {
  connections: number
  lookups: number
  /** What the picture shows of it: see `countedBy`. */
  amount: number
  /** No source of evidence covered it and nothing is known of it, so it is not a quiet day. */
  dark: boolean
  /** 0 for none, then 1–4 by how busy it was against the busiest day. */
  level: number
}

const LEVELS = 4

/** What evidence counts: connections, or only the names asked for where it saw no connection at all. */
export const countedBy = (sums: readonly { connections: number }[]): 'connections' | 'lookups' =>
  sums.some(({ connections }) => connections > 0) ? 'connections' : 'lookups'

/** Every day from `from` to `to` (ms UTC) up to the one `now` is in, with or without calls; `watched` as the engine tells it. */
export function calendarDays(
  days: readonly DaySum[],
  watched: readonly TimeSpan[],
  { from, to, now }: { from: number; to: number; now: number },
): CalendarDay[] {
  const sums = new Map(days.map((sum) => [sum.day, sum]))
  const counted = countedBy(days)
  const busiest = Math.max(1, ...days.map((sum) => sum[counted]))
  const coverage = [...timeByDay(watched)].map(([day, ms]) => ({ day, hours: ms / HOUR }))
  const end = Math.min(now, to - 1)
  const count = Math.floor(end / DAY) - Math.floor(from / DAY) + 1
  return watchedDays(coverage, end, Math.max(0, count)).map((day) => {
    const { connections, lookups, bytesOut, bytesIn } = sums.get(day.day) ?? NOTHING
    const amount = counted === 'connections' ? connections : lookups
    return {
      ...day,
      connections,
      lookups,
      bytesOut,
      bytesIn,
      amount,
      dark: connections === 0 && lookups === 0 && day.watched === 'none',
      // The square root keeps ordinary days apart beside one very busy day.
      level: Math.ceil(Math.sqrt(amount / busiest) * LEVELS),
    }
  })
}

const NOTHING = { connections: 0, lookups: 0, bytesOut: null, bytesIn: null }
