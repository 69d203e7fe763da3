import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import { ingester } from './ingest.ts'
import { deviceHistory, listDevices } from './ledger/device-views.ts'
import { openLedger } from './ledger/open.ts'

/** The path from statement to device, over a real ledger. */
function home() {
  const db = openLedger(':memory:')
  const { record, settle } = ingester(db, () => {})
  const ingest = (event: TimelineEvent) => {
    const recorded = record(event)
    settle()
    return recorded
  }
  return {
    db,
    see: (at: string, device: object, facts: object = {}, via = 'mdns') =>
      ingest({ at: `2026-${at}Z`, type: 'sighting', device, via, facts } as TimelineEvent),
    tell: (event: object) => ingest(event as TimelineEvent),
    devices: () => listDevices(db, Date.parse('2026-12-31T00:00:00Z')),
  }
}
const MAC = '00:11:22:33:44:55'
const OTHER = '00:11:22:33:44:66'
const PHONE = '02:11:22:33:44:01'
const PHONE_LATER = '02:11:22:33:44:02'

test('one device though it speaks by several protocols and addresses', () => {
  const h = home()
  h.see('01-01T10:00:00', { mac: MAC, ip: '10.0.0.5' }, { vendor: 'Larkfield' })
  h.see('01-01T10:00:01', { mac: MAC, ip: 'fe80::1' }, { model: 'A1' }, 'upnp')
  h.see('01-01T10:00:02', { ip: '10.0.0.5', uuids: ['u-1'] }, { name: 'Hall' }, 'ssdp')
  const [device, ...rest] = h.devices()
  assert.equal(rest.length, 0)
  assert.deepEqual([device!.vendor, device!.model, device!.name], ['Larkfield', 'A1', 'Hall'])
  assert.deepEqual(device!.addresses.toSorted(), ['10.0.0.5', 'fe80::1'])
})

test('two of one model stay two, an address that moves does not', () => {
  const h = home()
  h.see('01-01T10:00:00', { mac: MAC, ip: '10.0.0.5' }, { model: 'A1' })
  h.see('01-01T10:00:00', { mac: OTHER, ip: '10.0.0.6' }, { model: 'A1' })
  h.see('01-03T10:00:00', { mac: MAC, ip: '10.0.0.6' }, { model: 'A1' })
  assert.equal(h.devices().length, 2)
  assert.deepEqual(h.devices().find((d) => d.macs.includes(MAC))!.addresses, ['10.0.0.6'])
})

test('what names nobody is a sighting, no device', () => {
  const h = home()
  assert.equal(h.see('01-01T10:00:00', { ip: '10.0.0.9' }, { name: 'who?' }).deviceId, null)
  assert.equal(h.devices().length, 0)
  assert.equal(h.db.prepare('SELECT count FROM weak_sighting').pluck().get(), 1)
})

test('a phone keeps its identity over a random MAC by its own host name, two phones of one name do not merge', () => {
  const h = home()
  const first = h.see('01-01T10:00:00', { mac: PHONE }, { hostname: 'annas-phone' }).deviceId
  assert.equal(h.see('02-01T10:00:00', { mac: PHONE_LATER }, { hostname: 'Annas-Phone' }).deviceId, first)
  const common = h.see('02-01T10:00:00', { mac: '02:00:00:00:00:0a' }, { hostname: 'iPhone' }).deviceId
  assert.notEqual(
    h.see('02-02T10:00:00', { mac: '02:00:00:00:00:0b' }, { hostname: 'iPhone' }).deviceId,
    common,
  )
})

test('who takes the host name of a phone that is still here is another', () => {
  const h = home()
  h.see('01-01T10:00:00', { mac: PHONE }, { hostname: 'annas-phone' })
  const phone = h.see('02-01T10:00:00', { mac: PHONE }).deviceId
  assert.notEqual(h.see('02-01T10:00:04', { mac: PHONE_LATER }, { hostname: 'annas-phone' }).deviceId, phone)
})

