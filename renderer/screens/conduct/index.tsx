import { Footprints } from 'lucide-react'
import type { Screen } from '../screen.ts'
import { ConductPage } from './conduct-page.tsx'

/** Houseguest's own conduct. */
export const conduct: Screen = {
  path: 'conduct',
  navigation: { label: 'conduct.navigation', icon: Footprints },
  View: ConductPage,
}
