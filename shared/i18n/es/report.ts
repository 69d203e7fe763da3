import type { report as english } from '../en/report.ts'
import type { Texts } from '../texts.ts'

/** Reports: what is known, as a document to keep, print or hand on. */
export const report: Texts<typeof english> = {
  save: 'Guardar el informe',
  formats: { html: 'Página web para imprimir', pdf: 'PDF', csv: 'Tabla (CSV)', json: 'Datos (JSON)' },
  ready: 'El informe está listo para guardarse.',
  home: 'La auditoría de su casa',
  homeLead:
    'Dispositivos, cambios, avisos, llamadas y fabricantes en un documento, en su idioma, para quienes no usan Houseguest.',
}
