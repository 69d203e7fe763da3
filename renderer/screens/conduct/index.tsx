import { Footprints } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const ConductPage = pageOf(async () => (await import('./conduct-page.tsx')).ConductPage)

/** Houseguest's own conduct. */
export const conduct: Screen = {
  path: 'conduct',
  navigation: { label: 'conduct.navigation', icon: Footprints },
  View: () => <ConductPage />,
}
