import dnsPacket from 'dns-packet'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { clean } from '../../../shared/text.ts'
import { createDiscovery } from '../../engine/discovery/discovery.ts'
import { identify } from '../../engine/identification/identify.ts'
import { BAD_PORTS, gate } from '../../engine/network/gate.ts'
import { canonicalMdns } from '../../engine/protocol/dns.ts'
import type { MdnsRecord } from '../../engine/protocol/dns-sd.ts'
import { parseDeviceId } from '../../engine/protocol/ieee1284.ts'
import { decodeIpp } from '../../engine/protocol/ipp.ts'
import { decodeKasa, encodeKasa, KASA_GET_SYSINFO } from '../../engine/protocol/kasa.ts'
import { MDNS_MAX_EXPANDED_BYTES } from '../../engine/protocol/limits.ts'
import { parsePjlId } from '../../engine/protocol/pjl.ts'
import { decodeSnmp } from '../../engine/protocol/snmp.ts'
import { parseSsdp } from '../../engine/protocol/ssdp.ts'
import { parseUpnpDescription } from '../../engine/protocol/upnp-description.ts'
import { decodeUtf8 } from '../../engine/protocol/utf8.ts'
import { parseProbeMatches } from '../../engine/protocol/ws-discovery.ts'
import { dotted, header, name, pointer, record, response, service, TYPE, txtData } from '../kit/dns.ts'
import { ssdpAnswer, ssdpNotify } from '../kit/voice.ts'
import type { FuzzTarget } from './fuzz-row.ts'

/** What reads the octets of devices in the home, each with honest examples of its own. */

/** Whose packets state the URLs, and the interface they come in at. */
const SENDER = '192.0.2.20'
const NIC = {
  name: 'home0',
  address: '192.0.2.10',
  cidr: '192.0.2.0/24',
  mac: '02:00:00:00:00:01',
  kind: 'ethernet',
  address6: [],
} as const satisfies NetworkInterface

const words = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text))
const octets = (...hexes: string[]): Buffer[] => hexes.map((digits) => Buffer.from(digits, 'hex'))

const printer = service({
  type: '_ipp._tcp',
  instance: 'Office Printer',
  host: 'office.local',
  ip: '192.0.2.9',
  port: 631,
  txt: ['ty=Office Printer', 'rp=ipp/print', 'usb_MDL=X1', 'note='],
})
/** A HomeKit camera whose NSEC record points forward: what a stricter decoder loses whole. */
const forwardNsec = response(
  record(name('Cam', '_hap', '_tcp', 'local'), TYPE.TXT, txtData(['md=Cam 1', 'id=AA:BB'])),
  record(dotted('cam.local'), TYPE.NSEC, Buffer.concat([pointer(70), Buffer.from([0, 4, 0x40, 0, 0, 8])])),
  record(dotted('cam.local'), TYPE.AAAA, Buffer.alloc(16, 0xfe)),
)

/** What leaves the guard must be small, and must decode: the decoder behind it trusts it. */
function guarded(bytes: Buffer): MdnsRecord[] {
  const walk = canonicalMdns(bytes)
  if ('skip' in walk) return []
  if (walk.packet.length > MDNS_MAX_EXPANDED_BYTES + 512)
    throw new Error(`${bytes.length} became ${walk.packet.length}`)
  return (dnsPacket.decode(Buffer.from(walk.packet)).answers ?? []) as MdnsRecord[]
}

const MDNS_GRAMMAR = {
  seeds: [
    printer,
    forwardNsec,
    Buffer.concat([header({ answers: 1 }), record(pointer(12), TYPE.PTR, pointer(12))]),
  ],
  words: [
    ...octets('c00c', 'c0ff', 'ffff', '00', '3f', '0010', '0021', '001c', '000c', '8001'),
    ...words('_ipp', '_tcp', 'local', '__proto__='),
  ],
}

