import type { sending as english } from '../en/sending.ts'
import type { Texts } from '../texts.ts'

/** Every kind of packet Houseguest sends, in plain words: what, to whom, how often, why. */
export const sending: Texts<typeof english> = {
  'ssdp-search': {
    what: 'Ein Ruf in der Sprache UPnP (SSDP-Suche)',
    to: 'Alle in diesem Netzwerk, die darauf hören',
    often: 'Einige Male je Umsehen',
    why: 'Fernseher, Router, Lautsprecher und Medienboxen antworten, wer sie sind.',
  },
  'mdns-query': {
    what: 'Eine Frage in der Sprache Bonjour (mDNS-Anfrage)',
    to: 'Alle in diesem Netzwerk, die darauf hören',
    often: 'Einige Male je Umsehen, und eine Nachfrage zu jeder unvollständigen Antwort',
    why: 'Drucker, Telefone, Computer und Smart-Home-Geräte antworten mit Namen und Diensten.',
  },
  'wsd-probe': {
    what: 'Ein Ruf in der Sprache der Windows-Geräte (WS-Discovery)',
    to: 'Alle in diesem Netzwerk, die darauf hören',
    often: 'Einige Male je Umsehen',
    why: 'Kameras, Drucker und Windows-Computer antworten, wer sie sind.',
  },
  'yeelight-search': {
    what: 'Ein Ruf nach Lampen der Marke Yeelight',
    to: 'Alle in diesem Netzwerk, die darauf hören',
    often: 'Einige Male je Umsehen',
    why: 'Sie geben Modell und Firmware auf keine andere Weise an.',
  },
  'kasa-search': {
    what: 'Ein Ruf nach Geräten der Marke TP-Link Kasa',
    to: 'Alle in diesem Netzwerk',
    often: 'Einige Male je Umsehen',
    why: 'Sie geben Modell und Firmware auf keine andere Weise an.',
  },
  'address-sweep': {
    what: 'Eine winzige, leere Nachricht',
    to: 'Jede Adresse dieses Netzwerks, eine nach der anderen',
    often: 'Einmal je Umsehen, ein zweites Mal, wo keine Antwort kam',
    why: 'Damit auch Geräte gefunden werden, die nichts ankündigen.',
  },
  'upnp-description': {
    what: 'Eine Bitte um die Beschreibung, die ein Gerät anbietet (HTTP)',
    to: 'Nur Geräte, die eine angeboten haben',
    often: 'Einmal je Umsehen und Gerät',
    why: 'Sie nennt Hersteller, Modell und oft die Firmwareversion.',
  },
  'http-get': {
    what: 'Eine Bitte um eine öffentliche Informationsseite (HTTP)',
    to: 'Nur Geräte, deren Ankündigungen zeigen, dass sie eine haben',
    often: 'Einmal je Umsehen und Gerät',
    why: 'Manche Hersteller nennen Modell und Firmware nur dort.',
  },
  'ipp-get-printer-attributes': {
    what: 'Eine Frage nach dem Zustand eines Druckers (IPP)',
    to: 'Nur Drucker',
    often: 'Einmal je Umsehen und Drucker',
    why: 'Die Antwort nennt Firmware, Verbrauchsmaterial, Seitenzahl und Ablehnungen.',
  },
  'snmp-get': {
    what: 'Eine nur lesende Frage (SNMP)',
    to: 'Nur Drucker und Netzwerkgeräte, die sich gezeigt haben',
    often: 'Einmal je Umsehen und Gerät',
    why: 'Die Antwort nennt Modell, Firmware und Verbrauchsmaterial, wo nichts anderes es tut.',
  },
  'kasa-get-sysinfo': {
    what: 'Eine Frage nach Systemangaben (TP-Link Kasa)',
    to: 'Nur smarte Steckdosen und Lampen dieses Herstellers',
    often: 'Einmal je Umsehen und Gerät',
    why: 'Sie geben ihre Firmware auf keine andere Weise an.',
  },
  'mqtt-broker-version': {
    what: 'Eine Frage nach der Programmversion (MQTT, ohne Anmeldung)',
    to: 'Nur Nachrichtenvermittler (Broker), die sich angekündigt haben',
    often: 'Einmal je Umsehen und Broker',
    why: 'Ein Broker nennt Programm und Version auf keine andere Weise.',
  },
}
