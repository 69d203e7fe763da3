import type { saidStanding as english } from '../en/said-standing.ts'
import type { Texts } from '../texts.ts'

/** What scores say of what was seen here, and house rules in plain words. */
export const saidStanding: Texts<typeof english> = {
  score: {
    announced:
      'Hier geziene firmwarewijzigingen: {{changes, number}}. Aangekondigd: {{announced, number}}; alleen vaag: {{vague, number}}; geen aankondiging gevonden: {{notFound, number}}.',
    idleDestinations:
      'Bestemmingen die in rust werden benaderd: {{all, number}}. Van de fabrikant zelf, in zijn tekst genoemd of door u gekozen: {{accountedFor, number}}.',
    idleTrackers:
      'Contacten met tracking- of reclamediensten in rust: {{contacts, number}}, op {{days, number}} dagen met verkeer.',
    idleTrackersNamed:
      'Contacten met tracking- of reclamediensten in rust: {{contacts, number}}, op {{days, number}} dagen met verkeer. Benaderd: {{trackers}}.',
    trackersAwake:
      'Er werden tracking- of reclamediensten benaderd ({{trackers}}), maar nooit in de uren waarin dit huis rust. Of het apparaat toen in rust was, is niet bekend; daarom telt het hier niet voor en niet tegen de fabrikant.',
    clear:
      '{{clear, number}} van {{flows, number}} verbindingen waren onversleuteld of gebruikten verouderde TLS.',
    trackersUnaccounted:
      'Hier werden trackers benaderd waarvan de gepubliceerde tekst geen rekenschap geeft.',
    confirmedByYou: 'Door u op dit apparaat bevestigd: {{text}}',
  },
  houseRules: {
    maker: 'mag praten met zijn fabrikant ({{places}}) en met naam- en tijdservers',
    services: 'mag praten met naam- en tijdservers',
    place: 'mag praten met {{place}}',
    home: 'mag praten met andere apparaten van dit huis',
    notHome: 'mag niet praten met andere apparaten van dit huis',
    nobodyElse: 'mag met niemand anders praten',
    onPort: '{{host}} op poort {{port}}',
    byProtocol: '{{place}} ({{protocol}})',
  },
}
