import { CaptureReader } from '../../engine/outbound/capture/capture-reader.ts'
import { clientHello } from '../../engine/outbound/capture/client-hello.ts'
import { decodeDns, dnsMessage } from '../../engine/outbound/capture/dns-message.ts'
import { chlo, gquicHello, looksLikeGquic } from '../../engine/outbound/capture/gquic.ts'
import { httpHost } from '../../engine/outbound/capture/http-host.ts'
import { NameMemory } from '../../engine/outbound/capture/name-memory.ts'
import { looksLikeQuic, QuicHello } from '../../engine/outbound/capture/quic-initial.ts'
import { detectFormat, unknownFormat } from '../../engine/outbound/detect-format.ts'
import { LeaseReader } from '../../engine/outbound/leases/lease-reader.ts'
import { AdguardReader } from '../../engine/outbound/logs/adguard.ts'
import { BindReader } from '../../engine/outbound/logs/bind.ts'
import { ConntrackReader } from '../../engine/outbound/logs/conntrack.ts'
import { DnsmasqReader } from '../../engine/outbound/logs/dnsmasq.ts'
import { SuricataReader } from '../../engine/outbound/logs/suricata.ts'
import { UnboundReader } from '../../engine/outbound/logs/unbound.ts'
import { ZeekReader } from '../../engine/outbound/logs/zeek.ts'
import { unlz4 } from '../../engine/outbound/netflow/block-codecs.ts'
import { FlowDatagrams } from '../../engine/outbound/netflow/datagrams.ts'
import { NfcapdReader } from '../../engine/outbound/netflow/nfcapd.ts'
import type { EvidenceReader, ReaderContext } from '../../engine/outbound/reader.ts'
import { Tally } from '../../engine/outbound/tally.ts'
import {
  chloMessage,
  dnsAnswer,
  dnsQuery,
  ethernet,
  helloMessage,
  ipv4,
  pcap,
  records,
  router,
  type Side,
  server,
  tcp,
  tv,
  udp,
} from '../../engine/outbound/testing/frames.ts'
import {
  DNSMASQ_LEASES,
  ISC_LEASES,
  KEA_LEASES,
  ODHCPD_LEASES,
} from '../../engine/outbound/testing/lease-files.ts'
import * as lines from '../../engine/outbound/testing/log-lines.ts'
import { NFCAPD_FILES } from '../../engine/outbound/testing/nfcapd-files.ts'
import type { FuzzTarget } from './fuzz-row.ts'

/** What reads captures, flows and logs: evidence the owner imports, which a device may have written most of. */

const octets = (...hexes: string[]): Buffer[] => hexes.map((digits) => Buffer.from(digits, 'hex'))
const words = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text))
const text = (rows: readonly string[]): Buffer => Buffer.from(`${rows.join('\n')}\n`)

const context = (): ReaderContext => ({
  tally: new Tally(),
  names: new NameMemory(),
  named: new Map(),
  heard: () => undefined,
  modifiedAt: Date.UTC(2026, 0, 1),
})

/** Logs that one reader takes, one behind the other: to begin anew costs more than to read a few lines. */
const LOGS_PER_READER = 20

/** Reads logs as parts of a long one; every so often the long one ends and another begins. */
function throughReader(make: (context: ReaderContext) => EvidenceReader): (bytes: Buffer) => void {
  let logs = 0
  let used = context()
  let reader = make(used)
  return (bytes) => {
    if (logs++ % LOGS_PER_READER === 0) {
      used = context()
      reader = make(used)
    }
    readThrough(reader, used, bytes)
  }
}

/** Reads `bytes` as a whole file. */
function readWhole(make: (context: ReaderContext) => EvidenceReader, bytes: Buffer): void {
  const used = context()
  readThrough(make(used), used, bytes)
}

/** In two windows, as a file longer than a window is read. */
function readThrough(reader: EvidenceReader, used: ReaderContext, bytes: Buffer): void {
  const half = bytes.length >> 1
  const at = reader.push(bytes, 0, half)
  if (at < 0 || at > half) throw new Error(`used ${at} of ${half} octets`)
  const rest = reader.push(bytes, at, bytes.length)
  if (rest < at || rest > bytes.length) throw new Error(`used ${rest} of ${bytes.length} octets`)
  reader.finish(bytes, rest, bytes.length)
  reader.settle()
  const batch = used.tally.take()
  for (let i = 0; i < batch.count; i++)
    if (Number.isNaN(batch.first[i]) || (batch.connections[i] ?? 0) < 0)
      throw new Error('a row without a time or count')
}

