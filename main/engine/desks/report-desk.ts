import type { AskedReport, MadeReport } from '../../../shared/ipc/report-calls.ts'
import { type AuditSource, gatherAudit } from '../report/gather.ts'

const TYPES: Readonly<Record<AskedReport['format'], string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  csv: 'text/csv',
  json: 'application/json',
}

/**
 * Makes a report of what the ledger says at `now` (ms UTC), named by its subject and day.
 * @throws Fault `not-found` when the device or vendor is not on record
 */
export async function makeReport(
  source: AuditSource,
  now: number,
  { subject, format, language }: AskedReport,
): Promise<MadeReport> {
  // Loaded only here: fonts and writers are heavy, and most days nobody wants paper.
  const { report } = await import('../report/report.ts')
  const data = gatherAudit(source, now, subject.about === 'vendor' ? subject.name : undefined)
  const made = await report(data, subject, format, language)
  return {
    name: `houseguest-${subject.about}-${data.generatedAt.slice(0, 10)}.${format}`,
    type: TYPES[format],
    bytes: typeof made === 'string' ? new TextEncoder().encode(made) : made,
  }
}
