import type { problemsSources as english } from '../en/problems-sources.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with evidence, sources and pages that are fetched, as the engine says it in English. */
export const problemsSources: Texts<typeof english> = {
  importRunning: 'Une importation est en cours ; attendez-la ou annulez-la.',
  tooManyFiles: 'Plus de 10 000 fichiers ne sont pas lus à la fois ; choisissez-en moins.',
  importStopped: 'L’importation a été arrêtée ; ce qui était gardé reste, et importer de nouveau reprend là.',
  notAFile: '{{path}} n’est pas un fichier ; nommez un fichier de relevés.',
  becameShorter: '{{path}} a raccourci pendant la lecture ; importez-le de nouveau.',
  doesNotExist: '{{path}} n’existe pas ; vérifiez le nom.',
  mayNotBeRead: '{{path}} ne peut pas être lu ; vérifiez ses droits.',
  diskLost: '{{path}} ne se lit pas ({{code}}) ; vérifiez que son disque ou son partage est connecté.',
  importDiskFull:
    'Le disque est plein ; libérez de la place, puis importez {{path}} de nouveau : rien n’est compté deux fois.',
  linkLoop: '{{path}} est un lien qui ramène à lui-même ; nommez le fichier.',
  isAFolder: '{{path}} est un dossier ; nommez les fichiers qu’il contient.',
  isEmpty: '{{name}} est vide.',
  unknownFormat:
    '{{name}} ne contient pas de relevés que Houseguest lit ({{formats}}) ; cela ressemble à {{look}}.',
  wrongFormat:
    '{{name}} n’est pas {{named}} : il ressemble à {{found}} ; retirez --as {{named}} ou nommez {{found}}.',
  aPicture: 'une image',
  aPdf: 'un document PDF',
  aZip: 'une archive ZIP ; décompressez-la d’abord',
  compressed: 'un fichier compressé avec {{program}} ; décompressez-le d’abord',
  compressedTwice: 'un fichier compressé deux fois ; décompressez-le d’abord une fois',
  aTar: 'une archive tar ; décompressez-la d’abord',
  otherCapture: 'une capture d’un autre type ; convertissez-la d’abord en pcap avec editcap',
  utf16: 'un fichier texte en UTF-16 ; enregistrez-le d’abord en UTF-8',
  aProgram: 'un programme',
  bigEndian: 'un fichier nfcapd d’une machine gros-boutiste ; réécrivez-le d’abord ici avec nfdump',
  aWebPage: 'une page web',
  anXml: 'un document XML',
  aJson: 'un document JSON d’un autre programme',
  piholeApi:
    'une réponse de l’API de Pi-hole ; suivez le Pi-hole comme source, ou importez sa base de données',
  adguardApi: 'une réponse de l’API d’AdGuard Home ; suivez-le comme source, ou importez son querylog.json',
  nlbwmon: 'des totaux de nlbwmon, qui ne disent pas qui a été contacté',
  sqlDump: 'un export SQL ; faites-en d’abord une base de données avec sqlite3',
  aSpreadsheet: 'un document bureautique ; exportez son contenu, ou nommez le journal dont il est tiré',
  aSevenZip: 'une archive 7-Zip ; décompressez-la d’abord',
  aRar: 'une archive RAR ; décompressez-la d’abord',
  anEventLog: 'un journal d’événements de Windows, qui ne dit pas qui a été contacté',
  tcpdumpText: 'ce que tcpdump affiche ; faites-lui d’abord écrire une capture avec -w',
  packetList: 'une liste de paquets exportée de Wireshark ; enregistrez plutôt la capture elle-même',
  suricataFast: 'la liste d’alertes de Suricata ; importez plutôt son eve.json',
  firewallLog:
    'un journal de paquets isolés d’un pare-feu, qui ne compte pas les connexions ; importez plutôt ce que dit son serveur de noms ou NetFlow',
  windowsDns: 'un journal de débogage du serveur DNS de Windows',
  fritzEvents:
    'la liste d’événements d’une FRITZ!Box, qui ne dit pas qui a été contacté ; faites-lui plutôt enregistrer une capture',
  journalJson: 'un journal exporté en JSON ; exportez-le plutôt avec journalctl -o short-iso',
  dockerJson:
    'le journal d’un conteneur tel que Docker le garde ; enregistrez plutôt ce que docker logs affiche',
  aCsv: 'un tableau CSV',
  aText: 'un fichier texte d’un autre programme',
  aData: 'des données d’un autre programme',
  unpacksTooLarge: '{{name}} dépasse 8 Go une fois décompressé ; décompressez-le d’abord vous-même.',
  unpacksNot:
    '{{name}} finit trop tôt ou est endommagé ; décompressez-le vous-même, ou copiez-le de nouveau.',
  brokenAt: 'octet {{position}} : {{why}} ; la suite n’a pas été lue',
  compressedShort: 'le fichier compressé finit trop tôt ou est endommagé',
  lastNotWhole: 'octet {{position}} : le dernier enregistrement n’est pas complet ({{rest}} octets)',
  notPcap: 'pas un fichier pcap',
  noByteOrder: 'un en-tête de section n’a pas de marque d’ordre des octets',
  datagramMissing: 'aucun datagramme ne suit là où il devrait',
  blockMissing: 'aucun bloc ne suit là où il devrait',
  notPiholeDatabase:
    '{{path}} ne se lit pas comme une base Pi-hole ({{why}}) ; copiez pihole-FTL.db avec son fichier -wal, ou importez un autre fichier.',
  noQueriesTable:
    '{{path}} est une base SQLite, mais pas celle de Pi-hole : elle n’a pas de table des requêtes.',
  notChosenNow: 'Ce fichier n’a pas été choisi depuis le démarrage ; choisissez-le de nouveau.',
  noSource: 'Cette source n’existe pas ; elle a été retirée.',
  followedAlready: '{{name}} est déjà suivi ; mettez d’abord cette source en pause ou retirez-la.',
  boxAddress: 'Écrivez l’adresse du boîtier comme http://192.168.1.2.',
  userApart: 'Laissez l’utilisateur et le mot de passe hors de l’adresse ; ils ont leurs propres champs.',
  onlyOwnNetwork: '{{host}} est sur internet ({{address}}) ; seuls les boîtiers de votre réseau sont suivis.',
  writeItsAddress: '{{host}} n’a pas d’adresse ici ; vérifiez le nom ou écrivez son adresse.',
  userRefused:
    '{{host}} refuse l’utilisateur ou le mot de passe ; saisissez-les de nouveau (il n’y a pas de second essai).',
  passwordRefused:
    '{{host}} refuse le mot de passe ; saisissez un mot de passe d’application des réglages de Pi-hole.',
  noFreeSession: '{{host}} n’a pas de session libre ; déconnectez-vous ailleurs ou attendez.',
  asksPatience: '{{host}} demande de patienter.',
  notLike: '{{host}} ne répond pas comme {{program}} ; vérifiez l’adresse.',
  aPihole: 'un Pi-hole 6',
  answersTooMuch: '{{host}} répond avec plus de {{size}} Mo ; il n’est pas suivi.',
  otherCertificate:
    '{{host}} montre un autre certificat qu’avant ; si vous l’avez renouvelé, retirez la source et ajoutez-la de nouveau.',
  cannotBeReached: '{{host}} est injoignable ({{code}}) ; vérifiez son adresse et qu’il est allumé.',
  logSwitchedOff: 'Son journal des requêtes est désactivé ; activez-le dans AdGuard Home.',
  clientsHidden:
    'Il cache les adresses des clients, si bien que rien ne se distingue par appareil ; désactivez cela dans AdGuard Home.',
  notInterface: '{{name}} n’est pas une interface de cette machine ; choisissez-en une.',
  noCaptureProgram: 'Aucun programme de capture n’est installé ; installez Wireshark (dumpcap) ou tcpdump.',
  cannotCapture:
    '{{program}} ne peut pas capturer sur {{name}} ({{why}}) ; essayez dans un terminal, ou choisissez un autre réseau.',
  captureGone: '{{name}} n’est pas là en ce moment ; rebranchez-le, ou choisissez un autre réseau.',
  captureDenied:
    'Votre compte ne peut pas capturer sur {{name}} ; donnez-lui le droit d’utiliser {{program}} (sous Linux, le plus souvent le groupe wireshark), puis rouvrez la session.',
  everyAddress: '{{address}} désigne toutes les adresses ; nommez une adresse de cette machine.',
  portTaken: 'Un autre programme écoute sur {{address}} ; choisissez un autre port ici et sur le routeur.',
  cannotListen:
    'Impossible d’écouter sur {{address}} ({{code}}) ; choisissez une adresse de cette machine et un port au-dessus de 1023.',
  strangersOnly:
    'Seuls des appareils non nommés ont envoyé des relevés de flux ; nommez l’adresse du routeur.',
  flowsLost:
    'Environ {{percent}} relevés de flux du routeur sur 100 ne sont pas arrivés, les totaux sont donc trop faibles ; branchez cet ordinateur par câble, ou faites exporter moins au routeur.',
  noFlowYet: 'Aucun relevé de flux n’est encore arrivé ; dirigez l’export NetFlow du routeur ici.',
  noFlowLately:
    'Aucun relevé de flux n’est arrivé depuis une heure ; vérifiez que le routeur exporte toujours ici.',
  logGone: '{{path}} n’est pas là ; vérifiez que le journal est toujours écrit.',
  logSilent: '{{path}} n’a pas grandi depuis un jour ; vérifiez que le journal est toujours écrit.',
  worksSeen: 'Enregistrements vus à l’instant : {{records}}.',
  worksQuiet: 'Rien de nouveau à l’instant.',
  isALog: '{{name}} est un journal de {{format}}.',
  listsInMemory: 'Un registre en mémoire ne garde pas de listes ; ouvrez-en un dans un fichier.',
  noList: 'Cette liste n’existe pas ; elle a été retirée.',
  noFetchedList: 'Cette liste récupérée n’existe pas ; elle a été retirée.',
  listTooLarge: '{{name}} dépasse 256 Mo.',
  notAList: '{{name}} n’est pas une liste de domaines ou de plages d’adresses : {{why}}.',
  noRangeLine: 'aucune ligne n’a la forme début,fin,pays ou début,fin,asn,nom',
  noDomainLine: 'aucune ligne ne nomme un domaine',
}