const web: Side = { ...server, port: 80 }
const hello = records(helloMessage('api.vendor.example'))
const request = Buffer.from('GET /v1 HTTP/1.1\r\nHost: api.vendor.example\r\nUser-Agent: X/1\r\n\r\n')
const frames = [
  tcp(tv, server, 99, 2),
  tcp(server, tv, 500, 18),
  tcp(tv, server, 100, 24, hello.subarray(0, 100)),
  tcp(tv, server, 200, 24, hello.subarray(100)),
  udp(tv, router, dnsQuery(7, 'api.vendor.example')),
  udp(router, tv, dnsAnswer(7, 'api.vendor.example', ['edge.cdn.example'], server.ip)),
  tcp(tv, web, 1, 24, request),
  ethernet(tv, server, ipv4(tv, server, 17, Buffer.alloc(40), { id: 9, fragment: 0x2000 })),
  ethernet(tv, server, ipv4(tv, server, 17, Buffer.alloc(40), { id: 9, fragment: 0x0005 })),
]
const capture = pcap(frames)

/** The same frames in a pcapng file: a section, an interface, enhanced packet blocks. */
const captureNg = (() => {
  const block = (type: number, body: Buffer): Buffer => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    const head = Buffer.alloc(8)
    head.writeUInt32LE(type, 0)
    head.writeUInt32LE(padded.length + 12, 4)
    return Buffer.concat([head, padded, head.subarray(4)])
  }
  const packet = (frame: Buffer): Buffer => {
    const head = Buffer.alloc(20)
    head.writeUInt32LE(0x0005_ff00, 4)
    head.writeUInt32LE(frame.length, 12)
    head.writeUInt32LE(frame.length, 16)
    return block(6, Buffer.concat([head, frame]))
  }
  const section = Buffer.from('4d3c2b1a01000000ffffffffffffffff', 'hex')
  return Buffer.concat([
    block(0x0a0d0d0a, section),
    block(1, Buffer.from('0100000000000400', 'hex')),
    ...frames.map(packet),
  ])
})()

/** The client Initial of RFC 9001, A.2, as far as its protected header; mutations try the lengths before it. */
const quicInitial = Buffer.concat([
  Buffer.from('c000000001088394c8f03e5157080000449e7b9aec34d1b1c98dd7689fb8ec11', 'hex'),
  Buffer.alloc(1_170, 0x5a),
])

/** Google's Q043 as far as its hello, which others write in its place. */
const gquicInitial = Buffer.concat([
  Buffer.from('0d8394c8f03e515708', 'hex'),
  Buffer.from('Q043'),
  Buffer.alloc(17, 0xa0),
  chloMessage({ PAD: '-'.repeat(300), SNI: 'a.example' }),
])

const netflow5 = (() => {
  const bytes = Buffer.alloc(24 + 48)
  bytes.writeUInt16BE(5, 0)
  bytes.writeUInt16BE(1, 2)
  bytes.writeUInt32BE(1_750_000_000, 8)
  Buffer.from([192, 168, 1, 21, 198, 51, 100, 7]).copy(bytes, 24)
  return bytes
})()
/** IPFIX (RFC 7011): a template of addresses, ports, octets and a name, then a record of it. */
const ipfix = (() => {
  const set = (id: number, body: string): Buffer => {
    const bytes = Buffer.from(body, 'hex')
    const head = Buffer.alloc(4)
    head.writeUInt16BE(id, 0)
    head.writeUInt16BE(bytes.length + 4, 2)
    return Buffer.concat([head, bytes])
  }
  const template = set(
    2,
    `01000006${'00080004'}${'000c0004'}${'00070002'}${'000b0002'}${'00010008'}${'0052ffff'}`,
  )
  const data = set(256, 'c0a80115c63364079c4001bb000000000000057803616263')
  const head = Buffer.alloc(16)
  head.writeUInt16BE(10, 0)
  head.writeUInt16BE(16 + template.length + data.length, 2)
  head.writeUInt32BE(1_750_000_000, 4)
  return Buffer.concat([head, template, data])
})()

