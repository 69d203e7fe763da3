import { calls } from './calls.ts'
import { changes } from './changes.ts'
import { compareNotes } from './compare-notes.ts'
import { conduct } from './conduct.ts'
import { copy } from './copy.ts'
import { corrections } from './corrections.ts'
import { desktop } from './desktop.ts'
import { device } from './device.ts'
import { devices } from './devices.ts'
import { fleet } from './fleet.ts'
import { guide } from './guide.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { houseRules } from './house-rules.ts'
import { kinds } from './kinds.ts'
import { language } from './language.ts'
import { letter } from './letter.ts'
import { policies } from './policies.ts'
import { printer } from './printer.ts'
import { questions } from './questions.ts'
import { report } from './report.ts'
import { said } from './said.ts'
import { sending } from './sending.ts'
import { settings } from './settings.ts'
import { sharing } from './sharing.ts'
import { shell } from './shell.ts'
import { sites } from './sites.ts'
import { sources } from './sources.ts'
import { vendors } from './vendors.ts'
import { warnings } from './warnings.ts'
import { welcome } from './welcome.ts'

/** The English catalogue: the one every other language is typed against, so a missing string fails the build. */
export const english = {
  shell,
  kinds,
  welcome,
  sending,
  devices,
  device,
  corrections,
  changes,
  calls,
  sources,
  warnings,
  said,
  questions,
  vendors,
  policies,
  compareNotes,
  conduct,
  settings,
  sharing,
  sites,
  fleet,
  printer,
  report,
  home,
  houseRules,
  help,
  guide,
  letter,
  language,
  copy,
  desktop,
}
