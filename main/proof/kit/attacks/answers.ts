import type { Socket } from 'node:net'
import type { Attack, Liar } from '../attack.ts'
import { service } from '../dns.ts'
import { ipOf, LIAR, ROUTER, TRAP } from '../places.ts'
import { IPP_HEAD, ippAttribute, lyingPrinter } from '../printer.ts'
import { endless, httpAnswer, MDNS, ssdpAnswer } from '../voice.ts'

/** Devices asked in their maker's own way, by JSON, MQTT, SNMP or the Kasa protocol, that answer it wrongly. */

const own = ipOf(LIAR)
const trap = `http://${ipOf(ROUTER)}:${TRAP}/`

const relay = service({
  type: '_shelly._tcp',
  instance: 'shellyplus1-liar',
  host: 'shellyplus1-liar.local',
  ip: own,
  port: 80,
  txt: ['gen=2', 'app=Plus1', 'ver=1.0.0'],
})
const broker = service({
  type: '_mqtt._tcp',
  instance: 'Liar Broker',
  host: 'liar-broker.local',
  ip: own,
  port: 1883,
  txt: [],
})
/** What the page of a relay holds, by the attack's name. */
const JSONS: Readonly<Record<string, string>> = {
  'deep-lists': `{"id":${'['.repeat(120_000)}`,
  'deep-objects': `${'{"id":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
  'numbers-beyond-reason': `{"id":1e999,"mac":-0,"ver":${'9'.repeat(200_000)}}`,
  'prototype-names':
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"x","ver":"1"}',
  'same-name-again': `{${'"ver":"1",'.repeat(20_000)}"id":"x"}`,
  'many-names': `{${Array.from({ length: 15_000 }, (_, i) => `"k${i}":${i}`).join(',')}}`,
  'escapes-in-values':
    '{"id":"\\u001b]0;x\\u0007","app":"\\u202egpj.exe","ver":"\\u0000=1+1","mac":"<script>alert(1)</script>"}',
  'lone-surrogates': '{"id":"\\ud800","app":"\\udfff","ver":"1.0"}',
}

const connack = Buffer.from([0x20, 2, 0, 0])
const publish = (topic: string, text: string): Buffer => {
  const body = Buffer.concat([Buffer.from([0, topic.length]), Buffer.from(topic + text)])
  return Buffer.concat([Buffer.from([0x30, body.length & 0x7f]), body])
}
const octetByOctet = (stream: Socket, bytes: Buffer): void => {
  stream.setNoDelay()
  let at = 0
  const more = () => {
    for (let i = 0; i < 50 && !stream.destroyed; i++)
      stream.write(bytes.subarray(at % bytes.length, (at++ % bytes.length) + 1))
    if (!stream.destroyed) setImmediate(more)
  }
  more()
}

/** What a broker says to CONNECT (MQTT 3.1.1, 3.2), by the attack's name. */
const BROKERS: Readonly<Record<string, (stream: Socket) => void>> = {
  'acknowledges-without-end': (s) => endless(s, connack),
  'length-lies': (s) => s.write(Buffer.concat([connack, Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f])])),
  'length-without-end': (s) => endless(s, Buffer.alloc(4_096, 0xff)),
  'octet-by-octet': (s) => octetByOctet(s, Buffer.concat([connack, publish('x', 'y')])),
  'hostile-version': (s) =>
    s.write(Buffer.concat([connack, publish('$SYS/broker/version', '\u001b[31m<script>=1+1\u202e')])),
  'silent-after-hello': (s) => s.write(connack),
}

const asked = (id: string, tries: string, announced: Buffer, serve: (by: Liar) => Promise<void>): Attack => ({
  id,
  tries,
  async run(by) {
    await serve(by)
    await by.pour(MDNS, [announced], 5)
  },
})

export const answerAttacks: readonly Attack[] = [
  ...Object.entries(JSONS).map(([id, json]) =>
    asked(`json-${id}`, `a relay whose JSON is ${id.replaceAll('-', ' ')}`, relay, (by) =>
      by.serve(80, (stream) => stream.end(httpAnswer(json, 'application/json'))),
    ),
  ),
  ...Object.entries(BROKERS).map(([id, speak]) =>
    asked(`mqtt-${id}`, `a broker: ${id.replaceAll('-', ' ')}`, broker, (by) => by.serve(1883, speak)),
  ),
  asked(
    'snmp-answers-without-end',
    'a printer that answers one question two thousand times',
    lyingPrinter(own),
    (by) =>
      by.answerUdp(161, (question) => Buffer.concat([question, Buffer.alloc(40_000)]), { times: 2_000 }),
  ),
  asked('ipp-another-version-for-ever', 'a printer that knows no version of IPP', lyingPrinter(own), (by) =>
    by.serve(631, (stream) =>
      stream.end(httpAnswer(Buffer.from([2, 0, 5, 3, 0, 0, 0, 1, 3]), 'application/ipp')),
    ),
  ),
  asked('ipp-collections-within', 'a printer whose collections lie in one another', lyingPrinter(own), (by) =>
    by.serve(631, (stream) => stream.end(httpAnswer(nestedCollections(4_000), 'application/ipp'))),
  ),
  asked('ipp-drips', 'a printer whose answer comes an octet at a time', lyingPrinter(own), (by) =>
    by.serve(631, (stream) => {
      stream.write('HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n\r\n')
      octetByOctet(stream, Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 4, 0x21, 0, 1, 0x61, 0, 4, 0, 0, 0, 1]))
    }),
  ),
  {
    id: 'kasa-octet-by-octet',
    tries: 'a plug whose answer has no end and comes an octet at a time',
    async run(by) {
      await by.serve(9999, (stream) => octetByOctet(stream, Buffer.from('0003ffffd0f281f88bff9af7', 'hex')))
      await by.onSearch([ssdpAnswer({ ST: 'x', USN: 'uuid:TP-Link', SERVER: 'TP-LINK Kasa HS110 UPnP/1.0' })])
    },
  },
  {
    id: 'searches-answered-with-traps',
    tries: 'answers to the searches of single makers that name other hosts',
    async run(by) {
      await by.answerUdp(1982, () =>
        Buffer.from(
          `HTTP/1.1 200 OK\r\nCache-Control: max-age=3600\r\nLocation: yeelight://${ipOf(ROUTER)}:${TRAP}\r\nServer: POSIX UPnP/1.0 YGLC/1\r\nid: 0x1\r\nmodel: \u001b[31mcolor\r\nfw_ver: ${'9'.repeat(400)}\r\n\r\n`,
        ),
      )
      await by.answerUdp(3702, () =>
        Buffer.from(
          `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><ProbeMatches><ProbeMatch><Types>NetworkVideoTransmitter</Types><Scopes>onvif://www.onvif.org/name/Liar</Scopes><XAddrs>${trap} http://127.0.0.1:${TRAP}/onvif</XAddrs></ProbeMatch></ProbeMatches></e:Body></e:Envelope>`,
        ),
      )
      await by.answerUdp(9999, () => Buffer.alloc(9_000, 0xd0))
    },
  },
]

/** Collections in collections (RFC 8010, 3.1.6), `depth` of them, never closed. */
function nestedCollections(depth: number): Buffer {
  return Buffer.concat([
    IPP_HEAD,
    ippAttribute(0x34, 'media-col'),
    ...Array.from({ length: depth }, () =>
      Buffer.concat([ippAttribute(0x4a, '', 'media-size'), ippAttribute(0x34, '')]),
    ),
  ])
}
