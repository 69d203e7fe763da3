import type { saidStanding as english } from '../en/said-standing.ts'
import type { Texts } from '../texts.ts'

/** What scores say of what was seen here, and house rules in plain words. */
export const saidStanding: Texts<typeof english> = {
  score: {
    announced:
      'Changements de firmware vus ici : {{changes, number}}. Annoncés : {{announced, number}} ; vaguement seulement : {{vague, number}} ; aucune annonce trouvée : {{notFound, number}}.',
    idleDestinations:
      'Destinations contactées au repos : {{all, number}}. Celles du fabricant, nommées dans son texte ou choisies par vous : {{accountedFor, number}}.',
    idleTrackers:
      'Contacts avec des services de pistage ou de publicité au repos : {{contacts, number}}, sur {{days, number}} jours avec du trafic.',
    idleTrackersNamed:
      'Contacts avec des services de pistage ou de publicité au repos : {{contacts, number}}, sur {{days, number}} jours avec du trafic. Contactés : {{trackers}}.',
    trackersAwake:
      'Des services de pistage ou de publicité ont été contactés ({{trackers}}), mais jamais aux heures où ce foyer se repose. On ne sait pas si l’appareil était alors inactif ; cela ne compte donc ici ni pour ni contre le fabricant.',
    clear: '{{clear, number}} flux sur {{flows, number}} étaient en clair ou utilisaient un TLS dépassé.',
    trackersUnaccounted:
      'Des services de pistage dont le texte publié ne rend pas compte ont été contactés ici.',
    confirmedByYou: 'Confirmé par vous sur cet appareil : {{text}}',
  },
  houseRules: {
    maker: 'peut parler à son fabricant ({{places}}), aux serveurs de noms et d’heure',
    services: 'peut parler aux serveurs de noms et d’heure',
    place: 'peut parler à {{place}}',
    home: 'peut parler aux autres appareils de ce foyer',
    notHome: 'ne peut pas parler aux autres appareils de ce foyer',
    nobodyElse: 'ne peut parler à personne d’autre',
    onPort: '{{host}} sur le port {{port}}',
    byProtocol: '{{place}} ({{protocol}})',
  },
}
