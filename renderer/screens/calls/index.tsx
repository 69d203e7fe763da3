import { PhoneOutgoing } from 'lucide-react'
import type { Screen } from '../screen.ts'
import { CallsPage } from './calls-page.tsx'

/** Whom the whole home calls. What one device calls is on its own page. */
export const calls: Screen = {
  path: 'calls',
  navigation: { label: 'calls.navigation', icon: PhoneOutgoing },
  View: CallsPage,
}
