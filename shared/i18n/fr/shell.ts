import type { shell as english } from '../en/shell.ts'
import type { Texts } from '../texts.ts'

/** The frame around every screen: navigation, engine state, words used in many places. */
export const shell: Texts<typeof english> = {
  app: 'Houseguest',
  skipToContent: 'Aller au contenu',
  navigation: 'Principale',
  demoHome: 'Maison de démonstration',
  demoHomeExplained: 'Aucun de ces appareils n’existe.',
  engineGone:
    'Le programme en arrière-plan s’est arrêté ; il est en train de redémarrer. Vous voyez ici le dernier état connu.',
  engineStart: 'Le relancer maintenant',
  engineFailed: 'Le programme en arrière-plan n’a pas pu démarrer',
  ledgerGone: 'Votre registre n’est pas là',
  lookAgain: 'Regarder à nouveau',
  chooseLedger: 'Choisir son dossier…',
  beginEmpty: 'Commencer un registre vide',
  openAppLedger: 'Ouvrir l’autre registre',
  beginEmptyLead:
    'Un registre vide commencerait dans {{folder}}. Celui que vous avez déplacé reste tel quel : vous le rouvrez dans les réglages, sous « Vos données ».',
  openAppLead:
    'Un autre registre se trouve dans {{folder}}. Celui que vous avez déplacé reste tel quel : vous le rouvrez dans les réglages, sous « Vos données ».',
  engineBack: 'Le programme en arrière-plan fonctionne à nouveau.',
  notSaved:
    '« {{name}} » n’a pas pu être enregistré à cet endroit ; libérez de la place sur ce disque ou enregistrez-le ailleurs.',
  understood: 'Fermer',
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  failedTitle: 'Ceci n’a pas pu être lu',
  notFoundTitle: 'Il n’y a rien ici',
  notFoundText: 'Cette page n’existe pas, ou ce qu’elle montrait a disparu.',
  toHome: 'Accueil',
  unknown: 'Inconnu',
  noDay: 'Effacer la date',
  choose: 'Choisir',
  asTable: 'Sous forme de tableau',
  showMore: 'En voir {{count}} de plus',
  screenFailedTitle: 'Cet écran n’a pas pu être affiché',
  screenFailedText:
    'Rien de ce qui est enregistré n’est perdu. Vous pouvez réessayer, ou aller à un autre écran.',
}
