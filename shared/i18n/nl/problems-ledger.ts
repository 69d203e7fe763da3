import type { problemsLedger as english } from '../en/problems-ledger.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with the ledger, its backups and reports, as the engine says it in English. */
export const problemsLedger: Texts<typeof english> = {
  engineGone: 'Het programma op de achtergrond is gestopt; het wordt opnieuw gestart.',
  noLedger: 'Er is nog geen register in {{file}}; kijk eerst rond of open de demonstratie.',
  ledgerDamaged: 'Het register {{file}} is beschadigd; herstel een back-up (er is niets gewist).',
  ledgerUnfit: 'Het register {{file}} klopt niet met zichzelf; herstel een back-up.',
  ledgerNotOpen: 'Het register {{file}} is niet geopend.',
  notALedger: '{{file}} is geen register; kies een ander bestand.',
  foreignDatabase: '{{file}} is een database van een ander programma; kies een ander bestand.',
  realLedger: '{{file}} is een echt register, geen demonstratie; kies een ander bestand.',
  ledgerWritten: 'Een ander programma schrijft in {{file}}; sluit het of kies een ander bestand.',
  ledgerLocked: 'Een andere Houseguest schrijft in {{file}}; sluit die of kies een ander bestand.',
  ledgerUnreadable:
    'Het register {{file}} kan niet worden geopend ({{code}}); controleer het pad en de rechten.',
  ledgerFolderClosed:
    'Het register {{file}} ligt in een map waarin niet kan worden geschreven; kopieer het naar een andere en open de kopie.',
  ledgerNewer:
    'Het register {{file}} is van een nieuwere Houseguest (vorm {{version}}, deze kent {{newest}}); werk Houseguest bij. Er is niets gewijzigd.',
  sqliteOld: 'SQLite {{version}} is ouder dan {{floor}}; installeer Houseguest opnieuw.',
  electronOld:
    'Electron {{version}} is te oud voor het SQLite-stuurprogramma van het register en er staat geen nieuwere Node.js naast; gebruik de officiële Electron of voer uit: npm ci',
  diskFull: 'De schijf van {{file}} is vol; maak ruimte, van wat is vastgelegd gaat niets verloren.',
  diskFullHeld:
    'De schijf van {{file}} is vol; maak ruimte: {{held}} waarnemingen wachten om te worden geschreven.',
  diskFullDropped:
    'De schijf van {{file}} is vol; maak ruimte: {{held}} waarnemingen wachten om te worden geschreven. Nog {{dropped}} waren te veel om te bewaren.',
  clockBefore:
    'De klok van deze computer zegt {{now}}, van voor Houseguest bestond; zet hem goed en kijk dan rond.',
  clockAhead:
    'De klok van deze computer zegt {{now}}, jaren na de vorige keer rondkijken ({{latest}}); zet hem goed, of kijk over tien minuten opnieuw rond als hij klopt.',
  demoNotBackedUp: 'Van het demonstratiehuis wordt geen back-up gemaakt: het kan opnieuw worden afgespeeld.',
  demoRefuses:
    'Dit is het demonstratiehuis: het stuurt niets en bekijkt geen echt netwerk; ga daarvoor terug naar uw eigen huis.',
  restoring: 'Het register wordt hersteld of verplaatst; wacht tot dat klaar is.',
  moveCancelled: 'Het verplaatsen is geannuleerd; alles is waar het was.',
  moveInside: 'Het register ligt al in {{folder}}; kies een map daarbuiten.',
  moveTaken: 'Er ligt al een register in {{folder}}; kies een andere map, er is niets gewijzigd.',
  moveClosed:
    'In {{folder}} kan niets worden geschreven ({{code}}); kies een andere map, er is niets gewijzigd.',
  moveNoSpace:
    'De schijf van {{folder}} heeft {{free}} vrij en er is {{need}} nodig; maak ruimte of kies een andere map.',
  moveNotWhole: '{{file}} is niet heel aangekomen; controleer die schijf, er is niets gewijzigd.',
  placeUnreadable:
    '{{file}} kan niet worden gelezen, en alleen daar staat waarheen uw register is verplaatst; kies de map waarin het ligt.',
  ledgerGone:
    'Uw register is naar {{folder}} verplaatst en ligt daar nu niet; sluit de schijf aan of kies de map waarin het ligt.',
  noLedgerIn: 'Er ligt geen register in {{folder}}; kies de map waarin het ligt.',
  noRestore: 'Er is geen herstel om terug te nemen.',
  ledgerWhole: 'Het register is heel; dat is niet nodig.',
  noFolder: '{{folder}} is geen map; kies er een die bestaat.',
  backupFolderGone: 'De map {{folder}} voor back-ups is er niet; sluit de schijf aan of kies een andere.',
  noCopyPut:
    'Er kon geen kopie in {{folder}} worden gezet ({{why}}); kijk naar de schijf of kies een andere map.',
  copyOtherThanWritten: 'ze was niet wat er geschreven was',
  copyNotWhole: 'De kopie is niet heel ({{why}}); oudere worden bewaard.',
  copyNotReplaced: 'De kopie is niet heel ({{why}}); er is niets vervangen.',
  copyNotArrived: 'De kopie van {{name}} kwam niet heel aan; er is niets gewijzigd.',
  noBackup: 'Er is geen back-up met de naam {{name}}.',
  backupNotWhole: 'De back-up {{name}} is niet meer heel; kies een andere.',
  backupNewer:
    'De back-up {{name}} is van een nieuwere Houseguest; werk Houseguest bij om hem te herstellen.',
  backupNoSpace:
    'De schijf van {{folder}} heeft te weinig ruimte voor een back-up; maak ruimte, oudere worden bewaard.',
  planUnreadable: '{{file}} is niet te lezen; zet het opzij en start opnieuw: er is niets gewist.',
  ledgerItself: '{{file}} is het register zelf; noem een ander bestand voor de kopie.',
  notOverwritten: '{{file}} bestaat en is geen register; noem een ander bestand, er is niets overschreven.',
  noExportPage: 'Dit is geen deel van een export; begin opnieuw.',
  reportToFolder: '{{file}} is een map; noem een bestand voor het rapport.',
  reportNotOrdinary: '{{file}} is geen gewoon bestand; noem een ander.',
  reportOverLedger: '{{file}} is een register of een andere database; noem een ander bestand.',
  reportNotWritten: 'Het rapport kan niet naar {{file}} worden geschreven: {{why}}.',
  copyNotWritten: 'De kopie kan niet naar {{file}} worden geschreven: {{why}}.',
  noLogin: 'Dit systeem biedt geen manier om Houseguest bij het aanmelden te starten.',
  folderNotShown: 'De map {{folder}} kon niet worden getoond ({{why}}); open hem zelf.',
  choiceNotKept:
    '{{what}} kon niet worden bewaard ({{code}}); controleer of de gegevensmap beschrijfbaar is en ruimte heeft.',
  theSetting: 'De instelling',
  startingAtLogin: 'Het starten bij het aanmelden',
  thePassword: 'Het wachtwoord',
  noSuchFolder: 'die map bestaat niet; maak hem of kies een andere',
  pathIsFile: 'een deel van dat pad is een bestand; kies een andere map',
  mayNotWrite: 'u mag daar niet schrijven; kies een andere map',
  nothingWritable: 'daar kan niets worden geschreven; kies een andere map',
  diskIsFull: 'de schijf is vol; maak ruimte en probeer het opnieuw',
  shareIsFull: 'uw deel van de schijf is vol; maak ruimte en probeer het opnieuw',
  nameTooLong: 'die naam is te lang; kies een kortere',
}
