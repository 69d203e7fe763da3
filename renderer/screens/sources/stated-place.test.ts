import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { statedPlace } from '../../../shared/ipc/evidence-calls.ts'
import { type SourceForm, statedPlaceOf } from './stated-place.ts'

const form = (given: Partial<SourceForm>): SourceForm => ({
  kind: 'pihole',
  url: '',
  user: '',
  password: '',
  file: null,
  address: '',
  port: '2055',
  exporters: '',
  interface: '',
  ...given,
})

const filled: SourceForm[] = [
  form({ url: ' http://192.168.1.2 ' }),
  form({ kind: 'adguard', url: 'http://192.168.1.2:3000', user: 'anna', password: 'x' }),
  form({ kind: 'logfile', file: { token: 't', name: 'dnsmasq.log' } }),
  form({ kind: 'netflow', address: '192.168.1.9', exporters: '192.168.1.1, 192.168.1.2' }),
  form({ kind: 'capture', interface: 'eth1' }),
]

test('a form that is filled in states a place the engine takes', () => {
  for (const one of filled) assert.ok(v.safeParse(statedPlace, statedPlaceOf(one)).success, one.kind)
})

test('a form with something missing states none', () => {
  for (const { kind } of filled) assert.equal(statedPlaceOf(form({ kind })), null, kind)
})

test('an address without its scheme is one of plain HTTP', () => {
  for (const [typed, url] of [
    ['192.168.1.2', 'http://192.168.1.2'],
    ['pi.hole:8080', 'http://pi.hole:8080'],
    ['https://pi.hole', 'https://pi.hole'],
  ])
    assert.deepEqual(statedPlaceOf(form({ url: typed! })), { kind: 'pihole', url, hasPassword: false })
})

test('a password never becomes part of the place', () => {
  const place = statedPlaceOf(form({ url: 'http://192.168.1.2', password: 'secret' }))
  assert.deepEqual(place, { kind: 'pihole', url: 'http://192.168.1.2', hasPassword: true })
})
