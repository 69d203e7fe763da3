import type { problemsHome as english } from '../en/problems-home.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with devices, networks, scans and makers, as the engine says it in English. */
export const problemsHome: Texts<typeof english> = {
  noDeviceListed: 'Il n’y a pas d’appareil {{id}} dans ce registre.',
  noDevice: 'Il n’y a pas d’appareil {{id}} dans ce registre.',
  noKind: '{{value}} n’est pas un type d’appareil ; choisissez parmi {{kinds}}.',
  noWarning: 'Il n’y a pas d’avertissement {{id}}.',
  noVendorOnRecord: 'Rien n’est noté sur un fabricant {{name}}.',
  noVendorNamed: 'Rien n’est encore noté sur un fabricant nommé {{name}}.',
  noStatement: 'Cette déclaration n’est pas dans ce registre, ou a déjà été retirée.',
  noVersion: 'Cette version du document n’est pas dans ce registre.',
  notPicked: 'Ce document n’est pas parmi ceux que vous avez choisis.',
  severalProducts: 'Ce sont des versions de plusieurs produits ; donnez celles d’un seul à la fois.',
  notesStale: 'Ces notes ne sont plus ce que cette maison a vu ; relisez-les.',
  notesNotShared: 'Ces notes ne peuvent pas être partagées : {{why}}.',
  notTaken: '{{file}} n’a pas été pris : {{why}}.',
  notesTooLong: 'il est trop long pour un fichier de notes',
  notesUnsigned: 'sa signature ne correspond pas ; il a été modifié ou endommagé',
  nothingTaken: '{{where}} : {{what}}. Rien n’en a été pris.',
  notAVersion: 'Ce n’est pas une version d’un document en Markdown, texte ou JSON.',
  noDayStated: 'Ni son nom ni son contenu ne disent de quel jour il date ; nommez-le comme 2024-05-01.md.',
  dayToCome: 'Il date du {{day}}, un jour encore à venir.',
  ofAnother: 'Il est de {{service}}, pas de {{vendor}}.',
  noRulesYet: 'Cet appareil n’a pas encore de règles de maison ; confirmez-en avant d’exporter.',
  notSeenYet: 'Rien n’a encore été vu de cet appareil ; faites d’abord un tour.',
  notMud: 'Ce n’est pas un fichier MUD (RFC 8520) : {{why}}.',
  mudTooLong: 'il dépasse {{bytes}} octets',
  notJson: 'ce n’est pas du JSON',
  notConsented: 'Rien n’est envoyé sur {{name}} ({{cidr}}) avant votre accord ; choisissez-le d’abord.',
  networkNotConsented: 'Vous n’avez pas donné votre accord pour {{name}} ({{cidr}}) ; choisissez-le d’abord.',
  noConsentedNetwork:
    'Cet ordinateur n’est dans aucun réseau que vous avez accepté ; choisissez-en un d’abord.',
  noNetwork: 'Cette machine n’a aucun réseau à examiner ; connectez-en un.',
  noInterface: 'Il n’y a pas d’interface réseau nommée {{name}} ; il y a : {{all}}.',
  networkLost:
    'Le réseau sur {{name}} a été perdu ; ce qui a été trouvé jusque-là est conservé. Refaites un tour quand il sera revenu.',
  scanRunning: 'Un tour de {{name}} est en cours ; attendez qu’il finisse ou annulez-le.',
  interfaceUnusable: '{{name}} ne peut pas être utilisé : {{why}}.',
  portHeld: 'un autre programme garde le port pour lui ; arrêtez-le pour avoir cela aussi',
  systemForbids: 'le système ne le permet pas ; vérifiez le pare-feu ou le bac à sable',
  lostAddress: 'l’interface vient de perdre son adresse',
  interfaceGone: 'l’interface vient de disparaître',
  systemSays: 'le système répond {{code}}',
  noIpv4:
    '{{address}} n’est pas une adresse IPv4 ; elle ressemble à 192.168.1.50 et figure dans le menu réseau de l’imprimante.',
  addressElsewhere:
    '{{address}} n’est dans aucun réseau que vous avez accepté ; acceptez d’abord son réseau, puis ajoutez-la.',
  addressesFull: '{{count}} adresses sont déjà gardées ; enlevez-en d’abord une.',
  wrongCall: 'Il n’y a pas d’appel nommé {{name}}.',
}
