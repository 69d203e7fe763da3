import type { shell as english } from '../en/shell.ts'
import type { Texts } from '../texts.ts'

/** The frame around every screen: navigation, engine state, words used in many places. */
export const shell: Texts<typeof english> = {
  app: 'Houseguest',
  skipToContent: 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  demoHome: 'Vorführ-Zuhause',
  demoHomeExplained: 'Keines dieser Geräte gibt es wirklich.',
  engineGone:
    'Das Programm im Hintergrund hat angehalten und wird neu gestartet. Was Sie hier sehen, ist der letzte bekannte Stand.',
  engineStart: 'Jetzt starten',
  engineFailed: 'Das Programm im Hintergrund konnte nicht starten',
  ledgerGone: 'Ihr Logbuch ist nicht da',
  lookAgain: 'Noch einmal nachsehen',
  chooseLedger: 'Seinen Ordner wählen…',
  beginEmpty: 'Leeres Logbuch beginnen',
  openAppLedger: 'Das andere Logbuch öffnen',
  beginEmptyLead:
    'Ein leeres Logbuch würde in {{folder}} beginnen. Das verschobene bleibt, wie es ist: Sie öffnen es wieder in den Einstellungen unter „Ihre Daten“.',
  openAppLead:
    'Ein anderes Logbuch liegt in {{folder}}. Das verschobene bleibt, wie es ist: Sie öffnen es wieder in den Einstellungen unter „Ihre Daten“.',
  engineBack: 'Das Programm im Hintergrund läuft wieder.',
  notSaved:
    '„{{name}}“ ließ sich dort nicht speichern; schaffen Sie Platz auf diesem Datenträger, oder speichern Sie an einem anderen Ort.',
  understood: 'Schließen',
  loading: 'Lädt …',
  tryAgain: 'Noch einmal',
  failedTitle: 'Das ließ sich nicht lesen',
  notFoundTitle: 'Hier ist nichts',
  notFoundText: 'Diese Seite gibt es nicht, oder was sie zeigte, ist nicht mehr da.',
  toHome: 'Nach Hause',
  unknown: 'Nicht bekannt',
  noDay: 'Tag entfernen',
  choose: 'Auswählen',
  asTable: 'Dasselbe als Tabelle',
  showMore: '{{count}} weitere zeigen',
  screenFailedTitle: 'Diese Ansicht ließ sich nicht darstellen',
  screenFailedText:
    'Nichts Aufgezeichnetes ist verloren. Sie können es noch einmal versuchen oder zu einer anderen Ansicht gehen.',
}
