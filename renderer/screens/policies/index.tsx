import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const MakerPage = pageOf(async () => (await import('./maker-page.tsx')).MakerPage)
const PoliciesPage = pageOf(async () => (await import('./policies-page.tsx')).PoliciesPage)

/** Published documents of all makers, and with a parameter those of one. */
export const policies: Screen = {
  path: 'policies',
  navigation: null,
  View: ({ parameter }) => (parameter === null ? <PoliciesPage /> : <MakerPage vendor={parameter} />),
}
