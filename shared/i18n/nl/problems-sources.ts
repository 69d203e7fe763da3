import type { problemsSources as english } from '../en/problems-sources.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with evidence, sources and pages that are fetched, as the engine says it in English. */
export const problemsSources: Texts<typeof english> = {
  importRunning: 'Er loopt een import; wacht of breek hem af.',
  tooManyFiles: 'Meer dan 10.000 bestanden worden niet in één keer ingelezen; kies er minder.',
  importStopped:
    'De import is gestopt; wat tot dan bewaard was blijft, en opnieuw importeren gaat daar verder.',
  notAFile: '{{path}} is geen bestand; noem een bestand met gegevens.',
  becameShorter: '{{path}} werd korter terwijl het gelezen werd; importeer het opnieuw.',
  doesNotExist: '{{path}} bestaat niet; controleer de naam.',
  mayNotBeRead: '{{path}} mag niet worden gelezen; controleer de rechten.',
  diskLost:
    '{{path}} kan niet worden gelezen ({{code}}); controleer of de schijf of de gedeelde map is verbonden.',
  importDiskFull: 'De schijf is vol; maak ruimte en importeer {{path}} opnieuw: niets wordt dubbel geteld.',
  linkLoop: '{{path}} is een koppeling die naar zichzelf terugleidt; noem het bestand.',
  isAFolder: '{{path}} is een map; noem de bestanden erin.',
  isEmpty: '{{name}} is leeg.',
  unknownFormat: '{{name}} bevat geen gegevens die Houseguest leest ({{formats}}); het lijkt op {{look}}.',
  wrongFormat:
    '{{name}} is geen {{named}}: het lijkt op {{found}}; laat --as {{named}} weg of noem {{found}}.',
  aPicture: 'een afbeelding',
  aPdf: 'een PDF-document',
  aZip: 'een ZIP-archief; pak het eerst uit',
  compressed: 'een met {{program}} ingepakt bestand; pak het eerst uit',
  compressedTwice: 'een dubbel gecomprimeerd bestand; pak het eerst één keer uit',
  aTar: 'een tar-archief; pak het eerst uit',
  otherCapture: 'een opname van een andere soort; zet haar eerst met editcap om naar pcap',
  utf16: 'een tekstbestand in UTF-16; sla het eerst op als UTF-8',
  aProgram: 'een programma',
  bigEndian: 'een nfcapd-bestand van een big-endian machine; herschrijf het hier eerst met nfdump',
  aWebPage: 'een webpagina',
  anXml: 'een XML-document',
  aJson: 'een JSON-document van een ander programma',
  piholeApi: 'een antwoord van de API van Pi-hole; volg de Pi-hole als bron, of importeer zijn database',
  adguardApi: 'een antwoord van de API van AdGuard Home; volg het als bron, of importeer zijn querylog.json',
  nlbwmon: 'totalen van nlbwmon, die niet zeggen met wie gesproken werd',
  sqlDump: 'een SQL-dump; maak er eerst met sqlite3 een database van',
  aSpreadsheet:
    'een document van een kantoorprogramma; exporteer de inhoud, of noem het logboek waaruit het is gemaakt',
  aSevenZip: 'een 7-Zip-archief; pak het eerst uit',
  aRar: 'een RAR-archief; pak het eerst uit',
  anEventLog: 'een gebeurtenislogboek van Windows, dat niet zegt met wie er contact was',
  tcpdumpText: 'wat tcpdump toont; laat het eerst met -w een opname schrijven',
  packetList: 'een uit Wireshark geëxporteerde pakkettenlijst; bewaar in plaats daarvan de opname zelf',
  suricataFast: 'de lijst met alarmen van Suricata; importeer in plaats daarvan zijn eve.json',
  firewallLog:
    'een logboek van losse pakketten van een firewall, dat geen verbindingen telt; importeer in plaats daarvan wat de naamserver of NetFlow ervan zegt',
  windowsDns: 'een foutopsporingslogboek van de DNS-server van Windows',
  fritzEvents:
    'de gebeurtenissenlijst van een FRITZ!Box, die niet zegt met wie er contact was; laat de box in plaats daarvan een opname maken',
  journalJson:
    'een als JSON geëxporteerd journaal; exporteer het in plaats daarvan met journalctl -o short-iso',
  dockerJson:
    'het logboek van een container zoals Docker het bewaart; bewaar in plaats daarvan wat docker logs toont',
  aCsv: 'een CSV-tabel',
  aText: 'een tekstbestand van een ander programma',
  aData: 'gegevens van een ander programma',
  unpacksTooLarge: '{{name}} wordt uitgepakt groter dan 8 GB; pak het eerst zelf uit.',
  unpacksNot: '{{name}} eindigt te vroeg of is beschadigd; pak het zelf uit, of kopieer het opnieuw.',
  brokenAt: 'byte {{position}}: {{why}}; wat volgt is niet gelezen',
  compressedShort: 'het ingepakte bestand eindigt te vroeg of is beschadigd',
  lastNotWhole: 'byte {{position}}: de laatste regel is niet heel ({{rest}} bytes)',
  notPcap: 'geen pcap-bestand',
  noByteOrder: 'een sectiekop heeft geen bytevolgordemarkering',
  datagramMissing: 'er volgt geen datagram waar er een hoort',
  blockMissing: 'er volgt geen blok waar er een hoort',
  notPiholeDatabase:
    '{{path}} is niet te lezen als Pi-hole-database ({{why}}); kopieer pihole-FTL.db samen met het -wal-bestand, of importeer een ander bestand.',
  noQueriesTable: '{{path}} is een SQLite-database, maar niet die van Pi-hole: er is geen tabel met vragen.',
  notChosenNow: 'Dit bestand is sinds de start niet gekozen; kies het opnieuw.',
  noSource: 'Die bron is er niet; hij is verwijderd.',
  followedAlready: '{{name}} wordt al gevolgd; pauzeer of verwijder die bron eerst.',
  boxAddress: 'Schrijf het adres van het kastje zoals http://192.168.1.2.',
  userApart: 'Laat gebruiker en wachtwoord uit het adres weg; die hebben eigen velden.',
  onlyOwnNetwork:
    '{{host}} is een plek op internet ({{address}}); alleen kastjes in uw eigen netwerk worden gevolgd.',
  writeItsAddress: '{{host}} heeft hier geen adres; controleer de naam of schrijf het adres.',
  userRefused:
    '{{host}} weigert de gebruiker of het wachtwoord; vul ze opnieuw in (er volgt geen tweede poging).',
  passwordRefused:
    '{{host}} weigert het wachtwoord; vul een app-wachtwoord uit de instellingen van Pi-hole in.',
  noFreeSession: '{{host}} heeft geen vrije sessie; meld u elders af of wacht.',
  asksPatience: '{{host}} vraagt om geduld.',
  notLike: '{{host}} antwoordt niet als {{program}}; controleer het adres.',
  aPihole: 'een Pi-hole 6',
  answersTooMuch: '{{host}} antwoordt met meer dan {{size}} MB; het wordt niet gevolgd.',
  otherCertificate:
    '{{host}} toont een ander certificaat dan eerst; hebt u het vernieuwd, verwijder de bron dan en voeg haar opnieuw toe.',
  cannotBeReached: '{{host}} is niet bereikbaar ({{code}}); controleer het adres en of het aanstaat.',
  logSwitchedOff: 'Het log met opgevraagde namen staat uit; zet het aan in AdGuard Home.',
  clientsHidden:
    'Het verbergt de adressen van de apparaten, zodat niets per apparaat te onderscheiden is; zet dat uit in AdGuard Home.',
  notInterface: '{{name}} is geen interface van deze computer; kies er een.',
  noCaptureProgram: 'Er is geen opnameprogramma geïnstalleerd; installeer Wireshark (dumpcap) of tcpdump.',
  cannotCapture:
    '{{program}} kan niet opnemen op {{name}} ({{why}}); probeer het in een terminal, of kies een ander netwerk.',
  captureGone: '{{name}} is er op dit moment niet; sluit het weer aan, of kies een ander netwerk.',
  captureDenied:
    'Uw account mag niet opnemen op {{name}}; geef het het recht om {{program}} te gebruiken (op Linux meestal de groep wireshark) en meld u opnieuw aan.',
  everyAddress: '{{address}} staat voor elk adres; noem een adres van deze computer.',
  portTaken: 'Een ander programma luistert op {{address}}; kies hier en op de router een andere poort.',
  cannotListen:
    'Op {{address}} kan niet worden geluisterd ({{code}}); kies een adres van deze computer en een poort boven 1023.',
  strangersOnly: 'Alleen niet genoemde apparaten stuurden stroomgegevens; noem het adres van de router.',
  flowsLost:
    'Ongeveer {{percent}} op de 100 stroomgegevens van de router kwamen niet aan, dus de totalen zijn te klein; sluit deze computer met een kabel aan, of laat de router minder exporteren.',
  noFlowYet: 'Er zijn nog geen stroomgegevens gekomen; richt de NetFlow-export van de router hierheen.',
  noFlowLately:
    'Er zijn al een uur geen stroomgegevens gekomen; controleer of de router nog hierheen exporteert.',
  logGone: '{{path}} is er niet; controleer of het logboek nog wordt geschreven.',
  logSilent: '{{path}} is al een dag niet gegroeid; controleer of het logboek nog wordt geschreven.',
  worksSeen: 'Zojuist geziene regels: {{records}}.',
  worksQuiet: 'Er kwam zojuist niets nieuws.',
  isALog: '{{name}} is een log van {{format}}.',
  listsInMemory: 'Een register in het geheugen bewaart geen lijsten; open er een in een bestand.',
  noList: 'Die lijst is er niet; hij is verwijderd.',
  noFetchedList: 'Zo’n opgehaalde lijst is er niet; hij is verwijderd.',
  listTooLarge: '{{name}} is groter dan 256 MB.',
  notAList: '{{name}} is geen lijst van domeinen of adresreeksen: {{why}}.',
  noRangeLine: 'geen regel heeft de vorm begin,einde,land of begin,einde,asn,naam',
  noDomainLine: 'geen regel noemt een domein',
}
