import { History } from 'lucide-react'
import type { Screen } from '../screen.ts'
import { ChangesPage } from './changes-page.tsx'
import { UpdatePage } from './update-page.tsx'

/** What changed in the home, and with a parameter one firmware update with its before and after. */
export const changes: Screen = {
  path: 'changes',
  navigation: { label: 'changes.navigation', icon: History },
  View: ({ parameter }) => (parameter === null ? <ChangesPage /> : <UpdatePage parameter={parameter} />),
}
