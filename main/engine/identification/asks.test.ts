import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askKey } from '../../../shared/model/ask.ts'
import type { Observation } from '../../../shared/model/observation.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { planAsks, planAsksUnder } from './asks.ts'

const ip = '192.0.2.9'
const of = (...heard: Observation[]) =>
  planAsks(ip, heard, new Set()).map((ask) => `${ask.kind}:${ask.port}${ask.url ?? ask.path ?? ''}`)

test('an announcement leads to its own endpoint, and to no other maker’s', () => {
  assert.ok(
    of({ via: 'mdns', service: { type: '_hue._tcp', name: 'Hue', txt: {} } }).includes(
      'http-get:80/api/config',
    ),
  )
  assert.ok(
    of({ via: 'ssdp', headers: { ST: 'roku:ecp', LOCATION: 'http://192.0.2.9:8060/' } }).includes(
      'http-get:8060/query/device-info',
    ),
  )
  assert.ok(
    of({
      via: 'mdns',
      service: { type: '_ipp._tcp', name: 'p', port: 632, txt: { rp: 'ipp/port1' } },
    }).includes('ipp:632/ipp/port1'),
  )
  assert.ok(
    !of({ via: 'mdns', service: { type: '_hue._tcp', name: 'Hue', txt: {} } }).some((ask) =>
      ask.includes('device-info'),
    ),
  )
})

test('nothing said means nothing asked, and nothing is asked twice', () => {
  assert.deepEqual(of({ via: 'arp', mac: '00:17:88:00:00:01' }), [])
  const heard: Observation[] = [
    { via: 'mdns', service: { type: '_shelly._tcp', name: 'shellyplus1-1', txt: {} } },
  ]
  const asked = new Set(planAsks(ip, heard, new Set()).map(askKey))
  assert.deepEqual(planAsks(ip, heard, asked), [])
})

test('a hostile announcement makes neither many questions nor strange ones', () => {
  const heard: Observation[] = Array.from({ length: 500 }, (_, index) => ({
    via: 'ssdp',
    headers: { LOCATION: `http://192.0.2.9:${1000 + index}/d.xml` },
  }))
  assert.ok(planAsks(ip, heard, new Set()).length <= 12)
  assert.deepEqual(of({ via: 'ssdp', headers: { LOCATION: 'file:///etc/passwd' } }), [])
  assert.ok(
    of({
      via: 'mdns',
      service: { type: '_ipp._tcp', name: 'p', port: 631, txt: { rp: '../..\r\nX: y' } },
    }).every((ask) => !ask.includes('\n')),
  )
})

test('where SNMP is off nothing is asked over it, else every question carries the owner’s community', () => {
  const printer: Observation[] = [{ via: 'mdns', service: { type: '_ipp._tcp', name: 'p', txt: {} } }]
  const asked = (settings: Settings) => planAsksUnder(planAsks, settings)(ip, printer, new Set())
  const open = asked({ snmp: true, snmpCommunity: 'attic' })
  assert.deepEqual([...new Set(open.map((ask) => ask.community))].sort(), ['attic', undefined])
  assert.ok(open.every((ask) => (ask.kind === 'snmp') === (ask.community === 'attic')))
  const closed = asked({ snmp: false, snmpCommunity: 'attic' })
  assert.deepEqual(closed.map(askKey), open.filter((ask) => ask.kind !== 'snmp').map(askKey))
})
