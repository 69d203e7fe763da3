import type { problemsLedger as english } from '../en/problems-ledger.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with the ledger, its backups and reports, as the engine says it in English. */
export const problemsLedger: Texts<typeof english> = {
  engineGone: 'Das Programm im Hintergrund hat angehalten; es wird gerade neu gestartet.',
  noLedger:
    'Unter {{file}} gibt es noch kein Logbuch; sehen Sie sich zuerst um oder öffnen Sie das Vorführ-Zuhause.',
  ledgerDamaged:
    'Das Logbuch {{file}} ist beschädigt; spielen Sie eine Sicherung ein (gelöscht wurde nichts).',
  ledgerUnfit: 'Das Logbuch {{file}} ist in sich nicht stimmig; spielen Sie eine Sicherung ein.',
  ledgerNotOpen: 'Das Logbuch {{file}} ist nicht geöffnet.',
  notALedger: '{{file}} ist kein Logbuch; wählen Sie eine andere Datei.',
  foreignDatabase: '{{file}} ist die Datenbank eines anderen Programms; wählen Sie eine andere Datei.',
  realLedger: '{{file}} ist ein echtes Logbuch, keine Vorführung; wählen Sie eine andere Datei.',
  ledgerWritten:
    'Ein anderes Programm schreibt gerade in {{file}}; schließen Sie es oder wählen Sie eine andere Datei.',
  ledgerLocked:
    'Ein anderes Houseguest schreibt gerade in {{file}}; schließen Sie es oder wählen Sie eine andere Datei.',
  ledgerUnreadable:
    'Das Logbuch {{file}} lässt sich nicht öffnen ({{code}}); prüfen Sie den Pfad und seine Rechte.',
  ledgerFolderClosed:
    'Das Logbuch {{file}} liegt in einem Ordner, in den nicht geschrieben werden kann; kopieren Sie es in einen anderen und öffnen Sie die Kopie.',
  ledgerNewer:
    'Das Logbuch {{file}} stammt von einem neueren Houseguest (Form {{version}}, dieses kennt {{newest}}); aktualisieren Sie Houseguest. Geändert wurde nichts.',
  sqliteOld: 'SQLite {{version}} ist älter als {{floor}}; installieren Sie Houseguest neu.',
  electronOld:
    'Electron {{version}} ist zu alt für den SQLite-Treiber des Logbuchs, und ein neueres Node.js liegt nicht daneben; benutzen Sie das offizielle Electron oder führen Sie aus: npm ci',
  diskFull:
    'Der Datenträger von {{file}} ist voll; schaffen Sie Platz, von dem Aufgezeichneten geht nichts verloren.',
  diskFullHeld:
    'Der Datenträger von {{file}} ist voll; schaffen Sie Platz: {{held}} Beobachtungen warten darauf, geschrieben zu werden.',
  diskFullDropped:
    'Der Datenträger von {{file}} ist voll; schaffen Sie Platz: {{held}} Beobachtungen warten darauf, geschrieben zu werden. {{dropped}} weitere waren zu viele, um sie zu behalten.',
  clockBefore:
    'Die Uhr dieses Computers zeigt {{now}}, eine Zeit, zu der es Houseguest noch nicht gab; stellen Sie sie richtig und sehen Sie sich dann um.',
  clockAhead:
    'Die Uhr dieses Computers zeigt {{now}}, Jahre nach dem letzten Umsehen ({{latest}}); stellen Sie sie richtig, oder sehen Sie sich in zehn Minuten noch einmal um, falls sie stimmt.',
  demoNotBackedUp: 'Das Vorführ-Zuhause wird nicht gesichert: Es lässt sich jederzeit neu abspielen.',
  demoRefuses:
    'Das ist das Vorführ-Zuhause: Es sendet nichts und beobachtet kein echtes Netzwerk; gehen Sie dafür zurück in Ihr eigenes Zuhause.',
  restoring: 'Das Logbuch wird gerade eingespielt oder verschoben; warten Sie, bis das fertig ist.',
  moveCancelled: 'Das Verschieben wurde abgebrochen; alles ist, wo es war.',
  moveInside: 'Das Logbuch liegt schon in {{folder}}; wählen Sie einen Ordner außerhalb davon.',
  moveTaken: 'In {{folder}} liegt schon ein Logbuch; wählen Sie einen anderen Ordner, geändert wurde nichts.',
  moveClosed:
    'In {{folder}} lässt sich nichts schreiben ({{code}}); wählen Sie einen anderen Ordner, geändert wurde nichts.',
  moveNoSpace:
    'Auf dem Datenträger von {{folder}} sind {{free}} frei, nötig sind {{need}}; schaffen Sie Platz oder wählen Sie einen anderen Ordner.',
  moveNotWhole: '{{file}} ist nicht heil angekommen; prüfen Sie den Datenträger, geändert wurde nichts.',
  placeUnreadable:
    '{{file}} lässt sich nicht lesen, und nur dort steht, wohin Ihr Logbuch verschoben wurde; wählen Sie den Ordner, in dem es liegt.',
  ledgerGone:
    'Ihr Logbuch wurde nach {{folder}} verschoben und ist dort jetzt nicht; schließen Sie den Datenträger an oder wählen Sie den Ordner, in dem es liegt.',
  noLedgerIn: 'In {{folder}} liegt kein Logbuch; wählen Sie den Ordner, in dem es liegt.',
  noRestore: 'Es gibt kein Einspielen, das zurückgenommen werden könnte.',
  ledgerWhole: 'Das Logbuch ist heil; das ist nicht nötig.',
  noFolder: '{{folder}} ist kein Ordner; wählen Sie einen, den es gibt.',
  backupFolderGone:
    'Der Ordner {{folder}} für Sicherungen ist nicht da; schließen Sie seinen Datenträger an oder wählen Sie einen anderen.',
  noCopyPut:
    'In {{folder}} konnte keine Kopie gelegt werden ({{why}}); sehen Sie nach dem Datenträger oder wählen Sie einen anderen Ordner.',
  copyOtherThanWritten: 'sie war nicht das, was geschrieben wurde',
  copyNotWhole: 'Die Kopie ist nicht heil ({{why}}); ältere werden behalten.',
  copyNotReplaced: 'Die Kopie ist nicht heil ({{why}}); ersetzt wurde nichts.',
  copyNotArrived: 'Die Kopie von {{name}} kam nicht heil an; geändert wurde nichts.',
  noBackup: 'Es gibt keine Sicherung namens {{name}}.',
  backupNotWhole: 'Die Sicherung {{name}} ist nicht mehr heil; wählen Sie eine andere.',
  backupNewer:
    'Die Sicherung {{name}} stammt von einem neueren Houseguest; aktualisieren Sie Houseguest, um sie einzuspielen.',
  backupNoSpace:
    'Der Datenträger von {{folder}} hat zu wenig Platz für eine Sicherung; schaffen Sie welchen, ältere werden behalten.',
  planUnreadable:
    '{{file}} ist nicht lesbar; schaffen Sie die Datei beiseite und starten Sie neu: Gelöscht wurde nichts.',
  ledgerItself: '{{file}} ist das Logbuch selbst; nennen Sie für die Kopie eine andere Datei.',
  notOverwritten:
    '{{file}} gibt es schon und ist kein Logbuch; nennen Sie eine andere Datei, überschrieben wurde nichts.',
  noExportPage: 'Das ist kein Teil eines Exports; beginnen Sie ihn noch einmal.',
  reportToFolder: '{{file}} ist ein Ordner; nennen Sie eine Datei für den Bericht.',
  reportNotOrdinary: '{{file}} ist keine gewöhnliche Datei; nennen Sie eine andere.',
  reportOverLedger: '{{file}} ist ein Logbuch oder eine andere Datenbank; nennen Sie eine andere Datei.',
  reportNotWritten: 'Der Bericht lässt sich nicht nach {{file}} schreiben: {{why}}.',
  copyNotWritten: 'Die Kopie lässt sich nicht nach {{file}} schreiben: {{why}}.',
  noLogin: 'Dieses System bietet keinen Weg, Houseguest bei der Anmeldung zu starten.',
  folderNotShown: 'Der Ordner {{folder}} ließ sich nicht zeigen ({{why}}); öffnen Sie ihn selbst.',
  choiceNotKept:
    '{{what}} ließ sich nicht merken ({{code}}); prüfen Sie, ob der Datenordner beschreibbar ist und Platz hat.',
  theSetting: 'Die Einstellung',
  startingAtLogin: 'Der Start bei der Anmeldung',
  thePassword: 'Das Passwort',
  noSuchFolder: 'diesen Ordner gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen',
  pathIsFile: 'ein Teil dieses Pfads ist eine Datei; wählen Sie einen anderen Ordner',
  mayNotWrite: 'dort dürfen Sie nicht schreiben; wählen Sie einen anderen Ordner',
  nothingWritable: 'dort lässt sich nichts schreiben; wählen Sie einen anderen Ordner',
  diskIsFull: 'der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es noch einmal',
  shareIsFull: 'Ihr Anteil am Datenträger ist voll; schaffen Sie Platz und versuchen Sie es noch einmal',
  nameTooLong: 'dieser Name ist zu lang; wählen Sie einen kürzeren',
}
