import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import { RECORDED_NIC } from '../testing/recorded-network.ts'
import { neighbour, scriptedScan } from '../testing/scripted-scan.ts'

const named = (ip: string, name: string) => ({
  at: Date.now(),
  interface: 'test0',
  ip,
  observation: { via: 'mdns' as const, service: { type: '_http._tcp', name, txt: {} } },
})

test('a silent neighbour is a sighting, and what it says in one scan is told once', async () => {
  const { sightings } = await scriptedScan((events) => {
    events.neighbour(neighbour('192.0.2.10', '00:00:5e:00:53:10'))
    events.neighbour(neighbour('192.0.2.11', '00:00:5e:00:53:11'))
    for (let i = 0; i < 5; i++) events.heard(named('192.0.2.11', 'Lamp'))
  })
  assert.deepEqual(
    sightings.map((s) => [s.device.mac, s.via, s.facts]),
    [
      ['00:00:5e:00:53:10', 'arp', {}],
      ['00:00:5e:00:53:11', 'mdns', { name: 'Lamp' }],
    ],
  )
})

test('words from an address two machines answer for wait until it is known whose they can be', async () => {
  const { sightings } = await scriptedScan((events) => {
    events.neighbour(neighbour('192.0.2.66', '00:00:5e:00:53:66'))
    events.neighbour(neighbour('192.0.2.11', '00:00:5e:00:53:66'))
    events.heard(named('192.0.2.11', 'Lamp'))
    events.neighbour(neighbour('192.0.2.11', '00:00:5e:00:53:11'))
  })
  assert.deepEqual(
    sightings.map((s) => [s.device.mac, s.device.ip, s.facts]),
    [
      ['00:00:5e:00:53:66', '192.0.2.66', {}],
      ['00:00:5e:00:53:11', '192.0.2.11', { name: 'Lamp' }],
    ],
  )
})

test('an address that changed hands is told for each of them', async () => {
  const hour = 3_600_000
  const { sightings } = await scriptedScan((events) => {
    events.neighbour({ ...neighbour('192.0.2.11', '00:00:5e:00:53:11'), at: Date.now() - hour })
    events.heard(named('192.0.2.11', 'Lamp'))
    events.neighbour(neighbour('192.0.2.11', '00:00:5e:00:53:12'))
    events.heard(named('192.0.2.11', 'Radio'))
  })
  assert.deepEqual(
    sightings.map((s) => [s.device.mac, s.facts]),
    [
      ['00:00:5e:00:53:11', { name: 'Lamp' }],
      ['00:00:5e:00:53:12', { name: 'Radio' }],
    ],
  )
})

test('our own words and our own address are no device', async () => {
  const { sightings } = await scriptedScan((events) => {
    events.heard(named(RECORDED_NIC.address, 'this machine'))
    events.neighbour(neighbour(RECORDED_NIC.address, RECORDED_NIC.mac))
  })
  assert.deepEqual(sightings, [])
})

test('what was heard before the network failed is kept, and the failure is told', async () => {
  const sightings: SightingEvent[] = []
  const failing = scriptedScan(
    (events) => {
      events.neighbour(neighbour('192.0.2.10', '00:00:5e:00:53:10'))
      throw new Error('the cable was pulled')
    },
    { sightings },
  )
  await assert.rejects(failing, /cable/)
  assert.equal(sightings.length, 1)
})

test('a sweep is accounted for as its network, other packets as they went', async () => {
  const packet = { interface: 'test0', port: 9, bytes: 1, reason: 'r', at: 1, unicast: true }
  const { sent } = await scriptedScan((events) => {
    events.sent({ ...packet, kind: 'address-sweep', destination: '192.0.2.77' })
    events.sent({ ...packet, kind: 'address-sweep', destination: 'fe80::1' })
    events.sent({ ...packet, kind: 'http-get', destination: '192.0.2.10' })
  })
  assert.deepEqual(sent, ['192.0.2.0/24', 'fe80::1', '192.0.2.10'])
})
