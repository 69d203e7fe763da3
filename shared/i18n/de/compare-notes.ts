import type { compareNotes as english } from '../en/compare-notes.ts'
import type { Texts } from '../texts.ts'

/** Comparing notes with other homes: nothing leaves by itself. */
export const compareNotes: Texts<typeof english> = {
  title: 'Notizen vergleichen',
  back: 'Alle Hersteller',
  lead: 'Hat dasselbe Update anderswo dasselbe mit sich gebracht? Speichern Sie, was hier geschah, als Datei, geben Sie sie Menschen, die Sie kennen, und nehmen Sie deren Dateien auf. Es gibt keinen Server; nichts verlässt diesen Computer von selbst.',
  review: 'Was Sie teilen könnten',
  reviewLead:
    'Eine Zeile für jeden Firmware-Wechsel eines Modells: Hersteller, Modell, Versionen, Tag und was danach auffiel. Keine Namen, Adressen, Seriennummern oder Orte. Sehen Sie sich jede Zeile an, und lassen Sie weg, was Sie möchten.',
  reviewNone: 'Hier wurde noch kein Firmware-Wechsel gesehen; es gibt also nichts zu teilen.',
  share: 'Teilen',
  shareOne: '{{model}}, {{version}} teilen',
  all: 'Alle wählen',
  nothing: 'Keine wählen',
  columns: {
    model: 'Modell',
    change: 'Änderung',
    day: 'Tag',
    effects: 'Danach bemerkt',
    homes: 'Haushalte',
    first: 'Zuerst gesehen',
  },
  change: '{{from}} zu {{to}}',
  changeFirst: 'zu {{to}}',
  noEffect: 'Nichts',
  chosen_one: '{{count, number}} Zeile gewählt',
  chosen_other: '{{count, number}} Zeilen gewählt',
  preview: 'Die Datei ansehen, wie sie sein wird',
  previewText: 'Die Datei, signiert',
  save: 'Signierte Datei speichern',
  signed:
    'Die Datei ist mit einem Schlüssel signiert, der für diesen Haushalt steht und nichts über ihn sagt: So können andere sie einmal zählen und sehen, dass niemand sie verändert hat.',
  newPseudonym: 'Neues Pseudonym beginnen',
  newPseudonymDone: 'Dateien von nun an lassen sich nicht mit früheren verknüpfen.',
  side: 'Was Haushalte gesehen haben',
  sideLead_one: 'Nur Ihre Notizen: Nehmen Sie die Datei eines anderen Haushalts auf, um zu vergleichen.',
  sideLead_other: 'Die Notizen von {{count, number}} Haushalten, Ihre darunter.',
  sideNone: 'Kein Haushalt hat nach einer Änderung etwas bemerkt.',
  same: '{{homes, number}} von {{of, number}} Haushalten sahen dasselbe',
  alone: 'Bisher hat ein Haushalt von dieser Änderung berichtet',
  here: 'Auch dieser Haushalt',
  notHere: 'Nicht dieser Haushalt',
  take: 'Datei eines anderen Haushalts aufnehmen',
  taken_one: '{{count, number}} Notiz wurde aufgenommen.',
  taken_other: '{{count, number}} Notizen wurden aufgenommen.',
  takenBefore: 'Diese Datei wurde schon einmal aufgenommen.',
}
