import { Factory } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'
import { makers } from './questions.ts'
import { weighing } from './weighing.ts'

const ComparePage = pageOf(async () => (await import('./compare-page.tsx')).ComparePage)
const VendorPage = pageOf(async () => (await import('./vendor-page.tsx')).VendorPage)
const VendorsPage = pageOf(async () => (await import('./vendors-page.tsx')).VendorsPage)

/** Every maker's score, and with a parameter one maker with its evidence. */
export const vendors: Screen = {
  path: 'vendors',
  navigation: { label: 'vendors.title', icon: Factory },
  ahead: () => [makers(weighing.get())],
  View: ({ parameter }) => (parameter === null ? <VendorsPage /> : <VendorPage name={parameter} />),
}

/** Makers side by side. */
export const compareMakers: Screen = {
  path: 'compare-makers',
  navigation: null,
  View: ({ parameter }) => <ComparePage parameter={parameter} />,
}
