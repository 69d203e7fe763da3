import { Settings } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const SettingsPage = pageOf(async () => (await import('./settings-page.tsx')).SettingsPage)

/** The owner's settings; the parameter names the section. */
export const settings: Screen = {
  path: 'settings',
  navigation: { label: 'settings.title', icon: Settings },
  View: ({ parameter }) => <SettingsPage section={parameter} />,
}
