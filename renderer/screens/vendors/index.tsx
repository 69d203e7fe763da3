import { Factory } from 'lucide-react'
import type { Screen } from '../screen.ts'
import { VendorPage } from './vendor-page.tsx'
import { VendorsPage } from './vendors-page.tsx'

/** Every maker's score, and with a parameter one maker with its evidence. */
export const vendors: Screen = {
  path: 'vendors',
  navigation: { label: 'vendors.title', icon: Factory },
  View: ({ parameter }) => (parameter === null ? <VendorsPage /> : <VendorPage name={parameter} />),
}
