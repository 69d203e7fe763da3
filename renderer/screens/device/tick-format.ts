import { dateFormat } from '../../formatters.ts'

const DAY = 86_400_000

/** What the words at a tick take to its right; a tick nearer to the edge has none. */
export const TICK_ROOM = 72

/** Ticks of a `span` in milliseconds say no more than it needs: time of day within days, months within years. */
export function tickFormat(span: number, language: string): (date: Date) => string {
  const options: Intl.DateTimeFormatOptions =
    span < 3 * DAY
      ? { weekday: 'short', hour: 'numeric', minute: '2-digit' }
      : span < 90 * DAY
        ? { day: 'numeric', month: 'short' }
        : { month: 'short', year: 'numeric' }
  const format = dateFormat(language, options)
  return (date) => format.format(date)
}