const LOG_WORDS = words(
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '\\u0000',
  ':',
  ',',
  '\t',
  '\n',
  '\u0000',
  '-',
  '1e999',
  '-1',
  'null',
  '\u001b[31m',
  '\ufeff',
)
/** `short` is as many logs as hold some 200,000 lines. */
const log = (
  id: string,
  short: number,
  rows: readonly string[],
  make: (context: ReaderContext) => EvidenceReader,
): FuzzTarget => ({
  id,
  threat: `a ${id} log with lines that crash or stall its reader`,
  unit: 'logs',
  short,
  long: 1_000_000,
  seeds: [text(rows)],
  words: [...LOG_WORDS, ...words(...rows.slice(0, 2))],
  decode: throughReader(make),
  slowestMs: 100,
})

export const evidenceTargets: readonly FuzzTarget[] = [
  {
    id: 'pcap',
    threat: 'a capture whose container or frames crash or stall the reader',
    unit: 'captures',
    short: 30_000,
    long: 1_000_000,
    seeds: [capture],
    words: octets(
      '45',
      '4f',
      '0800',
      '86dd',
      '8100',
      '88a8',
      '0806',
      '2c',
      '3a',
      '11',
      '06',
      '16030100',
      'ffffffff',
      '00000000',
    ),
    decode: (bytes) => readWhole((c) => new CaptureReader('pcap', c), bytes),
    slowestMs: 100,
  },
  {
    id: 'pcapng',
    threat: 'a pcapng file whose blocks crash or stall the reader',
    unit: 'captures',
    short: 30_000,
    long: 1_000_000,
    seeds: [captureNg],
    words: octets(
      '0a0d0d0a',
      '1a2b3c4d',
      '4d3c2b1a',
      '01000000',
      '02000000',
      '03000000',
      '06000000',
      '0c000000',
      'ffffffff',
    ),
    decode: (bytes) => readWhole((c) => new CaptureReader('pcapng', c), bytes),
    slowestMs: 100,
  },
  {
    id: 'tls-hello',
    threat: 'a ClientHello whose lengths lead the reader past its end',
    unit: 'records',
    short: 300_000,
    long: 6_000_000,
    seeds: [hello, records(helloMessage('a.example', 3_000), 400)],
    words: octets('16030100', '0000', 'ffff', '00', '0100', '0303', '1301'),
    decode(bytes) {
      const found = clientHello(bytes, 0, bytes.length)
      if (found && found !== 'more' && (found.name?.length ?? 0) > 255)
        throw new Error('a name of more than 255 letters')
    },
    slowestMs: 20,
  },
  {
    id: 'quic',
    threat: 'a QUIC Initial whose lengths or keys crash the reader',
    unit: 'datagrams',
    short: 100_000,
    long: 2_000_000,
    seeds: [quicInitial, gquicInitial, chloMessage({ VER: 'Q043', SNI: 'a.example' })],
    words: [
      ...octets('c0', '00000001', '6b3343cf', 'ff00001d', '00', '14', '15', '40', '8000', 'c0000000'),
      ...words('Q043', 'Q046', 'Q050', 'CHLO', 'SNI\0'),
    ],
    decode(bytes) {
      if (looksLikeGquic(bytes, 0, bytes.length)) gquicHello(bytes, 0, bytes.length)
      if (looksLikeQuic(bytes, 0, bytes.length)) new QuicHello().push(bytes, 0, bytes.length)
      chlo(bytes, 0, bytes.length)
    },
    slowestMs: 20,
  },
  {
    id: 'captured-dns',
    threat: 'a captured DNS message or HTTP request that crashes or stalls its reader',
    unit: 'messages',
    short: 300_000,
    long: 6_000_000,
    seeds: [
      dnsQuery(7, 'api.vendor.example'),
      dnsAnswer(7, 'api.vendor.example', ['edge.cdn.example'], '198.51.100.7'),
      request,
    ],
    words: [
      ...octets('c00c', 'c000', 'ffff', '0041', '0001', '001c'),
      ...words('Host:', '\r\n', ' HTTP/1.1'),
    ],
    decode(bytes) {
      decodeDns(dnsMessage(), bytes, 0, bytes.length)
      httpHost(bytes, 0, bytes.length)
    },
    slowestMs: 20,
  },
  {
    id: 'netflow',
    threat: 'NetFlow or IPFIX datagrams whose templates and lengths crash or stall the reader',
    unit: 'datagrams',
    short: 300_000,
    long: 6_000_000,
    seeds: [netflow5, ipfix],
    words: octets('0005', '0009', '000a', '0002', '0003', '0100', '0101', '0000', 'ffff', '8001', '00080004'),
    decode: throughExporter(),
    slowestMs: 20,
  },
  {
    id: 'nfcapd',
    threat: 'a file of nfdump’s collector whose blocks, packing or records crash or stall the reader',
    unit: 'files',
    short: 10_000,
    long: 300_000,
    seeds: [NFCAPD_FILES.lzo, NFCAPD_FILES.lz4, unpacked(NFCAPD_FILES.lz4)],
    words: octets(
      '0ca5',
      '0100',
      '0200',
      '0300',
      '0b00',
      '3400',
      'ff',
      'ffff',
      'ffffffff',
      '00000000',
      '0f00',
    ),
    decode: (bytes) => readWhole((c) => new NfcapdReader(c), bytes),
    slowestMs: 100,
  },
  log(
    'zeek',
    46_000,
    [
      lines.ZEEK_CONN(1_750_000_000, 'C1'),
      lines.ZEEK_SSL(1_750_000_000, 'C1', 'a.example'),
      lines.ZEEK_DNS(1_750_000_000, 'b.example', '198.51.100.20'),
    ],
    (c) => new ZeekReader(c),
  ),
  log('zeek-tsv', 20_000, lines.ZEEK_TSV, (c) => new ZeekReader(c)),
  log('suricata', 34_000, [lines.EVE_TLS, lines.EVE_FLOW, ...lines.EVE_DNS], (c) => new SuricataReader(c)),
  log('adguard', 80_000, [lines.ADGUARD('2025-06-15T15:06:40.1Z', 'a.example')], (c) => new AdguardReader(c)),
  log('dnsmasq', 33_000, [...lines.DNSMASQ_EXTRA, ...lines.DNSMASQ_PLAIN], (c) => new DnsmasqReader(c)),
  log('unbound', 51_000, lines.UNBOUND, (c) => new UnboundReader(c)),
  log('bind', 50_000, lines.BIND, (c) => new BindReader(c)),
  log('conntrack', 72_000, lines.CONNTRACK, (c) => new ConntrackReader(c)),
  {
    id: 'leases',
    threat: 'a DHCP server’s leases with lines that crash or stall their reader',
    unit: 'files',
    short: 10_000,
    long: 1_000_000,
    seeds: [DNSMASQ_LEASES(1_750_000_000), ODHCPD_LEASES(1_750_000_000), ISC_LEASES, KEA_LEASES].map(text),
    words: [
      ...LOG_WORDS,
      ...words('lease 1.2.3.4 {\n', 'starts ', 'ends ', 'epoch 9999999999;', '}\n', 'duid '),
    ],
    decode: throughLeases(),
    slowestMs: 50,
  },
  {
    id: 'detection',
    threat: 'a file whose first octets crash or stall the detection of its format',
    unit: 'files',
    short: 30_000,
    long: 1_000_000,
    seeds: [
      capture,
      captureNg,
      netflow5,
      ipfix,
      text(lines.ZEEK_TSV),
      text([lines.EVE_TLS]),
      text(lines.DNSMASQ_PLAIN),
      Buffer.from('SQLite format 3\0'),
    ],
    words: LOG_WORDS,
    decode(bytes) {
      if (!detectFormat(bytes)) unknownFormat('x', bytes)
    },
    slowestMs: 50,
  },
]

/** Each file by a reader of its own: the first line decides whose leases they are. Leases count no contact. */
function throughLeases(): (bytes: Buffer) => void {
  const used = context()
  return (bytes) => readThrough(new LeaseReader(used), used, bytes)
}

/** The same file with its one block of flows as it was before it was packed. */
function unpacked(file: Buffer): Buffer {
  const body = unlz4(file.subarray(52, 52 + file.readUInt32LE(44)), 100_000) ?? Buffer.alloc(0)
  const made = Buffer.concat([file.subarray(0, 52), body])
  made[16] = 0
  made.writeUInt32LE(body.length, 44)
  return made
}

/** One exporter for all cases: what its templates make the reader hold must stay bounded. */
function throughExporter(): (bytes: Buffer) => void {
  let flows = 0
  const datagrams = new FlowDatagrams((flow) => {
    flows++
    if (Number.isNaN(flow.bytes) || Number.isNaN(flow.first)) throw new Error('a flow without bytes or time')
  })
  return (bytes) => {
    datagrams.push(bytes, `exporter-${flows % 50}`)
  }
}
