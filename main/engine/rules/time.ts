/** Milliseconds since the epoch, UTC; days are counted from the epoch, so no zone and no clock is asked. */
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** The number of the day `at` falls in. */
export const dayOf = (at: number): number => Math.floor(at / DAY)
export const hourOf = (at: number): number => Math.floor((at % DAY) / HOUR)

/** ISO 8601 UTC to the second, as the contract writes times. */
export const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z')
/** The date alone, for sentences. */
export const date = (at: number): string => new Date(at).toISOString().slice(0, 10)
/** Whole days between two times, never negative. */
export const daysBetween = (from: number, to: number): number => Math.max(0, Math.round((to - from) / DAY))
/** One decimal: the contract's `lagDays`. */
export const lagDays = (from: number, to: number): number =>
  Math.max(0, Math.round(((to - from) / DAY) * 10) / 10)
