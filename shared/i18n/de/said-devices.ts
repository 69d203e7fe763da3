import type { saidDevices as english } from '../en/said-devices.ts'
import type { Texts } from '../texts.ts'

/** What rules say of devices: who they are, what they run, what they offer, how they print. */
export const saidDevices: Texts<typeof english> = {
  'new-device': {
    title: '{{name}} ist neu hier',
    seen: 'Zum ersten Mal gesehen am {{at, day}}.',
    adviceName: 'Geben Sie ihm einen Namen und einen Ort, wenn es Ihnen gehört.',
    adviceStranger: 'Wenn niemand es kennt, ändern Sie das WLAN-Passwort.',
    sighting: 'Zum ersten Mal gesehen, {{at, moment}}',
    sightingAt: 'Zum ersten Mal gesehen unter {{ip}}, {{at, moment}}',
  },
  'device-returned-different': {
    title: 'Ein anderes Gerät antwortet als {{name}}',
    seen_one:
      '{{before}} wurde {{count, number}} Tag zuvor zuletzt gesehen; unter derselben Hardware-Adresse antwortet jetzt {{now}}.',
    seen_other:
      '{{before}} wurde {{count, number}} Tage zuvor zuletzt gesehen; unter derselben Hardware-Adresse antwortet jetzt {{now}}.',
    adviceLabel: 'Vergleichen Sie die Seriennummer auf dem Typenschild.',
    adviceExchanged: 'Wenn Sie es ausgetauscht haben, sagen Sie es; seine Geschichte beginnt dann neu.',
    before: 'Vorher: {{self}}',
    now: 'Jetzt: {{self}}',
    withSerial: '{{model}}, Seriennummer {{serial}}',
    unnamed: 'ein Modell ohne Namen',
  },
  'identity-conflict': {
    turns: 'Zwei Geräte wechseln sich ab als {{name}}',
    turnsSeen:
      'Seriennummer {{from}} und Seriennummer {{to}} antworten abwechselnd unter einer Hardware-Adresse.',
    adviceUnplug: 'Stecken Sie eines davon aus und sehen Sie, wer noch antwortet.',
    inTurn: '{{from}} und {{to}} im Wechsel',
    serial: 'Zwei Adressen nennen dieselbe Seriennummer',
    serialSeen: 'Die Seriennummer {{serial}} wird unter zwei Hardware-Adressen genannt.',
    serialReasons: 'Das tut ein Gerät mit zwei Netzwerkanschlüssen, aber auch eine Kopie.',
    adviceAcknowledge:
      'Wenn es sowohl Kabel als auch WLAN hat, ist alles in Ordnung: Bestätigen Sie, dass Sie das erwartet haben.',
    address: 'Zwei Geräte antworten für die Adresse {{address}}',
    addressSeen:
      'Für die Adresse {{address}} antworten {{macs}}. Was von dort gesagt wurde, gilt nur dann als Aussage eines der beiden, wenn sicher ist, wer es gesagt hat.',
    stranger: 'Ein Gerät unter {{address}} gibt sich als ein anderes aus',
    strangerSeen:
      '{{macs}} antwortet für {{address}} und auch für andere Adressen, und was dort spricht, sagt von sich dasselbe wie ein anderes Gerät.',
    addressReasons:
      'Das tun zwei Geräte, denen dieselbe Adresse gegeben wurde, und ein Gerät mit zwei Netzwerkanschlüssen, aber auch eines, das mitlesen oder verändern will, was für ein anderes bestimmt ist.',
    adviceAddress:
      'Suchen Sie diese Hardware-Adressen in Ihrem Router. Nehmen Sie das Gerät vom Netz, das Sie nicht kennen, oder geben Sie jedem eine eigene Adresse.',
    addressAnswered: '{{macs}} antworteten für {{address}}',
    statedFirst: 'Die Seriennummer {{serial}} nannte zuerst ein anderes Gerät',
  },
  'firmware-changed': {
    title: '{{name}} läuft jetzt mit {{version}}',
    announced: 'Der Hersteller hat es in klaren Worten angekündigt.',
    announcedTopics: 'Der Hersteller hat es angekündigt; in den Hinweisen geht es um {{topics}}.',
    vague: 'In den Hinweisen steht, dass es ein Update gibt, aber nicht, was es ändert.',
    notFound: 'Zu dieser Version wurden bisher keine Hinweise gefunden.',
    notSearched:
      'Die Versionshinweise dieses Herstellers wurden noch nicht nachgeschlagen; ob er es angekündigt hat, ist daher nicht bekannt.',
    adviceAsk: 'Fragen Sie den Hersteller, was diese Version ändert.',
    adviceAutomatic: 'Schalten Sie automatische Updates aus, wenn Sie selbst entscheiden möchten.',
    lastSeen: '{{name}}: {{version}}, zuletzt gesehen am {{at, day}}',
    version: '{{name}}: {{version}}',
    notes: 'Hinweise des Herstellers',
    topics: {
      supplies: 'Verbrauchsmaterial',
      removal: 'entfallende Funktionen',
      accounts: 'Benutzerkonten',
      ads: 'Werbung',
      data: 'Daten',
    },
  },
  'firmware-unannounced': {
    title: '{{name}} wurde ohne ein Wort auf {{version}} aktualisiert',
    uncovered:
      '{{maker}} veröffentlicht Versionshinweise, aber keine der vorliegenden betreffen diese Version.',
    adviceWatch: 'Achten Sie darauf, was von jetzt an anders funktioniert.',
  },
  'firmware-downgraded': {
    title: '{{name}} ging von {{from}} auf {{to}} zurück',
    unannounced: 'Der Hersteller hat es nicht angekündigt.',
    adviceReset:
      'Wenn das niemand mit Absicht getan hat, setzen Sie das Gerät zurück und installieren Sie die neueste Version.',
  },
  'new-service': {
    title: '{{name}} bietet jetzt {{service}} an',
    before: 'In den Wochen davor wurde es nicht angeboten.',
    adviceOff: 'Schalten Sie es in den Einstellungen des Geräts aus, wenn Sie es nicht benutzen.',
    advicePassword: 'Ändern Sie das Passwort des Geräts.',
    port: '{{service}}, Port {{port}}',
    doors: {
      telnet: 'Telnet, Steuerung ohne Verschlüsselung (RFC 854).',
      ftp: 'FTP, Passwörter im Klartext (RFC 959).',
      shell: 'Fernzugriff auf die Befehlszeile ohne Verschlüsselung (RFC 1282).',
      debugging: 'Android-Entwicklerzugang.',
      screen: 'Bildschirm aus der Ferne (RFC 6143).',
      management: 'Fernverwaltung (TR-069).',
      ssh: 'SSH, Fernsteuerung (RFC 4253).',
    },
  },
  'service-gone': {
    title: '{{name}} bietet {{service}} nicht mehr an',
    steady: 'Es war seit {{first, day}} fast immer da, zuletzt am {{last, day}}.',
    adviceRestart: 'Starten Sie das Gerät neu und sehen Sie noch einmal nach.',
    adviceAsk: 'Notieren Sie, was nicht mehr geht, und fragen Sie den Hersteller danach.',
    lastSeen: '{{service}}, Port {{port}}, zuletzt gesehen',
    without: 'Erneut nachgesehen, und es fehlte',
    gone: '{{name}}: {{service}} fehlt',
  },
  'supply-refused': {
    title: '{{name}} lehnt Verbrauchsmaterial ab, das nicht leer ist',
    says: 'Die Meldung lautet: „{{text}}“',
    unfamiliar:
      'Das Teil {{part}} wurde kurz davor eingesetzt und hat in diesem Drucker noch nie funktioniert.',
    adviceKeep: 'Heben Sie die Patrone und den Kassenbeleg auf und fotografieren Sie die Meldung.',
    adviceUpdates: 'Schalten Sie automatische Updates dieses Druckers aus, bis Sie mehr wissen.',
    adviceTry: 'Probieren Sie die Patrone in einem anderen Drucker des Modells, wenn es einen gibt.',
    level: '{{supply}}: {{level}}, {{at, day}}',
    levelOfPart: '{{supply}}: {{level}}, Teil {{part}}, {{at, day}}',
    percent: '{{percent, percent}}',
    levelUnknown: 'Füllstand unbekannt',
    refusal: '{{name}}: {{text}}',
  },
  'supply-yield-drop': {
    title: '{{supply}} druckt {{fall, percent}} weniger Seiten als die davor',
    rate: '{{rate, decimal}} Seiten je Prozent, nachdem {{used, percent}} verbraucht sind; im Mittel (Median) waren es {{usual, decimal}} bei {{count, number}} früheren des Teils {{part}}.',
    adviceWeigh: 'Heben Sie die gebrauchten Patronen auf; wiegen Sie eine, die als leer gilt.',
    adviceBox: 'Vergleichen Sie mit der Reichweite, die auf der Packung steht.',
    earlier: 'Frühere: {{rates, decimal}} Seiten je Prozent',
  },
  'supply-replaced-early': {
    title: '{{name}}: Patronen werden getauscht, obwohl noch viel darin ist',
    left_one:
      'Bei {{early, number}} von {{count, number}} letztem Wechsel waren noch etwa {{left, percent}} übrig.',
    left_other:
      'Bei {{early, number}} der letzten {{count, number}} Wechsel waren noch etwa {{left, percent}} übrig.',
    adviceUse: 'Benutzen Sie eine Patrone, bis der Druck blass wird.',
    adviceReorder: 'Ändern Sie die Nachbestellschwelle eines Abonnements, oder kündigen Sie es.',
    atLeast: '{{supply}}: mindestens {{left, percent}} übrig',
  },
  'delayed-change': {
    title: 'Verzögerte Änderung vermutet: {{product}}',
    titleUnnamed: 'Verzögerte Änderung vermutet: Gerät von {{vendor}}',
    refuses:
      'Seit {{since, day}} lehnt es sein Verbrauchsmaterial ab; davor gab es {{quiet, span}} lang kein Update.',
    gone: 'Seit {{since, day}} bietet es {{service}} nicht mehr an; davor gab es {{quiet, span}} lang kein Update.',
    talks: 'Seit {{since, day}} spricht es mit {{party}}; davor gab es {{quiet, span}} lang kein Update.',
    settles: 'Klarheit brächte ein Gerät des Modells mit einer anderen Version, das es nicht tut.',
    adviceKeep:
      'Heben Sie auf, was es belegt: die Patronen und Kassenbelege, die Meldungen, die Versionsnummern.',
    adviceUpdates: 'Aktualisieren Sie die Geräte des Modells nicht, die noch wie früher funktionieren.',
    adviceAsk: 'Fragen Sie den Hersteller schriftlich; aus diesen Belegen lässt sich ein Brief entwerfen.',
    contact: '{{name}}: erster Kontakt mit {{host}}',
  },
}
