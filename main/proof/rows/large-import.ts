import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportReport } from '../../../shared/model/import-report.ts'
import { openLedger } from '../../engine/ledger/open.ts'
import { ledgerProblems } from '../../engine/ledger/whole-copy.ts'
import { startChild } from '../data/child.ts'
import { writeResolverLog } from '../data/resolver-log.ts'
import type { Row } from '../row.ts'

/** What the whole process may hold, however long the file is. */
const MOST_MB = 200

const number = (value: number): string => value.toLocaleString('en')

/** Every line of the log is one connection: their sum shows a line lost or counted twice. */
export const largeImportRow: Row = {
  id: 'load-import',
  area: 'load',
  threat: 'a log so long that its import runs out of memory, loses lines or counts them twice',
  unit: 'records',
  short: 1_000_000,
  long: 100_000_000,
  async run({ count, random, folder }) {
    const failures: string[] = []
    const log = join(folder, 'dnsmasq.log')
    const file = join(folder, 'ledger.db')
    writeResolverLog(log, count, random)
    const { size } = statSync(log)
    const child = startChild('importer', [file, log])
    await child.ended
    rmSync(log)
    const said = child.lines().at(-1)
    if (!said?.startsWith('{'))
      return { count, failures: [`the import ended: ${child.complaint()}`], measured: '' }
    const { records, skipped, ms, peakMb } = JSON.parse(said) as ImportReport['total'] & { peakMb: number }
    if (records !== count || skipped !== 0)
      failures.push(`${number(records)} lines were read, ${number(skipped)} of them passed over`)
    if (peakMb > MOST_MB) failures.push(`it held ${peakMb.toFixed(0)} MB`)
    const db = openLedger(file, { mode: 'read' })
    for (const table of ['contact_hour', 'contact_total']) {
      const kept = db.prepare<[], number>(`SELECT sum(connections) FROM ${table}`).pluck().get() ?? 0
      if (kept !== count) failures.push(`${number(kept)} connections are in ${table}`)
    }
    const rows = db.prepare<[], number>('SELECT count(*) FROM contact_hour').pluck().get() ?? 0
    failures.push(...ledgerProblems(db).slice(0, 2))
    db.close()
    const gigabytes = (bytes: number) => (bytes / 2 ** 30).toFixed(2)
    return {
      count,
      failures,
      measured: `${gigabytes(size)} GB read in ${(ms / 1000).toFixed(0)} s within ${peakMb.toFixed(0)} MB; ${number(rows)} rows of contacts in ${gigabytes(statSync(file).size)} GB`,
    }
  },
}
