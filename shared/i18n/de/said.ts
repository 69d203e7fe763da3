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
  aDevice: 'Ein Gerät',
  aPrinter: 'Ein Drucker',
  itsMaker: 'Der Hersteller',
  unknown: 'unbekannt',
  quoted: '{{text}}',
  onDay: '{{day, day}}',
  noted: 'Sie haben notiert: „{{note}}“.',
  about: 'etwa {{span}}',
  documents: {
    privacy: 'Datenschutzerklärung',
    terms: 'Nutzungsbedingungen',
    support: 'Angaben zum Support',
  },
  link: {
    none: 'Es liegt keine frühere Änderung vor, an der es sich messen ließe.',
    update: 'Das Update von {{from}} auf {{to}} kam {{lag, about}} früher; ein Zusammenhang ist {{wording}}.',
    terms:
      'Die veröffentlichten Bedingungen änderten sich {{lag, about}} früher; ein Zusammenhang ist {{wording}}.',
    mates_one: 'Ein weiteres Gerät des Modells mit dieser Version zeigt dasselbe.',
    mates_other: '{{count, number}} weitere Geräte des Modells mit dieser Version zeigen dasselbe.',
    controls_one: 'Eines mit einer anderen Version zeigt es nicht.',
    controls_other: '{{count, number}} mit einer anderen Version zeigen es nicht.',
    against: 'Auch ein Gerät mit einer anderen Version zeigt es, was gegen das Update als Grund spricht.',
    sitesSame_one:
      'An {{sites, number}} weiteren Standorten des Hubs zeigt {{count, number}} Gerät des Modells mit dieser Version dasselbe.',
    sitesSame_other:
      'An {{sites, number}} weiteren Standorten des Hubs zeigen {{count, number}} Geräte des Modells mit dieser Version dasselbe.',
    sitesSameNot_one:
      'An {{sites, number}} weiteren Standorten des Hubs zeigt {{count, number}} Gerät des Modells mit dieser Version es nicht.',
    sitesSameNot_other:
      'An {{sites, number}} weiteren Standorten des Hubs zeigen {{count, number}} Geräte des Modells mit dieser Version es nicht.',
    sitesControls_one:
      'An {{sites, number}} weiteren Standorten des Hubs zeigt {{count, number}} Gerät des Modells mit einer anderen Version es nicht.',
    sitesControls_other:
      'An {{sites, number}} weiteren Standorten des Hubs zeigen {{count, number}} Geräte des Modells mit einer anderen Version es nicht.',
    sitesAgainst_one:
      'An {{sites, number}} weiteren Standorten des Hubs zeigt es auch {{count, number}} Gerät mit einer anderen Version; was die Standorte melden, ist daher strittig und zählt nicht.',
    sitesAgainst_other:
      'An {{sites, number}} weiteren Standorten des Hubs zeigen es auch {{count, number}} Geräte mit einer anderen Version; was die Standorte melden, ist daher strittig und zählt nicht.',
    wordings: {
      'no link shown': 'nicht belegt',
      possible: 'möglich',
      likely: 'wahrscheinlich',
      corroborated: 'erhärtet',
    },
  },
  'policy-changed': {
    title: '{{vendor}} hat einen Text geändert: {{document}}',
    between: 'Zwischen {{from, day}} und {{to, day}}: {{came}}, {{went}}.',
    came_one: '{{count, number}} Satz kam hinzu',
    came_other: '{{count, number}} Sätze kamen hinzu',
    went_one: '{{count, number}} Satz fiel weg',
    went_other: '{{count, number}} Sätze fielen weg',
    touches: 'Sie betreffen: {{topics}}.',
    touchesNothing:
      'Keiner davon betrifft Weitergabe, Werbung, Aufbewahrung oder Ihre Wahlmöglichkeiten, soweit Wörter das verraten.',
    bought: '{{vendor}} ging {{lag, about}} davor an {{owner}} über.',
    dropped: 'Ein Versprechen fehlt jetzt: „{{text}}“',
    adviceRead: 'Lesen Sie die geänderten Sätze.',
    adviceObject: 'Widersprechen Sie, wo der Text es anbietet.',
    added: 'Neu: {{text}}',
    removed: 'Weggefallen: {{text}}',
    topics: {
      advertising: 'Werbung',
      'sharing with others': 'Weitergabe an andere',
      'how long data are kept': 'wie lange Daten aufbewahrt werden',
      'your choice': 'Ihre Wahlmöglichkeiten',
      recording: 'Aufzeichnung',
      'combining data': 'Zusammenführen von Daten',
      'training of machines': 'Training von Maschinen',
      'law and disputes': 'Recht und Streitfälle',
    },
  },
  'ownership-changed': {
    title: '{{vendor}} gehört jetzt zu {{owner}}',
    before: 'Bis dahin wurde {{former}} als Eigentümer genannt.',
    seen: 'Zum ersten Mal gesehen am {{at, day}}.',
    advice: 'Beobachten Sie den Datenschutztext in den folgenden Monaten.',
    owners: 'Eigentümer: {{owner}}, vorher: {{former}}',
  },
  'support-ended': {
    title: 'Der Support für {{product}} ist zu Ende',
    end: 'Der Hersteller nannte den {{end, day}} als Ende.',
    active: 'Das Gerät verbindet sich weiterhin mit dem Internet.',
    quiet: 'Seitdem wurde kein Datenverkehr von ihm gesehen.',
    adviceOffline: 'Trennen Sie es vom Internet, wenn es auch ohne funktioniert.',
    adviceReplace: 'Planen Sie Ersatz; fragen Sie den Hersteller, was aus seinem Dienst wird.',
    stated_one: 'Support-Ende für {{model}}: {{date}} (angegeben {{count, number}} Tag davor)',
    stated_other: 'Support-Ende für {{model}}: {{date}} (angegeben {{count, number}} Tage davor)',
  },
}
