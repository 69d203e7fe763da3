import type { sending as english } from '../en/sending.ts'
import type { Texts } from '../texts.ts'

/** Every kind of packet Houseguest sends, in plain words: what, to whom, how often, why. */
export const sending: Texts<typeof english> = {
  'ssdp-search': {
    what: 'Un appel dans la langue UPnP (recherche SSDP)',
    to: 'Tous ceux qui l’écoutent sur ce réseau',
    often: 'Quelques fois par tour',
    why: 'Téléviseurs, routeurs, enceintes et boîtiers multimédias répondent en disant qui ils sont.',
  },
  'mdns-query': {
    what: 'Une question dans la langue Bonjour (requête mDNS)',
    to: 'Tous ceux qui l’écoutent sur ce réseau',
    often: 'Quelques fois par tour, et une relance pour chaque réponse inachevée',
    why: 'Imprimantes, téléphones, ordinateurs et appareils domotiques répondent avec leurs noms et services.',
  },
  'wsd-probe': {
    what: 'Un appel dans la langue des appareils Windows (WS-Discovery)',
    to: 'Tous ceux qui l’écoutent sur ce réseau',
    often: 'Quelques fois par tour',
    why: 'Caméras, imprimantes et ordinateurs Windows répondent en disant qui ils sont.',
  },
  'yeelight-search': {
    what: 'Un appel aux lampes de marque Yeelight',
    to: 'Tous ceux qui l’écoutent sur ce réseau',
    often: 'Quelques fois par tour',
    why: 'Elles ne déclarent leur modèle et leur firmware d’aucune autre façon.',
  },
  'kasa-search': {
    what: 'Un appel aux appareils de marque TP-Link Kasa',
    to: 'Tous sur ce réseau',
    often: 'Quelques fois par tour',
    why: 'Ils ne déclarent leur modèle et leur firmware d’aucune autre façon.',
  },
  'address-sweep': {
    what: 'Un message minuscule et vide',
    to: 'Chaque adresse de ce réseau, l’une après l’autre',
    often: 'Une fois par tour, une seconde fois là où rien n’a répondu',
    why: 'Pour trouver aussi les appareils qui n’annoncent rien.',
  },
  'upnp-description': {
    what: 'Une demande de la description qu’un appareil propose (HTTP)',
    to: 'Seulement aux appareils qui en ont proposé une',
    often: 'Une fois par tour et par appareil',
    why: 'Elle indique le fabricant, le modèle et souvent la version du firmware.',
  },
  'http-get': {
    what: 'Une demande d’une page d’information publique (HTTP)',
    to: 'Seulement aux appareils dont les annonces montrent qu’ils en ont une',
    often: 'Une fois par tour et par appareil',
    why: 'Certains fabricants n’indiquent modèle et firmware que là.',
  },
  'ipp-get-printer-attributes': {
    what: 'Une question sur l’état d’une imprimante (IPP)',
    to: 'Seulement aux imprimantes',
    often: 'Une fois par tour et par imprimante',
    why: 'La réponse indique firmware, consommables, nombre de pages et refus.',
  },
  'snmp-get': {
    what: 'Une question en lecture seule (SNMP)',
    to: 'Seulement aux imprimantes et équipements réseau qui se sont montrés',
    often: 'Une fois par tour et par appareil',
    why: 'La réponse indique modèle, firmware et consommables là où rien d’autre ne le fait.',
  },
  'kasa-get-sysinfo': {
    what: 'Une demande d’informations système (TP-Link Kasa)',
    to: 'Seulement aux prises et lampes connectées de ce fabricant',
    often: 'Une fois par tour et par appareil',
    why: 'Elles ne déclarent leur firmware d’aucune autre façon.',
  },
  'mqtt-broker-version': {
    what: 'Une question sur la version du programme (MQTT, sans identification)',
    to: 'Seulement aux serveurs de messages qui se sont annoncés',
    often: 'Une fois par tour et par serveur',
    why: 'Un tel serveur ne déclare son programme et sa version d’aucune autre façon.',
  },
}
