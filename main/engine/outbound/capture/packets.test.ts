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
  router,
  server,
  tcp,
  tv,
  udp,
  udpDatagram,
} from '../testing/frames.ts'
import { readCapture as read } from '../testing/read-capture.ts'
import { Packets } from './packets.ts'

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

test('a ClientHello is put together octet by octet, in segments and in records', () => {
  const message = helloMessage('drop.vendor.example')
  for (const size of [message.length, 3, 1]) {
    const bytes = records(message, size)
    const frames = [tcp(tv, server, 99, 2)]
    for (let at = 0; at < bytes.length; at++)
      frames.push(tcp(tv, server, 100 + at, 24, bytes.subarray(at, at + 1)))
    assert.equal(read(pcap(frames)).stretches[0]?.host, 'drop.vendor.example', `records of ${size}`)
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

test('a packet that states less than its own header is damaged; a length of 0 is left to a network card', () => {
  const stated = (length: number) => {
    const frame = udp(tv, router, dnsQuery(1, 'a.vendor.example'))
    frame.writeUInt16BE(length, 16)
    const { asked, packets } = read(pcap([frame]))
    return [asked.length, packets.skipped.damaged]
  }
  assert.deepEqual(
    [stated(19), stated(0)],
    [
      [0, 1],
      [1, 0],
    ],
  )
})

test('the first fragment of a DNS answer is heard once, whether the rest comes or not', () => {
  const from = router
  const to = { ...tv, port: 5000 }
  const datagram = udpDatagram(
    from,
    to,
    dnsAnswer(7, 'late.vendor.example', ['alias.cdn.example'], server.ip),
  )
  // The question is whole in the first, the address in the second.
  const first = ethernet(from, to, ipv4(from, to, 17, datagram.subarray(0, 48), { id: 9, fragment: 0x2000 }))
  const second = ethernet(from, to, ipv4(from, to, 17, datagram.subarray(48), { id: 9, fragment: 6 }))
  const visit = tcp(tv, server, 1, 2)
  const heard = [[first], [first, second, visit]].map((frames) => read(pcap(frames)))
  for (const { asked } of heard)
    assert.deepEqual(
      asked.map((a) => a.name),
      ['late.vendor.example'],
    )
  assert.ok(heard[1]!.stretches.some((s) => s.host === 'late.vendor.example' && s.peerIp === server.ip))
})

test('fragments are counted whole where the capture kept only the start of each', () => {
  const from = { ...server, port: 3478 }
  const to = { ...tv, port: 5000 }
  const datagram = udpDatagram(from, to, Buffer.alloc(1900))
  const frames = [
    udp(to, from, Buffer.from('x')),
    ethernet(from, to, ipv4(from, to, 17, datagram.subarray(0, 1480), { id: 9, fragment: 0x2000 })),
    ethernet(from, to, ipv4(from, to, 17, datagram.subarray(1480), { id: 9, fragment: 185 })),
  ]
  const { stretches } = read(pcap(frames, undefined, undefined, 96))
  assert.deepEqual(
    stretches.map((s) => s.bytesIn),
    [frames[1]!.length + frames[2]!.length],
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

test('a name that a visitor from outside says is not the visitor’s', () => {
  const [visitor, web] = [
    { ...server, port: 50_000 },
    { ...tv, port: 80 },
  ]
  const request = Buffer.from('GET / HTTP/1.1\r\nHost: home.example\r\n\r\n')
  const { stretches } = read(pcap([tcp(visitor, web, 1, 2), tcp(visitor, web, 2, 24, request)]))
  assert.deepEqual(
    stretches.map((s) => [s.inbound, s.host, s.connections]),
    [[true, null, 1]],
  )
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

test('a name server is asked on any port', () => {
  const resolver = { ...server, port: 5335 }
  const web = { ...server, ip: '198.51.100.99' }
  const frames = [
    udp(tv, resolver, dnsQuery(7, 'one.example')),
    udp(resolver, tv, dnsAnswer(7, 'one.example', [], web.ip)),
    udp(tv, resolver, dnsQuery(8, 'two.example')),
    tcp(tv, web, 99, 2),
  ]
  const { asked, stretches } = read(pcap(frames))
  assert.deepEqual(
    asked.map(({ name }) => name),
    ['one.example', 'two.example'],
  )
  assert.deepEqual(
    stretches.map(({ host, application, connections }) => [host, application, connections]),
    [
      [null, 'dns', 1],
      ['one.example', null, 1],
    ],
  )
  const withOption = Buffer.concat([
    dnsQuery(9, 'three.example'),
    Buffer.from('0000290200000000000003000c01ff', 'hex'),
  ])
  withOption.writeUInt16BE(1, 10)
  const asking = (bytes: Buffer) => read(pcap([udp(tv, resolver, bytes)])).asked.length
  assert.equal(asking(withOption), 0)
  withOption.writeUInt16BE(4, withOption.length - 6)
  assert.equal(asking(withOption), 1)
  const almost: [string, (b: Buffer) => void][] = [
    ['answers', (b) => b.writeUInt16BE(1, 6)],
    ['another class', (b) => b.writeUInt16BE(2, b.length - 2)],
    ['an unknown type', (b) => b.writeUInt16BE(200, b.length - 4)],
    ['other bytes in the name', (b) => b.writeUInt8(1, 13)],
    ['other flags', (b) => b.writeUInt16BE(0x2800, 2)],
  ]
  for (const [what, change] of almost) {
    const bytes = dnsQuery(7, 'one.example')
    change(bytes)
    assert.equal(asking(bytes), 0, what)
  }
  for (const port of [137, 5355])
    assert.deepEqual(read(pcap([udp(tv, { ...server, port }, dnsQuery(7, 'a.b'))])).asked, [])
})

test('a name asked of everyone nearby is a lookup, and no conversation', () => {
  const everyone = { mac: 'ff:ff:ff:ff:ff:ff', ip: '255.255.255.255', port: 53 }
  const { asked, stretches } = read(pcap([udp(tv, everyone, dnsQuery(7, 'controller.example'))]))
  assert.deepEqual(asked, [{ name: 'controller.example', deviceMac: tv.mac }])
  assert.deepEqual(stretches, [])
})

test('a connection is one also where a program that builds packets left the destination’s MAC open', () => {
  const request = tcp(
    tv,
    { ...server, mac: 'ff:ff:ff:ff:ff:ff' },
    0,
    2,
    records(helloMessage('made.example')),
  )
  assert.deepEqual(
    read(pcap([request])).stretches.map(({ host }) => host),
    ['made.example'],
  )
})

test('every kind of link and tag gives the same conversation', () => {
  const segment = ipv4(tv, server, 6, Buffer.from('9c4001bb000000630000000050020fff00000000', 'hex'))
  const macs = ethernet(tv, server, Buffer.alloc(0)).subarray(0, 12)
  const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
  const wifi = Buffer.concat([macs, macs.subarray(0, 6), hex('1000')])
  const snap = hex('aaaa03000000 0800')
  const shapes: [number, Buffer][] = [
    [1, Buffer.concat([macs, hex('8100 0005 0800'), segment])],
    [1, Buffer.concat([macs, hex('8864 11000001 002a 0021'), segment])],
    [113, Buffer.concat([hex('0000 0001 0006 02005e000021 0000 0800'), segment])],
    [276, Buffer.concat([hex('0800 0000 00000002 0001 00 06 02005e000021 0000'), segment])],
    [101, segment],
    [0, Buffer.concat([hex('02000000'), segment])],
    [9, Buffer.concat([hex('ff03 0021'), segment])],
    [9, Buffer.concat([hex('21'), segment])],
    [51, Buffer.concat([hex('11000001 002a 0021'), segment])],
    [204, Buffer.concat([hex('01 ff03 0021'), segment])],
    [1, Buffer.concat([macs, hex('0030 aaaa03000000 0800'), segment])],
    [1, Buffer.concat([macs, hex('88a8 0007 8100 0008 0800'), segment])],
    [1, Buffer.concat([macs, hex('893f 000000000000 0800'), segment])],
    [1, Buffer.concat([macs, hex('8847 00064040 00065140'), segment])],
    [258, Buffer.concat([hex('0c000000 01000000 01000000'), macs, hex('0800'), segment])],
    [109, Buffer.concat([hex('02000000 00000000 00000000'), segment])],
    [117, Buffer.concat([hex('3d020000'), Buffer.alloc(60), segment])],
    [239, Buffer.concat([hex('02000005 0800 0100 08000000 2c00 0900'), segment])],
    [239, Buffer.concat([hex('02000005 0008 0001 08000000 002c 0009'), segment])],
    [281, Buffer.concat([macs, hex('20000001 0800'), segment])],
    [282, Buffer.concat([hex('20000001'), macs, hex('0800'), segment])],
    [284, Buffer.concat([macs, hex('c0180000 0800'), segment])],
    [285, Buffer.concat([macs, hex('dada0000 c0180000 0800'), segment])],
    [105, Buffer.concat([hex('8881 0000'), wifi, hex('0000 00000000'), snap, segment])],
    [
      119,
      Buffer.concat([hex('44000000 90000000'), Buffer.alloc(136), hex('0801 0000'), wifi, snap, segment]),
    ],
    [163, Buffer.concat([hex('80211001 00000040'), Buffer.alloc(56), hex('0801 0000'), wifi, snap, segment])],
  ]
  for (const [linkType, frame] of shapes) {
    const [s] = read(pcap([frame], undefined, linkType)).stretches
    assert.equal(s?.peerIp, server.ip, `link type ${linkType}`)
  }
})

test('frames of a link that is not read are counted as such, others that hold no packet as no IP', () => {
  const frame = Buffer.alloc(60, 0x11)
  assert.equal(read(pcap([frame], undefined, 201)).packets.skipped.unknownLink, 1)
  assert.equal(read(pcap([frame])).packets.skipped.notIp, 1)
})

test('what is said together with the SYN counts (TCP Fast Open)', () => {
  const hello = records(helloMessage('fast.vendor.example'))
  const { stretches } = read(pcap([tcp(tv, server, 99, 2, hello), tcp(server, tv, 500, 18)]))
  assert.equal(stretches[0]?.host, 'fast.vendor.example')
})

test('a DTLS hello names its host; one in fragments does not', () => {
  const message = helloMessage('dtls.vendor.example')
  const cookied = Buffer.concat([message.subarray(4, 39), Buffer.from([2, 9, 9]), message.subarray(39)])
  const dtls = (fragment: number) => {
    const length = Buffer.from([0, cookied.length >> 8, cookied.length & 255])
    const offset = Buffer.from([0, 0, fragment])
    const handshake = Buffer.concat([Buffer.from([1]), length, Buffer.alloc(2), offset, length, cookied])
    return Buffer.concat([Buffer.from('16feff00000000000000000000', 'hex'), handshake])
  }
  const peer = { ...server, port: 5684 }
  const [s] = read(pcap([udp(tv, peer, dtls(0))])).stretches
  assert.deepEqual([s?.host, s?.application], ['dtls.vendor.example', 'dtls'])
  assert.equal(read(pcap([udp(tv, peer, dtls(8))])).stretches[0]?.host, null)
})

test('lookups over TCP are read in the order they were sent, each once', () => {
  const message = (id: number, name: string) => {
    const query = dnsQuery(id, name)
    return Buffer.concat([Buffer.from([0, query.length]), query])
  }
  const bytes = Buffer.concat([message(1, 'one.vendor.example'), message(2, 'two.vendor.example')])
  const piece = (from: number, to: number) => tcp(tv, router, 100 + from, 24, bytes.subarray(from, to))
  const { asked } = read(
    pcap([tcp(tv, router, 99, 2), piece(0, 1), piece(0, 20), piece(50, bytes.length), piece(10, 50)]),
  )
  assert.deepEqual(
    asked.map((a) => a.name),
    ['one.vendor.example', 'two.vendor.example'],
  )
})

test('a calendar server’s request names its host, too', () => {
  const request = Buffer.from('REPORT /anna HTTP/1.1\r\nHost: dav.example\r\n\r\n')
  const web = { ...server, port: 80 }
  const { stretches } = read(pcap([tcp(tv, web, 99, 2), tcp(tv, web, 100, 24, request)]))
  assert.equal(stretches[0]?.host, 'dav.example')
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

/** Frames a second apart, with what is told of them before the capture's end and after it. */
function told(frames: Iterable<Buffer>) {
  const stretches: string[] = []
  const packets = new Packets({
    stretch: ({ host, peerIp, connections }) => void stretches.push(`${host ?? peerIp} ${connections}`),
    asked: () => undefined,
    holder: () => undefined,
    lanTalk: () => undefined,
  })
  let at = Date.UTC(2026, 0, 5, 10)
  for (const frame of frames) {
    at += 1000
    packets.frame(frame, 0, frame.length, frame.length, at, 1)
  }
  const before = [...stretches]
  packets.report()
  return { before, all: stretches }
}
const scanned = (count: number) =>
  Array.from({ length: count }, (_, n) => `198.${18 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`)
const opens = (ip: string) => tcp(tv, { ...server, ip }, 99, 2)

test('a capture of very many conversations is told while it is read, each of them once', () => {
  const ips = scanned(40_000)
  const { before, all } = told(ips.map(opens))
  assert.ok(before.length > 30_000, `${before.length} told`)
  assert.deepEqual(
    all,
    ips.map((ip) => `${ip} 1`),
  )
})

test('a connection that goes on beside a scan stays one connection, and keeps its name', () => {
  const others = scanned(140_000)
  function* frames() {
    yield tcp(tv, server, 99, 2)
    yield tcp(tv, server, 100, 24, records(helloMessage('api.vendor.example')))
    for (const [n, ip] of others.entries()) {
      yield opens(ip)
      if (n % 1000 === 0) yield tcp(server, tv, 500 + n, 24, Buffer.alloc(100))
    }
  }
  const { all } = told(frames())
  const own = all.filter((one) => one.startsWith('api.vendor.example '))
  assert.equal(
    own.reduce((sum, one) => sum + Number(one.split(' ')[1]), 0),
    1,
  )
  assert.ok(!all.some((one) => one.startsWith(`${server.ip} `)))
  assert.equal(new Set(all).size, others.length + new Set(own).size)
})

test('of hellos that never become whole only the latest are waited for', () => {
  const hello = records(helloMessage('split.vendor.example', 2500))
  const end = hello.length
  const clients = Array.from({ length: 3000 }, (_, n) => ({ ...tv, port: 2000 + n }))
  const { all } = told([
    ...clients.flatMap((client) => [
      tcp(client, server, 99, 2),
      tcp(client, server, 100, 24, hello.subarray(0, 900)),
    ]),
    ...clients.map((client) => tcp(client, server, 1000, 24, hello.subarray(900, end))),
  ])
  assert.equal(all.filter((one) => one.startsWith('split.vendor.example ')).length, 1024)
})
