import type { problemsLedger as english } from '../en/problems-ledger.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with the ledger, its backups and reports, as the engine says it in English. */
export const problemsLedger: Texts<typeof english> = {
  engineGone: 'Het programma op de achtergrond is gestopt; het wordt opnieuw gestart.',
  noLedger: 'Er is nog geen register in {{file}}; kijk eerst rond of open de demonstratie.',
  ledgerDamaged: 'Het register {{file}} is beschadigd; herstel een back-up (er is niets gewist).',
  ledgerUnfit: 'Het register {{file}} klopt niet met zichzelf; herstel een back-up.',
  ledgerNotOpen: 'Het register {{file}} is niet geopend.',
  notALedger: '{{file}} is geen register; noem een ander bestand met --db.',
  foreignDatabase: '{{file}} is een database van een ander programma; noem een ander bestand met --db.',
  realLedger: '{{file}} is een echt register, geen demonstratie; noem een ander bestand met --db.',
  ledgerWritten: 'Een ander programma schrijft in {{file}}; sluit het of noem een ander bestand met --db.',
  ledgerLocked: 'Een andere Houseguest schrijft in {{file}}; sluit die of noem een ander bestand met --db.',
  ledgerUnreadable:
    'Het register {{file}} kan niet worden geopend ({{code}}); controleer het pad en de rechten.',
  ledgerFolderClosed:
    'Het register {{file}} ligt in een map waarin niet kan worden geschreven; kopieer het naar een andere en noem de kopie.',
  ledgerNewer:
    'Het register {{file}} is van een nieuwere Houseguest (vorm {{version}}, deze kent {{newest}}); werk Houseguest bij. Er is niets gewijzigd.',
  sqliteOld: 'SQLite {{version}} is ouder dan {{floor}}; installeer Houseguest opnieuw.',
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
  restoring: 'Er wordt een back-up hersteld; wacht tot dat klaar is.',
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
  noLogin: 'Dit systeem biedt geen manier om Houseguest bij het aanmelden te starten.',
  folderNotShown: 'De map {{folder}} kon niet worden getoond ({{why}}); open hem zelf.',
  choiceNotKept:
    '{{what}} kon niet worden bewaard ({{code}}); controleer of de gegevensmap beschrijfbaar is en ruimte heeft.',
  theSetting: 'De instelling',
  startingAtLogin: 'Het starten bij het aanmelden',
  noSuchFolder: 'die map bestaat niet; maak hem of kies een andere',
  pathIsFile: 'een deel van dat pad is een bestand; kies een andere map',
  mayNotWrite: 'u mag daar niet schrijven; kies een andere map',
  nothingWritable: 'daar kan niets worden geschreven; kies een andere map',
  diskIsFull: 'de schijf is vol; maak ruimte en probeer het opnieuw',
  shareIsFull: 'uw deel van de schijf is vol; maak ruimte en probeer het opnieuw',
  nameTooLong: 'die naam is te lang; kies een kortere',
}
