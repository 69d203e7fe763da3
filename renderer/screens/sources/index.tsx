import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const SourcesPage = pageOf(async () => (await import('./sources-page.tsx')).SourcesPage)

/** What tells whom devices call: added, tried, paused, removed. Reached from Calls and from Settings. */
export const sources: Screen = {
  path: 'sources',
  navigation: null,
  View: () => <SourcesPage />,
}
