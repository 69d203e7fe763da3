import { LayoutGrid } from 'lucide-react'
import { DevicePage } from '../device/device-page.tsx'
import type { Screen } from '../screen.ts'
import { DevicesPage } from './devices-page.tsx'

/** The list of devices, and with a parameter one of them. */
export const devices: Screen = {
  path: 'devices',
  navigation: { label: 'devices.title', icon: LayoutGrid },
  View: ({ parameter }) => (parameter === null ? <DevicesPage /> : <DevicePage id={parameter} />),
}
