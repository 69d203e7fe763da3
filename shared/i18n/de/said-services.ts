import type { saidServices as english } from '../en/said-services.ts'
import type { Texts } from '../texts.ts'

/** What a service is for, as it stands after “no longer offers” and “now offers”. */
export const saidServices: Texts<typeof english> = {
  other: 'einen Dienst namens „{{type}}“',
  oneWay: '{{purpose}} auf einem seiner Wege ({{type}})',
  print: 'das Drucken über das Netz',
  scan: 'das Scannen über das Netz',
  page: 'seine eigene Seite für den Browser',
  sound: 'die Wiedergabe von zugespieltem Ton',
  show: 'die Wiedergabe von zugespielten Filmen und Ton',
  library: 'seine Sammlung von Musik und Filmen',
  files: 'die Freigabe von Dateien',
  transfer: 'die Dateiübertragung ohne Verschlüsselung',
  backup: 'einen Ort für Sicherungen',
  appleHome: 'die Steuerung über Apple Home',
  matter: 'die Steuerung über Matter-Apps',
  remote: 'die Fernbedienung vom Telefon aus',
  control: 'die Steuerung durch Apps und Geräte im Haus',
  messages: 'Nachrichten zwischen den Geräten im Haus',
  mesh: 'eine Brücke zu den Geräten seines Funknetzes',
  picture: 'sein Livebild',
  names: 'das Nachschlagen von Internetnamen',
  clock: 'die Uhrzeit für andere Geräte',
  login: 'die Anmeldung für Verwalter',
  openLogin: 'die Anmeldung ohne Verschlüsselung',
  screen: 'die Fernsteuerung seines Bildschirms',
  debugging: 'den Zugang für Entwickler',
  upkeep: 'die Wartung aus der Ferne',
  presence: 'die Auskunft im Haus, was es ist',
  internet: 'das Öffnen von Türen zum Internet auf Anfrage',
}
