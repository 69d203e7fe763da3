import type { warnings as english } from '../en/warnings.ts'
import type { Texts } from '../texts.ts'

const severities: Texts<typeof english.severities> = {
  info: 'Ter informatie',
  notice: 'Bekijken waard',
  warning: 'Waarschuwing',
  alarm: 'Alarm',
}

const kinds: Texts<typeof english.kinds> = {
  'new-device': 'Een nieuw apparaat',
  'device-returned-different': 'Een apparaat kwam anders terug',
  'identity-conflict': 'Twee apparaten met één identiteit',
  'firmware-changed': 'Firmware gewijzigd',
  'firmware-unannounced': 'Firmware onaangekondigd gewijzigd',
  'firmware-downgraded': 'Firmware ging terug',
  'delayed-change': 'Vertraagde wijziging vermoed',
  'new-service': 'Een nieuwe dienst',
  'service-gone': 'Een dienst is weg',
  'new-destination': 'Praat met een nieuwe partij',
  'new-country': 'Praat met een nieuw land',
  'tracker-contact': 'Heeft contact met een tracker',
  'traffic-spike': 'Verstuurt veel meer dan gewoonlijk',
  'mail-sending': 'Verstuurt mail',
  'dns-bypass': 'Gaat om uw nameserver heen',
  'lan-scanning': 'Kijkt rond in uw netwerk',
  cleartext: 'Verstuurt onversleuteld',
  'supply-refused': 'Weigert verbruiksmateriaal',
  'supply-yield-drop': 'Verbruiksmateriaal gaat minder lang mee',
  'supply-replaced-early': 'Verbruiksmateriaal vroeg vervangen',
  'policy-changed': 'Voorwaarden gewijzigd',
  'ownership-changed': 'Fabrikant kreeg nieuwe eigenaar',
  'support-ended': 'Ondersteuning is gestopt',
  'say-do-gap': 'Zegt het een, doet het ander',
  'house-rule-broken': 'Een regel van u is overtreden',
}

const wordings: Texts<typeof english.wordings> = {
  'no link shown': 'geen verband getoond',
  possible: 'mogelijk',
  likely: 'waarschijnlijk',
  corroborated: 'gestaafd',
}

/** The inbox of surprises, and one of them with its grounds. */
export const warnings: Texts<typeof english> = {
  title: 'Waarschuwingen',
  back: 'Alle waarschuwingen',
  nothingOpen: 'Niets open',
  newWarning: 'Nieuwe waarschuwing: {{title}}',
  show: 'Toon',
  filter: { open: 'Open', important: 'Open, bekijken waard', all: 'Alle, ook afgehandelde' },
  emptyTitle: 'Geen verrassingen',
  emptyText: 'Alles is zoals het was, voor zover Houseguest kan zien.',
  emptyFiltered: 'Niets van deze soort. Via “Toon” kunt u andere waarschuwingen bekijken.',
  severities,
  kinds,
  states: { open: 'Open', acknowledged: 'U verwachtte dit', resolved: 'Vanzelf afgehandeld' },
  about: 'Over',
  whatToDo: 'Wat u kunt doen',
  grounds: 'Waarop dit berust',
  groundsColumns: { when: 'Wanneer', what: 'Wat is gezien' },
  sources: {
    sighting: 'Een blik op het apparaat',
    contact: 'Het verkeer ervan',
    'vendor facts': 'Wat over de fabrikant bekend is',
    hub: 'Andere locaties van de hub',
  },
  changesBefore: 'Wat eerder veranderde',
  picture: 'Van de wijziging op {{from}} tot het effect op {{to}}: {{days}}.',
  effect: 'Effect',
  days_one: '{{count, number}} dag',
  days_other: '{{count, number}} dagen',
  silence: '{{days}} stilte',
  causeColumns: { when: 'Wanneer', change: 'Wijziging', lag: 'Voor het effect', link: 'Verband' },
  fromTo: 'van {{from}} naar {{to}}',
  plausibility: '{{wording}} ({{points}} van 100)',
  causeKinds: {
    'firmware-changed': 'Firmware gewijzigd',
    'policy-changed': 'De gepubliceerde voorwaarden gewijzigd',
    'support-ended': 'Ondersteuning gestopt',
    'ownership-changed': 'De fabrikant kreeg een nieuwe eigenaar',
  },
  wordings,
  neverCaused:
    'Er wordt een verband getoond omdat het een op het ander volgde. Dat het een tot het ander leidde, is meer dan dit kan laten zien.',
  acknowledge: 'Dit verwachtte ik',
  acknowledgeTitle: 'Verwachtte u dit?',
  note: 'Notitie (mag leeg blijven)',
  noteHint: 'Bijvoorbeeld: we hebben een nieuwe router gekocht',
  forGood: 'Voor dit apparaat niet meer waarschuwen voor deze soort',
  acknowledged: 'Genoteerd. De waarschuwing staat niet meer open.',
}
