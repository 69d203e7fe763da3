import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  normalMac,
  parseBsdArp,
  parseIpNeigh,
  parseNdp,
  parseProcNetArp,
  parseWindowsArp,
} from './neighbour-table.ts'

const PROC_NET_ARP = `IP address       HW type     Flags       HW address            Mask     Device
192.168.1.1      0x1         0x2         74:da:38:01:02:03     *        wlp2s0
192.168.1.7      0x1         0x0         00:00:00:00:00:00     *        wlp2s0
172.17.0.2       0x1         0x2         02:42:ac:11:00:02     *        docker0
192.168.1.9      0x1         0x6         B8:27:EB:01:02:03     *        wlp2s0
`
const IP_NEIGH = JSON.stringify([
  { dst: '192.168.1.1', lladdr: '74:da:38:01:02:03', state: ['REACHABLE'] },
  { dst: 'fe80::1', lladdr: '74:da:38:01:02:03', router: null, state: ['STALE'] },
  { dst: '192.168.1.8', state: ['FAILED'] },
  { dst: '192.168.1.6', lladdr: '00:00:00:00:00:00', state: ['NOARP'] },
  { dst: '192.168.1.5', state: ['INCOMPLETE'] },
  { dst: 7 },
  null,
])
const MACOS_ARP = `? (192.168.1.1) at 0:17:88:1:2:3 on en0 ifscope [ethernet]
? (192.168.1.9) at (incomplete) on en0 ifscope [ethernet]
? (192.168.64.2) at 52:54:0:1:2:3 on bridge100 ifscope [bridge]
? (192.168.1.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]
? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]
`
const MACOS_NDP = `Neighbor                                Linklayer Address  Netif Expire    St Flgs Prbs
fe80::1%en0                             0:17:88:1:2:3        en0 23h59m58s S  R
fd00::7                                 (incomplete)         en0 expired   N
fe80::9%utun0                           0:17:88:1:2:9      utun0 permanent R
`
const WINDOWS_ARP = `
Schnittstelle: 192.168.1.20 --- 0x5
  Internetadresse       Physische Adresse     Typ
  192.168.1.1           00-17-88-01-02-03     dynamisch
  192.168.1.255         ff-ff-ff-ff-ff-ff     statisch
  224.0.0.251           01-00-5e-00-00-fb     statisch

Schnittstelle: 172.24.16.1 --- 0x1b
  Internetadresse       Physische Adresse     Typ
  172.24.16.9           00-15-5d-01-02-03     dynamisch
`
const entries = (list: { ip: string; mac: string }[]) => list.map(({ ip, mac }) => `${ip} ${mac}`)

test('Linux /proc/net/arp: complete entries of one interface', () => {
  assert.deepEqual(entries(parseProcNetArp(PROC_NET_ARP, 'wlp2s0')), [
    '192.168.1.1 74:da:38:01:02:03',
    '192.168.1.9 b8:27:eb:01:02:03',
  ])
})

test('Linux ip -j neigh: IPv4 and IPv6, and which of them answered lately', () => {
  assert.deepEqual(parseIpNeigh(IP_NEIGH), [
    { ip: '192.168.1.1', mac: '74:da:38:01:02:03', confirmed: true },
    { ip: 'fe80::1', mac: '74:da:38:01:02:03', confirmed: false },
  ])
  for (const broken of ['', '{}', '[{}]', '[[]]', 'no json']) assert.deepEqual(parseIpNeigh(broken), [])
})

test('macOS arp and ndp: octets without leading zeros, zones', () => {
  assert.deepEqual(entries(parseBsdArp(MACOS_ARP, 'en0')), ['192.168.1.1 00:17:88:01:02:03'])
  assert.deepEqual(entries(parseNdp(MACOS_NDP, 'en0')), ['fe80::1 00:17:88:01:02:03'])
})

test('Windows arp -a: the block of our interface, whatever the language', () => {
  assert.deepEqual(entries(parseWindowsArp(WINDOWS_ARP.replaceAll('\n', '\r\n'), '192.168.1.20')), [
    '192.168.1.1 00:17:88:01:02:03',
  ])
})

test('a MAC of many is no MAC of one', () => {
  assert.equal(normalMac('0:1:2:A:B:C'), '00:01:02:0a:0b:0c')
  for (const none of [
    '33:33:00:00:00:01',
    '01:00:5e:00:00:fb',
    'ff:ff:ff:ff:ff:ff',
    '00:00:00:00:00:00',
    '1:2:3',
    'x',
  ])
    assert.equal(normalMac(none), null, none)
})
