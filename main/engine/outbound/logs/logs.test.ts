import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NameMemory } from '../capture/name-memory.ts'
import { detectFormat } from '../detect-format.ts'
import { type EvidenceReader, type ReaderContext, rememberNamed } from '../reader.ts'
import { Tally } from '../tally.ts'
import { dnsQuery } from '../testing/frames.ts'
import * as sample from '../testing/log-lines.ts'
import { AdguardReader } from './adguard.ts'
import { BindReader } from './bind.ts'
import { ConntrackReader } from './conntrack.ts'
import { DnsmasqReader } from './dnsmasq.ts'
import { JsonFields } from './json-fields.ts'
import { SuricataReader } from './suricata.ts'
import { stampOf } from './syslog-time.ts'
import { UnboundReader } from './unbound.ts'
import { ZeekReader } from './zeek.ts'

const context = (): ReaderContext => ({
  tally: new Tally(),
  names: new NameMemory(),
  named: new Map(),
  heard: () => undefined,
  modifiedAt: Date.UTC(2026, 10, 22, 12),
})

/** What lines put into the tally, one text a row: `client > name port/protocol times out in`. */
function rows(make: (c: ReaderContext) => EvidenceReader, lines: readonly string[], c = context()): string[] {
  const reader = make(c)
  const data = Buffer.from(`${lines.join('\n')}\n`)
  assert.equal(reader.push(data, 0, data.length), data.length)
  reader.settle()
  const b = c.tally.take()
  return Array.from({ length: b.count }, (_, i) => {
    const who = b.clients[b.client[i]!]!
    const d = b.destinations[b.destination[i]!]!
    return `${who.mac ?? who.ip} > ${d.host ?? d.ip} ${d.port}/${d.protocol} ${b.connections[i]} ${b.bytesOut[i]} ${b.bytesIn[i]}`
  })
}

const zeek = (c: ReaderContext) => new ZeekReader(c)
const suricata = (c: ReaderContext) => new SuricataReader(c)

test('Zeek: ssl names a connection, conn adds its bytes, once', () => {
  assert.deepEqual(
    rows(zeek, [sample.ZEEK_SSL(1750000000, 'C1', 'api.vendor.example'), sample.ZEEK_CONN(1750000000, 'C1')]),
    ['192.168.1.21 > api.vendor.example 443/tcp 1 1400 5600'],
  )
})

test('of very many names that were told, the older ones are forgotten, never all', () => {
  const named = new Map<string, string>()
  const all = { ...context(), named }
  for (let n = 0; n <= 300_000; n++) rememberNamed(all, `C${n}`, 'a.example')
  assert.deepEqual([named.has('C0'), named.has('C299999'), named.has('C300000')], [false, true, true])
})

test('Zeek: a lookup’s answer names the connection that says no name', () => {
  assert.deepEqual(
    rows(zeek, [
      sample.ZEEK_DNS(1750000000, 'Shop.example', '198.51.100.20'),
      sample.ZEEK_CONN(1750000000, 'C1'),
    ]),
    ['192.168.1.21 > shop.example null/dns 1 -1 -1', '192.168.1.21 > shop.example 443/tcp 1 1400 5600'],
  )
})

test('Zeek TSV: columns go by #fields, unset is unknown and not zero', () => {
  assert.deepEqual(rows(zeek, sample.ZEEK_TSV), [
    '192.168.1.21 > 198.51.100.20 443/tcp 1 1400 5600',
    '192.168.1.21 > 198.51.100.20 123/udp 1 -1 -1',
  ])
})

test('Zeek: a name asked of the neighbours is no lookup, whatever it was asked by', () => {
  const asked = (port: number) =>
    sample.ZEEK_DNS(1750000000, 'NAS', '192.168.1.9').replace('_p":53,', `_p":${port},`)
  assert.deepEqual(rows(zeek, [137, 5353, 5355].map(asked)), [])
  assert.equal(rows(zeek, [asked(53)]).length, 1)
})

test('Zeek: ssl tells of DTLS by its version only', () => {
  const named = sample.ZEEK_SSL(1750000000, 'C1', 'call.vendor.example').replace('TLSv13', 'DTLSv12')
  const counted = sample.ZEEK_CONN(1750000000, 'C1').replace('"tcp"', '"udp"')
  assert.deepEqual(rows(zeek, [named, counted]), ['192.168.1.21 > call.vendor.example 443/udp 1 1400 5600'])
})

