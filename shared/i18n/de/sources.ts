import type { sources as english } from '../en/sources.ts'
import type { Texts } from '../texts.ts'

/** Sources of outbound evidence that are followed, and how much of each day they watched. */
export const sources: Texts<typeof english> = {
  title: 'Quellen der Kontakte',
  lead: 'Wen Ihre Geräte kontaktieren, sagt, was ihren Verkehr ohnehin sieht. Houseguest hört diesen Quellen nur zu; es ändert nichts an ihnen.',
  back: 'Kontakte',
  none: 'Noch keine Quelle',
  noneText:
    'Fügen Sie hinzu, was Ihr Zuhause hat: ein Pi-hole, ein AdGuard Home, eine Protokolldatei, einen Router, der NetFlow sendet, oder einen Mitschnitt auf diesem Computer.',
  kinds: {
    pihole: 'Pi-hole',
    adguard: 'AdGuard Home',
    logfile: 'Protokolldatei',
    netflow: 'NetFlow oder IPFIX von einem Router',
    capture: 'Laufender Mitschnitt',
  },
  kindHints: {
    pihole:
      'Version 6 oder neuer. Es sagt, nach welchen Namen Ihre Geräte fragen, nicht wie viel sie senden. Die Datenbankdatei und das Protokoll dürfen zusätzlich eingelesen werden: Nichts zählt doppelt.',
    adguard:
      'Es sagt, nach welchen Namen Ihre Geräte fragen, nicht wie viel sie senden. Die Protokolldatei darf zusätzlich eingelesen werden: Nichts zählt doppelt.',
    logfile:
      'Ein Protokoll, das auf diesem Computer weiterwächst, etwa von dnsmasq, Zeek, Suricata oder AdGuard Home. Was ein Pi-hole oder ein AdGuard Home auch über seine Adresse mitteilt, zählt einmal. Bei Zeek werden die Protokolle daneben im selben Ordner mitgelesen, der Namen wegen.',
    netflow:
      'Ihr Router sendet Verbindungszahlen an diesen Computer. Gehört werden nur die Router, die Sie nennen.',
    capture:
      'Braucht ein installiertes dumpcap oder tcpdump und das Recht, es zu benutzen. Es sieht, was diesen Computer erreicht: In einem Netzwerk mit Switch ist das meist nur der eigene Verkehr.',
  },
  states: {
    following: 'Wird verfolgt',
    failing: 'Braucht Aufmerksamkeit',
    refused: 'Aufgegeben, bis Sie etwas ändern',
    stranger: 'Zeigt ein anderes Zertifikat',
    locked: 'Wartet auf sein Passwort',
    paused: 'Angehalten',
  },
  facts: {
    last: 'Letzter Eintrag',
    records: 'Aufgenommene Einträge',
    checked: 'Zuletzt geprüft',
    since: 'Hinzugefügt',
    never: 'noch keiner',
  },
  changePassword: 'Passwort ändern',
  changePasswordOf: 'Passwort von {{name}} ändern',
  leavePassword: 'Passwort so lassen',
  pause: 'Pause',
  pauseOf: 'Pause für {{name}}',
  resume: 'Weiter',
  resumeOf: 'Weiter mit {{name}}',
  retry: 'Jetzt noch einmal versuchen',
  retryOf: '{{name}} jetzt noch einmal versuchen',
  retried: '{{name}} wird noch einmal versucht.',
  remove: 'Trennen',
  removeOf: '{{name}} trennen',
  removeSure: '{{name}} trennen? Was diese Quelle gebracht hat, bleibt; ihr Passwort wird vergessen.',
  removeYes: 'Ja, trennen',
  removeNo: 'Behalten',
  paused: '{{name}} ist angehalten. Die Tage, bis es weitergeht, zählen als nicht beobachtet.',
  resumed: '{{name}} wird wieder verfolgt.',
  removed: '{{name}} wurde getrennt.',
  added: '{{name}} wurde hinzugefügt.',
  coverage: 'Wann sie beobachtet hat',
  coverageHint:
    'Ein Tag, an dem eine Quelle aus war, ist kein stiller Tag: Niemand weiß, wer kontaktiert wurde.',
  coveragePicture:
    'Die letzten {{days, number}} Tage: an {{whole, number}} den ganzen Tag beobachtet, an {{part, number}} einen Teil des Tages, an {{none, number}} gar nicht.',
  coverageWhole: 'den ganzen Tag',
  coveragePart: 'einen Teil des Tages',
  coverageNone: 'nicht beobachtet',
  coverageDay: '{{day}}: {{hours}}',
  hours_one: '{{count, number}} Stunde',
  hours_other: '{{count, number}} Stunden',
  columns: { day: 'Tag', hours: 'Beobachtet' },
  add: 'Quelle hinzufügen',
  kind: 'Was es ist',
  url: 'Adresse des Geräts',
  urlHint: 'Zum Beispiel http://192.168.1.2',
  user: 'Benutzername',
  password: 'Passwort',
  passwordHint:
    'Es liegt im Schlüsselbund Ihres Systems, wo es einen gibt, nie im Logbuch oder in einem Protokoll, und wird nicht wieder angezeigt.',
  noPassword: 'Lassen Sie es leer, wo das Gerät keines verlangt.',
  chooseFile: 'Protokolldatei wählen',
  chosenFile: 'Gewählt: {{name}}',
  listenAt: 'Zuhören an',
  port: 'Port',
  exporters: 'Adressen der Router',
  exportersHint: 'Eine oder mehrere, durch Kommas getrennt, zum Beispiel 192.168.1.1',
  interface: 'Netzwerk',
  test: 'Testen',
  testing: 'Wird ausprobiert; das dauert bis zu zehn Sekunden.',
  testWorks: 'Es geht.',
  testFails: 'Es geht noch nicht.',
  keep: 'Hinzufügen',
  unlock: 'Passwort eingeben',
  unlockOf: 'Passwort von {{name}}',
  unlocked: 'Das Passwort wurde übergeben.',
  keptThisRun:
    'Dieser Computer bietet keinen Schlüsselbund. Das Passwort bleibt, bis Houseguest endet, und wird danach wieder erfragt.',
  notKept: 'Das Passwort ließ sich nicht übergeben; versuchen Sie es noch einmal.',
}
