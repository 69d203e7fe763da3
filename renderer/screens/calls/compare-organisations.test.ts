import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrganisationSum } from '../../../shared/model/contact-views.ts'
import { callSummary } from './call-summary.ts'
import { compareOrganisations } from './compare-organisations.ts'

const sum = (
  organisation: string | null,
  bytesOut: number | null,
  categories: string[] = [],
  isLocal = false,
): OrganisationSum => ({
  organisation,
  isLocal,
  bytesOut,
  categories,
  hosts: 1,
  bytesIn: null,
  connections: 1,
  lookups: 0,
  firstAt: 0,
  lastAt: 0,
})
const names = (rows: readonly { organisation: string | null }[]) => rows.map((row) => row.organisation)

test('what both call is told from what only one calls, most sent first', () => {
  const compared = compareOrganisations(
    [sum('Cloud', 5, ['cloud']), sum('Ads', 1), sum('Shared', 10)],
    [sum('Shared', 10), sum('Cloud', 50, ['vendor']), sum('Media', 2)],
  )
  assert.deepEqual(names(compared.both), ['Cloud', 'Shared'])
  assert.deepEqual(compared.both[0]?.categories, ['cloud', 'vendor'])
  assert.deepEqual(names(compared.onlyFirst), ['Ads'])
  assert.deepEqual(names(compared.onlySecond), ['Media'])
})

test('hosts of no known organisation are not said to be shared', () => {
  const compared = compareOrganisations([sum(null, 1)], [sum(null, 1)])
  assert.deepEqual([compared.both.length, compared.onlyFirst.length, compared.onlySecond.length], [0, 1, 1])
})

test('bytes nobody counted stay unknown in the summary', () => {
  assert.deepEqual(callSummary([sum('A', null), sum('B', null)]), {
    organisations: 2,
    isCalling: true,
    bytesOut: null,
    unknown: null,
    isOnlyLocal: false,
  })
  assert.deepEqual(callSummary([sum('A', null), sum('B', 40), sum(null, 2)]), {
    organisations: 2,
    isCalling: true,
    bytesOut: 40,
    unknown: { bytesOut: 2 },
    isOnlyLocal: false,
  })
})

test('what stays in the home is nothing that was sent to anybody', () => {
  const atHome = sum(null, 900, ['local'], true)
  assert.deepEqual(callSummary([sum('A', 40), atHome]), callSummary([sum('A', 40)]))
  assert.deepEqual(callSummary([atHome]), {
    organisations: 0,
    isCalling: false,
    bytesOut: null,
    unknown: null,
    isOnlyLocal: true,
  })
})

test('a device that only asked for names was not seen calling', () => {
  const asked = { ...sum('A', null), connections: 0, lookups: 3 }
  assert.equal(callSummary([asked]).isCalling, false)
})
