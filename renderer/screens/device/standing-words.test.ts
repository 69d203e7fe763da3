import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from '../../../shared/model/device.ts'
import { standingWords } from './standing-words.ts'

const AT = '2026-05-01T00:00:00.000Z'
const device: Device = {
  id: 'd-1',
  name: 'Hall',
  vendor: 'Signify',
  model: null,
  kind: 'unknown',
  firmware: null,
  serial: null,
  macs: [],
  addresses: [],
  hostnames: [],
  services: [],
  firstSeen: AT,
  lastSeen: AT,
  online: true,
  confidence: 0.5,
  evidence: { vendor: { value: 'Signify', from: 'upnp', seenAt: AT, confidence: 0.95 } },
  place: null,
}
const said = (field: 'vendor' | 'name', value: string, undoneAt: string | null = null) => ({
  field,
  value,
  at: AT,
  undoneAt,
})
const word = (field: string, ...corrections: ReturnType<typeof said>[]) =>
  standingWords(device, corrections).find((one) => one.field === field)

test('where the device states otherwise the word stands beside it, overruled', () => {
  assert.deepEqual(word('vendor', said('vendor', 'Philips')), {
    field: 'vendor',
    yours: 'Philips',
    its: 'Signify',
    overruled: true,
  })
})

test('a word the device agrees with, or is silent on, has no other side', () => {
  assert.equal(word('vendor', said('vendor', 'Signify'))?.its, null)
  assert.deepEqual(word('name', said('name', 'Hall')), {
    field: 'name',
    yours: 'Hall',
    its: null,
    overruled: false,
  })
})

test('the latest word that was not taken back is the one that stands', () => {
  assert.equal(word('name', said('name', 'C', AT), said('name', 'B'), said('name', 'A'))?.yours, 'B')
  assert.equal(word('name', said('name', 'A', AT)), undefined)
})
