import { Printer } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'
import { allPrinters } from './questions.ts'

const FleetPage = pageOf(async () => (await import('./fleet-page.tsx')).FleetPage)

/** The printers of every network together. */
export const fleet: Screen = {
  path: 'printers',
  navigation: { label: 'fleet.title', icon: Printer },
  ahead: () => [allPrinters],
  View: () => <FleetPage />,
}
