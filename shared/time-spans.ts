/** Spans of time, such as those in which a source of evidence was watching. Times are ms UTC. */

export interface TimeSpan {
  firstAt: number
  lastAt: number
}

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
