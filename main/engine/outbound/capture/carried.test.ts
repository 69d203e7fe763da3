import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  ethernet,
  helloMessage,
  ipv4,
  pcap,
  records,
  type Side,
  server,
  tcp,
  tv,
  udpDatagram,
} from '../testing/frames.ts'
import { readCapture } from '../testing/read-capture.ts'

/** A switch that mirrors to who captures. */
const mirror: Side = { mac: '02:00:5e:00:00:77', ip: '192.168.1.2', port: 50_000 }
const here: Side = { mac: '02:00:5e:00:00:78', ip: '192.168.1.3', port: 0 }

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const frame = tcp(tv, server, 99, 2, records(helloMessage('mirrored.example')))
const inner = frame.subarray(14)
/** The same segment between fd00::21 and 2001:db8::7. */
const inner6 = Buffer.concat([
  hex('60000000'),
  Buffer.from([0, inner.length - 20, 6, 64]),
  hex('fd00 000000000000 000000000000 0021 20010db8 000000000000 00000000 0007'),
  inner.subarray(20),
])
const tunnel = (protocol: number, head: string, packet: Buffer) =>
  ethernet(mirror, here, ipv4(mirror, here, protocol, Buffer.concat([hex(head), packet])))
const datagram = (port: number, head: string, what = frame) =>
  ethernet(mirror, here, ipv4(mirror, here, 17, inDatagram(port, Buffer.concat([hex(head), what]))))
const inDatagram = (port: number, data: Buffer) => udpDatagram(mirror, { ...here, port }, data)

/** What carries a packet, the frame, and whose MAC is then known. */
const CARRIERS: readonly [string, Buffer, string][] = [
  ['IP in IP', tunnel(4, '', inner), mirror.mac],
  ['GRE', tunnel(47, '0000 0800', inner), mirror.mac],
  [
    'GRE with checksum, key and sequence',
    tunnel(47, 'b000 0800 00000000 00000007 00000008', inner),
    mirror.mac,
  ],
  ['GRE with Ethernet', tunnel(47, '0000 6558', frame), tv.mac],
  ['ERSPAN I', tunnel(47, '0000 88be', frame), tv.mac],
  ['ERSPAN II', tunnel(47, '1000 88be 00000001 10010001 00000000', frame), tv.mac],
  ['ERSPAN III', tunnel(47, '1000 22eb 00000001 2001000100000000 00000001 0000000000000000', frame), tv.mac],
  ['VXLAN', datagram(4789, '08000000 00000700'), tv.mac],
  ['Geneve', datagram(6081, '02006558 00000700 0102800100000000'), tv.mac],
  ['TZSP', datagram(37_008, '01000001 00 0a01ff 01'), tv.mac],
  ['L2TP', datagram(1701, '0002 0007 0001 ff03 0021', inner), mirror.mac],
  [
    'L2TP with every field',
    datagram(1701, '4a02 0000 0007 0001 0002 0003 0002 0000 0021', inner),
    mirror.mac,
  ],
  ['GTP-U', datagram(2152, '30ff 0000 00000007', inner), mirror.mac],
  [
    'GTP-U with a sequence and an extension',
    datagram(2152, '36ff 0000 00000007 0001 00 85 01100900', inner),
    mirror.mac,
  ],
]

describe('what a packet carries is read in its place', () => {
  for (const [what, carrier, mac] of CARRIERS)
    test(what, () => {
      const { stretches } = readCapture(pcap([carrier]))
      assert.deepEqual(
        stretches.map((s) => [s.host, s.deviceIp, s.deviceMac, s.bytesOut]),
        [['mirrored.example', tv.ip, mac, carrier.length]],
      )
    })

  for (const [what, head] of [
    ['Teredo', ''],
    ['Teredo with authentication and origin', '0001 0200 abcd 0000000000000001 00 0000 f227 3e3d 0102'],
  ] as const)
    test(`${what}, either way`, () => {
      for (const [from, to] of [
        [mirror, { ...here, port: 3544 }],
        [{ ...mirror, port: 3544 }, here],
      ] as const) {
        const data = udpDatagram(from, to, Buffer.concat([hex(head), inner6]))
        const [s, ...more] = readCapture(pcap([ethernet(from, to, ipv4(from, to, 17, data))])).stretches
        assert.deepEqual([s?.host, s?.deviceIp, s?.peerIp], ['mirrored.example', 'fd00::21', '2001:db8::7'])
        assert.equal(more.length, 0)
      }
    })

  test('put together from fragments first', () => {
    const whole = Buffer.concat([hex('0000 6558'), frame])
    const first = ipv4(mirror, here, 47, whole.subarray(0, 64), { id: 9, fragment: 0x2000 })
    const second = ipv4(mirror, here, 47, whole.subarray(64), { id: 9, fragment: 8 })
    const { stretches } = readCapture(pcap([ethernet(mirror, here, first), ethernet(mirror, here, second)]))
    assert.deepEqual(
      stretches.map((s) => [s.host, s.deviceMac]),
      [['mirrored.example', tv.mac]],
    )
  })

  test('but not for ever', () => {
    let packet: Buffer = inner
    for (let i = 0; i < 9; i++) packet = ipv4(mirror, here, 4, packet)
    const { stretches, packets } = readCapture(pcap([ethernet(mirror, here, packet)]))
    assert.deepEqual([stretches.length, packets.skipped.otherTransport], [0, 1])
  })

  test('other talk on those ports is a conversation like any, an encrypted tunnel none', () => {
    const talk = ethernet(mirror, here, ipv4(mirror, here, 17, inDatagram(4789, Buffer.alloc(40, 0xee))))
    assert.deepEqual(
      readCapture(pcap([talk])).stretches.map((s) => [s.peerPort, s.deviceMac]),
      [[4789, mirror.mac]],
    )
    const pptp = tunnel(47, '3001 880b 00100001', Buffer.alloc(40, 0xee))
    assert.equal(readCapture(pcap([pptp])).packets.skipped.otherTransport, 1)
  })

  test('whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CARRIERS.map(([, carrier]) => carrier)),
        fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 8 }),
        fc.nat(200),
        (carrier, flips, end) => {
          const bytes = Buffer.from(carrier.subarray(0, Math.max(15, end)))
          for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value
          const { container } = readCapture(pcap([bytes]))
          assert.equal(container.records, 1)
        },
      ),
      { numRuns: 500 },
    )
  })
})
