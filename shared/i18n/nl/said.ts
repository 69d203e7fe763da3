import type { said as english } from '../en/said.ts'
import type { Texts } from '../texts.ts'
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

/** Every sentence a rule can say, by the kind of warning, and those of problems and of our own record. */
export const said: Texts<typeof english> = {
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
  aDevice: 'Een apparaat',
  aPrinter: 'Een printer',
  itsMaker: 'De fabrikant',
  unknown: 'onbekend',
  quoted: '{{text}}',
  onDay: '{{day, day}}',
  noted: 'U noteerde: “{{note}}”.',
  about: 'ongeveer {{span}}',
  documents: { privacy: 'privacyverklaring', terms: 'gebruiksvoorwaarden', support: 'ondersteuningsbeleid' },
  link: {
    none: 'Er is geen eerdere verandering bekend om het tegen af te zetten.',
    update: 'De update van {{from}} naar {{to}} kwam {{lag, about}} eerder; een verband is {{wording}}.',
    terms: 'De gepubliceerde voorwaarden veranderden {{lag, about}} eerder; een verband is {{wording}}.',
    mates_one: 'Nog een apparaat van dit model met die versie laat hetzelfde zien.',
    mates_other: 'Nog {{count, number}} apparaten van dit model met die versie laten hetzelfde zien.',
    controls_one: 'Eén met een andere versie laat het niet zien.',
    controls_other: '{{count, number}} met een andere versie laten het niet zien.',
    against: 'Ook een apparaat met een andere versie laat het zien, wat tegen de update als reden pleit.',
    sitesSame_one:
      'Op {{sites, number}} andere locaties van de hub laat {{count, number}} apparaat van dit model met die versie hetzelfde zien.',
    sitesSame_other:
      'Op {{sites, number}} andere locaties van de hub laten {{count, number}} apparaten van dit model met die versie hetzelfde zien.',
    sitesSameNot_one:
      'Op {{sites, number}} andere locaties van de hub laat {{count, number}} apparaat van dit model met die versie het niet zien.',
    sitesSameNot_other:
      'Op {{sites, number}} andere locaties van de hub laten {{count, number}} apparaten van dit model met die versie het niet zien.',
    sitesControls_one:
      'Op {{sites, number}} andere locaties van de hub laat {{count, number}} apparaat van dit model met een andere versie het niet zien.',
    sitesControls_other:
      'Op {{sites, number}} andere locaties van de hub laten {{count, number}} apparaten van dit model met een andere versie het niet zien.',
    sitesAgainst_one:
      'Op {{sites, number}} andere locaties van de hub laat ook {{count, number}} apparaat met een andere versie het zien; wat de locaties melden is dus omstreden en telt niet.',
    sitesAgainst_other:
      'Op {{sites, number}} andere locaties van de hub laten ook {{count, number}} apparaten met een andere versie het zien; wat de locaties melden is dus omstreden en telt niet.',
    wordings: {
      'no link shown': 'niet aangetoond',
      possible: 'mogelijk',
      likely: 'waarschijnlijk',
      corroborated: 'gestaafd',
    },
  },
  'policy-changed': {
    title: '{{vendor}} heeft een tekst veranderd: {{document}}',
    between: 'Tussen {{from, day}} en {{to, day}}: {{came}}, {{went}}.',
    came_one: '{{count, number}} zin erbij',
    came_other: '{{count, number}} zinnen erbij',
    went_one: '{{count, number}} zin weg',
    went_other: '{{count, number}} zinnen weg',
    touches: 'Ze gaan over: {{topics}}.',
    touchesNothing:
      'Geen daarvan gaat over delen, reclame, bewaren of uw keuzes, voor zover woorden dat verraden.',
    bought: '{{vendor}} kreeg {{lag, about}} eerder {{owner}} als eigenaar.',
    dropped: 'Een belofte is weg: “{{text}}”',
    adviceRead: 'Lees de veranderde zinnen.',
    adviceObject: 'Maak bezwaar waar de tekst dat toelaat.',
    added: 'Nieuw: {{text}}',
    removed: 'Weg: {{text}}',
    topics: {
      advertising: 'reclame',
      'sharing with others': 'delen met anderen',
      'how long data are kept': 'hoelang gegevens worden bewaard',
      'your choice': 'uw keuzes',
      recording: 'opnemen',
      'combining data': 'combineren van gegevens',
      'training of machines': 'trainen van machines',
      'law and disputes': 'recht en geschillen',
    },
  },
  'ownership-changed': {
    title: '{{vendor}} is nu van {{owner}}',
    before: 'Tot dan werd {{former}} als eigenaar genoemd.',
    seen: 'Voor het eerst gezien op {{at, day}}.',
    advice: 'Houd de privacytekst in de maanden erna in de gaten.',
    owners: 'Eigenaar: {{owner}}, eerder: {{former}}',
  },
  'support-ended': {
    title: 'De ondersteuning voor {{product}} is afgelopen',
    end: 'De fabrikant noemde {{end, day}} als einde.',
    active: 'Het apparaat maakt nog steeds verbinding met het internet.',
    quiet: 'Sindsdien is er geen verkeer van gezien.',
    adviceOffline: 'Houd het van internet als het zonder werkt.',
    adviceReplace: 'Plan vervanging; vraag de fabrikant wat er met zijn dienst gebeurt.',
    stated_one: 'Einde van de ondersteuning voor {{model}}: {{date}} ({{count, number}} dag ervoor genoemd)',
    stated_other:
      'Einde van de ondersteuning voor {{model}}: {{date}} ({{count, number}} dagen ervoor genoemd)',
  },
}
