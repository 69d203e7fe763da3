import type { saidServices as english } from '../en/said-services.ts'
import type { Texts } from '../texts.ts'

/** What a service is for, as it stands after “no longer offers” and “now offers”. */
export const saidServices: Texts<typeof english> = {
  other: 'un service nommé « {{type}} »',
  oneWay: '{{purpose}} par l’une de ses voies ({{type}})',
  print: 'l’impression par le réseau',
  scan: 'la numérisation par le réseau',
  page: 'sa propre page pour le navigateur',
  sound: 'la lecture du son qu’on lui envoie',
  show: 'la lecture des films et du son qu’on lui envoie',
  library: 'sa collection de musique et de films',
  files: 'le partage de fichiers',
  transfer: 'le transfert de fichiers sans chiffrement',
  backup: 'un emplacement pour les sauvegardes',
  appleHome: 'la commande par Apple Maison',
  matter: 'la commande par les applications Matter',
  remote: 'la télécommande depuis un téléphone',
  control: 'la commande par les applications et les appareils de la maison',
  messages: 'les messages entre les appareils de la maison',
  mesh: 'un pont vers les appareils de son réseau radio',
  picture: 'son image en direct',
  names: 'la recherche de noms d’internet',
  clock: 'l’heure pour les autres appareils',
  login: 'la connexion pour les administrateurs',
  openLogin: 'la connexion sans chiffrement',
  screen: 'la commande à distance de son écran',
  debugging: 'l’accès pour les développeurs',
  upkeep: 'l’entretien à distance',
  presence: 'l’annonce de ce qu’il est dans la maison',
  internet: 'l’ouverture de portes vers internet sur demande',
}
