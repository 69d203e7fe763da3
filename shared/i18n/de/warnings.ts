import type { warnings as english } from '../en/warnings.ts'
import type { Texts } from '../texts.ts'

const severities: Texts<typeof english.severities> = {
  info: 'Zur Information',
  notice: 'Einen Blick wert',
  warning: 'Warnung',
  alarm: 'Alarm',
}

const kinds: Texts<typeof english.kinds> = {
  'new-device': 'Ein neues Gerät',
  'device-returned-different': 'Ein Gerät kam verändert zurück',
  'identity-conflict': 'Zwei Geräte mit einer Identität',
  'firmware-changed': 'Firmware geändert',
  'firmware-unannounced': 'Firmware ohne Ankündigung geändert',
  'firmware-downgraded': 'Firmware ging zurück',
  'delayed-change': 'Verzögerte Änderung vermutet',
  'new-service': 'Ein neuer Dienst',
  'service-gone': 'Ein Dienst ist weg',
  'new-destination': 'Spricht mit jemand Neuem',
  'new-country': 'Spricht mit einem neuen Land',
  'tracker-contact': 'Kontaktiert einen Tracker',
  'traffic-spike': 'Sendet viel mehr als üblich',
  'mail-sending': 'Sendet E-Mails',
  'dns-bypass': 'Umgeht Ihren Nameserver',
  'lan-scanning': 'Sieht sich in Ihrem Netzwerk um',
  cleartext: 'Sendet unverschlüsselt',
  'supply-refused': 'Lehnt Verbrauchsmaterial ab',
  'supply-yield-drop': 'Verbrauchsmaterial hält kürzer',
  'supply-replaced-early': 'Verbrauchsmaterial früh ersetzt',
  'policy-changed': 'Bedingungen geändert',
  'ownership-changed': 'Hersteller hat neuen Eigentümer',
  'support-ended': 'Support ist zu Ende',
  'say-do-gap': 'Sagt das eine, tut das andere',
  'house-rule-broken': 'Eine Ihrer Regeln wurde gebrochen',
}

const wordings: Texts<typeof english.wordings> = {
  'no link shown': 'kein Zusammenhang gezeigt',
  possible: 'möglich',
  likely: 'wahrscheinlich',
  corroborated: 'erhärtet',
}

/** The inbox of surprises, and one of them with its grounds. */
export const warnings: Texts<typeof english> = {
  title: 'Warnungen',
  back: 'Alle Warnungen',
  nothingOpen: 'Nichts offen',
  newWarning: 'Neue Warnung: {{title}}',
  show: 'Zeigen',
  filter: { open: 'Offene', important: 'Offene, die einen Blick wert sind', all: 'Alle, auch erledigte' },
  emptyTitle: 'Keine Überraschungen',
  emptyText: 'Alles ist, wie es war, soweit Houseguest sehen kann.',
  emptyFiltered: 'Nichts dieser Art. Unter „Zeigen“ lassen sich andere Warnungen anzeigen.',
  severities,
  kinds,
  states: { open: 'Offen', acknowledged: 'Von Ihnen erwartet', resolved: 'Von selbst erledigt' },
  about: 'Betrifft',
  whatToDo: 'Was Sie tun können',
  grounds: 'Worauf das beruht',
  groundsColumns: { when: 'Wann', what: 'Was gesehen wurde' },
  sources: {
    sighting: 'Ein Blick auf das Gerät',
    contact: 'Sein Datenverkehr',
    'vendor facts': 'Was zum Hersteller vorliegt',
    hub: 'Andere Standorte des Hubs',
  },
  changesBefore: 'Was sich davor geändert hat',
  picture: 'Von der Änderung am {{from}} bis zur Wirkung am {{to}}: {{days}}.',
  effect: 'Wirkung',
  days_one: '{{count, number}} Tag',
  days_other: '{{count, number}} Tage',
  silence: '{{days}} Stille',
  causeColumns: {
    when: 'Wann',
    change: 'Änderung',
    lag: 'Vor der Wirkung',
    link: 'Bezug',
  },
  fromTo: 'von {{from}} zu {{to}}',
  plausibility: '{{wording}} ({{points}} von 100)',
  causeKinds: {
    'firmware-changed': 'Firmware geändert',
    'policy-changed': 'Veröffentlichte Bedingungen geändert',
    'support-ended': 'Support zu Ende',
    'ownership-changed': 'Hersteller hat neuen Eigentümer',
  },
  wordings,
  neverCaused:
    'Ein Zusammenhang wird gezeigt, weil das eine auf das andere folgte. Dass das eine zum anderen führte, ist mehr, als sich hier zeigen lässt.',
  acknowledge: 'Habe ich erwartet',
  acknowledgeTitle: 'Haben Sie das erwartet?',
  note: 'Notiz (freiwillig)',
  noteHint: 'Zum Beispiel: Wir haben einen neuen Router gekauft',
  forGood: 'Vor dieser Art bei diesem Gerät nicht mehr warnen',
  acknowledged: 'Notiert. Die Warnung ist nicht mehr offen.',
}
