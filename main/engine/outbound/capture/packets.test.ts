import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  dnsAnswer,
  dnsQuery,
  ethernet,
  helloMessage,
  ipv4,
  pcap,
  records,
  type Side,
  tcp,
  udp,
  udpDatagram,
} from '../testing/frames.ts'
import { Packets } from './packets.ts'
import { PcapContainer } from './pcap-file.ts'
import type { Stretch } from './stretch.ts'

const tv: Side = { mac: '02:00:5e:00:00:21', ip: '192.168.1.21', port: 40_000 }
const router: Side = { mac: '02:00:5e:00:00:01', ip: '192.168.1.1', port: 53 }
const server: Side = { mac: '02:00:5e:00:00:01', ip: '198.51.100.7', port: 443 }

function read(bytes: Buffer) {
  const stretches: Stretch[] = []
  const asked: { name: string; deviceMac: string | null }[] = []
  const talk: string[] = []
  const packets = new Packets({
    stretch: (s) => void stretches.push({ ...s }),
    asked: ({ name, deviceMac }) => void asked.push({ name, deviceMac }),
    lanTalk: ({ kind }) => void talk.push(kind),
  })
  const container = new PcapContainer((d, a, e, l, t, k) => packets.frame(d, a, e, l, t, k))
  container.push(bytes, 0, bytes.length)
  packets.report()
  return { stretches, asked, talk, container, packets }
}

test('a connection carries the name of its ClientHello, the device’s MAC and the bytes of both ways', () => {
  const hello = records(helloMessage('api.vendor.example'))
  const frames = [
    tcp(tv, server, 99, 2),
    tcp(server, tv, 500, 18),
    tcp(tv, server, 100, 24, hello),
    tcp(server, tv, 501, 24, Buffer.alloc(1000)),
  ]
  const [s, ...more] = read(pcap(frames)).stretches
  assert.equal(more.length, 0)
  assert.equal(s?.host, 'api.vendor.example')
  assert.equal(s.deviceMac, tv.mac)
  assert.equal(s.peerPort, 443)
  assert.equal(s.connections, 1)
  assert.equal(s.bytesOut, frames[0]!.length + frames[2]!.length)
  assert.equal(s.bytesIn, frames[1]!.length + frames[3]!.length)
})

test('a ClientHello is put together over segments in any order and over several records', () => {
  const bytes = records(helloMessage('split.vendor.example', 2500), 700)
  const cut = [0, 900, 1800, bytes.length]
  const parts = cut.slice(1).map((end, i) => ({ at: cut[i]!, data: bytes.subarray(cut[i]!, end) }))
  for (const order of [
    [0, 1, 2],
    [2, 0, 1],
    [1, 2, 0],
  ]) {
    const frames = [
      tcp(tv, server, 99, 2),
      ...order.map((i) => tcp(tv, server, 100 + parts[i]!.at, 24, parts[i]!.data)),
    ]
    assert.equal(read(pcap(frames)).stretches[0]?.host, 'split.vendor.example', `order ${order}`)
  }
})

test('an address answered behind aliases keeps the name that was asked for', () => {
  const { stretches, asked } = read(
    pcap([
      udp({ ...tv, port: 5000 }, router, dnsQuery(7, 'Shop.Vendor.example')),
      udp(
        router,
        { ...tv, port: 5000 },
        dnsAnswer(7, 'shop.vendor.example', ['a.cdn.example', 'b.cdn.example'], server.ip),
      ),
      tcp(tv, { ...server, port: 8883 }, 99, 2),
    ]),
  )
  assert.deepEqual(asked, [{ name: 'shop.vendor.example', deviceMac: tv.mac }])
  assert.equal(stretches.find((s) => s.peerPort === 8883)?.host, 'shop.vendor.example')
})

test('a fragmented DNS answer is put together', () => {
  const from = router
  const to = { ...tv, port: 5000 }
  const datagram = udpDatagram(
    from,
    to,
    dnsAnswer(7, 'late.vendor.example', ['alias.cdn.example'], server.ip),
  )
  const first = ipv4(from, to, 17, datagram.subarray(0, 40), { id: 9, fragment: 0x2000 })
  const second = ipv4(from, to, 17, datagram.subarray(40), { id: 9, fragment: 5 })
  const { asked } = read(pcap([ethernet(from, to, second), ethernet(from, to, first)]))
  assert.deepEqual(
    asked.map((a) => a.name),
    ['late.vendor.example'],
  )
})

