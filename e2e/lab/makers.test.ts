import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { vendorRecord } from '../../main/engine/desks/vendor-record.ts'
import { openDossiers } from '../../main/engine/dossiers/dossier-library.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'

/** Every maker of the lab's devices and of the recorded cases: with a record, or shown as having none yet. */

const PROFILES = resolve('../shared/lab/profiles')
const CASES = resolve('../shared/cases/identify.jsonl')

const labVendors = (): string[] =>
  readdirSync(PROFILES)
    .filter((file) => file.endsWith('.json'))
    .map(
      (file) => (JSON.parse(readFileSync(join(PROFILES, file), 'utf8')) as { vendor: string | null }).vendor,
    )
    .filter((vendor) => vendor !== null)

const caseVendors = (): string[] =>
  readFileSync(CASES, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { expect?: { vendor?: unknown } })
    .map(({ expect }) => expect?.vendor)
    .filter((vendor) => typeof vendor === 'string')

for (const [name, path, vendors] of [
  ['the lab', PROFILES, labVendors],
  ['the cases', CASES, caseVendors],
] as const)
  test(`every maker of ${name} is listed, with a record or as having none yet`, {
    skip: existsSync(path) ? false : 'it is not here',
  }, (t) => {
    const stated = [...new Set(vendors())]
    assert.ok(stated.length > 10)
    const ledger = openLedger(':memory:')
    const devices = stated.map((vendor, i) => ({ id: `d${i}`, vendor, model: null }))
    const record = vendorRecord({
      ledger,
      library: openDossiers(),
      observed: () => new Map(),
      devices: () => devices,
    })
    const mine = record.assess({ asOf: '2026-11-22T00:00:00Z' }).filter((a) => a.deviceIds.length > 0)
    assert.deepEqual(
      mine.flatMap((a) => a.deviceIds).toSorted(),
      devices.map((d) => d.id).toSorted(),
      'each device leads to exactly one maker',
    )
    for (const { recorded, card } of mine.filter((a) => !a.recorded))
      assert.deepEqual([recorded, card.coverage, card.letter], [false, 0, null], card.vendor)
    t.diagnostic(`${mine.filter((a) => a.recorded).length} of ${mine.length} makers have a record`)
  })