test('a name that a visitor from outside says is not the visitor’s; the visit counts once', () => {
  const turned = (line: string) =>
    line
      .replaceAll('192.168.1.2', 'HOME')
      .replaceAll('198.51.100.2', '192.168.1.2')
      .replaceAll('HOME', '198.51.100.2')
  const visit = '192.168.1.20 > 198.51.100.21 443/tcp 1 '
  const http = sample
    .ZEEK_SSL(1750000000, 'C1', 'other.example')
    .replace('server_name', 'method":"GET","uri":"/","host')
  const ssl = sample.ZEEK_SSL(1750000000, 'C1', 'home.example')
  assert.deepEqual(rows(zeek, [ssl, http, sample.ZEEK_CONN(1750000000, 'C1')].map(turned)), [
    `${visit}5600 1400`,
  ])
  const tls = sample.EVE_TLS.replace('telemetry.vendor.example', 'home.example')
  const flow = sample.EVE_FLOW.replace('src_macs', 'dest_macs').replace('02:00:5E:00:00:22', '')
  const told = rows(suricata, [tls, sample.EVE_TLS, flow].map(turned))
  assert.deepEqual(told, ['192.168.1.21 > 198.51.100.22 443/tcp 1 5600 1400'])
})

test('Zeek: time as seconds, milliseconds or ISO 8601', () => {
  for (const ts of ['1750000000', '1750000000000', '"2025-06-15T15:06:40Z"']) {
    const c = context()
    const line = sample.ZEEK_CONN(1, 'C1').replace('"ts":1,', `"ts":${ts},`)
    const data = Buffer.from(`${line}\n`)
    new ZeekReader(c).push(data, 0, data.length)
    assert.equal(c.tally.take().first[0], 1750000000000, ts)
  }
})

test('Suricata: a flow takes the name its TLS event said, its MAC and its bytes', () => {
  assert.deepEqual(rows(suricata, [sample.EVE_TLS, sample.EVE_FLOW]), [
    '192.168.1.22 > telemetry.vendor.example 443/tcp 1 -1 -1',
    '02:00:5e:00:00:22 > telemetry.vendor.example 443/tcp 0 1400 5600',
  ])
})

const netflow = (from: string, to: string, bytes: number, flow = 1803345347862528) => {
  const [[srcIp, srcPort], [destIp, destPort]] = [from.split(' '), to.split(' ')] as [string[], string[]]
  return `{"timestamp":"2025-06-15T15:07:40.000000+0000","flow_id":${flow},"event_type":"netflow","src_ip":"${srcIp}","src_port":${srcPort},"dest_ip":"${destIp}","dest_port":${destPort},"proto":"TCP","app_proto":"tls","netflow":{"pkts":9,"bytes":${bytes},"start":"2025-06-15T15:06:40.000000+0000","end":"2025-06-15T15:06:43.000000+0000","age":3}}`
}

test('Suricata: the two directions of a flow in netflow events are one connection, named and with its bytes', () => {
  const lines = [
    sample.EVE_TLS,
    netflow('192.168.1.22 40000', '198.51.100.21 443', 1400),
    netflow('203.0.113.9 50000', '192.168.1.22 8080', 60, 7),
    netflow('198.51.100.21 443', '192.168.1.22 40000', 5600),
    netflow('192.168.1.22 40001', '198.51.100.21 443', 52, 8),
  ]
  assert.deepEqual(rows(suricata, lines), [
    '192.168.1.22 > telemetry.vendor.example 443/tcp 1 1400 5600',
    '192.168.1.22 > 203.0.113.9 8080/tcp 1 0 60',
    '192.168.1.22 > 198.51.100.21 443/tcp 1 52 0',
  ])
})

test('Suricata: of a log with flow and netflow events the traffic counts once, whichever comes first', () => {
  const halves = [
    netflow('192.168.1.22 40000', '198.51.100.21 443', 1400),
    netflow('198.51.100.21 443', '192.168.1.22 40000', 5600),
  ]
  for (const lines of [
    [...halves, sample.EVE_FLOW],
    [sample.EVE_FLOW, ...halves],
  ]) {
    const c = context()
    const reader = suricata(c)
    assert.deepEqual(
      rows(() => reader, lines, c),
      ['02:00:5e:00:00:22 > 198.51.100.21 443/tcp 1 1400 5600'],
    )
    assert.equal(reader.skipped.otherEvent, 2)
  }
})

