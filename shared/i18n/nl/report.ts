import type { report as english } from '../en/report.ts'
import type { Texts } from '../texts.ts'

/** Reports: what is known, as a document to keep, print or hand on. */
export const report: Texts<typeof english> = {
  save: 'Rapport opslaan',
  formats: { html: 'Webpagina om af te drukken', pdf: 'PDF', csv: 'Tabel (CSV)', json: 'Gegevens (JSON)' },
  ready: 'Het rapport kan worden opgeslagen.',
  home: 'De doorlichting van uw huis',
  homeLead:
    'Apparaten, wijzigingen, waarschuwingen, contacten en fabrikanten in één document, in uw taal, voor wie Houseguest niet gebruikt.',
}
