import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { test } from 'node:test'
import type { Observation } from '../../../shared/model/observation.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { encodeKasa } from '../protocol/kasa.ts'
import { VendorSearches } from './vendor-searches.ts'

/** A network of one address on the loopback, so that its broadcast address is a device we can be. */
const nic: NetworkInterface = {
  name: 'lo',
  address: '127.0.0.1',
  cidr: '127.0.0.0/30',
  mac: '00:00:00:00:00:00',
  kind: 'loopback',
  address6: [],
}
const BROADCAST = '127.0.0.3'

test('a Kasa device answers the search and is told once', {
  timeout: 10_000,
}, async () => {
  const device = createSocket('udp4')
  device.on('message', (_, from) => {
    device.send('not Kasa', from.port, from.address)
    for (let i = 0; i < 2; i++) device.send(encodeKasa('{"system":{}}', false), from.port, from.address)
  })
  await new Promise<void>((resolve) => device.bind(9999, BROADCAST, resolve))
  const told: [string, Observation][] = []
  const sent: string[] = []
  const skipped: string[] = []
  let knocks = 0
  let enough = () => {}
  const allKnocked = new Promise<void>((resolve) => {
    enough = resolve
  })
  const searches = await VendorSearches.open(nic, {
    admit({ address }) {
      if (address !== BROADCAST) return null
      if (++knocks === 3) setImmediate(enough)
      return address
    },
    observed: (ip, observation) => void told.push([ip, observation]),
    sent: (kind) => void sent.push(kind),
    skipped: (reason) => void skipped.push(reason),
  })
  searches.ask()
  await allKnocked
  searches.end()
  device.close()
  assert.deepEqual(told, [[BROADCAST, { via: 'kasa', body: '{"system":{}}' }]])
  assert.ok(sent.includes('kasa-search') && sent.includes('wsd-probe') && sent.includes('yeelight-search'))
  assert.ok(skipped.includes('kasa-search: unreadable answer'))
})
