import type { problemsPages as english } from '../en/problems-pages.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a page or a list that is fetched, as the engine says it in English. */
export const problemsPages: Texts<typeof english> = {
  fetchNotConsented: 'Rien n’est récupéré de {{host}} avant votre accord.',
  nothingFetched: 'Rien n’a été récupéré : {{why}}.',
  onlyWebPage: 'seule l’adresse d’une page web (https://…) peut être récupérée',
  addressWithPassword: 'une adresse avec mot de passe n’est jamais récupérée',
  notPublicSite: '{{host}} n’est pas le nom d’un site public',
  notWebPort: 'le port {{port}} n’est pas un port du web',
  sendsToAnother:
    'la page renvoie vers {{host}}, un autre site ; nommez cette page si vous lui faites confiance',
  sendsUnprotected: 'la page renvoie vers une adresse non protégée',
  leadsPrivate: '{{host}} mène à un réseau privé, pas au web',
  noAddressHere: 'Le nom {{host}} n’a pas d’adresse ici ; vérifiez-le, ainsi que votre connexion.',
  notRead: '{{host}} n’a pas pu être lu ({{why}}) ; réessayez, ou collez le texte.',
  tookTooLong: 'cela a pris trop de temps',
  pageUnfit: 'La page de {{host}} {{why}} ; ouvrez-la vous-même et collez le texte.',
  listUnfit: 'La liste de {{host}} {{why}} ; téléchargez-la vous-même et ajoutez le fichier.',
  answersStatus: 'répond {{status}}',
  comesPacked: 'arrive compressée sans qu’on l’ait demandé',
  isNotText: 'n’est pas du texte',
  isTooLarge: 'est trop grande',
  wasCutOff: 'a été coupée',
  pageNotNaming:
    'La page {{url}} ne nomme pas {{firmware}} ; si ses notes portent sur cette version, collez-les.',
  pageSilent: 'La page {{url}} ne dit rien par elle-même ; ouvrez-la et collez son texte.',
}
