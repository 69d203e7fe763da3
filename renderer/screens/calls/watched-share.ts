import { spannedTime, spansWithin, type TimeSpan } from '../../../shared/time-spans.ts'

/** An hour missing in a week is the clock's, or a restart. */
const WHOLE = 1 - 1 / (7 * 24)

/** The share of a time (ms UTC) in which somebody was watching; spans as the engine tells them. */
export function watchedShare(watched: readonly TimeSpan[], from: number, to: number): number {
  const share = spannedTime(spansWithin(watched, from, to)) / (to - from)
  return share >= WHOLE ? 1 : share
}