test('words from an address another machine answers for never reach the device known there', () => {
  const h = home()
  const honest = h.see('01-01T10:00:00', { mac: MAC, ip: '10.0.0.5', uuids: ['u-1'] }, { firmware: '1.0' })
  h.see('01-01T10:10:00', { mac: OTHER, ip: '10.0.0.66' })
  const taken = { ip: '10.0.0.5', uuids: ['u-1'], claimants: [OTHER] }
  const stranger = h.see('01-01T10:10:01', taken, { firmware: '0.1' })
  assert.notEqual(stranger.deviceId, honest.deviceId)
  assert.deepEqual(
    stranger.conflicts.map(({ deviceId }) => deviceId),
    [honest.deviceId],
  )
  assert.equal(h.see('01-01T10:20:00', taken, { firmware: '0.1' }).deviceId, stranger.deviceId)
  assert.equal(h.devices().find(({ id }) => id === honest.deviceId)!.firmware, '1.0')
  const thief = h.see('01-01T10:20:01', { ip: '10.0.0.5', mac: OTHER, claimants: [MAC, OTHER] }, {}).deviceId
  assert.ok(thief !== stranger.deviceId && thief !== honest.deviceId)
})

test('a machine whose one MAC answers for two addresses stays itself where it was known', () => {
  const h = home()
  const known = h.see('01-01T10:00:00', { mac: MAC, ip: '10.0.0.5', uuids: ['u-1'] }).deviceId
  const here = { ip: '10.0.0.5', uuids: ['u-1'], claimants: [MAC] }
  assert.equal(h.see('01-01T12:00:00', here, { firmware: '2.0' }).deviceId, known)
})

test('a stolen serial or uuid is a conflict, never a merge', () => {
  const h = home()
  const honest = h.see('01-01T10:00:00', { mac: MAC, serial: 'S1', uuids: ['u-1'] }, { model: 'A1' })
  const liar = h.see('01-01T11:00:00', { mac: OTHER, serial: 'S1', uuids: ['U-1'] }, { model: 'A1' })
  assert.notEqual(liar.deviceId, honest.deviceId)
  assert.deepEqual(
    liar.conflicts.map((c) => [c.kind, c.deviceId]),
    [
      ['serial', honest.deviceId],
      ['uuid', honest.deviceId],
    ],
  )
})

test('a row per value and span, and one change with its interval', () => {
  const h = home()
  for (const day of ['01', '02', '03']) h.see(`01-${day}T10:00:00`, { mac: MAC }, { firmware: '1.9' })
  const { changes } = h.see('01-05T10:00:00', { mac: MAC }, { firmware: '1.10' })
  assert.deepEqual(
    changes.map(({ from, to, lastSeenOld, firstSeenNew }) => [from, to, lastSeenOld, firstSeenNew]),
    [['1.9', '1.10', Date.parse('2026-01-03T10:00:00Z'), Date.parse('2026-01-05T10:00:00Z')]],
  )
  const history = deviceHistory(h.db, h.devices()[0]!.id).filter((f) => f.key === 'firmware')
  assert.deepEqual(
    history.map((f) => [f.value, f.previous, f.lastSeen]),
    [
      ['1.10', '1.9', '2026-01-05T10:00:00.000Z'],
      ['1.9', null, '2026-01-03T10:00:00.000Z'],
    ],
  )
})

test('two protocols that tell of one update tell it once; reordered lists are no change', () => {
  const h = home()
  h.see('01-01T10:00:00', { mac: MAC }, { firmware: '1.4' }, 'mdns')
  h.see('01-01T10:00:01', { mac: MAC }, { firmware: '1.4' }, 'http')
  assert.equal(h.see('01-09T10:00:00', { mac: MAC }, { firmware: '1.5' }, 'mdns').changes.length, 1)
  assert.equal(h.see('01-09T10:00:01', { mac: MAC }, { firmware: '1.5' }, 'http').changes.length, 0)
  h.see('02-01T10:00:00', { mac: OTHER }, { firmware: ['A 1', 'B2'] }, 'ipp')
  assert.equal(
    h.see('02-02T10:00:00', { mac: OTHER }, { firmware: ['B2', ' A  1'] }, 'ipp').changes.length,
    0,
  )
})

test('a source that always said otherwise does not make changes of another', () => {
  const h = home()
  h.see('01-01T10:00:00', { mac: MAC }, { firmware: '57.3-77280' }, 'http')
  assert.equal(h.see('01-01T10:00:01', { mac: MAC }, { firmware: 'p20' }, 'ssdp').changes.length, 0)
  assert.equal(h.see('01-02T10:00:00', { mac: MAC }, { firmware: '57.3-77280' }, 'http').changes.length, 0)
  assert.equal(h.devices()[0]!.firmware, '57.3-77280')
})

