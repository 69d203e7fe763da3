import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings.ts'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import type { NetworkEdge, NetworkEvents } from '../network-edge.ts'
import { RECORDED_NIC, recordedNetwork, repeatName } from '../testing/recorded-network.ts'
import { runScan } from './scan-run.ts'

/** Runs a scan over a scripted edge; answers the batches that would be recorded. */
async function run(script: (events: NetworkEvents) => Promise<void> | void) {
  const batches: SightingEvent[][] = []
  const sent: string[] = []
  const edge: NetworkEdge = {
    ...recordedNetwork(Date.now),
    scan: async (_nic, _options, events) => script(events),
  }
  const options = {
    seconds: 1,
    signal: new AbortController().signal,
    settings: DEFAULT_SETTINGS,
    now: Date.now,
  }
  const result = await runScan(edge, repeatName, RECORDED_NIC, options, {
    sightings: (batch) => void batches.push(batch),
    sent: (packets) => void sent.push(...packets.map((p) => p.destination)),
    progress() {},
  })
  return { ...result, sightings: batches.flat(), sent }
}
const named = (ip: string, name: string) => ({
  at: Date.now(),
  interface: 'test0',
  ip,
  observation: { via: 'mdns' as const, service: { type: '_http._tcp', name, txt: {} } },
})
const neighbour = (ip: string, mac: string) => ({ at: Date.now(), ip, mac, interface: 'test0' })

test('a silent neighbour is a sighting, and what it says in one scan is told once', async () => {
  const { sightings } = await run((events) => {
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
  const { sightings } = await run((events) => {
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
  const { sightings } = await run((events) => {
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
  const { sightings } = await run((events) => {
    events.heard(named(RECORDED_NIC.address, 'this machine'))
    events.neighbour(neighbour(RECORDED_NIC.address, RECORDED_NIC.mac))
  })
  assert.deepEqual(sightings, [])
})

test('what was heard before the network failed is kept, and the failure is told', async () => {
  const batches: SightingEvent[] = []
  const edge: NetworkEdge = {
    ...recordedNetwork(Date.now),
    async scan(_nic, _options, events) {
      events.neighbour(neighbour('192.0.2.10', '00:00:5e:00:53:10'))
      throw new Error('the cable was pulled')
    },
  }
  const options = {
    seconds: 1,
    signal: new AbortController().signal,
    settings: DEFAULT_SETTINGS,
    now: Date.now,
  }
  const sink = { sightings: (b: SightingEvent[]) => void batches.push(...b), sent() {}, progress() {} }
  await assert.rejects(runScan(edge, repeatName, RECORDED_NIC, options, sink), /cable/)
  assert.equal(batches.length, 1)
})

test('a sweep is accounted for as its network, other packets as they went', async () => {
  const packet = { interface: 'test0', port: 9, bytes: 1, reason: 'r', at: 1, unicast: true }
  const { sent } = await run((events) => {
    events.sent({ ...packet, kind: 'address-sweep', destination: '192.0.2.77' })
    events.sent({ ...packet, kind: 'address-sweep', destination: 'fe80::1' })
    events.sent({ ...packet, kind: 'http-get', destination: '192.0.2.10' })
  })
  assert.deepEqual(sent, ['192.0.2.0/24', 'fe80::1', '192.0.2.10'])
})