const description = `<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0"><device><deviceType>urn:schemas-upnp-org:device:MediaRenderer:1</deviceType><friendlyName>A &amp; B&#x2e;</friendlyName><manufacturer>Maker</manufacturer><modelName>X1</modelName><serialNumber>00012</serialNumber><UDN>uuid:1</UDN><serviceList><service><serviceType>urn:a:service:b:1</serviceType></service></serviceList><deviceList><device><modelName>In</modelName></device></deviceList><![CDATA[<i>]]><!-- c --></device></root>`
const probeMatches = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><d:ProbeMatches><d:ProbeMatch><d:Types>dn:NetworkVideoTransmitter</d:Types><d:Scopes>onvif://www.onvif.org/name/Cam onvif://www.onvif.org/hardware/X</d:Scopes></d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>`
const XML_WORDS = words(
  '<a>',
  '</a>',
  '<',
  '>',
  '&lt;',
  '&#x1F600;',
  '&#0;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE',
  '<?',
  '"',
  "'",
  '__proto__',
  '\u0000',
  '\u00ff',
)

const ipp = Buffer.concat([
  Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 4]),
  ...(
    [
      [0x41, 'printer-make-and-model', 'Maker X1'],
      [0x23, 'printer-state', '\u0000\u0000\u0000\u0005'],
      [0x44, 'printer-state-reasons', 'none'],
      [0x44, '', 'toner-low-warning'],
      [0x30, 'printer-supply', 'type=toner;level=80;'],
      [0x34, 'media-col', ''],
      [0x4a, '', 'x'],
      [0x21, '', '\u0000\u0000\u0000\u0007'],
      [0x37, '', ''],
    ] as const
  ).map(([tag, key, value]) =>
    Buffer.concat([
      Buffer.from([tag, 0, key.length]),
      Buffer.from(key),
      Buffer.from([0, value.length]),
      Buffer.from(value, 'latin1'),
    ]),
  ),
  Buffer.from([3]),
])

const varbind = (oid: string, tag: number, value: Buffer): Buffer => {
  const inner = Buffer.concat([
    Buffer.from([6, oid.length / 2]),
    Buffer.from(oid, 'hex'),
    Buffer.from([tag, value.length]),
    value,
  ])
  return Buffer.concat([Buffer.from([0x30, inner.length]), inner])
}
const snmp = (() => {
  const list = Buffer.concat([
    varbind('2b06010201010100', 4, Buffer.from('HL-123')),
    varbind('2b06010201010200', 6, Buffer.from('2b060104018a40', 'hex')),
    varbind('2b06010201010300', 0x43, Buffer.from([1, 2, 3])),
    varbind('2b06010201010400', 0x80, Buffer.alloc(0)),
  ])
  const pdu = Buffer.concat([Buffer.from([2, 2, 0x48, 0x67, 2, 1, 0, 2, 1, 0, 0x30, list.length]), list])
  const message = Buffer.concat([
    Buffer.from([2, 1, 1, 4, 6]),
    Buffer.from('public'),
    Buffer.from([0xa2, pdu.length]),
    pdu,
  ])
  return Buffer.concat([Buffer.from([0x30, 0x81, message.length]), message])
})()

const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u

/** Everything a device said, as an observation of each kind; identification may not throw on any of it. */
function observe(text: string): void {
  const [a = '', b = '', c = ''] = text.split('|', 3)
  const txt = Object.fromEntries(
    text
      .split(';')
      .map((pair) => pair.split('=', 2))
      .map(([k = '', v = '']) => [k, v]),
  )
  identify({ via: 'mdns', service: { type: '_http._tcp', name: a, host: b, port: 80, txt } })
  identify({ via: 'mdns', service: { type: '_ipp._tcp', name: a, host: b, port: 80, txt } })
  identify({ via: 'ssdp', headers: { SERVER: a, USN: b, LOCATION: c, ST: a } })
  identify({ via: 'http', path: '/', headers: { server: a, 'www-authenticate': b }, body: text })
  identify({
    via: 'upnp',
    description: { manufacturer: a, modelName: b, modelDescription: c, friendlyName: a },
  })
  identify({ via: 'snmp', variables: { '1.3.6.1.2.1.1.1.0': a, '1.3.6.1.2.1.1.5.0': b } })
}

