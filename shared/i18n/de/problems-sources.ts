import type { problemsSources as english } from '../en/problems-sources.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with evidence, sources and pages that are fetched, as the engine says it in English. */
export const problemsSources: Texts<typeof english> = {
  importRunning: 'Es wird gerade importiert; warten Sie oder brechen Sie ab.',
  tooManyFiles: 'Mehr als 10.000 Dateien werden nicht auf einmal eingelesen; wählen Sie weniger.',
  importStopped:
    'Das Importieren wurde angehalten; was bis dahin übernommen war, bleibt, und ein neuer Import macht dort weiter.',
  notAFile: '{{path}} ist keine Datei; nennen Sie eine Datei mit Aufzeichnungen.',
  becameShorter: '{{path}} wurde kürzer, während es gelesen wurde; importieren Sie es noch einmal.',
  doesNotExist: '{{path}} gibt es nicht; prüfen Sie den Namen.',
  mayNotBeRead: '{{path}} darf nicht gelesen werden; prüfen Sie die Rechte.',
  diskLost:
    '{{path}} lässt sich nicht lesen ({{code}}); prüfen Sie, ob der Datenträger oder die Freigabe verbunden ist.',
  importDiskFull:
    'Der Datenträger ist voll; schaffen Sie Platz und importieren Sie {{path}} dann noch einmal: Nichts wird doppelt gezählt.',
  linkLoop: '{{path}} ist eine Verknüpfung, die zu sich selbst zurückführt; nennen Sie die Datei.',
  isAFolder: '{{path}} ist ein Ordner; nennen Sie die Dateien darin.',
  isEmpty: '{{name}} ist leer.',
  unknownFormat:
    '{{name}} enthält keine Aufzeichnungen, die Houseguest liest ({{formats}}); es sieht aus wie {{look}}.',
  wrongFormat:
    '{{name}} ist nicht {{named}}: Es sieht aus wie {{found}}; lassen Sie --as {{named}} weg oder nennen Sie {{found}}.',
  aPicture: 'ein Bild',
  aPdf: 'ein PDF-Dokument',
  aZip: 'ein ZIP-Archiv; packen Sie es zuerst aus',
  compressed: 'eine mit {{program}} gepackte Datei; entpacken Sie sie zuerst',
  compressedTwice: 'eine doppelt komprimierte Datei; entpacken Sie sie zuerst einmal',
  aTar: 'ein tar-Archiv; packen Sie es zuerst aus',
  otherCapture: 'eine Aufzeichnung anderer Art; schreiben Sie sie zuerst mit editcap in pcap um',
  utf16: 'eine Textdatei in UTF-16; speichern Sie sie zuerst als UTF-8',
  aProgram: 'ein Programm',
  bigEndian: 'eine nfcapd-Datei eines Big-Endian-Rechners; schreiben Sie sie hier zuerst mit nfdump um',
  aWebPage: 'eine Webseite',
  anXml: 'ein XML-Dokument',
  aJson: 'ein JSON-Dokument eines anderen Programms',
  piholeApi:
    'eine Antwort der Pi-hole-API; folgen Sie dem Pi-hole als Quelle oder importieren Sie seine Datenbank',
  adguardApi:
    'eine Antwort der AdGuard-Home-API; folgen Sie ihm als Quelle oder importieren Sie seine querylog.json',
  nlbwmon: 'Summen von nlbwmon, die nicht sagen, mit wem gesprochen wurde',
  sqlDump: 'ein SQL-Auszug; machen Sie daraus zuerst mit sqlite3 eine Datenbank',
  aSpreadsheet:
    'ein Dokument eines Büroprogramms; exportieren Sie seinen Inhalt oder nennen Sie das Protokoll, aus dem es entstand',
  aSevenZip: 'ein 7-Zip-Archiv; packen Sie es zuerst aus',
  aRar: 'ein RAR-Archiv; packen Sie es zuerst aus',
  anEventLog: 'ein Ereignisprotokoll von Windows, das nicht sagt, mit wem gesprochen wurde',
  tcpdumpText: 'was tcpdump ausgibt; lassen Sie es zuerst mit -w eine Aufzeichnung schreiben',
  packetList: 'eine aus Wireshark exportierte Paketliste; speichern Sie stattdessen die Aufzeichnung selbst',
  suricataFast: 'Suricatas Liste der Alarme; importieren Sie stattdessen seine eve.json',
  firewallLog:
    'ein Protokoll einzelner Pakete einer Firewall, das keine Verbindungen zählt; importieren Sie stattdessen, was ihr Namensserver oder NetFlow sagt',
  windowsDns: 'ein Debugprotokoll des DNS-Servers von Windows',
  fritzEvents:
    'die Ereignisliste einer FRITZ!Box, die nicht sagt, mit wem gesprochen wurde; lassen Sie stattdessen die Box eine Aufzeichnung machen',
  journalJson:
    'ein als JSON exportiertes Journal; exportieren Sie es stattdessen mit journalctl -o short-iso',
  dockerJson:
    'das Protokoll eines Containers, wie Docker es aufbewahrt; speichern Sie stattdessen, was docker logs ausgibt',
  aCsv: 'eine CSV-Tabelle',
  aText: 'eine Textdatei eines anderen Programms',
  aData: 'Daten eines anderen Programms',
  unpacksTooLarge: '{{name}} wird ausgepackt größer als 8 GB; packen Sie es zuerst selbst aus.',
  unpacksNot:
    '{{name}} endet zu früh oder ist beschädigt; packen Sie es selbst aus oder kopieren Sie es noch einmal.',
  brokenAt: 'Byte {{position}}: {{why}}; was folgt, wurde nicht gelesen',
  compressedShort: 'die gepackte Datei endet zu früh oder ist beschädigt',
  lastNotWhole: 'Byte {{position}}: Der letzte Eintrag ist nicht vollständig ({{rest}} Bytes)',
  notPcap: 'keine pcap-Datei',
  noByteOrder: 'einem Abschnitt fehlt die Angabe der Bytefolge',
  datagramMissing: 'wo ein Datagramm folgen sollte, folgt keines',
  blockMissing: 'wo ein Block folgen sollte, folgt keiner',
  notPiholeDatabase:
    '{{path}} lässt sich nicht als Pi-hole-Datenbank lesen ({{why}}); kopieren Sie pihole-FTL.db zusammen mit der Datei -wal oder importieren Sie eine andere.',
  noQueriesTable:
    '{{path}} ist eine SQLite-Datenbank, aber nicht die von Pi-hole: Ihr fehlt die Tabelle der Anfragen.',
  notChosenNow: 'Diese Datei wurde seit dem Start nicht ausgewählt; wählen Sie sie noch einmal aus.',
  noSource: 'Diese Quelle gibt es nicht; sie wurde entfernt.',
  followedAlready: '{{name}} wird schon verfolgt; halten Sie diese Quelle zuerst an oder entfernen Sie sie.',
  boxAddress: 'Schreiben Sie die Adresse des Geräts wie http://192.168.1.2.',
  userApart: 'Lassen Sie Benutzer und Passwort aus der Adresse weg; sie haben eigene Felder.',
  onlyOwnNetwork:
    '{{host}} liegt im Internet ({{address}}); verfolgt werden nur Geräte in Ihrem eigenen Netzwerk.',
  writeItsAddress: '{{host}} hat hier keine Adresse; prüfen Sie den Namen oder schreiben Sie die Adresse.',
  userRefused:
    '{{host}} lehnt Benutzer oder Passwort ab; geben Sie beides noch einmal ein (ein zweites Mal wird es nicht versucht).',
  passwordRefused:
    '{{host}} lehnt das Passwort ab; geben Sie ein App-Passwort aus den Einstellungen von Pi-hole ein.',
  noFreeSession: '{{host}} hat keine freie Sitzung; melden Sie sich anderswo ab oder warten Sie.',
  asksPatience: '{{host}} bittet um Geduld.',
  notLike: '{{host}} antwortet nicht wie {{program}}; prüfen Sie die Adresse.',
  aPihole: 'ein Pi-hole 6',
  answersTooMuch: '{{host}} antwortet mit mehr als {{size}} MB; es wird nicht verfolgt.',
  otherCertificate:
    '{{host}} zeigt ein anderes Zertifikat als bisher; wenn Sie es erneuert haben, entfernen Sie die Quelle und fügen Sie sie neu hinzu.',
  cannotBeReached:
    '{{host}} ist nicht erreichbar ({{code}}); prüfen Sie die Adresse und ob das Gerät an ist.',
  logSwitchedOff: 'Sein Anfrageprotokoll ist ausgeschaltet; schalten Sie es in AdGuard Home ein.',
  clientsHidden:
    'Es verbirgt die Adressen der Geräte, sodass sich nichts nach Gerät trennen lässt; schalten Sie das in AdGuard Home aus.',
  notInterface: '{{name}} ist keine Schnittstelle dieses Computers; wählen Sie eine.',
  noCaptureProgram:
    'Es ist kein Mitschneideprogramm installiert; installieren Sie Wireshark (dumpcap) oder tcpdump.',
  cannotCapture:
    '{{program}} kann auf {{name}} nicht mitschneiden ({{why}}); versuchen Sie es in einem Terminal oder wählen Sie ein anderes Netz.',
  captureGone: '{{name}} ist gerade nicht da; verbinden Sie es wieder oder wählen Sie ein anderes Netz.',
  captureDenied:
    'Ihr Konto darf auf {{name}} nicht mitschneiden; geben Sie ihm das Recht, {{program}} zu benutzen (unter Linux meist die Gruppe wireshark), und melden Sie sich neu an.',
  everyAddress: '{{address}} steht für alle Adressen; nennen Sie eine Adresse dieses Computers.',
  portTaken:
    'Auf {{address}} hört schon ein anderes Programm; wählen Sie hier und am Router einen anderen Port.',
  cannotListen:
    'Auf {{address}} lässt sich nicht hören ({{code}}); wählen Sie eine Adresse dieses Computers und einen Port über 1023.',
  strangersOnly: 'Nur nicht genannte Geräte haben Flussdaten gesendet; nennen Sie die Adresse des Routers.',
  flowsLost:
    'Etwa {{percent}} von 100 Flussdaten des Routers kamen nicht an, die Summen sind also zu klein; schließen Sie diesen Computer mit einem Kabel an, oder lassen Sie den Router weniger exportieren.',
  noFlowYet: 'Es sind noch keine Flussdaten gekommen; richten Sie den NetFlow-Export des Routers hierher.',
  noFlowLately:
    'Seit einer Stunde sind keine Flussdaten gekommen; prüfen Sie, ob der Router noch hierher exportiert.',
  logGone: '{{path}} ist nicht da; prüfen Sie, ob das Protokoll noch geschrieben wird.',
  logSilent:
    '{{path}} ist seit einem Tag nicht gewachsen; prüfen Sie, ob das Protokoll noch geschrieben wird.',
  worksSeen: 'Gerade gesehene Einträge: {{records}}.',
  worksQuiet: 'Gerade kam nichts Neues.',
  isALog: '{{name}} ist ein Protokoll von {{format}}.',
  listsInMemory: 'Ein Logbuch im Arbeitsspeicher behält keine Listen; öffnen Sie eines in einer Datei.',
  noList: 'Diese Liste gibt es nicht; sie wurde entfernt.',
  noFetchedList: 'Eine solche abgerufene Liste gibt es nicht; sie wurde entfernt.',
  listTooLarge: '{{name}} ist größer als 256 MB.',
  notAList: '{{name}} ist keine Liste von Domains oder Adressbereichen: {{why}}.',
  noRangeLine: 'keine Zeile hat die Form Anfang,Ende,Land oder Anfang,Ende,ASN,Name',
  noDomainLine: 'keine Zeile nennt eine Domain',
}
