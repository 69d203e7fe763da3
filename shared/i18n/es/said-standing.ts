import type { saidStanding as english } from '../en/said-standing.ts'
import type { Texts } from '../texts.ts'

/** What scores say of what was seen here, and house rules in plain words. */
export const saidStanding: Texts<typeof english> = {
  score: {
    announced:
      'Cambios de firmware vistos aquí: {{changes, number}}. Anunciados: {{announced, number}}; solo vagamente: {{vague, number}}; sin anuncio encontrado: {{notFound, number}}.',
    idleDestinations:
      'Destinos contactados en reposo: {{all, number}}. Del propio fabricante, nombrados en su texto o elegidos por usted: {{accountedFor, number}}.',
    idleTrackers:
      'Contactos con servicios de rastreo o publicidad en reposo: {{contacts, number}}, en {{days, number}} días con tráfico.',
    idleTrackersNamed:
      'Contactos con servicios de rastreo o publicidad en reposo: {{contacts, number}}, en {{days, number}} días con tráfico. Contactados: {{trackers}}.',
    trackersAwake:
      'Se contactó con servicios de rastreo o publicidad ({{trackers}}), pero nunca en las horas en que esta casa descansa. No se sabe si el dispositivo estaba entonces inactivo, así que aquí no cuenta ni a favor ni en contra del fabricante.',
    clear: '{{clear, number}} de {{flows, number}} flujos iban sin cifrar o usaban un TLS anticuado.',
    trackersUnaccounted: 'Aquí se contactó con rastreadores de los que la política publicada no da cuenta.',
    confirmedByYou: 'Confirmado por usted en este dispositivo: {{text}}',
  },
  houseRules: {
    maker: 'puede hablar con su fabricante ({{places}}) y con servidores de nombres y de hora',
    services: 'puede hablar con servidores de nombres y de hora',
    place: 'puede hablar con {{place}}',
    home: 'puede hablar con otros dispositivos de esta casa',
    notHome: 'no puede hablar con otros dispositivos de esta casa',
    nobodyElse: 'no puede hablar con nadie más',
    onPort: '{{host}} por el puerto {{port}}',
    byProtocol: '{{place}} ({{protocol}})',
  },
}
