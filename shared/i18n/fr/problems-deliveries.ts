import type { problemsDeliveries as english } from '../en/problems-deliveries.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a place warnings are brought to, as the engine says it in English. */
export const problemsDeliveries: Texts<typeof english> = {
  noDelivery: 'Il n’y a pas d’endroit {{id}}.',
  noBroker: 'Cet endroit n’est pas un courtier MQTT.',
  secretUnknown: 'Ce qui est secret de cet endroit n’est pas connu depuis le démarrage ; donnez-le d’abord.',
  placeNoAddress: '{{host}} n’a pas d’adresse ici ; vérifiez le nom et votre connexion.',
  placeOnInternet: '{{host}} est sur internet ({{address}}), pas chez vous ; indiquez-le comme tel.',
  placeAtHome: '{{host}} est chez vous ({{address}}) ; indiquez-le comme tel si c’est voulu.',
  mailUserRefused: '{{host}} a refusé l’utilisateur ou le mot de passe ({{code}}) ; vérifiez les deux.',
  placeUserRefused: '{{host}} a refusé l’utilisateur ou le mot de passe ; vérifiez les deux.',
  mailNotTakenCode: '{{host}} n’a pas pris l’e-mail ({{code}}) ; vérifiez l’expéditeur et les destinataires.',
  mailNotTaken: '{{host}} n’a pas pris l’e-mail ; vérifiez l’expéditeur et les destinataires.',
  mailNoTls: '{{host}} n’offre pas de chiffrement ; utilisez son port pour smtps://.',
  brokerGone: '{{host}} est absent ; ce qui change sera montré à son retour.',
  placeRefusedConnection: '{{host}} a refusé la connexion ; vérifiez qu’il tourne et que le port est juste.',
  placeCertificate:
    '{{host}} a montré un certificat non fiable ({{code}}) ; donnez celui de son autorité (--ca).',
  placeTimeout: '{{host}} n’a pas répondu à temps ; un nouvel essai suivra.',
  placeUnreachable: '{{host}} est injoignable ({{code}}) ; un nouvel essai suivra.',
  placeRefused: '{{host}} l’a refusé ({{status}}) ; vérifiez le jeton et ce qu’il permet.',
  placeSendsOn: '{{host}} renvoie ailleurs ({{status}}) ; nommez vous-même l’adresse voulue.',
  placeNotTaken: '{{host}} ne l’a pas pris ({{status}}) ; un nouvel essai suivra.',
}
