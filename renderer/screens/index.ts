import { calls, compareCalls } from './calls/index.tsx'
import { changes } from './changes/index.tsx'
import { conduct } from './conduct/index.tsx'
import { devices } from './devices/index.tsx'
import { fleet } from './fleet/index.tsx'
import { help } from './help/index.tsx'
import { home } from './home/index.tsx'
import { compareNotes } from './notes-exchange/index.tsx'
import { policies } from './policies/index.tsx'
import type { Screen } from './screen.ts'
import { settings } from './settings/index.tsx'
import { sites } from './sites/index.tsx'
import { sources } from './sources/index.tsx'
import { compareMakers, vendors } from './vendors/index.tsx'
import { warnings } from './warnings/index.tsx'
import { welcome } from './welcome/index.tsx'

/** Every screen, in the order of the navigation; the first is where the app opens. */
export const SCREENS: readonly [Screen, ...Screen[]] = [
  home,
  devices,
  warnings,
  changes,
  calls,
  compareCalls,
  fleet,
  sites,
  vendors,
  compareMakers,
  policies,
  compareNotes,
  conduct,
  settings,
  sources,
  help,
  welcome,
]
