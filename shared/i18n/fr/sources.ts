import type { sources as english } from '../en/sources.ts'
import type { Texts } from '../texts.ts'

/** Sources of outbound evidence that are followed, and how much of each day they watched. */
export const sources: Texts<typeof english> = {
  title: 'Sources d’appels',
  lead: 'Ce qui voit déjà le trafic de vos appareils dit qui ils appellent. Houseguest ne fait qu’écouter ces sources ; il n’y change rien.',
  back: 'Appels',
  none: 'Pas encore de source',
  noneText:
    'Ajoutez ce que votre maison possède : un Pi-hole, un AdGuard Home, un fichier journal, un routeur qui envoie du NetFlow, ou une capture sur cet ordinateur.',
  kinds: {
    pihole: 'Pi-hole',
    adguard: 'AdGuard Home',
    logfile: 'Fichier journal',
    netflow: 'NetFlow ou IPFIX d’un routeur',
    capture: 'Capture en direct',
  },
  kindHints: {
    pihole:
      'Version 6 ou plus récente. Il dit quels noms vos appareils demandent, pas combien ils envoient. Son fichier de base de données et son journal peuvent être lus aussi : rien n’est compté deux fois.',
    adguard:
      'Il dit quels noms vos appareils demandent, pas combien ils envoient. Son fichier journal peut être lu aussi : rien n’est compté deux fois.',
    logfile:
      'Un journal qui grandit sur cet ordinateur, par exemple celui de dnsmasq, Zeek, Suricata ou AdGuard Home. Ce qu’un Pi-hole ou un AdGuard Home communique aussi par son adresse est compté une fois. Pour Zeek, les journaux du même dossier sont lus aussi, pour les noms.',
    netflow:
      'Votre routeur envoie à cet ordinateur le décompte des connexions. Seuls les routeurs que vous nommez sont entendus.',
    capture:
      'Il faut que dumpcap ou tcpdump soit installé, et le droit de s’en servir. Elle voit ce qui atteint cet ordinateur : sur un réseau commuté, c’est surtout son propre trafic.',
  },
  states: {
    following: 'Suivie',
    failing: 'À vérifier',
    refused: 'Abandonnée tant que vous ne changez rien',
    stranger: 'Présente un autre certificat',
    locked: 'Attend son mot de passe',
    paused: 'En pause',
  },
  facts: {
    last: 'Dernière entrée',
    records: 'Entrées reçues',
    checked: 'Vérifiée',
    since: 'Ajoutée',
    never: 'aucune encore',
  },
  changePassword: 'Changer le mot de passe',
  changePasswordOf: 'Changer le mot de passe de {{name}}',
  leavePassword: 'Laisser le mot de passe tel quel',
  pause: 'Pause',
  pauseOf: 'Mettre {{name}} en pause',
  resume: 'Reprendre',
  resumeOf: 'Reprendre {{name}}',
  retry: 'Réessayer maintenant',
  retryOf: 'Réessayer {{name}} maintenant',
  retried: 'Nouvel essai avec {{name}}.',
  remove: 'Retirer',
  removeOf: 'Retirer {{name}}',
  removeSure: 'Retirer la source {{name}} ? Ce qu’elle a apporté reste ; son mot de passe est oublié.',
  removeYes: 'Oui, la retirer',
  removeNo: 'La garder',
  paused: 'La source {{name}} est en pause. Les jours jusqu’à la reprise comptent comme non observés.',
  resumed: 'La source {{name}} est de nouveau suivie.',
  removed: 'La source {{name}} a été retirée.',
  added: 'La source {{name}} a été ajoutée.',
  coverage: 'Quand elle observait',
  coverageHint:
    'Un jour où une source était coupée n’est pas un jour calme : personne ne sait ce qui a été appelé.',
  coveragePicture:
    'Les {{days, number}} derniers jours. Observés toute la journée : {{whole, number}} ; une partie de la journée : {{part, number}} ; pas du tout : {{none, number}}.',
  coverageWhole: 'toute la journée',
  coveragePart: 'une partie de la journée',
  coverageNone: 'sans observation',
  coverageDay: '{{day}} : {{hours}}',
  hours_one: '{{count, number}} heure',
  hours_other: '{{count, number}} heures',
  columns: { day: 'Jour', hours: 'Observé' },
  add: 'Ajouter une source',
  kind: 'Ce que c’est',
  url: 'Adresse du boîtier',
  urlHint: 'Par exemple http://192.168.1.2',
  user: 'Identifiant',
  password: 'Mot de passe',
  passwordHint:
    'Il est gardé dans le trousseau de votre système, s’il y en a un, jamais dans le registre ni dans un journal, et il n’est plus affiché.',
  noPassword: 'Laissez vide si le boîtier n’en demande pas.',
  chooseFile: 'Choisir le fichier journal',
  chosenFile: 'Choisi : {{name}}',
  listenAt: 'Écouter sur',
  port: 'Port',
  exporters: 'Adresses des routeurs',
  exportersHint: 'Une ou plusieurs, séparées par des virgules, par exemple 192.168.1.1',
  interface: 'Réseau',
  test: 'Essayer',
  testing: 'Essai en cours ; cela prend jusqu’à dix secondes.',
  testWorks: 'Cela fonctionne.',
  testFails: 'Cela ne fonctionne pas encore.',
  keep: 'L’ajouter',
  unlock: 'Donner le mot de passe',
  unlockOf: 'Mot de passe de {{name}}',
  unlocked: 'Le mot de passe a été donné.',
  keptThisRun:
    'Cet ordinateur ne propose pas de trousseau. Le mot de passe est gardé jusqu’à la fermeture de Houseguest, puis redemandé.',
  notKept: 'Le mot de passe n’a pas pu être transmis ; réessayez.',
}
