import type { problemsHome as english } from '../en/problems-home.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with devices, networks, scans and makers, as the engine says it in English. */
export const problemsHome: Texts<typeof english> = {
  noDeviceListed: 'Ein Gerät {{id}} gibt es in diesem Logbuch nicht.',
  noDevice: 'Ein Gerät {{id}} gibt es in diesem Logbuch nicht.',
  noKind: '{{value}} ist keine Art von Gerät; wählen Sie eine von diesen: {{kinds}}.',
  noWarning: 'Eine Warnung {{id}} gibt es nicht.',
  noVendorOnRecord: 'Über einen Hersteller {{name}} ist nichts verzeichnet.',
  noVendorNamed: 'Über einen Hersteller namens {{name}} ist noch nichts verzeichnet.',
  noStatement: 'Diese Aussage steht nicht in diesem Logbuch oder wurde schon zurückgenommen.',
  noVersion: 'Diese Fassung des Dokuments steht nicht in diesem Logbuch.',
  notPicked: 'Dieses Dokument ist keines von denen, die Sie ausgewählt haben.',
  severalProducts: 'Das sind Versionen mehrerer Produkte; geben Sie immer nur die von einem an.',
  notesStale:
    'Diese Notizen sind nicht mehr das, was dieses Zuhause gesehen hat; sehen Sie sie noch einmal durch.',
  notesNotShared: 'Diese Notizen lassen sich nicht weitergeben: {{why}}.',
  notTaken: '{{file}} wurde nicht übernommen: {{why}}.',
  notesTooLong: 'für eine Datei mit Notizen ist sie zu lang',
  notesUnsigned: 'ihre Unterschrift stimmt nicht; sie wurde verändert oder beschädigt',
  nothingTaken: '{{where}}: {{what}}. Davon wurde nichts übernommen.',
  notAVersion: 'Es ist keine Fassung eines Dokuments in Markdown, Text oder JSON.',
  noDayStated: 'Weder Name noch Inhalt sagen, von welchem Tag es ist; nennen Sie es etwa 2024-05-01.md.',
  dayToCome: 'Es ist vom {{day}}, einem Tag, der noch kommt.',
  ofAnother: 'Es ist von {{service}}, nicht von {{vendor}}.',
  noRulesYet: 'Dieses Gerät hat noch keine Hausregeln; bestätigen Sie welche, bevor Sie sie exportieren.',
  notSeenYet: 'Von diesem Gerät wurde noch nichts gesehen; sehen Sie sich zuerst um.',
  notMud: 'Das ist keine MUD-Datei (RFC 8520): {{why}}.',
  mudTooLong: 'sie ist länger als {{bytes}} Bytes',
  notJson: 'sie ist kein JSON',
  notConsented:
    'Über {{name}} ({{cidr}}) wird nichts gesendet, bevor Sie Ja dazu sagen; wählen Sie es zuerst aus.',
  networkNotConsented: 'Zu {{name}} ({{cidr}}) haben Sie nicht Ja gesagt; wählen Sie es zuerst aus.',
  noConsentedNetwork:
    'Dieser Computer ist in keinem Netzwerk, zu dem Sie Ja gesagt haben; wählen Sie zuerst eines aus.',
  noNetwork: 'Dieser Computer hat kein Netzwerk, das sich untersuchen ließe; verbinden Sie ihn mit einem.',
  noInterface: 'Eine Netzwerkschnittstelle namens {{name}} gibt es nicht; es gibt: {{all}}.',
  networkLost:
    'Das Netz an {{name}} ging verloren; was bis dahin gefunden wurde, bleibt. Sehen Sie sich wieder um, sobald es zurück ist.',
  scanRunning: 'Auf {{name}} sieht sich Houseguest gerade um; warten Sie oder brechen Sie ab.',
  interfaceUnusable: '{{name}} lässt sich nicht verwenden: {{why}}.',
  portHeld: 'ein anderes Programm hält den Anschluss für sich; beenden Sie es, um auch das zu haben',
  systemForbids: 'das System erlaubt es nicht; prüfen Sie die Firewall oder die Abschottung',
  lostAddress: 'die Schnittstelle hat gerade ihre Adresse verloren',
  interfaceGone: 'die Schnittstelle ist gerade verschwunden',
  systemSays: 'das System sagt {{code}}',
  noIpv4:
    '{{address}} ist keine IPv4-Adresse; sie sieht aus wie 192.168.1.50 und steht im Netzwerkmenü des Druckers.',
  addressElsewhere:
    '{{address}} liegt in keinem Netzwerk, zu dem Sie Ja gesagt haben; sagen Sie zuerst dazu Ja und fügen Sie sie dann hinzu.',
  addressesFull: 'Es sind schon {{count}} Adressen vermerkt; nehmen Sie zuerst eine weg.',
  wrongCall: 'Einen Aufruf namens {{name}} gibt es nicht.',
}
