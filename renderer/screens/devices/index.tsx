import { LayoutGrid } from 'lucide-react'
import { pageOf } from '../page-of.ts'
import type { Screen } from '../screen.ts'

const DevicePage = pageOf(async () => (await import('../device/device-page.tsx')).DevicePage, 'soon')
const DevicesPage = pageOf(async () => (await import('./devices-page.tsx')).DevicesPage, 'soon')

/** The list of devices, and with a parameter one of them. */
export const devices: Screen = {
  path: 'devices',
  navigation: { label: 'devices.title', icon: LayoutGrid },
  View: ({ parameter }) => (parameter === null ? <DevicesPage /> : <DevicePage id={parameter} />),
}
