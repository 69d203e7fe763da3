const DAY = 86_400_000

export const PERIODS = ['week', 'month', 'year', 'date'] as const
/** How far back the owner wants to look; `date` is a day of their own choice. */
export type Period = (typeof PERIODS)[number]

const DAYS: Record<Exclude<Period, 'date'>, number> = { week: 7, month: 30, year: 365 }

/**
 * Since when to list changes, ms UTC. `date` is `YYYY-MM-DD` and begins at midnight where the owner is;
 * `null` when it is no day yet.
 */
export function sinceOf(period: Period, date: string, now: number): number | null {
  if (period !== 'date') return now - DAYS[period] * DAY
  const midnight = Date.parse(`${date}T00:00:00`)
  return Number.isNaN(midnight) || midnight < 0 ? null : midnight
}
