import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from '../../../shared/model/device.ts'
import { plainWarning } from '../testing/warnings.ts'
import { deviceStands, heldScores } from './device-stands.ts'

const device = (id: string): Device => ({
  id,
  name: `Name ${id}`,
  vendor: 'Pell',
  model: 'P1',
  kind: 'printer',
  firmware: '1.10',
  serial: null,
  macs: [],
  addresses: [],
  hostnames: [],
  services: [],
  firstSeen: '2026-03-01T00:00:00Z',
  lastSeen: '2026-03-08T00:00:00Z',
  online: true,
  confidence: 1,
  evidence: {},
  place: null,
})

const scored = (point: number) => ({ point, low: 0, high: 100, coverage: 50 })

test('each device stands with its own warnings, change and score; what is not known is null', () => {
  const stands = deviceStands({
    devices: [device('a'), device('b')],
    open: [
      plainWarning('1', { deviceId: 'a' }),
      plainWarning('2', { deviceId: 'a' }),
      plainWarning('3', { deviceId: null }),
    ],
    changedAt: new Map([['a', Date.parse('2026-03-05T10:00:00Z')]]),
    scores: new Map([['a', scored(61)]]),
  })
  assert.deepEqual(
    stands.map(({ id, lastChange, openWarnings, score }) => [
      id,
      lastChange,
      openWarnings,
      score?.point ?? null,
    ]),
    [
      ['a', '2026-03-05T10:00:00.000Z', 2, 61],
      ['b', null, 0, null],
    ],
  )
})

test('scores are held for ten minutes, and not across a clock that was set back', () => {
  let now = 1_000_000
  let reads = 0
  const scores = heldScores(
    () => now,
    () => new Map([['a', scored(++reads)]]),
  )
  const read = () => scores().get('a')?.point
  assert.equal(read(), 1)
  now += 599_999
  assert.equal(read(), 1)
  now += 1
  assert.equal(read(), 2)
  now -= 3_600_000
  assert.equal(read(), 3)
})
