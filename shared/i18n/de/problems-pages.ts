import type { problemsPages as english } from '../en/problems-pages.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a page or a list that is fetched, as the engine says it in English. */
export const problemsPages: Texts<typeof english> = {
  fetchNotConsented: 'Von {{host}} wird nichts abgerufen, bevor Sie Ja dazu sagen.',
  nothingFetched: 'Es wurde nichts abgerufen: {{why}}.',
  onlyWebPage: 'abrufen lässt sich nur die Adresse einer Webseite (https://…)',
  addressWithPassword: 'eine Adresse mit Passwort wird nie abgerufen',
  notPublicSite: '{{host}} ist nicht der Name einer öffentlichen Seite',
  notWebPort: 'Port {{port}} ist keiner des Webs',
  sendsToAnother:
    'die Seite verweist weiter auf {{host}}, eine andere Seite; nennen Sie jene, wenn Sie ihr vertrauen',
  sendsUnprotected: 'die Seite verweist weiter auf eine ungeschützte Adresse',
  leadsPrivate: '{{host}} führt in ein privates Netzwerk, nicht ins Web',
  noAddressHere: 'Der Name {{host}} hat hier keine Adresse; prüfen Sie ihn und Ihre Verbindung.',
  notRead: '{{host}} war nicht lesbar ({{why}}); versuchen Sie es noch einmal oder fügen Sie den Text ein.',
  tookTooLong: 'dauerte zu lange',
  pageUnfit: 'Die Seite bei {{host}} {{why}}; öffnen Sie sie selbst und fügen Sie den Text ein.',
  listUnfit: 'Die Liste bei {{host}} {{why}}; laden Sie sie selbst herunter und fügen Sie die Datei hinzu.',
  answersStatus: 'antwortet mit {{status}}',
  comesPacked: 'kommt ungefragt gepackt',
  isNotText: 'ist kein Text',
  isTooLarge: 'ist zu groß',
  wasCutOff: 'brach ab',
  pageNotNaming:
    'Die Seite {{url}} nennt {{firmware}} nicht; wenn ihre Hinweise diese Version betreffen, fügen Sie sie ein.',
  pageSilent: 'Die Seite {{url}} sagt von sich aus nichts; öffnen Sie sie und fügen Sie den Text ein.',
}
