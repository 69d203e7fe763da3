import assert from 'node:assert/strict'
import type { RemoteInfo } from 'node:dgram'
import { test } from 'node:test'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { ALWAYS_HEARD_RATE, GLOBAL_RATE, MAX_ADDRESSES, SOURCE_RATE } from '../protocol/limits.ts'
import { Door, isNeighbour } from './door.ts'
import { TokenBuckets } from './token-bucket.ts'

const nic: NetworkInterface = {
  name: 'home0',
  address: '192.0.2.10',
  cidr: '192.0.2.0/24',
  mac: '02:00:00:00:00:01',
  kind: 'ethernet',
  address6: ['fe80::10', 'fd77::10'],
}
const from = (address: string): RemoteInfo => ({
  address,
  family: address.includes(':') ? 'IPv6' : 'IPv4',
  port: 5353,
  size: 1,
})

const PASSES: readonly (readonly [address: string, ip: string | null, why: string])[] = [
  ['192.0.2.20', '192.0.2.20', 'a host of the network'],
  ['192.0.2.10', null, 'this machine'],
  ['192.0.2.255', null, 'the broadcast address'],
  ['192.0.2.0', null, 'the network itself'],
  ['172.17.0.2', null, 'a host of another interface'],
  ['8.8.8.8', null, 'a host of the internet'],
  ['fe80::20%home0', 'fe80::20', 'link-local of this interface'],
  ['fe80::20%docker0', null, 'link-local of another interface'],
  ['fe80::10%home0', null, 'this machine by IPv6'],
  ['fd77::20', 'fd77::20', 'a host of the IPv6 network'],
  ['fd78::20', null, 'a host of another IPv6 network'],
]
for (const [address, ip, why] of PASSES)
  test(`${why} ${ip ? 'passes' : 'does not pass'}`, () => {
    assert.equal(new Door(nic, () => undefined).admit(from(address), 0), ip)
    assert.equal(isNeighbour(nic, address.split('%')[0]!), ip !== null || address.endsWith('%docker0'))
  })

test('a flood of one address is cut to its rate and named; others still pass', () => {
  const skips = new Map<string, number>()
  const door = new Door(nic, (reason) => void skips.set(reason, (skips.get(reason) ?? 0) + 1))
  let passed = 0
  for (let i = 0; i < 5_000; i++) if (door.admit(from('192.0.2.66'), i / 5) !== null) passed++
  assert.equal(passed, SOURCE_RATE.burst + SOURCE_RATE.perSecond - 1)
  assert.equal(skips.get('flood from 192.0.2.66'), 5_000 - passed)
  assert.equal(door.admit(from('192.0.2.20'), 1_000), '192.0.2.20')
})

test('many addresses together are cut to what all may send', () => {
  const buckets = new TokenBuckets()
  let granted = 0
  for (let i = 0; i < 6_000; i++) if (buckets.take(`fd77::${i.toString(16)}`, 0) === 'granted') granted++
  assert.equal(granted, Math.min(GLOBAL_RATE.burst, MAX_ADDRESSES))
  assert.equal(buckets.take('192.0.2.1', 60_000), 'granted')
})

test('a quiet neighbour is heard while a crowd floods', () => {
  const buckets = new TokenBuckets()
  let granted = 0
  for (let i = 0; i < 40_000; i++) if (buckets.take(`192.0.2.${100 + (i % 100)}`, 0) === 'granted') granted++
  assert.equal(granted, GLOBAL_RATE.burst + 100 * ALWAYS_HEARD_RATE.burst)
  for (let i = 0; i < ALWAYS_HEARD_RATE.burst; i++) assert.equal(buckets.take('192.0.2.20', 0), 'granted')
  assert.equal(buckets.take('192.0.2.20', 0), 'all')
})

test('made-up IPv6 addresses leave IPv4 neighbours their place', () => {
  const buckets = new TokenBuckets()
  for (let i = 0; i < 2 * MAX_ADDRESSES; i++) buckets.take(`fe80::${i.toString(16)}`, 0)
  assert.equal(buckets.take('192.0.2.20', 0), 'granted')
})
