import { Bell } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'
import { OpenCount } from './open-count.tsx'

const WarningPage = pageOf(async () => (await import('./warning-page.tsx')).WarningPage)
const WarningsPage = pageOf(async () => (await import('./warnings-page.tsx')).WarningsPage)

/** The inbox of surprises, and with a parameter one of them. */
export const warnings: Screen = {
  path: 'warnings',
  navigation: { label: 'warnings.title', icon: Bell, Remark: OpenCount },
  View: ({ parameter }) => (parameter === null ? <WarningsPage /> : <WarningPage id={parameter} />),
}