test('Suricata: a log of netflow events without end holds no more of them than wait for their answer', () => {
  const c = context()
  const reader = suricata(c)
  const lines = Array.from({ length: 3000 }, (_, i) =>
    netflow('192.168.1.22 40000', `198.51.100.21 ${i + 1}`, 52, i),
  )
  const data = Buffer.from(`${lines.join('\n')}\n`)
  reader.push(data, 0, data.length)
  assert.equal(c.tally.size, 2000)
  reader.settle()
  assert.equal(c.tally.size, 3000)
})

test('Suricata: all three shapes of DNS events are one lookup each, question and answer together', () => {
  const question = sample.EVE_DNS[2]!.replace('"type":"response"', '"type":"request"').replace(
    /,"answers":.*\]/,
    '',
  )
  // Suricata 5 to 7 tells the version of an answer, not of its question.
  const unversioned = sample.EVE_DNS[1]!.replace('"version":2,"type":"answer"', '"type":"query"').replace(
    /,"answers":.*\]/,
    '',
  )
  const [one, two, three] = sample.EVE_DNS as [string, string, string]
  assert.deepEqual(rows(suricata, [one, unversioned, two, question, three]), [
    '192.168.1.22 > one.example null/dns 1 -1 -1',
    '192.168.1.22 > two.example null/dns 1 -1 -1',
    '192.168.1.22 > three.example null/dns 1 -1 -1',
  ])
})

test('AdGuard Home: client, name, and the address out of the packed answer', () => {
  const c = context()
  const line = sample.ADGUARD('2025-06-15T15:06:40.100000000Z', 'edge7.cdn.example.net')
  assert.deepEqual(
    rows((x) => new AdguardReader(x), [line], c),
    ['192.168.1.23 > edge7.cdn.example.net null/dns 1 -1 -1'],
  )
  assert.equal(c.names.nameOf('192.168.1.23', '203.0.113.7'), 'edge7.cdn.example.net')
})

test('AdGuard Home before 0.99.3 kept the question packed, too', () => {
  const c = context()
  const { Answer } = JSON.parse(sample.ADGUARD('', '')) as { Answer: string }
  const line = (Question: string) =>
    JSON.stringify({
      Question,
      Answer,
      Result: {},
      Time: '2019-06-15T15:06:40.1+02:00',
      Elapsed: 1,
      IP: '192.168.1.23',
    })
  const question = dnsQuery(2, 'edge7.cdn.example.net').toString('base64')
  assert.equal(detectFormat(Buffer.from(line(question)))?.format, 'adguard')
  assert.deepEqual(
    rows((x) => new AdguardReader(x), [line(question), line('AAAA')], c),
    ['192.168.1.23 > edge7.cdn.example.net null/dns 1 -1 -1'],
  )
  assert.equal(c.names.nameOf('192.168.1.23', '203.0.113.7'), 'edge7.cdn.example.net')
})

test('what a blocker answers instead of an address is nobody’s', () => {
  const packed = sample.ADGUARD('2025-06-15T15:06:40.1Z', 'edge7.cdn.example.net')
  const blocked = packed.replace(/(?<="Answer":")[^"]+/, (answer) => {
    const message = Buffer.from(answer, 'base64')
    return message.fill(0, message.length - 4).toString('base64')
  })
  const asked = (answer: string) => [
    'Nov 21 22:48:49 dnsmasq[7]: query[A] ads.example from 192.168.1.5',
    `Nov 21 22:48:49 dnsmasq[7]: config ads.example is ${answer}`,
  ]
  const told: readonly [(c: ReaderContext) => EvidenceReader, readonly string[], string | null][] = [
    [(c) => new AdguardReader(c), [packed], '203.0.113.7'],
    [(c) => new AdguardReader(c), [blocked], null],
    [(c) => new DnsmasqReader(c), asked('198.51.100.7'), '198.51.100.7'],
    [(c) => new DnsmasqReader(c), asked('0.0.0.0'), null],
    [(c) => new DnsmasqReader(c), asked('::'), null],
  ]
  for (const [make, lines, address] of told) {
    const c = context()
    const data = Buffer.from(`${lines.join('\n')}\n`)
    make(c).push(data, 0, data.length)
    assert.deepEqual(
      c.tally.take().destinations.map(({ ip }) => ip),
      [address],
    )
  }
})

