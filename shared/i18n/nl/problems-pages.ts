import type { problemsPages as english } from '../en/problems-pages.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a page or a list that is fetched, as the engine says it in English. */
export const problemsPages: Texts<typeof english> = {
  fetchNotConsented: 'Van {{host}} wordt niets opgehaald voordat u ja zegt.',
  nothingFetched: 'Er is niets opgehaald: {{why}}.',
  onlyWebPage: 'alleen het adres van een webpagina (https://…) kan worden opgehaald',
  addressWithPassword: 'een adres met een wachtwoord wordt nooit opgehaald',
  notPublicSite: '{{host}} is niet de naam van een openbare site',
  notWebPort: 'poort {{port}} is geen poort van het web',
  sendsToAnother:
    'de pagina stuurt door naar {{host}}, een andere site; noem die pagina als u haar vertrouwt',
  sendsUnprotected: 'de pagina stuurt door naar een onbeschermd adres',
  leadsPrivate: '{{host}} leidt naar een privénetwerk, niet naar het web',
  noAddressHere: 'De naam {{host}} heeft hier geen adres; controleer hem en uw verbinding.',
  notRead: '{{host}} kon niet worden gelezen ({{why}}); probeer het opnieuw of plak de tekst.',
  tookTooLong: 'duurde te lang',
  pageUnfit: 'De pagina bij {{host}} {{why}}; open haar zelf en plak de tekst.',
  listUnfit: 'De lijst bij {{host}} {{why}}; download haar zelf en voeg het bestand toe.',
  answersStatus: 'antwoordt {{status}}',
  comesPacked: 'komt ongevraagd ingepakt',
  isNotText: 'is geen tekst',
  isTooLarge: 'is te groot',
  wasCutOff: 'brak af',
  pageNotNaming:
    'De pagina {{url}} noemt {{firmware}} niet; gaan de releasenotes over die versie, plak ze dan.',
  pageSilent: 'De pagina {{url}} zegt uit zichzelf niets; open haar en plak de tekst.',
}
