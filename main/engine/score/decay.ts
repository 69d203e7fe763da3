/** How evidence ages. Dates in milliseconds since the epoch, spans in mean Gregorian months. */

const MONTH_MS = 30.436875 * 86_400_000

/** Published practice is worth half after two years without a fresh look, own observation after six months. */
export const PUBLISHED_HALF_LIFE = 24
export const OBSERVED_HALF_LIFE = 6
/** A "no" older than this may have become a "yes": it is unknown again. */
export const NO_EXPIRES_MONTHS = 12

/** Months from `from` to `to`, in fractions; negative when `to` is earlier. */
export const monthsBetween = (from: number, to: number): number => (to - from) / MONTH_MS

/** What is left of 1 after `months` at that half-life; the future counts as now. */
export const left = (months: number, halfLife: number): number => 0.5 ** (Math.max(0, months) / halfLife)
