import { csv } from '../../../shared/csv.ts'
import { Fault } from '../../../shared/fault.ts'
import type { Offered } from '../../../shared/i18n/offered.ts'
import type { AuditData } from '../../../shared/model/audit-data.ts'
import { devicesCsv, evidenceCsv, historyCsv, printersCsv } from './csv-tables.ts'
import type { Document } from './document.ts'
import {
  type DossierData,
  deviceDossier,
  deviceDossierData,
  vendorDossier,
  vendorDossierData,
} from './dossier.ts'
import { asEntry } from './evidence-register.ts'
import { fleetReport } from './fleet.ts'
import type { ReportFormat } from './formats.ts'
import { homeAudit } from './home-audit.ts'
import { html } from './html.ts'
import { told } from './in-language.ts'
import { losslessJson } from './json.ts'
import { isPrinter } from './naming.ts'
import { printerStatus } from './printer-status.ts'

/** A report: what it is about, in which form. */

export type Subject =
  | { about: 'home' }
  | { about: 'printers' }
  | { about: 'device'; id: string }
  | { about: 'vendor'; name: string }

/** One subject in each form; nothing is made before it is asked for. */
interface Forms {
  document(): Document
  csv(): string
  json(): unknown
}

/**
 * The report about `subject` in `format`: text, or bytes for PDF. `language` is that of what is read, HTML and PDF.
 * @throws Fault `not-found` when the device or vendor is not on record
 */
export async function report(
  data: AuditData,
  subject: Subject,
  format: ReportFormat,
  language: Offered = 'en',
): Promise<string | Uint8Array> {
  const forms = formsOf(data, subject)
  switch (format) {
    case 'html':
      return html(await told(forms.document(), language))
    case 'csv':
      return forms.csv()
    case 'json':
      return losslessJson(forms.json())
    case 'pdf': {
      // Loaded only here: fonts and PDF writer are the heaviest things the command line has.
      const { pdf } = await import('./pdf.ts')
      return pdf(await told(forms.document(), language))
    }
  }
}

function formsOf(data: AuditData, subject: Subject): Forms {
  switch (subject.about) {
    case 'home':
      return { document: () => homeAudit(data), csv: () => csv(devicesCsv(data)), json: () => data }
    case 'printers':
      return {
        document: () => fleetReport(data),
        csv: () => csv(printersCsv(data)),
        json: () => fleetJson(data),
      }
    case 'device': {
      const found = deviceDossierData(data, subject.id)
      if (!found)
        throw new Fault(
          'not-found',
          `There is no device ${JSON.stringify(subject.id)} in this ledger; \`devices\` lists them.`,
        )
      return {
        document: () => deviceDossier(found),
        csv: () => csv(historyCsv(found)),
        json: () => dossierJson(found),
      }
    }
    case 'vendor': {
      const found = vendorDossierData(data, subject.name)
      if (!found)
        throw new Fault(
          'not-found',
          `Nothing is on record about a vendor ${JSON.stringify(subject.name)}; \`vendors\` lists them.`,
        )
      return {
        document: () => vendorDossier(found),
        csv: () => csv(evidenceCsv(found)),
        json: () => dossierJson(found),
      }
    }
  }
}

function fleetJson(data: AuditData) {
  const fleet = data.devices.filter(isPrinter)
  const ids = new Set(fleet.map(({ device }) => device.id))
  return {
    generatedAt: data.generatedAt,
    version: data.version,
    ledger: data.ledger,
    printers: fleet.map((audited) => ({ ...audited, status: printerStatus(data, audited) })),
    spread: data.spread.filter((model) => model.versions.some((v) => v.deviceIds.some((id) => ids.has(id)))),
    warnings: data.warnings.filter((w) => w.deviceId !== null && ids.has(w.deviceId)),
  }
}

const dossierJson = ({ audit, vendor, devices, warnings, record, evidence }: DossierData) => ({
  generatedAt: audit.generatedAt,
  version: audit.version,
  ledger: audit.ledger,
  vendor,
  devices,
  warnings,
  record,
  evidence: evidence.map(asEntry),
})
