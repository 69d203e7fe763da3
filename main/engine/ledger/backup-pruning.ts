/** Which copies age out: the newest few stay, then one a day, one a week, one a month. */

const DAY = 86_400_000

/** Copies kept whatever their age. */
const NEWEST = 3
/** How many spans of a length each keep their newest copy. */
const SPANS = [
  { ms: DAY, keep: 7 },
  { ms: 7 * DAY, keep: 5 },
  { ms: 30 * DAY, keep: 12 },
] as const

/**
 * Those that may go. Spans are counted over the copies there are, not back from now: an owner away for a year,
 * or a clock that jumped, loses none. `madeAt` in milliseconds UTC.
 */
export function prunable<T extends { madeAt: number }>(copies: readonly T[]): T[] {
  const newestFirst = copies.toSorted((a, b) => b.madeAt - a.madeAt)
  const kept = new Set(newestFirst.slice(0, NEWEST))
  for (const { ms, keep } of SPANS) {
    const spans = new Set<number>()
    for (const copy of newestFirst) {
      const span = Math.floor(copy.madeAt / ms)
      if (spans.has(span)) continue
      if (spans.size === keep) break
      spans.add(span)
      kept.add(copy)
    }
  }
  return newestFirst.filter((copy) => !kept.has(copy))
}
