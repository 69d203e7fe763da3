import { createStore } from '../../engine/store.ts'
import type { Period } from './period.ts'

/** Since when changes are shown, kept while the window is open; `date` is a day of the local calendar. */
export const chosenPeriod = createStore<{ period: Period; date: string }>({ period: 'month', date: '' })

/** Shows changes since the day of an instant (ms UTC). */
export function showChangesSince(at: number): void {
  const day = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  chosenPeriod.set({
    period: 'date',
    date: `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`,
  })
}
