import { History } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'
import { chosenPeriod } from './chosen-period.ts'
import { changesSince } from './questions.ts'

const ChangesPage = pageOf(async () => (await import('./changes-page.tsx')).ChangesPage)
const UpdatePage = pageOf(async () => (await import('./update-page.tsx')).UpdatePage)

/** What changed in the home, and with a parameter one firmware update with its before and after. */
export const changes: Screen = {
  path: 'changes',
  navigation: { label: 'changes.navigation', icon: History },
  ahead() {
    const { period, date } = chosenPeriod.get()
    return [changesSince(period, date)]
  },
  View: ({ parameter }) => (parameter === null ? <ChangesPage /> : <UpdatePage parameter={parameter} />),
}
