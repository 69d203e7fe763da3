import type { Attack } from '../attack.ts'
import { ipOf, LIAR } from '../places.ts'
import { IPP_HEAD, ippAttribute, lyingPrinter } from '../printer.ts'
import { endless, httpAnswer, MDNS, ssdpAnswer } from '../voice.ts'

/** Devices of a kind that is asked in its own protocol, and answers it wrongly: IPP, SNMP, Kasa, raw ports. */

const own = ipOf(LIAR)
const printer = lyingPrinter(own)
const model = ippAttribute(0x41, 'printer-make-and-model', 'Liar LaserJet')

/** IPP answers (RFC 8010, 3), by the attack's name. */
export const IPP: Readonly<Record<string, Buffer>> = {
  empty: Buffer.alloc(0),
  'cut-off': Buffer.concat([IPP_HEAD, model.subarray(0, 12)]),
  'length-lies': Buffer.concat([IPP_HEAD, ippAttribute(0x41, 'printer-info', 'x', 65_535)]),
  'deep-collections': Buffer.concat([
    IPP_HEAD,
    ...Array.from({ length: 5_000 }, () => ippAttribute(0x34, 'media-col', Buffer.alloc(0))),
  ]),
  'attributes-without-end': Buffer.concat([
    IPP_HEAD,
    ...Array.from({ length: 8_000 }, (_, i) => ippAttribute(0x21, `a${i}`, Buffer.alloc(4))),
  ]),
  'values-without-end': Buffer.concat([
    IPP_HEAD,
    model,
    ...Array.from({ length: 12_000 }, () => ippAttribute(0x44, '', 'none')),
  ]),
  'negative-numbers': Buffer.concat([
    IPP_HEAD,
    ippAttribute(0x21, 'marker-levels', Buffer.from([0x80, 0, 0, 0])),
    ippAttribute(0x21, 'printer-impressions-completed', Buffer.from([0xff, 0xff, 0xff, 0xff])),
    ippAttribute(0x21, 'printer-state', Buffer.alloc(1)),
  ]),
  'hostile-texts': Buffer.concat([
    IPP_HEAD,
    ippAttribute(0x41, 'printer-make-and-model', '\u001b[31m<script>alert(1)</script>=1+1'),
    ippAttribute(0x41, 'printer-firmware-string-version', '\u202e../../etc/passwd\u0000'),
    ippAttribute(0x45, 'printer-more-info', 'file:///etc/passwd'),
    ippAttribute(0x45, 'printer-uri-supported', 'ipp://10.91.0.1:4799/'),
  ]),
  noise: Buffer.alloc(200_000, 0x34),
}

/** What SNMP answers (RFC 3416), by the attack's name; the question is at hand, to copy its request-id from. */
export const SNMP: Readonly<Record<string, (question: Buffer) => Buffer>> = {
  'length-lies': () => Buffer.from('3084ffffffff020101040670', 'hex'),
  'length-of-lengths': () => Buffer.from('30ffffffffffffffffffff', 'hex'),
  'endless-nesting': () => Buffer.from('3080'.repeat(4_000), 'hex'),
  echo: (question) => question,
  'cut-off': (question) => question.subarray(0, question.length - 7),
  'half-a-number': () => Buffer.from('300c020101040670756260a2ff', 'hex'),
  noise: () => Buffer.alloc(60_000, 0x30),
}

export const protocolAttacks: readonly Attack[] = [
  ...Object.entries(IPP).map(
    ([id, body]): Attack => ({
      id: `ipp-${id}`,
      tries: `a printer whose IPP answer is ${id.replaceAll('-', ' ')}`,
      async run(by) {
        await by.serve(631, (stream) => stream.end(httpAnswer(body, 'application/ipp')))
        await by.pour(MDNS, [printer], 5)
      },
    }),
  ),
  ...Object.entries(SNMP).map(
    ([id, answer]): Attack => ({
      id: `snmp-${id}`,
      tries: `a printer whose SNMP answer is ${id.replaceAll('-', ' ')}`,
      async run(by) {
        await by.answerUdp(161, answer)
        await by.pour(MDNS, [printer], 5)
      },
    }),
  ),
  {
    id: 'printer-accepts-and-is-silent',
    tries: 'a printer that takes every connection and never says a word',
    async run(by) {
      for (const port of [80, 443, 515, 631, 9100]) await by.serve(port, () => undefined)
      await by.pour(MDNS, [printer], 5)
    },
  },
  {
    id: 'printer-pours',
    tries: 'a printer that pours octets into every connection',
    async run(by) {
      for (const port of [80, 443, 515, 631, 9100])
        await by.serve(port, (stream) => endless(stream, Buffer.alloc(65_536, 0x50)))
      await by.pour(MDNS, [printer], 5)
    },
  },
  {
    id: 'kasa-length-lies',
    tries: 'a plug whose answer states a length of four gigabytes',
    async run(by) {
      await by.serve(9999, (stream) => stream.end(Buffer.from('ffffffffd0f281f88bff9af7', 'hex')))
      await by.answerUdp(9999, () => Buffer.alloc(60_000, 0xab))
      await by.onSearch([ssdpAnswer({ ST: 'x', USN: 'uuid:TP-Link', SERVER: 'TP-LINK Kasa HS110 UPnP/1.0' })])
    },
  },
  {
    id: 'wsd-hostile',
    tries: 'answers to WS-Discovery with entities and endless types',
    async run(by) {
      await by.answerUdp(3702, () =>
        Buffer.from(
          `<!DOCTYPE e [<!ENTITY x SYSTEM "http://10.91.0.1:4799/">]><e:Envelope>&x;${'<d:Types>a b </d:Types>'.repeat(2_000)}`,
        ),
      )
    },
  },
]
