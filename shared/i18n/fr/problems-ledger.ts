import type { problemsLedger as english } from '../en/problems-ledger.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with the ledger, its backups and reports, as the engine says it in English. */
export const problemsLedger: Texts<typeof english> = {
  engineGone: 'Le programme en arrière-plan s’est arrêté ; il est en train de redémarrer.',
  noLedger: 'Il n’y a pas encore de registre à {{file}} ; faites d’abord un tour ou ouvrez la démonstration.',
  ledgerDamaged: 'Le registre {{file}} est endommagé ; restaurez une sauvegarde (rien n’a été effacé).',
  ledgerUnfit: 'Le registre {{file}} ne concorde pas avec lui-même ; restaurez une sauvegarde.',
  ledgerNotOpen: 'Le registre {{file}} n’est pas ouvert.',
  notALedger: '{{file}} n’est pas un registre ; choisissez un autre fichier.',
  foreignDatabase: '{{file}} est la base de données d’un autre programme ; choisissez un autre fichier.',
  realLedger: '{{file}} est un vrai registre, pas une démonstration ; choisissez un autre fichier.',
  ledgerWritten: 'Un autre programme écrit dans {{file}} ; fermez-le, ou choisissez un autre fichier.',
  ledgerLocked: 'Un autre Houseguest écrit dans {{file}} ; fermez-le, ou choisissez un autre fichier.',
  ledgerUnreadable: 'Le registre {{file}} ne s’ouvre pas ({{code}}) ; vérifiez le chemin et ses droits.',
  ledgerFolderClosed:
    'Le registre {{file}} se trouve dans un dossier où l’on ne peut pas écrire ; copiez-le dans un autre et ouvrez la copie.',
  ledgerNewer:
    'Le registre {{file}} vient d’un Houseguest plus récent (forme {{version}}, celui-ci connaît {{newest}}) ; mettez Houseguest à jour. Rien n’a été changé.',
  sqliteOld: 'SQLite {{version}} est plus ancien que {{floor}} ; réinstallez Houseguest.',
  electronOld:
    'Electron {{version}} est trop ancien pour le pilote SQLite du registre et il n’y a pas de Node.js plus récent à côté ; utilisez l’Electron officiel, ou exécutez : npm ci',
  diskFull: 'Le disque de {{file}} est plein ; libérez de la place, rien de ce qui est noté n’est perdu.',
  diskFullHeld:
    'Le disque de {{file}} est plein ; libérez de la place : {{held}} observations attendent d’être écrites.',
  diskFullDropped:
    'Le disque de {{file}} est plein ; libérez de la place : {{held}} observations attendent d’être écrites. {{dropped}} autres étaient trop nombreuses pour être gardées.',
  clockBefore:
    'L’horloge de cet ordinateur indique {{now}}, avant que Houseguest n’existe ; réglez-la, puis faites un tour.',
  clockAhead:
    'L’horloge de cet ordinateur indique {{now}}, des années après le dernier tour ({{latest}}) ; réglez-la, ou refaites un tour dans dix minutes si elle est juste.',
  demoNotBackedUp: 'La maison de démonstration n’est pas sauvegardée : on peut la rejouer.',
  demoRefuses:
    'C’est la maison de démonstration : elle n’envoie rien et n’observe aucun vrai réseau ; revenez à votre propre maison pour cela.',
  restoring: 'Le registre est en cours de restauration ou de déplacement ; attendez qu’il ait fini.',
  moveCancelled: 'Le déplacement a été annulé ; tout est resté à sa place.',
  moveInside: 'Le registre se trouve déjà dans {{folder}} ; choisissez un dossier en dehors de celui-ci.',
  moveTaken: 'Il y a déjà un registre dans {{folder}} ; choisissez un autre dossier, rien n’a été changé.',
  moveClosed:
    'Rien ne peut être écrit dans {{folder}} ({{code}}) ; choisissez un autre dossier, rien n’a été changé.',
  moveNoSpace:
    'Le disque de {{folder}} a {{free}} de libre et il en faut {{need}} ; libérez de la place ou choisissez un autre dossier.',
  moveNotWhole: '{{file}} n’est pas arrivé entier ; vérifiez ce disque, rien n’a été changé.',
  placeUnreadable:
    '{{file}} ne se lit pas, et lui seul dit où votre registre a été déplacé ; choisissez le dossier où il se trouve.',
  ledgerGone:
    'Votre registre a été déplacé dans {{folder}} et ne s’y trouve pas en ce moment ; branchez son disque ou choisissez le dossier où il se trouve.',
  noLedgerIn: 'Il n’y a pas de registre dans {{folder}} ; choisissez le dossier où il se trouve.',
  noRestore: 'Il n’y a pas de restauration à annuler.',
  ledgerWhole: 'Le registre est intact ; ce n’est pas nécessaire.',
  noFolder: '{{folder}} n’est pas un dossier ; choisissez-en un qui existe.',
  backupFolderGone:
    'Le dossier {{folder}} des sauvegardes est absent ; branchez son disque ou choisissez-en un autre.',
  noCopyPut:
    'Aucune copie n’a pu être mise dans {{folder}} ({{why}}) ; vérifiez son disque ou choisissez-en un autre.',
  copyOtherThanWritten: 'elle n’était pas ce qui avait été écrit',
  copyNotWhole: 'La copie n’est pas intacte ({{why}}) ; les plus anciennes sont gardées.',
  copyNotReplaced: 'La copie n’est pas intacte ({{why}}) ; rien n’a été remplacé.',
  copyNotArrived: 'La copie de {{name}} n’est pas arrivée intacte ; rien n’a été changé.',
  noBackup: 'Il n’y a pas de sauvegarde nommée {{name}}.',
  backupNotWhole: 'La sauvegarde {{name}} n’est plus intacte ; choisissez-en une autre.',
  backupNewer:
    'La sauvegarde {{name}} vient d’un Houseguest plus récent ; mettez Houseguest à jour pour la restaurer.',
  backupNoSpace:
    'Le disque de {{folder}} manque de place pour une sauvegarde ; libérez-en, les plus anciennes sont gardées.',
  planUnreadable: '{{file}} est illisible ; déplacez-le, puis redémarrez : rien n’a été effacé.',
  ledgerItself: '{{file}} est le registre lui-même ; nommez un autre fichier pour la copie.',
  notOverwritten: '{{file}} existe et n’est pas un registre ; nommez un autre fichier, rien n’a été écrasé.',
  noExportPage: 'Ce n’est pas une page d’une exportation ; recommencez-la.',
  reportToFolder: '{{file}} est un dossier ; nommez un fichier pour le rapport.',
  reportNotOrdinary: '{{file}} n’est pas un fichier ordinaire ; nommez-en un autre.',
  reportOverLedger: '{{file}} est un registre ou une autre base de données ; nommez un autre fichier.',
  reportNotWritten: 'Le rapport ne peut pas être écrit dans {{file}} : {{why}}.',
  copyNotWritten: 'La copie ne peut pas être écrite dans {{file}} : {{why}}.',
  noLogin: 'Ce système n’offre aucun moyen de lancer Houseguest à l’ouverture de session.',
  folderNotShown: 'Le dossier {{folder}} n’a pas pu être montré ({{why}}) ; ouvrez-le vous-même.',
  choiceNotKept:
    '{{what}} n’a pas pu être gardé ({{code}}) ; vérifiez que le dossier des données est accessible en écriture et a de la place.',
  theSetting: 'Le réglage',
  startingAtLogin: 'Le lancement à l’ouverture de session',
  thePassword: 'Le mot de passe',
  noSuchFolder: 'ce dossier n’existe pas ; créez-le ou choisissez-en un autre',
  pathIsFile: 'une partie de ce chemin est un fichier ; choisissez un autre dossier',
  mayNotWrite: 'vous ne pouvez pas écrire là ; choisissez un autre dossier',
  nothingWritable: 'rien ne peut y être écrit ; choisissez un autre dossier',
  diskIsFull: 'le disque est plein ; faites de la place et réessayez',
  shareIsFull: 'votre part du disque est pleine ; faites de la place et réessayez',
  nameTooLong: 'ce nom est trop long ; choisissez-en un plus court',
}
