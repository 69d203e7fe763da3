import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDossiers } from './dossiers/dossier-library.ts'
import { openLedger } from './ledger/open.ts'
import { vendorRecord } from './vendor-record.ts'
import { vendorDossierReport } from './vendor-report.ts'

const NOW = '2026-11-22T00:00:00Z'
const vendors = vendorRecord({
  ledger: openLedger(':memory:'),
  library: openDossiers(),
  observed: () => new Map(),
  devices: () => [],
})
const [hp] = vendors.assess({ name: 'HP', asOf: NOW })
const local = {
  documents: [],
  facts: [],
  changes: [
    {
      deviceId: 'd1',
      key: 'firmware',
      from: '1.0',
      to: '2.0',
      lastSeenOld: '2016-03-07T00:00:00Z',
      firstSeenNew: '2016-03-08T09:00:00Z',
    },
  ],
  warnings: [],
}

test('a dossier for a dispute is one time line of what was published and what was seen here, with replies', () => {
  const report = vendorDossierReport(hp!, local)
  const dated = report.timeline.flatMap((e) => (e.at === null ? [] : [e.at]))
  assert.deepEqual(dated, [...dated].sort())
  for (const kind of ['incident', 'claim', 'confirmation', 'dispute', 'reply', 'remedy', 'change'])
    assert.ok(
      report.timeline.some((e) => e.kind === kind),
      kind,
    )
  for (const entry of report.timeline.filter(
    (e) => e.where === 'published' && e.kind !== 'incident' && e.kind !== 'owner',
  ))
    assert.ok(entry.source?.title)
})

test('the same record gives the same hashes, another record others', () => {
  const report = vendorDossierReport(hp!, local)
  assert.equal(vendorDossierReport(hp!, local).sha256, report.sha256)
  const other = vendorDossierReport(hp!, { ...local, changes: [{ ...local.changes[0]!, to: '2.1' }] })
  assert.notEqual(other.sha256, report.sha256)
  assert.equal(other.timeline.filter((e) => report.timeline.every((r) => r.sha256 !== e.sha256)).length, 1)
})
