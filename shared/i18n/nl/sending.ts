import type { sending as english } from '../en/sending.ts'
import type { Texts } from '../texts.ts'

/** Every kind of packet Houseguest sends, in plain words: what, to whom, how often, why. */
export const sending: Texts<typeof english> = {
  'ssdp-search': {
    what: 'Een oproep in de taal van UPnP (SSDP-zoekvraag)',
    to: 'Iedereen die er op dit netwerk naar luistert',
    often: 'Een paar keer per scan',
    why: 'Televisies, routers, luidsprekers en mediaspelers antwoorden met wie ze zijn.',
  },
  'mdns-query': {
    what: 'Een vraag in de taal van Bonjour (mDNS-vraag)',
    to: 'Iedereen die er op dit netwerk naar luistert',
    often: 'Een paar keer per scan, en een vervolgvraag bij elk onvolledig antwoord',
    why: 'Printers, telefoons, computers en slimme apparaten antwoorden met hun namen en diensten.',
  },
  'wsd-probe': {
    what: 'Een oproep in de taal van Windows-apparaten (WS-Discovery)',
    to: 'Iedereen die er op dit netwerk naar luistert',
    often: 'Een paar keer per scan',
    why: 'Camera’s, printers en Windows-computers antwoorden met wie ze zijn.',
  },
  'yeelight-search': {
    what: 'Een oproep aan lampen van het merk Yeelight',
    to: 'Iedereen die er op dit netwerk naar luistert',
    often: 'Een paar keer per scan',
    why: 'Ze melden model en firmware op geen andere manier.',
  },
  'kasa-search': {
    what: 'Een oproep aan apparaten van het merk TP-Link Kasa',
    to: 'Iedereen op dit netwerk',
    often: 'Een paar keer per scan',
    why: 'Ze melden model en firmware op geen andere manier.',
  },
  'address-sweep': {
    what: 'Eén piepklein, leeg bericht',
    to: 'Elk adres van dit netwerk, het een na het ander',
    often: 'Eén keer per scan, een tweede keer waar geen antwoord kwam',
    why: 'Zo worden ook apparaten gevonden die niets aankondigen.',
  },
  'upnp-description': {
    what: 'Een verzoek om de beschrijving die een apparaat aanbiedt (HTTP)',
    to: 'Alleen apparaten die er een aanboden',
    often: 'Eén keer per scan en apparaat',
    why: 'Die meldt fabrikant, model en vaak de firmwareversie.',
  },
  'http-get': {
    what: 'Een verzoek om een openbare informatiepagina (HTTP)',
    to: 'Alleen apparaten waarvan de aankondiging laat zien dat ze er een hebben',
    often: 'Eén keer per scan en apparaat',
    why: 'Sommige fabrikanten melden model en firmware alleen daar.',
  },
  'ipp-get-printer-attributes': {
    what: 'Een vraag naar de toestand van een printer (IPP)',
    to: 'Alleen printers',
    often: 'Eén keer per scan en printer',
    why: 'Dat levert firmware, verbruiksmateriaal, paginateller en weigeringen op.',
  },
  'snmp-get': {
    what: 'Een vraag die alleen leest (SNMP)',
    to: 'Alleen printers en netwerkapparaten die zich lieten zien',
    often: 'Eén keer per scan en apparaat',
    why: 'Dat levert model, firmware en verbruiksmateriaal op waar niets anders die meldt.',
  },
  'kasa-get-sysinfo': {
    what: 'Een vraag om systeeminformatie (TP-Link Kasa)',
    to: 'Alleen slimme stekkers en lampen van deze fabrikant',
    often: 'Eén keer per scan en apparaat',
    why: 'Ze melden hun firmware op geen andere manier.',
  },
  'mqtt-broker-version': {
    what: 'Een vraag naar de versie van het programma (MQTT, zonder aanmelding)',
    to: 'Alleen berichtenbrokers die zich aankondigden',
    often: 'Eén keer per scan en broker',
    why: 'Een broker meldt zijn programma en versie op geen andere manier.',
  },
}
