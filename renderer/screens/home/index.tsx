import { House } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const HomePage = pageOf(async () => (await import('./home-page.tsx')).HomePage)

/** Where the app opens: the home at a glance. */
export const home: Screen = {
  path: 'home',
  navigation: { label: 'home.title', icon: House },
  View: () => <HomePage />,
}
