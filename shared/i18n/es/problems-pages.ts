import type { problemsPages as english } from '../en/problems-pages.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a page or a list that is fetched, as the engine says it in English. */
export const problemsPages: Texts<typeof english> = {
  fetchNotConsented: 'No se descarga nada de {{host}} antes de que usted lo acepte.',
  nothingFetched: 'No se descargó nada: {{why}}.',
  onlyWebPage: 'solo se puede descargar la dirección de una página web (https://…)',
  addressWithPassword: 'una dirección con contraseña nunca se descarga',
  notPublicSite: '{{host}} no es el nombre de un sitio público',
  notWebPort: 'el puerto {{port}} no es de la web',
  sendsToAnother: 'la página envía a {{host}}, otro sitio; nombre esa página si confía en ella',
  sendsUnprotected: 'la página envía a una dirección sin protección',
  leadsPrivate: '{{host}} lleva a una red privada, no a la web',
  noAddressHere: 'El nombre {{host}} no tiene dirección aquí; revíselo, y también su conexión.',
  notRead: 'No se pudo leer {{host}} ({{why}}); inténtelo de nuevo o pegue el texto.',
  tookTooLong: 'tardó demasiado',
  pageUnfit: 'La página de {{host}} {{why}}; ábrala usted y pegue el texto.',
  listUnfit: 'La lista de {{host}} {{why}}; descárguela usted y añada el archivo.',
  answersStatus: 'responde {{status}}',
  comesPacked: 'llega comprimida sin pedirlo',
  isNotText: 'no es texto',
  isTooLarge: 'es demasiado grande',
  wasCutOff: 'se cortó',
  pageNotNaming: 'La página {{url}} no nombra {{firmware}}; si sus notas son de esa versión, péguelas.',
  pageSilent: 'La página {{url}} no dice nada por sí sola; ábrala y pegue su texto.',
}
