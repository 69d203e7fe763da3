import { ownReasons } from './own-reasons.ts'
import { problemsDeliveries } from './problems-deliveries.ts'
import { problemsFields } from './problems-fields.ts'
import { problemsHome } from './problems-home.ts'
import { problemsHub } from './problems-hub.ts'
import { problemsLedger } from './problems-ledger.ts'
import { problemsPages } from './problems-pages.ts'
import { problemsSources } from './problems-sources.ts'
import { saidDevices } from './said-devices.ts'
import { saidLetter } from './said-letter.ts'
import { saidReport } from './said-report.ts'
import { saidReportFigures } from './said-report-figures.ts'
import { saidReportMakers } from './said-report-makers.ts'
import { saidServices } from './said-services.ts'
import { saidStanding } from './said-standing.ts'
import { saidTraffic } from './said-traffic.ts'

/**
 * Every sentence a rule can say, by the kind of warning, and those of problems and of our own record. `{{at, day}}` is a value with its format: a plain one is a
 * name or a text of strangers. The command line and reports speak these words too, with plain dates and sizes.
 */
export const said = {
  ...saidDevices,
  ...saidTraffic,
  ...saidStanding,
  problems: {
    ...problemsLedger,
    ...problemsHome,
    ...problemsSources,
    ...problemsPages,
    ...problemsHub,
    ...problemsDeliveries,
    ...problemsFields,
  },
  ownReasons,
  letter: saidLetter,
  services: saidServices,
  report: { ...saidReport, ...saidReportFigures, ...saidReportMakers },
  aDevice: 'A device',
  aPrinter: 'A printer',
  itsMaker: 'Its maker',
  unknown: 'unknown',
  quoted: '{{text}}',
  onDay: '{{day, day}}',
  noted: 'You noted: “{{note}}”.',
  about: 'about {{span}}',
  documents: { privacy: 'privacy policy', terms: 'terms of use', support: 'support policy' },
  link: {
    none: 'No earlier change is on record to hold it against.',
    update: 'The update from {{from}} to {{to}} came {{lag, about}} earlier; a connection is {{wording}}.',
    terms: 'The published terms changed {{lag, about}} earlier; a connection is {{wording}}.',
    mates_one: 'One more device of the model with that version shows the same.',
    mates_other: '{{count, number}} more devices of the model with that version show the same.',
    controls_one: 'One on another version does not.',
    controls_other: '{{count, number}} on another version do not.',
    against: 'A device on another version shows it too, which speaks against the update.',
    sitesSame_one:
      'At {{sites, number}} other sites of the hub, {{count, number}} device of the model with that version shows the same.',
    sitesSame_other:
      'At {{sites, number}} other sites of the hub, {{count, number}} devices of the model with that version show the same.',
    sitesSameNot_one:
      'At {{sites, number}} other sites of the hub, {{count, number}} device of the model with that version does not show it.',
    sitesSameNot_other:
      'At {{sites, number}} other sites of the hub, {{count, number}} devices of the model with that version do not show it.',
    sitesControls_one:
      'At {{sites, number}} other sites of the hub, {{count, number}} device of the model on another version does not show it.',
    sitesControls_other:
      'At {{sites, number}} other sites of the hub, {{count, number}} devices of the model on another version do not show it.',
    sitesAgainst_one:
      'At {{sites, number}} other sites of the hub, {{count, number}} device on another version shows it too, so what the sites tell is contested and does not count.',
    sitesAgainst_other:
      'At {{sites, number}} other sites of the hub, {{count, number}} devices on another version show it too, so what the sites tell is contested and does not count.',
    wordings: {
      'no link shown': 'not shown',
      possible: 'possible',
      likely: 'likely',
      corroborated: 'corroborated',
    },
  },
  'policy-changed': {
    title: '{{vendor}} changed its {{document}}',
    between: 'Between {{from, day}} and {{to, day}}: {{came}}, {{went}}.',
    came_one: '{{count, number}} new sentence',
    came_other: '{{count, number}} new sentences',
    went_one: '{{count, number}} sentence removed',
    went_other: '{{count, number}} sentences removed',
    touches: 'They touch {{topics}}.',
    touchesNothing:
      'None of them touches sharing, advertising, retention or your choices, as far as words tell.',
    bought: '{{owner}} had become the owner of {{vendor}} {{lag, about}} before.',
    dropped: 'A promise is gone: “{{text}}”',
    adviceRead: 'Read the changed sentences.',
    adviceObject: 'Object or opt out where the text offers it.',
    added: 'New: {{text}}',
    removed: 'Gone: {{text}}',
    topics: {
      advertising: 'advertising',
      'sharing with others': 'sharing with others',
      'how long data are kept': 'how long data are kept',
      'your choice': 'your choice',
      recording: 'recording',
      'combining data': 'combining data',
      'training of machines': 'training of machines',
      'law and disputes': 'law and disputes',
    },
  },
  'ownership-changed': {
    title: '{{vendor}} now belongs to {{owner}}',
    before: 'Named as its owner until then: {{former}}.',
    seen: 'First seen on {{at, day}}.',
    advice: 'Watch its privacy policy in the months that follow.',
    owners: 'Owner: {{owner}}, before: {{former}}',
  },
  'support-ended': {
    title: 'Support for the {{product}} has ended',
    end: 'Its maker named {{end, day}} as the end.',
    active: 'The device still connects to the internet.',
    quiet: 'No traffic of it has been seen since.',
    adviceOffline: 'Keep it off the internet if it works without.',
    adviceReplace: 'Plan its replacement; ask the maker what happens to its service.',
    stated_one: 'End of support for {{model}}: {{date}} (stated {{count, number}} day before)',
    stated_other: 'End of support for {{model}}: {{date}} (stated {{count, number}} days before)',
  },
} as const
