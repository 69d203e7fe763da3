import type { houseRules as english } from '../en/house-rules.ts'
import type { Texts } from '../texts.ts'

/** What a guest may do: the section of the device page. */
export const houseRules: Texts<typeof english> = {
  title: 'Hausregeln',
  lead: 'Was dieser Gast hier darf. Sobald Sie zustimmen, erfahren Sie von jedem Kontakt, der darüber hinausgeht.',
  tooEarly:
    'Für einen Vorschlag ist es zu früh: Dazu braucht es Aufzeichnungen von zwei Wochen, in denen dieses Gerät beim Sprechen gesehen wurde. Regeln aus einer Datei können Sie schon jetzt einlesen.',
  proposed: 'Vorgeschlagen aus dem, was es bisher getan hat. Die Regeln gelten noch nicht.',
  grown: 'Inzwischen tut es mehr, als Ihre Regeln erlauben. Diese Regeln würden passen:',
  heldBack_one:
    '{{count, number}} Ziel fehlt hier, weil eine offene Warnung davon handelt. Wenn Sie es erwartet haben, wird es vorgeschlagen.',
  heldBack_other:
    '{{count, number}} Ziele fehlen hier, weil offene Warnungen davon handeln. Wenn Sie sie erwartet haben, werden sie vorgeschlagen.',
  imported: 'Gelesen aus {{file}}. Die Regeln gelten noch nicht.',
  left: 'Diese Einträge der Datei lassen sich hier nicht aufbewahren und entfallen: {{names}}',
  confirmedOn: 'Sie haben zugestimmt am',
  whom: 'Wen genau',
  nobody: 'Niemand ist genannt.',
  columns: { host: 'Host', port: 'Port', protocol: 'Protokoll' },
  anyPort: 'jeder',
  yes: 'Ja, daran soll es sich halten',
  notThis: 'Nicht so',
  takeBack: 'Regeln zurücknehmen',
  read: 'Regeln aus einer Datei lesen',
  write: 'Für Ihren Router',
  save: 'Für einen Router speichern',
  mudText: 'MUD-Datei (RFC 8520)',
  mudHint:
    'Dieselben Regeln als MUD-Datei (RFC 8520): Router und Gateways, die dieses Format kennen, können das Gerät daran binden.',
  confirmed: 'Die Hausregeln gelten von nun an.',
  takenBack: 'Die Hausregeln gelten nicht mehr.',
}