test('evidence that comes late is history, not a change back', () => {
  const h = home()
  h.see('01-05T10:00:00', { mac: MAC }, { firmware: '1.10' }, 'http')
  h.see('01-09T10:00:00', { mac: MAC }, { firmware: '1.10' }, 'http')
  assert.deepEqual(h.see('01-02T10:00:00', { mac: MAC }, { firmware: '1.9' }, 'http').changes, [])
  assert.equal(h.devices()[0]!.firmware, '1.10')
  assert.equal(h.devices()[0]!.firstSeen, '2026-01-02T10:00:00.000Z')
  assert.deepEqual(h.see('01-10T10:00:00', { mac: MAC }, { firmware: '1.10' }, 'http').changes, [])
})

test('what was said again on better ground is not pushed aside by what stands between', () => {
  const h = home()
  const at = (confidence: number) => ({ firmware: { from: 'test', confidence } })
  const say = (time: string, via: string, firmware: string, confidence: number) =>
    h.tell({
      at: time,
      type: 'sighting',
      device: { mac: MAC },
      via,
      facts: { firmware },
      grounds: at(confidence),
    })
  say('2026-01-01T10:00:00Z', 'http', '78.1', 0.65)
  say('2026-01-01T10:00:01Z', 'upnp', '78.1', 0.92)
  say('2026-01-01T10:00:02Z', 'ssdp', '0.1', 0.88)
  assert.equal(h.devices()[0]!.firmware, '78.1')
})

test('no datagram, however sure, moves what a device answered of itself', () => {
  const h = home()
  const see = (at: string, via: string, facts: object, confidence: number) =>
    h.tell({
      at: `2026-${at}Z`,
      type: 'sighting',
      device: { mac: MAC },
      via,
      facts,
      grounds: Object.fromEntries(Object.keys(facts).map((key) => [key, { from: via, confidence }])),
    })
  const honest = { vendor: 'Sonos', model: 'One', firmware: '78.1', serial: 'S1' }
  const forged = { vendor: 'Evil', model: 'Zero', firmware: '0.1', serial: 'S0' }
  const told = () => {
    const { vendor, model, firmware, serial } = h.devices()[0]!
    return { vendor, model, firmware, serial }
  }
  see('01-01T10:00:00', 'mdns', forged, 0.97)
  assert.deepEqual(told(), forged)
  assert.deepEqual(see('01-01T10:00:01', 'upnp', honest, 0.85).changes, [])
  assert.deepEqual(told(), honest)
  // Nor does who agreed with it before.
  see('01-01T10:00:02', 'ssdp', honest, 0.88)
  for (const again of ['00', '30']) {
    const { changes, event } = see(`01-02T10:00:${again}`, 'ssdp', { ...forged, name: 'Den' }, 0.88)
    assert.deepEqual(changes, [])
    // Nothing is to be concluded from it either.
    assert.deepEqual(event.type === 'sighting' && event.facts, { name: 'Den' })
  }
  assert.deepEqual(told(), honest)
  assert.equal(see('01-02T10:00:31', 'upnp', { ...honest, firmware: '78.2' }, 0.85).changes.length, 1)
  assert.deepEqual(told(), { ...honest, firmware: '78.2' })
})

test('a device that answers no more may tell its news by datagram, until it answers again', () => {
  const h = home()
  const see = (at: string, via: string, firmware: string) => h.see(at, { mac: MAC }, { firmware }, via)
  see('01-01T10:00:00', 'http', '1.4')
  see('01-01T10:00:01', 'mdns', '1.4')
  assert.equal(see('01-07T10:00:00', 'mdns', '1.5').changes.length, 0)
  see('01-07T10:00:01', 'mdns', '1.4')
  assert.equal(see('01-09T10:00:00', 'mdns', '1.5').changes.length, 1)
  const [back] = see('01-20T10:00:00', 'http', '1.4').changes
  assert.deepEqual(
    [back?.from, back?.to, back?.lastSeenOld, back?.firstSeenNew],
    ['1.5', '1.4', Date.parse('2026-01-09T10:00:00Z'), Date.parse('2026-01-20T10:00:00Z')],
  )
  assert.equal(h.devices()[0]!.firmware, '1.4')
})
