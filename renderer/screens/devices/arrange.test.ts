import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kinds } from '../../../shared/i18n/en/kinds.ts'
import type { Device } from '../../../shared/model/device.ts'
import {
  FIRST_VIEW,
  inOrder,
  matching,
  namesApart,
  type Row,
  rowsOf,
  type View,
  type Words,
} from './arrange.ts'

const words: Words = {
  kind: (kind) => kinds[kind],
  unnamed: 'Unnamed device',
  noVendor: 'Maker not known',
  noPlace: 'No place given',
  collator: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
}
const device = (id: string, fields: Partial<Device>): Device => ({
  id,
  name: null,
  vendor: null,
  model: null,
  kind: 'unknown',
  firmware: null,
  serial: null,
  macs: [],
  addresses: [],
  hostnames: [],
  services: [],
  firstSeen: '2026-01-01T00:00:00Z',
  lastSeen: '2026-01-01T00:00:00Z',
  online: false,
  confidence: 1,
  evidence: {},
  place: null,
  ...fields,
})
const home = [
  device('1', {
    name: 'Office printer',
    vendor: 'HP',
    kind: 'printer',
    firmware: '2.10',
    addresses: ['10.0.0.9'],
  }),
  device('2', { name: 'Plug 10', vendor: 'Shelly', kind: 'plug', firmware: '2.9', online: true }),
  device('3', { name: 'Plug 2', vendor: 'Shelly', kind: 'plug', lastSeen: '2026-05-01T00:00:00Z' }),
  device('4', { macs: ['aa:bb:cc:00:00:01'] }),
]
const view = (change: Partial<View>): View => ({ ...FIRST_VIEW, ...change })
const ids = (rows: Row[]) => rows.map((row) => (row.type === 'device' ? row.device.id : `# ${row.label}`))

test('every word searched for must be found, in any field and any case', () => {
  const found = (search: string) => matching(home, view({ search }), words).map(({ id }) => id)
  assert.deepEqual(found('PLUG shelly'), ['2', '3'])
  assert.deepEqual(found('10.0.0.9'), ['1'])
  assert.deepEqual(found('aa:bb'), ['4'])
  assert.deepEqual(found('plug hp'), [])
  assert.deepEqual(found(''), ['1', '2', '3', '4'])
})

const arranged = ({ sort, group }: View) => rowsOf(inOrder(home, sort, words), group, words)

test('numbers in names and versions sort as numbers, unknown comes last both ways', () => {
  assert.deepEqual(ids(arranged(view({}))), ['1', '3', '2', '4'])
  const firmware = (descending: boolean) => ids(arranged(view({ sort: { column: 'firmware', descending } })))
  assert.deepEqual(firmware(false), ['2', '1', '3', '4'])
  assert.deepEqual(firmware(true), ['1', '2', '3', '4'])
})

test('by last seen, who is here now comes first', () => {
  assert.deepEqual(ids(arranged(view({ sort: { column: 'lastSeen', descending: false } }))), [
    '2',
    '3',
    '1',
    '4',
  ])
})

test('grouped by maker, the unknown ones form the last group', () => {
  assert.deepEqual(ids(arranged(view({ group: 'vendor' }))), [
    '# HP',
    '1',
    '# Shelly',
    '3',
    '2',
    '# Maker not known',
    '4',
  ])
})

test('devices of the same name are told apart by maker and address', () => {
  const names = namesApart(
    [
      device('1', { name: 'Lamp', addresses: ['10.0.0.1'] }),
      device('2', { vendor: 'Intel', addresses: ['10.0.0.2', '10.0.0.3'] }),
      device('3', { vendor: 'Intel', macs: ['00:1b:21:00:00:03'] }),
      device('4', {}),
    ],
    words,
  )
  assert.deepEqual(
    [...names.values()],
    [
      'Lamp',
      'Unnamed device (Intel, 10.0.0.2)',
      'Unnamed device (Intel, 00:1b:21:00:00:03)',
      'Unnamed device',
    ],
  )
})
