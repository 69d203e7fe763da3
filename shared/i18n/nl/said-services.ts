import type { saidServices as english } from '../en/said-services.ts'
import type { Texts } from '../texts.ts'

/** What a service is for, as it stands after “no longer offers” and “now offers”. */
export const saidServices: Texts<typeof english> = {
  other: 'een dienst met de naam “{{type}}”',
  oneWay: '{{purpose}} via een van zijn manieren ({{type}})',
  print: 'het afdrukken via het netwerk',
  scan: 'het scannen via het netwerk',
  page: 'zijn eigen pagina voor de browser',
  sound: 'het afspelen van toegestuurd geluid',
  show: 'het afspelen van toegestuurde films en geluid',
  library: 'zijn verzameling muziek en films',
  files: 'het delen van bestanden',
  transfer: 'de bestandsoverdracht zonder versleuteling',
  backup: 'een plek voor back-ups',
  appleHome: 'de bediening via Apple Woning',
  matter: 'de bediening via Matter-apps',
  remote: 'de afstandsbediening vanaf een telefoon',
  control: 'de bediening door apps en apparaten in huis',
  messages: 'berichten tussen de apparaten in huis',
  mesh: 'een brug naar de apparaten van zijn radionetwerk',
  picture: 'zijn livebeeld',
  names: 'het opzoeken van internetnamen',
  clock: 'de tijd voor andere apparaten',
  login: 'het inloggen voor beheerders',
  openLogin: 'het inloggen zonder versleuteling',
  screen: 'de bediening op afstand van zijn scherm',
  debugging: 'de toegang voor ontwikkelaars',
  upkeep: 'het onderhoud op afstand',
  presence: 'de mededeling in huis wat het is',
  internet: 'het openen van deuren naar internet op verzoek',
}