export const lanTargets: readonly FuzzTarget[] = [
  {
    id: 'mdns',
    threat:
      'a multicast DNS message that crashes, stalls or is blown up by the guard or the decoder behind it',
    unit: 'messages',
    short: 1_000_000,
    long: 20_000_000,
    ...MDNS_GRAMMAR,
    decode: guarded,
    slowestMs: 20,
  },
  {
    id: 'mdns-stack',
    threat: 'a message that passes the guard and breaks the record cache or the browser',
    unit: 'messages',
    short: 150_000,
    long: 3_000_000,
    ...MDNS_GRAMMAR,
    decode: throughDiscovery(),
    slowestMs: 50,
  },
  {
    id: 'ssdp',
    threat: 'an SSDP datagram that crashes or stalls its reader',
    unit: 'datagrams',
    short: 500_000,
    long: 10_000_000,
    seeds: [
      ssdpAnswer({
        'CACHE-CONTROL': 'max-age=1800',
        ST: 'upnp:rootdevice',
        USN: 'uuid:1::upnp:rootdevice',
        SERVER: 'Linux/5 UPnP/1.0 X/1',
        LOCATION: 'http://192.0.2.9:80/d.xml',
      }),
      ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:alive', USN: 'uuid:1', 'BOOTID.UPNP.ORG': '1' }),
    ],
    words: words(
      '\n',
      '\r\n',
      ': ',
      ' ',
      '\t',
      'LOCATION:',
      'NTS: ssdp:byebye',
      'HTTP/1.1',
      'NOTIFY',
      'M-SEARCH',
      '__proto__: x',
      '\u0000',
      '\u001b',
    ),
    decode(bytes) {
      const message = parseSsdp(bytes)
      if ('skip' in message) return
      for (const value of Object.values(message.headers))
        if (HIDDEN.test(value)) throw new Error('a hidden letter passed')
    },
    slowestMs: 5,
  },
  {
    id: 'gate',
    threat: 'a LOCATION, however spelled, that passes the gate and names another host than its sender',
    unit: 'URLs',
    short: 200_000,
    long: 4_000_000,
    seeds: words(
      `http://${SENDER}:8080/d.xml`,
      'http://192.0.2.10:80/d.xml?x=1',
      'https://[fe80::20]/d.xml',
      'http://user@127.0.0.1:1/',
      'http://3221226004/',
      'http://0300.0.02.0x14/',
    ),
    words: words(
      '@',
      ':',
      '/',
      '\\',
      '#',
      '?',
      '.',
      '%2e',
      '[',
      ']',
      '::ffff:',
      '0x',
      '0',
      'http:',
      '//',
      '\t',
      '。',
      '①',
      '%25lan0',
      SENDER,
      '127.0.0.1',
    ),
    decode(bytes) {
      const verdict = gate(bytes.toString('utf8'), SENDER, NIC)
      if ('refused' in verdict) return
      const { hostname, username, password, protocol, port } = new URL(verdict.url.href)
      if (
        hostname !== SENDER ||
        username + password !== '' ||
        !/^https?:$/.test(protocol) ||
        BAD_PORTS.has(Number(port || 80))
      )
        throw new Error(`${verdict.url.href} passed`)
    },
    slowestMs: 5,
  },
  {
    id: 'xml',
    threat: 'a device description that crashes, stalls or unfolds in the XML reader',
    unit: 'documents',
    short: 100_000,
    long: 2_000_000,
    seeds: words(description, probeMatches),
    words: XML_WORDS,
    decode(bytes) {
      parseUpnpDescription(decodeUtf8(bytes))
      parseProbeMatches(bytes)
    },
    slowestMs: 20,
  },
  {
    id: 'ipp',
    threat: 'an IPP response that crashes or stalls its decoder',
    unit: 'responses',
    short: 200_000,
    long: 4_000_000,
    seeds: [ipp],
    words: [
      ...octets('34', '37', '4a', '44', '21', '0000', '7fff', 'ffff', '03', '04'),
      ...words('printer-state', '__proto__'),
    ],
    decode(bytes) {
      const answer = decodeIpp(bytes)
      if (answer) identify({ via: 'ipp', attributes: answer.attributes })
    },
    slowestMs: 20,
  },
  {
    id: 'snmp',
    threat: 'an SNMP response that crashes its decoder or never lets it end',
    unit: 'responses',
    short: 200_000,
    long: 4_000_000,
    seeds: [snmp],
    words: octets('30', '3080', '3084ffffffff', '0284ffffff', '06ff', '0680808080', 'a2', '0400', '8200'),
    decode(bytes) {
      const answer = decodeSnmp(bytes)
      if (answer) identify({ via: 'snmp', variables: answer.variables })
    },
    slowestMs: 20,
  },
  {
    id: 'small-grammars',
    threat: 'a Kasa, PJL or IEEE 1284 answer that crashes its reader',
    unit: 'answers',
    short: 200_000,
    long: 4_000_000,
    seeds: [
      Buffer.from(encodeKasa(KASA_GET_SYSINFO, true)),
      Buffer.from('@PJL INFO ID\r\n"HP LaserJet 4"\r\n\f'),
      Buffer.from('MFG:HP;MDL:OfficeJet 8600;CMD:PCL;SN:CN1;'),
    ],
    words: words('@PJL', '"', '\f', '\r\n', ';', ':', 'SN:', 'MANUFACTURER:'),
    decode(bytes) {
      decodeKasa(bytes, true)
      decodeKasa(bytes, false)
      const text = decodeUtf8(bytes)
      parsePjlId(text)
      parseDeviceId(text)
    },
    slowestMs: 10,
  },
  {
    id: 'identification',
    threat: 'what a device says of itself that crashes or stalls identification',
    unit: 'statements',
    short: 30_000,
    long: 1_000_000,
    seeds: words(
      'HP LaserJet Pro M404dn|uuid:1|http://192.0.2.9/d.xml',
      'Linux/5 UPnP/1.0 Sonos/78.1-52020 (ZPS18)|RINCON_000E58|x',
      'ty=Brother HL-L2350DW;usb_MDL=HL;md=Chromecast;fv=1.2;ver=1.4.4',
      '<title>AXIS Q6055</title><meta name=x content="1.2.3">|nginx|Basic realm="NVR 4"',
      '{"model":"SNSW-001X16EU","ver":"1.4.4","mac":"08B61F000021"}',
    ),
    words: words(
      '<title>',
      '1.2.3',
      'v',
      '{',
      '"',
      ':',
      '(',
      ')',
      '-',
      ' '.repeat(200),
      '\n  '.repeat(700),
      'a'.repeat(300),
      '1'.repeat(200),
      '.1'.repeat(100),
      '\u202e',
    ),
    decode: (bytes) => observe(decodeUtf8(bytes)),
    slowestMs: 50,
  },
  {
    id: 'hostile-text',
    threat: 'a name that keeps a control, direction or invisible letter after cleaning',
    unit: 'texts',
    short: 200_000,
    long: 4_000_000,
    seeds: words(
      'Kitchen lamp',
      'Küche \u202eexe.jpg',
      '\u001b]0;x\u0007',
      'a\u200bb\ufeffc\u{e0041}',
      'Z\u0301\u0301\u0301',
    ),
    words: words(
      '\u202e',
      '\u2066',
      '\u200f',
      '\u001b[',
      '\u009b',
      '\u0000',
      '\u{e0020}',
      '\u0301',
      '\ufeff',
      '👩‍👩‍👧',
    ),
    decode(bytes) {
      const text = clean(decodeUtf8(bytes))
      if (HIDDEN.test(text)) throw new Error('a hidden letter is left')
      if (text.length > 4_000) throw new Error(`${text.length} letters are left`)
    },
    slowestMs: 10,
  },
]

/** One discovery for all cases, as a long scan has it, so that what accumulates is bounded, too. */
function throughDiscovery(): (bytes: Buffer) => void {
  const discovery = createDiscovery(0, () => 0.5)
  let now = 0
  return (bytes) => {
    now += 20
    const from = `192.0.2.${1 + (now % 200)}`
    for (const { observation } of discovery.mdns(guarded(bytes), from, now)) identify(observation)
    if (now % 1_000 === 0) {
      discovery.settle(now)
      discovery.mdnsDue(now)
      discovery.takeSkips()
    }
  }
}
