import assert from 'node:assert/strict'
import { test } from 'node:test'
import { identifyAddress } from '../identification/sightings.ts'
import type { NetworkEvents } from '../network-edge.ts'
import { neighbour, scriptedScan } from '../testing/scripted-scan.ts'

/** A scan where no table gives the MACs of IPv6 addresses: who is said to speak, as `MAC@address`. */
async function speakers(script: (events: NetworkEvents) => void): Promise<string[]> {
  const { sightings } = await scriptedScan(script, { identify: identifyAddress })
  return [...new Set(sightings.map(({ device }) => `${device.mac ?? ''}@${device.ip ?? ''}`))].sort()
}

const printer = (ip: string, host: string, model = 'HP LaserJet MFP M234dw') => ({
  at: Date.now(),
  interface: 'test0',
  ip,
  observation: {
    via: 'mdns' as const,
    service: { type: '_ipp._tcp', name: model, host, port: 631, txt: { ty: model, UUID: `uuid-of-${host}` } },
  },
})
const HERE = '192.0.2.10'
const MAC = '00:11:32:46:12:d1'

test('an IPv6 address made of a neighbour’s MAC is that neighbour’s', async () => {
  const heard = await speakers((events) => {
    events.neighbour(neighbour(HERE, MAC))
    events.heard(printer('fe80::211:32ff:fe46:12d1', 'hp.local'))
  })
  assert.deepEqual(heard, [`${MAC}@${HERE}`, `${MAC}@fe80::211:32ff:fe46:12d1`])
})

test('who says the same from an IPv6 address of no known MAC is nobody new', async () => {
  const heard = await speakers((events) => {
    events.neighbour(neighbour(HERE, MAC))
    events.heard(printer(HERE, 'hp.local'))
    events.heard(printer('fd77::10', 'hp.local'))
  })
  assert.deepEqual(heard, [`${MAC}@${HERE}`])
})

test('who is named otherwise there, or says otherwise, is somebody else', async () => {
  const heard = await speakers((events) => {
    events.neighbour(neighbour(HERE, MAC))
    events.heard(printer(HERE, 'hp.local'))
    events.heard(printer('fd77::11', 'hp-2.local'))
    events.heard(printer('fd77::12', 'hp.local', 'Canon MG3600'))
    events.heard(printer('fe80::211:32ff:fe46:12d2', 'hp-3.local'))
  })
  assert.deepEqual(heard, [`${MAC}@${HERE}`, '@fd77::11', '@fd77::12', '@fe80::211:32ff:fe46:12d2'])
})

test('a MAC that answers for several addresses, or contests one, owns no address by its letters', async () => {
  const heard = await speakers((events) => {
    events.neighbour(neighbour(HERE, MAC))
    events.neighbour(neighbour('192.0.2.11', MAC))
    events.heard(printer('fe80::211:32ff:fe46:12d1', 'hp.local'))
  })
  assert.ok(heard.includes('@fe80::211:32ff:fe46:12d1'), heard.join())
})
