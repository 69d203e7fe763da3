import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../../../shared/model/device.ts'
import { lanesOf } from './lanes.ts'

const fact = (key: string, value: Fact['value'], firstSeen: string, lastSeen: string): Fact => ({
  key,
  value,
  from: 'mdns.txt',
  firstSeen: `${firstSeen}T00:00:00Z`,
  lastSeen: `${lastSeen}T00:00:00Z`,
  previous: null,
})
const shape = (history: Fact[]) =>
  lanesOf(history).map(({ key, tracks }) => [key, tracks.map((track) => track.map(({ fact }) => fact.value))])

test('firmware and services always have a lane, other things only when they changed', () => {
  const history = [
    fact('vendor', 'HP', '2026-01-01', '2026-06-01'),
    fact('name', 'old', '2026-01-01', '2026-03-01'),
    fact('name', 'new', '2026-03-02', '2026-06-01'),
    fact('service._ipp._tcp', 631, '2026-01-01', '2026-06-01'),
    fact('firmware', '1.0', '2026-01-01', '2026-06-01'),
    fact('printer.impressions', 10, '2026-01-01', '2026-01-02'),
    fact('printer.impressions', 20, '2026-01-02', '2026-01-03'),
  ]
  assert.deepEqual(shape(history), [
    ['firmware', [['1.0']]],
    ['name', [['old', 'new']]],
    ['service._ipp._tcp', [[631]]],
  ])
})

test('two sources with one value make one span, two values at once make two tracks', () => {
  const agreeing = [
    fact('firmware', '1.0', '2026-01-01', '2026-03-01'),
    fact('firmware', '1.0', '2026-02-01', '2026-05-01'),
  ]
  assert.deepEqual(shape(agreeing), [['firmware', [['1.0']]]])
  assert.equal(lanesOf(agreeing)[0]?.tracks[0]?.[0]?.until, Date.parse('2026-05-01T00:00:00Z'))
  const disagreeing = [
    fact('firmware', '1.0', '2026-01-01', '2026-03-01'),
    fact('firmware', '1.0-beta', '2026-02-01', '2026-05-01'),
    fact('firmware', '2.0', '2026-03-01', '2026-05-01'),
  ]
  assert.deepEqual(shape(disagreeing), [['firmware', [['1.0', '2.0'], ['1.0-beta']]]])
})
