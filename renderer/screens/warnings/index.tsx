import { Bell } from 'lucide-react'
import type { Screen } from '../screen.ts'
import { OpenCount } from './open-count.tsx'
import { WarningPage } from './warning-page.tsx'
import { WarningsPage } from './warnings-page.tsx'

/** The inbox of surprises, and with a parameter one of them. */
export const warnings: Screen = {
  path: 'warnings',
  navigation: { label: 'warnings.title', icon: Bell, Remark: OpenCount },
  View: ({ parameter }) => (parameter === null ? <WarningsPage /> : <WarningPage id={parameter} />),
}
