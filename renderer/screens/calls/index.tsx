import { PhoneOutgoing } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'
import { homeCalls } from './questions.ts'

const CallsPage = pageOf(async () => (await import('./calls-page.tsx')).CallsPage)
const ComparePage = pageOf(async () => (await import('./compare-page.tsx')).ComparePage)

/** Whom the whole home calls. What one device calls is on its own page. */
export const calls: Screen = {
  path: 'calls',
  navigation: { label: 'calls.navigation', icon: PhoneOutgoing },
  ahead: () => [homeCalls],
  View: () => <CallsPage />,
}

/** Whom two devices call, side by side. */
export const compareCalls: Screen = {
  path: 'compare-calls',
  navigation: null,
  View: ({ parameter }) => <ComparePage parameter={parameter} />,
}
