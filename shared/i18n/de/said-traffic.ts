import type { saidTraffic as english } from '../en/said-traffic.ts'
import type { Texts } from '../texts.ts'

/** What rules say of whom a device talks to. */
export const saidTraffic: Texts<typeof english> = {
  seen_one: 'Es wurde seit {{first, day}} an {{count, number}} Tag gesehen.',
  seen_other: 'Es wurde seit {{first, day}} an {{count, number}} Tagen gesehen.',
  seenSent_one:
    'Es wurde seit {{first, day}} an {{count, number}} Tag gesehen, {{sent, size}} wurden gesendet.',
  seenSent_other:
    'Es wurde seit {{first, day}} an {{count, number}} Tagen gesehen, {{sent, size}} wurden gesendet.',
  seenTo_one: 'Es wurde vom {{first, day}} bis {{last, day}} an {{count, number}} Tag gesehen.',
  seenTo_other: 'Es wurde vom {{first, day}} bis {{last, day}} an {{count, number}} Tagen gesehen.',
  seenSentTo_one:
    'Es wurde vom {{first, day}} bis {{last, day}} an {{count, number}} Tag gesehen, {{sent, size}} wurden gesendet.',
  seenSentTo_other:
    'Es wurde vom {{first, day}} bis {{last, day}} an {{count, number}} Tagen gesehen, {{sent, size}} wurden gesendet.',
  ownersName:
    'Der Name ist der von {{owner}}, seit {{since, day}} als Eigentümer von {{vendor}} verzeichnet.',
  namedSince: 'Dieser Satz kam mit der Änderung vom {{at, day}} hinzu.',
  adviceAskMaker: 'Fragen Sie den Hersteller, wer das ist und was dorthin gesendet wird.',
  adviceBlock:
    'Sperren Sie es in Ihrem Router oder DNS-Filter und sehen Sie, ob das Gerät noch funktioniert.',
  adviceUnplugNow: 'Stecken Sie es jetzt aus.',
  contact: '{{host}}, Port {{port}}',
  'new-destination': {
    title: '{{name}} spricht mit jemand Neuem: {{party}}',
    named: 'Der Text des Herstellers ({{document}}) nennt diese Stelle.',
    unnamed: 'Weder der Hersteller noch seine vorliegenden Texte nennen diese Stelle.',
    first: '{{name}}: {{host}}, Port {{port}}, erster Kontakt',
  },
  'new-country': {
    title: '{{name}} spricht mit einer Adresse, die in diesem Land registriert ist: {{country, country}}',
    seen_one: 'Es wurde seit {{first, day}} an {{count, number}} Tag gesehen, mit {{party}}.',
    seen_other: 'Es wurde seit {{first, day}} an {{count, number}} Tagen gesehen, mit {{party}}.',
    seenTo_one:
      'Es wurde vom {{first, day}} bis {{last, day}} an {{count, number}} Tag gesehen, mit {{party}}.',
    seenTo_other:
      'Es wurde vom {{first, day}} bis {{last, day}} an {{count, number}} Tagen gesehen, mit {{party}}.',
    before: 'Bis dahin: {{countries, country}}.',
    noneBefore: 'Bis dahin war kein Land bekannt.',
    advice: 'Sehen Sie nach, ob der Datenschutztext des Herstellers Übermittlungen in dieses Land erwähnt.',
    registered: '{{party}}, registriert in: {{country, country}}',
    registeredTo: '{{party}}, {{organisation}}, registriert in: {{country, country}}',
  },
  'tracker-contact': {
    title: '{{name}} spricht mit einem Werbe- oder Tracking-Dienst: {{party}}',
    named: 'Der Text des Herstellers ({{document}}) nennt ihn im Zusammenhang mit Werbung: „{{sentence}}“',
    listed: 'Die Liste {{list}} nennt ihn.',
    adviceSetting: 'Suchen Sie die Einstellung, die Werbung und Nutzungsdaten abschaltet.',
    adviceBlock: 'Sperren Sie diese Stelle in einem DNS-Filter.',
    first: 'Erster Kontakt mit {{host}}',
  },
  'traffic-spike': {
    title: '{{name}} sendet viel mehr als je zuvor',
    volume_one:
      '{{sent, size}} an {{count, number}} Tag; ein betriebsamer Tag kam in den letzten {{days, number}} aufgezeichneten Tagen auf {{usual, size}}.',
    volume_other:
      '{{sent, size}} an {{count, number}} Tagen; ein betriebsamer Tag kam in den letzten {{days, number}} aufgezeichneten Tagen auf {{usual, size}}.',
    adviceUnplug: 'Stecken Sie es aus, wenn Sie sich die Menge nicht erklären können.',
    adviceApp: 'Suchen Sie in seiner App nach Uploads, Aufnahmen oder einer neuen Einstellung.',
    sent: '{{sent, size}} gesendet am {{at, day}}, zuletzt an {{host}}',
  },
  'mail-sending': {
    title: '{{name}} sendet E-Mails an viele Server',
    servers_one:
      '{{count, number}} Mailserver verschiedener Stellen seit {{since, day}}, {{today, number}} davon heute.',
    servers_other:
      '{{count, number}} Mailserver verschiedener Stellen seit {{since, day}}, {{today, number}} davon heute.',
    usual: 'Geräte dieser Art senden E-Mails über einen einzigen Anbieter, wenn überhaupt.',
    adviceReset:
      'Setzen Sie es zurück, ändern Sie sein Passwort und aktualisieren Sie es, bevor Sie es wieder anschließen.',
    adviceProvider: 'Sagen Sie Ihrem Anbieter Bescheid, falls Ihr Anschluss gesperrt wurde.',
    targets: 'Port {{port}} von {{targets}}',
  },
  'dns-bypass': {
    title: '{{name}} fragt draußen nach Namen: {{server}}',
    homeBefore: 'Vorher fragte es den Namensdienst Ihres Zuhauses.',
    always: 'Das tut es, seit es zum ersten Mal gesehen wurde.',
    notBefore: 'Vorher tat es das nicht.',
    since: 'Seit {{at, day}}.',
    outsideResolver: 'ein Namensdienst außerhalb',
    advice:
      'Lassen Sie den Router Namensdienste außerhalb (Ports 53 und 853) umleiten oder sperren, wenn Sie einen Filter benutzen.',
  },
  'lan-scanning': {
    title: '{{name}} probiert die Adressen Ihres Zuhauses durch',
    tried_one:
      '{{count, number}} Adresse, mit der es nie zuvor sprach, seit {{since, day}}; {{unanswered, number}} davon antworteten nicht.',
    tried_other:
      '{{count, number}} Adressen, mit denen es nie zuvor sprach, seit {{since, day}}; {{unanswered, number}} davon antworteten nicht.',
    adviceReset: 'Setzen Sie es zurück, ändern Sie sein Passwort und aktualisieren Sie es.',
    adviceGuest: 'Verbinden Sie es mit dem Gastnetz.',
    address: 'Probierte {{ip}}, Port {{port}}',
  },
  cleartext: {
    title: '{{name}} benutzt {{protocol}} mit {{party}}',
    mayEncrypt: 'Das Protokoll kann nach der Begrüßung verschlüsseln; der Port allein verrät es nicht.',
    inClear: 'Das Protokoll überträgt Passwörter, wie sie sind.',
    adviceSetting: 'Suchen Sie eine Einstellung, die Verschlüsselung einschaltet.',
    advicePassword: 'Ändern Sie das Passwort, das dort benutzt wird.',
  },
  'say-do-gap': {
    title: '{{name}} spricht mit einer Stelle, die der Text seines Herstellers ausschließt',
    claim: 'Der Text ({{document}}) nennt alle, die Daten erhalten; {{party}} ist nicht darunter.',
    seenIdle_one:
      'Es wurde seit {{first, day}} an {{count, number}} Tag gesehen, {{idle, number}}-mal, während Ihr Zuhause ruht.',
    seenIdle_other:
      'Es wurde seit {{first, day}} an {{count, number}} Tagen gesehen, {{idle, number}}-mal, während Ihr Zuhause ruht.',
    seenIdleSent_one:
      'Es wurde seit {{first, day}} an {{count, number}} Tag gesehen, {{idle, number}}-mal, während Ihr Zuhause ruht; {{sent, size}} wurden gesendet.',
    seenIdleSent_other:
      'Es wurde seit {{first, day}} an {{count, number}} Tagen gesehen, {{idle, number}}-mal, während Ihr Zuhause ruht; {{sent, size}} wurden gesendet.',
    adviceAsk: 'Fragen Sie den Hersteller, wer diese Stelle ist.',
    adviceKeep: 'Heben Sie beide Belege auf; auch eine Datenschutzbehörde kann nachfragen.',
    first: '{{host}}, erster Kontakt',
  },
  'house-rule-broken': {
    title: '{{name}} bricht seine Hausregeln: {{party}}',
    notAllowed: 'Die Regeln, die Sie am {{at, day}} bestätigt haben, erlauben es nicht.',
    anotherDevice: 'ein anderes Gerät',
    adviceBlock: 'Sperren Sie den Kontakt im Router.',
    adviceExtend: 'Erweitern Sie die Regeln, wenn er in Ordnung ist.',
  },
}