test('an HTTP request names its host; the next one on the same connection may name another', () => {
  const web = { ...server, port: 80 }
  const one = Buffer.from('GET / HTTP/1.1\r\nHost: one.example:80\r\n\r\n')
  const two = Buffer.from('GET / HTTP/1.1\r\nAccept: */*\r\nHost: two.example\r\n\r\n')
  const { stretches } = read(
    pcap([tcp(tv, web, 99, 2), tcp(tv, web, 100, 24, one), tcp(tv, web, 100 + one.length, 24, two)]),
  )
  assert.deepEqual(
    stretches.map((s) => s.host),
    ['one.example', 'two.example'],
  )
})

test('a name is never read from the bytes of the next packet', () => {
  const web = { ...server, port: 80 }
  const { stretches } = read(
    pcap([
      tcp(tv, web, 99, 2),
      tcp(tv, web, 100, 24, Buffer.from('GET / HTTP/1.1\r\nX: y\r\n\r\n')),
      tcp({ ...tv, port: 2 }, web, 1, 24, Buffer.from('\nHost: false.example\r\n')),
    ]),
  )
  assert.ok(stretches.every((s) => s.host === null))
})

test('who opened a connection from outside is not taken for a device, and a router’s MAC is nobody’s', () => {
  const { stretches } = read(pcap([tcp({ ...server, port: 50_000 }, { ...tv, port: 22 }, 1, 2)]))
  assert.equal(stretches[0]?.inbound, true)
  assert.equal(stretches[0]?.deviceMac, tv.mac)
  assert.equal(stretches[0]?.devicePort, 22)
})

test('a conversation over two hours is counted in each', () => {
  const start = Date.UTC(2026, 0, 5, 10, 59, 59, 999)
  const { stretches } = read(
    pcap([tcp(tv, server, 99, 2), tcp(server, tv, 5, 18), tcp(tv, server, 100, 16)], start),
  )
  assert.deepEqual(
    stretches.map((s) => [new Date(s.first).getUTCHours(), s.connections]),
    [
      [10, 1],
      [11, 0],
    ],
  )
})

test('talk meant for the network is passed on and is no conversation', () => {
  const to = (port: number) => ({ mac: '01:00:5e:00:00:fb', ip: '224.0.0.251', port })
  const frames = [5353, 1900, 67, 68].map((port) => udp(tv, to(port), Buffer.alloc(12)))
  const { talk, stretches } = read(pcap(frames))
  assert.deepEqual(talk, ['mdns', 'ssdp', 'dhcp', 'dhcp'])
  assert.equal(stretches.length, 0)
})

test('802.1Q, PPPoE, cooked and raw captures give the same conversation', () => {
  const segment = ipv4(tv, server, 6, Buffer.from('9c4001bb000000630000000050020fff00000000', 'hex'))
  const macs = ethernet(tv, server, Buffer.alloc(0)).subarray(0, 12)
  const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
  const shapes: [number, Buffer][] = [
    [1, Buffer.concat([macs, hex('8100 0005 0800'), segment])],
    [1, Buffer.concat([macs, hex('8864 11000001 002a 0021'), segment])],
    [113, Buffer.concat([hex('0000 0001 0006 02005e000021 0000 0800'), segment])],
    [276, Buffer.concat([hex('0800 0000 00000002 0001 00 06 02005e000021 0000'), segment])],
    [101, segment],
    [0, Buffer.concat([hex('02000000'), segment])],
    [9, Buffer.concat([hex('ff03 0021'), segment])],
  ]
  for (const [linkType, frame] of shapes) {
    const [s] = read(pcap([frame], undefined, linkType)).stretches
    assert.equal(s?.peerIp, server.ip, `link type ${linkType}`)
  }
})

test('no bytes make the reader throw or wait for ever', () => {
  const frames = [
    tcp(tv, server, 99, 2),
    tcp(tv, server, 100, 24, records(helloMessage('a.example', 100))),
    udp(router, { ...tv, port: 5000 }, dnsAnswer(7, 'b.example', ['c.example'], server.ip)),
  ]
  const whole = pcap(frames)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 25), fc.nat(255)), { maxLength: 12 }),
      fc.nat(whole.length),
      (flips, end) => {
        const bytes = Buffer.from(whole.subarray(0, end))
        for (const [at, value] of flips) if (24 + at < bytes.length) bytes[24 + at] = value
        const { container } = read(bytes)
        assert.ok(container.records * 16 <= bytes.length)
      },
    ),
    { numRuns: 300 },
  )
})
