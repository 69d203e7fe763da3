import type { welcome as english } from '../en/welcome.ts'
import type { Texts } from '../texts.ts'

/** First run: the networks of this machine, what would be sent, and the owner's yes. */
export const welcome: Texts<typeof english> = {
  title: 'Houseguest peut-il faire un tour ?',
  lead: 'Houseguest découvre quels appareils sont chez vous et jusqu’où on peut leur faire confiance. Pour cela, il doit les interroger. Rien n’a été envoyé jusqu’ici, et rien ne le sera sans votre accord.',
  chooseNetwork: 'Quel réseau ?',
  noNetworksTitle: 'Cet ordinateur n’est dans aucun réseau',
  noNetworksText: 'Connectez-le par câble ou en Wi-Fi, puis réessayez.',
  lookAgain: 'Réessayer',
  networkAddress: 'Cet ordinateur y a l’adresse {{address}} ; le réseau est {{cidr}}.',
  interfaceKind: {
    ethernet: 'Réseau par câble',
    wifi: 'Wi-Fi',
    virtual: 'Réseau virtuel sur cet ordinateur',
    vpn: 'Connexion VPN',
    loopback: 'Cet ordinateur lui-même',
    other: 'Un autre réseau',
  },
  alreadyAllowed: 'Vous avez déjà donné votre accord pour ce réseau.',
  foreignNetwork:
    'Un VPN peut mener dans un réseau qui n’est pas le vôtre. Ne donnez votre accord que si vous avez le droit d’y faire un tour.',
  whatIsSent: 'Ce qui sera envoyé sur {{network}}',
  sentKind: 'Quoi',
  sentTo: 'À qui',
  sentOften: 'Fréquence',
  sentWhy: 'Pourquoi',
  whatIsNever: 'Ce que Houseguest ne fait jamais',
  never: {
    internet: 'De lui-même, il n’envoie rien sur internet et ne rapporte rien à personne.',
    passwords: 'Il n’essaie aucun mot de passe et ne change rien sur aucun appareil.',
    otherNetworks: 'Il n’envoie rien sur les autres réseaux de cet ordinateur.',
  },
  agree: 'Oui, faire un tour',
  agreeing: 'Votre accord est noté…',
  notNow: 'Pas maintenant',
  withdrawHint: 'Vous pouvez retirer votre accord à tout moment, sous « Houseguest lui-même ».',
}
