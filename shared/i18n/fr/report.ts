import type { report as english } from '../en/report.ts'
import type { Texts } from '../texts.ts'

/** Reports: what is known, as a document to keep, print or hand on. */
export const report: Texts<typeof english> = {
  save: 'Enregistrer le rapport',
  formats: { html: 'Page web à imprimer', pdf: 'PDF', csv: 'Tableau (CSV)', json: 'Données (JSON)' },
  ready: 'Le rapport est prêt à être enregistré.',
  home: 'L’audit de votre maison',
  homeLead:
    'Appareils, changements, avertissements, appels et fabricants dans un seul document, dans votre langue, pour ceux qui n’utilisent pas Houseguest.',
}
