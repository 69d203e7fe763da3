/** Spans of time, such as those in which somebody was watching. Times are ms UTC. */

/** From one moment to another, both in it. */
export interface TimeSpan {
  firstAt: number
  lastAt: number
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The spans in order; those that overlap, touch or lie at most `gap` ms apart are one. */
export function joinedSpans(spans: Iterable<TimeSpan>, gap = 0): TimeSpan[] {
  const joined: TimeSpan[] = []
  for (const { firstAt, lastAt } of [...spans].sort((x, y) => x.firstAt - y.firstAt)) {
    const before = joined.at(-1)
    if (before && firstAt - before.lastAt <= gap) before.lastAt = Math.max(before.lastAt, lastAt)
    else joined.push({ firstAt, lastAt })
  }
  return joined
}

/** What of the spans lies between `from` and `to`. */
export function spansWithin(spans: Iterable<TimeSpan>, from: number, to: number): TimeSpan[] {
  return [...spans].flatMap(({ firstAt, lastAt }) => {
    const span = { firstAt: Math.max(firstAt, from), lastAt: Math.min(lastAt, to) }
    return span.lastAt > span.firstAt ? [span] : []
  })
}

/** How long joined spans are together, ms. */
export const spannedTime = (spans: Iterable<TimeSpan>): number =>
  [...spans].reduce((sum, { firstAt, lastAt }) => sum + lastAt - firstAt, 0)

/** How much of each UTC day (by its start) joined spans cover, ms; days they do not touch are left out. */
export function timeByDay(spans: Iterable<TimeSpan>): Map<number, number> {
  const days = new Map<number, number>()
  for (const { firstAt, lastAt } of spans)
    for (let at = firstAt; at < lastAt; ) {
      const day = Math.floor(at / DAY_MS) * DAY_MS
      const until = Math.min(lastAt, day + DAY_MS)
      days.set(day, (days.get(day) ?? 0) + until - at)
      at = until
    }
  return days
}

/** How much of each hour of the day (24) joined spans cover, ms over all days; `offset` is local time minus UTC, ms. */
export function timeByHour(spans: Iterable<TimeSpan>, offset: number): number[] {
  const hours = new Array<number>(24).fill(0)
  for (const { firstAt, lastAt } of spans)
    for (let at = firstAt; at < lastAt; ) {
      const slot = Math.floor(at / HOUR_MS)
      const until = Math.min(lastAt, (slot + 1) * HOUR_MS)
      const hour = (((slot + Math.round(offset / HOUR_MS)) % 24) + 24) % 24
      hours[hour] = hours[hour]! + until - at
      at = until
    }
  return hours
}
