import { House } from 'lucide-react'
import type { Screen } from '../screen.ts'
import { HomePage } from './home-page.tsx'

/** Where the app opens: the home at a glance. */
export const home: Screen = {
  path: 'home',
  navigation: { label: 'home.title', icon: House },
  View: () => <HomePage />,
}
