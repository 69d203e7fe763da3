import type { houseRules as english } from '../en/house-rules.ts'
import type { Texts } from '../texts.ts'

/** What a guest may do: the section of the device page. */
export const houseRules: Texts<typeof english> = {
  title: 'Règles de la maison',
  lead: 'Ce que cet invité peut faire ici. Dès que vous donnez votre accord, vous êtes averti de chaque contact qui va au-delà.',
  tooEarly:
    'Il est trop tôt pour proposer des règles : il faut deux semaines de relevés où cet appareil a été vu en train de communiquer. Vous pouvez déjà lire des règles depuis un fichier.',
  proposed: 'Proposé d’après ce qu’il a fait jusqu’ici. Ce n’est pas encore en vigueur.',
  grown: 'Il fait maintenant plus que vos règles ne permettent. Ces règles lui conviendraient :',
  heldBack_one:
    '{{count, number}} destination est laissée de côté, car un avertissement ouvert la concerne. Si vous vous y attendiez, elle sera proposée.',
  heldBack_other:
    '{{count, number}} destinations sont laissées de côté, car des avertissements ouverts les concernent. Si vous vous y attendiez, elles seront proposées.',
  imported: 'Lu depuis {{file}}. Ce n’est pas encore en vigueur.',
  left: 'Ces entrées du fichier ne peuvent être conservées ici et sont laissées de côté : {{names}}',
  confirmedOn: 'Vous avez donné votre accord le',
  whom: 'Qui exactement',
  nobody: 'Personne n’est nommé.',
  columns: { host: 'Hôte', port: 'Port', protocol: 'Protocole' },
  anyPort: 'tous',
  yes: 'Oui, qu’il s’y tienne',
  notThis: 'Pas cela',
  takeBack: 'Retirer les règles',
  read: 'Lire des règles dans un fichier',
  write: 'Pour votre routeur',
  save: 'Enregistrer pour un routeur',
  mudText: 'Fichier MUD (RFC 8520)',
  mudHint:
    'Les mêmes règles en fichier MUD (RFC 8520) : les routeurs et passerelles qui connaissent ce format peuvent y tenir l’appareil.',
  confirmed: 'Les règles de la maison sont désormais en vigueur.',
  takenBack: 'Les règles de la maison ne sont plus en vigueur.',
}
