import { Building2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'
import { useSitesStatus } from './use-sites.ts'

const SitesPage = pageOf(async () => (await import('./sites-page.tsx')).SitesPage)
const SitePage = pageOf<{ siteId: string }>(async () => (await import('./site-page.tsx')).SitePage)

/** The sites of a hub together, or one of them; offered where the key of a viewer was given. */
export const sites: Screen = {
  path: 'sites',
  navigation: { label: 'sites.title', icon: Building2, Offered },
  View: ({ parameter }) => (parameter === null ? <SitesPage /> : <SitePage siteId={parameter} />),
}

function Offered({ children }: { children: ReactNode }) {
  const { value } = useSitesStatus()
  return value !== null && value.state !== 'none' && children
}
