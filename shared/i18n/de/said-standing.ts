import type { saidStanding as english } from '../en/said-standing.ts'
import type { Texts } from '../texts.ts'

/** What scores say of what was seen here, and house rules in plain words. */
export const saidStanding: Texts<typeof english> = {
  score: {
    announced:
      'Hier gesehene Firmware-Wechsel: {{changes, number}}. Angekündigt: {{announced, number}}; nur vage: {{vague, number}}; keine Ankündigung gefunden: {{notFound, number}}.',
    idleDestinations:
      'Im Ruhezustand kontaktierte Ziele: {{all, number}}. Davon gehören dem Hersteller, nennt sein Text oder haben Sie gewählt: {{accountedFor, number}}.',
    idleTrackers:
      'Kontakte mit Tracking- oder Werbediensten im Ruhezustand: {{contacts, number}}, an {{days, number}} Tagen mit Datenverkehr.',
    idleTrackersNamed:
      'Kontakte mit Tracking- oder Werbediensten im Ruhezustand: {{contacts, number}}, an {{days, number}} Tagen mit Datenverkehr. Kontaktiert: {{trackers}}.',
    trackersAwake:
      'Tracking- oder Werbedienste wurden kontaktiert ({{trackers}}), aber nie in den Stunden, in denen dieses Zuhause ruht. Ob das Gerät dabei untätig war, ist nicht bekannt; deshalb zählt es hier weder für noch gegen den Hersteller.',
    clear:
      '{{clear, number}} von {{flows, number}} Verbindungen waren unverschlüsselt oder benutzten veraltetes TLS.',
    trackersUnaccounted:
      'Hier wurden Tracking-Dienste kontaktiert, von denen der veröffentlichte Text nichts sagt.',
    confirmedByYou: 'Von Ihnen an diesem Gerät bestätigt: {{text}}',
  },
  houseRules: {
    maker: 'darf mit seinem Hersteller sprechen ({{places}}) sowie mit Namens- und Zeitservern',
    services: 'darf mit Namens- und Zeitservern sprechen',
    place: 'darf mit {{place}} sprechen',
    home: 'darf mit anderen Geräten dieses Zuhauses sprechen',
    notHome: 'darf nicht mit anderen Geräten dieses Zuhauses sprechen',
    nobodyElse: 'darf mit niemandem sonst sprechen',
    onPort: '{{host}} an Port {{port}}',
    byProtocol: '{{place}} ({{protocol}})',
  },
}