test('dnsmasq: plain and extra lines, the reply’s address, and OpenWrt’s prefix', () => {
  for (const lines of [sample.DNSMASQ_EXTRA, sample.DNSMASQ_PLAIN])
    assert.deepEqual(
      rows((c) => new DnsmasqReader(c), lines),
      ['192.168.1.5 > api.vendor.example null/dns 1 -1 -1'],
    )
})

test('dnsmasq: a name that is an alias has the address of what it stands for, for everyone who asks', () => {
  const c = context()
  const line = (rest: string) => `Nov 21 22:48:49 dnsmasq[812]: ${rest}`
  const asked = (client: string, address: string) => [
    line(`query[A] Shop.example from ${client}`),
    line('forwarded Shop.example to 192.0.2.53'),
    line('reply other.example is 198.51.100.99'),
    line('reply shop.example is <CNAME>'),
    line('reply edge.cdn.example is <CNAME>'),
    line(`reply node7.cdn.example is ${address}`),
  ]
  const read = [...asked('192.168.1.5', '198.51.100.7'), ...asked('fd00::6', '2001:db8::7')]
  assert.deepEqual(
    rows((x) => new DnsmasqReader(x), read, c),
    ['192.168.1.5 > shop.example null/dns 1 -1 -1', 'fd00::6 > shop.example null/dns 1 -1 -1'],
  )
  assert.equal(c.names.nameOf('192.168.1.5', '198.51.100.7'), 'shop.example')
  assert.equal(c.names.nameOf('fd00::6', '2001:db8::7'), 'shop.example')
})

test('Unbound: a query and its reply are one lookup', () => {
  assert.deepEqual(
    rows((c) => new UnboundReader(c), sample.UNBOUND),
    ['192.168.1.5 > api.vendor.example null/dns 1 -1 -1'],
  )
})

test('conntrack: bytes out are the first tuple’s, in the second’s', () => {
  assert.deepEqual(
    rows((c) => new ConntrackReader(c), sample.CONNTRACK),
    ['192.168.1.21 > 203.0.113.7 443/tcp 1 406 1286'],
  )
})

test('conntrack -E: a connection counts once, as it ends', () => {
  const tuples = 'src=192.168.1.21 dst=203.0.113.7 sport=5000 dport=443'
  const answer = 'src=203.0.113.7 dst=198.51.100.4 sport=443 dport=5000'
  const events = [
    `[1767600000.100000]\t    [NEW] tcp      6 120 SYN_SENT ${tuples} [UNREPLIED] ${answer}`,
    `[1767600001.100000]\t [UPDATE] tcp      6 60 SYN_RECV ${tuples} ${answer}`,
    `[1767600009.100000]\t[DESTROY] tcp      6 ${tuples} packets=5 bytes=500 ${answer} packets=6 bytes=6000 [ASSURED]`,
  ]
  for (const lines of [events, events.map((line) => line.replace(/^\[[\d.]+\]\t/, ''))]) {
    assert.equal(detectFormat(Buffer.from(lines[0]!))?.format, 'conntrack')
    assert.deepEqual(
      rows((c) => new ConntrackReader(c), lines),
      ['192.168.1.21 > 203.0.113.7 443/tcp 1 500 6000'],
    )
  }
})

test('what goes to everyone on the network is no call, whichever log of flows tells it', () => {
  const logs: readonly [(c: ReaderContext) => EvidenceReader, (to: string, proto: string) => string][] = [
    [zeek, (to, proto) => sample.ZEEK_CONN(1750000000, 'C1', undefined, to).replace('"tcp"', `"${proto}"`)],
    [
      suricata,
      (to, proto) =>
        sample.EVE_FLOW.replace('198.51.100.21', to).replace('"TCP"', `"${proto.toUpperCase()}"`),
    ],
    [
      (c) => new ConntrackReader(c),
      (to, proto) =>
        `ipv4 2 ${proto} 17 29 src=192.168.1.21 dst=${to} sport=137 dport=137 packets=1 bytes=78 [UNREPLIED] src=${to} dst=192.168.1.21 sport=137 dport=137 packets=0 bytes=0`,
    ],
  ]
  for (const [make, line] of logs) {
    assert.deepEqual(rows(make, [line('192.168.1.255', 'udp')]), [])
    for (const [to, proto] of [
      ['192.168.1.255', 'tcp'],
      ['192.168.1.25', 'udp'],
      ['198.51.100.255', 'udp'],
    ] as const)
      assert.match(rows(make, [line(to, proto)]).join(), new RegExp(`> ${to} \\d+/${proto} 1 `))
  }
})

