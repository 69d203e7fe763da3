import assert from 'node:assert/strict'
import type { NetworkInterfaceInfo } from 'node:os'
import { test } from 'node:test'
import { kindOf, listInterfaces, NAME_KINDS } from './interfaces.ts'

const v4 = (address: string, netmask: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask,
  internal,
  family: 'IPv4',
  mac: '8C:8D:28:00:00:01',
  cidr: `${address}/24`,
})
const v6 = (address: string): NetworkInterfaceInfo => ({
  address,
  netmask: 'ffff:ffff:ffff:ffff::',
  internal: false,
  family: 'IPv6',
  mac: '8c:8d:28:00:00:01',
  cidr: `${address}/64`,
  scopeid: 2,
})

for (const { match, kind, example } of NAME_KINDS)
  test(`${example} is ${kind}`, () => {
    assert.match(example, match)
    assert.equal(kindOf(example, false), kind)
  })

test('networks of a machine: the home first, loopback and interfaces without IPv4 left out', () => {
  const found = listInterfaces(
    {},
    {
      lo: [v4('127.0.0.1', '255.0.0.0', true)],
      docker0: [v4('172.17.0.1', '255.255.0.0')],
      wg0: [v4('10.8.0.2', '255.255.255.0')],
      wlp2s0: [v4('192.168.1.77', '255.255.255.128'), v6('fe80::1'), v6('fd00::7')],
      eth1: [v6('fe80::2')],
    },
  )
  assert.deepEqual(
    found.map(({ name, kind }) => [name, kind]),
    [
      ['wlp2s0', 'wifi'],
      ['wg0', 'vpn'],
      ['docker0', 'virtual'],
    ],
  )
  assert.deepEqual(found[0], {
    name: 'wlp2s0',
    address: '192.168.1.77',
    cidr: '192.168.1.0/25',
    mac: '8c:8d:28:00:00:01',
    kind: 'wifi',
    address6: ['fe80::1', 'fd00::7'],
  })
})

test('an address of the network wins over a self-assigned one', () => {
  const [nic] = listInterfaces(
    {},
    { eth0: [v4('169.254.3.4', '255.255.0.0'), v4('192.168.1.2', '255.255.255.0')] },
  )
  assert.equal(nic?.address, '192.168.1.2')
})
