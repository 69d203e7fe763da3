import type { report as english } from '../en/report.ts'
import type { Texts } from '../texts.ts'

/** Reports: what is known, as a document to keep, print or hand on. */
export const report: Texts<typeof english> = {
  save: 'Bericht speichern',
  formats: { html: 'Webseite zum Drucken', pdf: 'PDF', csv: 'Tabelle (CSV)', json: 'Daten (JSON)' },
  ready: 'Der Bericht ist bereit zum Speichern.',
  home: 'Die Prüfung Ihres Zuhauses',
  homeLead:
    'Geräte, Änderungen, Warnungen, Kontakte und Hersteller in einem Dokument, in Ihrer Sprache, für Menschen, die Houseguest nicht benutzen.',
}