test('dnsmasq: what it asks itself to validate answers is no damage', () => {
  const lines = ['DS] example', 'DNSKEY] .'].map(
    (asked) => `Nov 21 22:48:49 dnsmasq[7]: dnssec-query[${asked} to 192.0.2.1`,
  )
  const reader = new DnsmasqReader(context())
  assert.deepEqual(
    rows(() => reader, lines),
    [],
  )
  assert.deepEqual(reader.skipped, { other: 0, noTime: 0, damaged: 0, toldBefore: 0 })
})

test('a stamp without a year is the newest one not after the file', () => {
  const year = (stamp: string, previous: number) =>
    new Date(stampOf(stamp, previous, Date.UTC(2026, 0, 10))!).getFullYear()
  assert.equal(year('Jan  5 10:00:00 ', 0), 2026)
  assert.equal(year('Dec 31 23:59:59 ', 0), 2025)
  assert.equal(year('Jan  1 00:00:01 ', new Date(2025, 11, 31, 23, 59).getTime()), 2026)
})

test('fields cut from a line are what a parser finds, for any plain object', () => {
  const fields = new JsonFields(['a', 'flow/a', 'name', 'list'])
  const value = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.integer()),
  )
  const object = fc.record({
    a: value,
    name: value,
    flow: fc.record({ a: value, b: value }),
    other: fc.record({ a: value }),
    list: fc.array(fc.integer()),
  })
  fc.assert(
    fc.property(object, (o) => {
      const text = JSON.stringify(o)
      const bytes = Buffer.from(text)
      if (!fields.scan(bytes, 0, bytes.length)) return
      const plain = (v: unknown) => (v === null ? undefined : typeof v === 'string' ? v : JSON.stringify(v))
      const found = [0, 1, 2, 3].map((index) => fields.text(bytes, index))
      assert.deepEqual(found, [plain(o.a), plain(o.flow.a), plain(o.name), plain(o.list)])
    }),
  )
})

test('a line of JSON that is no object is damage', () => {
  const lines = ['null', '5', '"x"', '[]', '', '  ', '}', '{', '{"a":'].map((line) => `${line}\n`).join('')
  for (const reader of [suricata(context()), new AdguardReader(context())]) {
    reader.push(Buffer.from(lines), 0, lines.length)
    assert.equal(reader.skipped.damaged, reader.records)
    assert.ok(reader.records >= 7)
  }
})

test('damaged lines are counted and never thrown at', () => {
  const all = [
    sample.ZEEK_CONN(1750000000, 'C1'),
    ...sample.ZEEK_TSV,
    sample.EVE_TLS,
    sample.EVE_FLOW,
    ...sample.EVE_DNS,
    sample.ADGUARD('x', 'y'),
    ...sample.DNSMASQ_EXTRA,
    ...sample.UNBOUND,
    ...sample.BIND,
    ...sample.CONNTRACK,
  ]
  const readers = [
    zeek,
    suricata,
    (c: ReaderContext) => new AdguardReader(c),
    (c: ReaderContext) => new DnsmasqReader(c),
    (c: ReaderContext) => new UnboundReader(c),
    (c: ReaderContext) => new BindReader(c),
    (c: ReaderContext) => new ConntrackReader(c),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(all), fc.nat(200), fc.nat(255), fc.nat(6), (lines, at, byte, which) => {
      const data = Buffer.from(`${lines.join('\n')}\n`)
      if (at < data.length) data[at] = byte
      const reader = readers[which]!(context())
      assert.ok(reader.push(data, 0, data.length) <= data.length)
    }),
    { numRuns: 200 },
  )
})
