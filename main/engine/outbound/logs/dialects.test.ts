import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recognise } from '../../../../shared/i18n/recognise.ts'
import { NameMemory } from '../capture/name-memory.ts'
import { detectFormat, unknownFormat } from '../detect-format.ts'
import type { ReaderContext } from '../reader.ts'
import { readerOf } from '../reader-of.ts'
import { Tally } from '../tally.ts'
import { EVE_DNS } from '../testing/log-lines.ts'
import { stampOf } from './syslog-time.ts'

/** The same talk as different programs and systems write it down. */

/** What a log says, its format found out: `hour client > name or address times`. */
function told(text: string): string[] {
  const data = Buffer.from(text)
  const detected = detectFormat(data)
  assert.ok(detected, text.slice(0, 80))
  const context: ReaderContext = {
    tally: new Tally(),
    names: new NameMemory(),
    named: new Map(),
    heard: () => undefined,
    modifiedAt: Date.UTC(2026, 10, 22, 12),
  }
  const reader = readerOf(detected, context)
  assert.equal(reader.push(data, 0, data.length), data.length)
  reader.settle()
  const b = context.tally.take()
  return Array.from({ length: b.count }, (_, i) => {
    const { host, ip } = b.destinations[b.destination[i]!]!
    return `${b.clients[b.client[i]!]!.ip} > ${host ?? ip} ${b.connections[i]}`
  })
}

/** How a line begins: as the program writes it, as syslog does, and with what the program puts before each line. */
const PREFIXES: readonly (readonly [string, (program: string) => string])[] = [
  ['its own file', (p) => `Nov 22 10:00:01 ${p}[77]: `],
  ['OpenWrt’s logread', (p) => `Sun Nov 22 10:00:01 2026 daemon.info ${p}[77]: `],
  ['logread -t', (p) => `Sun Nov 22 10:00:01 2026 [1795341601.003] daemon.info ${p}[77]: `],
  ['syslog as it is sent (RFC 3164)', (p) => `<30>Nov 22 10:00:01 router ${p}[77]: `],
  ['a host’s syslog', (p) => `Nov 22 10:00:01 router daemon.info ${p}[77]: `],
  ['journalctl -o short-iso', (p) => `2026-11-22T10:00:01+0100 router ${p}[77]: `],
  ['journalctl -o short-full', (p) => `Sun 2026-11-22 10:00:01 CET router ${p}[77]: `],
  ['a date with slashes', (p) => `2026/11/22 10:00:01 ${p}[77]: `],
  ['RFC 5424, as pfSense', (p) => `<30>1 2026-11-22T10:00:01.123456+01:00 pfSense.lan ${p} 77 - - `],
  [
    'RFC 5424, as OPNsense',
    (p) => `<30>1 2026-11-22T10:00:01+01:00 opn.lan ${p} 77 - [meta sequenceId="9"] `,
  ],
]

describe('dnsmasq', () => {
  for (const [what, prefix] of PREFIXES)
    for (const extra of ['', '12 192.168.1.5/51679 '])
      test(`${what}${extra && ', log-queries=extra'}`, () => {
        const start = prefix('dnsmasq') + extra
        assert.deepEqual(
          told(
            `${start}query[A] Api.vendor.example from 192.168.1.5\n${start}query[type=65] www.example from fd00::5\n`,
          ),
          ['192.168.1.5 > api.vendor.example 1', 'fd00::5 > www.example 1'],
        )
      })

  test('the root, which resolvers ask for, is nobody called', () => {
    const start = PREFIXES[0]![1]('dnsmasq')
    assert.deepEqual(
      told(`${start}query[NS] . from 192.168.1.5\n${start}query[A] a.example from fd00::5\n`),
      ['fd00::5 > a.example 1'],
    )
  })

  test('is found in a router’s log, however late it says something', () => {
    const others = 'Sun Nov 22 09:00:00 2026 kern.info kernel: [ 12.1] br-lan: port 1 entered state\n'.repeat(
      400,
    )
    assert.deepEqual(told(`${others}${PREFIXES[1]![1]('dnsmasq')}query[A] late.example from 192.168.1.5\n`), [
      '192.168.1.5 > late.example 1',
    ])
  })
})

describe('Unbound', () => {
  const starts = [
    '[1795341601] unbound[77:0] ',
    'Nov 22 10:00:01 unbound[77:0] ',
    'Nov 22 10:00:01 pfSense unbound: [77:0] ',
    ...PREFIXES.map(([, prefix]) => `${prefix('unbound')}[77:1a] `),
  ]
  for (const start of starts)
    test(start, () => {
      const lines = [
        'info: 192.168.1.5 Api.vendor.example. A IN',
        'info: generate keytag query _ta-4f66. NULL IN',
      ]
      assert.deepEqual(told(lines.map((line) => `${start}${line}\n`).join('')), [
        '192.168.1.5 > api.vendor.example 1',
      ])
    })
})

describe('BIND', () => {
  const says =
    'client @0x7f8f48d7d098 192.168.1.5#38031 (Api.vendor.example): query: Api.vendor.example IN A '
  const flags = '+E(0)K (192.168.1.1)'
  const prefixes = [
    '22-Nov-2026 10:00:01.093 ',
    '22-Nov-2026 10:00:01.093 queries: info: ',
    '2026-11-22T10:00:01.093Z ',
    '2026-11-22T10:00:01.093 queries: ',
    ...PREFIXES.map(([, prefix]) => prefix('named')),
  ]
  for (const prefix of prefixes)
    test(`“${prefix}”`, () => {
      const others = [
        `${prefix}client @0x7f8f48d7d098 192.168.1.5#38031 (x.example): query failed (SERVFAIL) for x.example/IN/A at query.c:7177`,
        `${prefix}client @0x7f8f48d7d098 192.168.1.5#38031 (.): query: . IN NS ${flags}`,
      ]
      assert.deepEqual(told(`${prefix}${says}${flags}\n${others.join('\n')}\n`), [
        '192.168.1.5 > api.vendor.example 1',
      ])
    })

  test('views, keys, networks of clients, and what older versions left out', () => {
    const lines = [
      'client 192.168.1.5#1: query: a.example IN A +',
      'client 192.168.1.5#1: view home: query: b.example IN AAAA -EDC',
      'client 192.168.1.5#1 (c.example): query: c.example IN HTTPS + (192.168.1.1)',
      'client @0x7f8 fd00::5%eth0#1/key tsig-key (d.example): view v6: query: d.example IN TYPE1234 +SE(0)TK (fd00::1) [ECS 192.0.2.0/24/0]',
      'client @0x7f8 192.168.1.5#1 (e\\(1\\).example): query: e\\(1\\).example IN A + (192.168.1.1)',
      'client 192.168.1.5#1: query: f\\010\\.\\\\\\228g.example IN A +',
    ]
    assert.deepEqual(told(lines.map((line) => `22-Nov-2026 10:00:01.093 ${line}\n`).join('')), [
      '192.168.1.5 > a.example 1',
      '192.168.1.5 > b.example 1',
      '192.168.1.5 > c.example 1',
      'fd00::5 > d.example 1',
      '192.168.1.5 > e(1).example 1',
      '192.168.1.5 > f\\010\\046\\092\\228g.example 1',
    ])
  })

  test('its own stamp is local time, to the millisecond', () => {
    const local = new Date(2026, 10, 22, 10, 0, 1, 93).getTime()
    assert.equal(stampOf('22-Nov-2026 10:00:01.093 queries: ', 0, local), local)
    assert.equal(stampOf('22-Nov-2026 10:00:01.093 queries: ', Date.UTC(2020), Date.UTC(2020)), local)
    assert.equal(stampOf('22-Xxx-2026 10:00:01.093 ', 0, local), null)
  })
})

describe('Zeek', () => {
  /** Two logs in one file, as rotation joins them, each with a header of its own. */
  const log = (separator: string, written: string, unset: string) => {
    const line = (...words: string[]) => `${words.join(separator)}\n`
    const head = `#separator ${written}\n`
    const fields = ['ts', 'id.orig_h', 'id.resp_h', 'id.resp_p', 'proto', 'query', 'answers']
    const words = line('#set_separator', ';') + line('#empty_field', 'NONE') + line('#unset_field', unset)
    const path = line('#path', 'dns')
    return [
      head + words + path + line('#fields', ...fields),
      line('1795341601.5', '192.168.1.5', '192.168.1.1', '53', 'udp', 'a.example', 'b.example;198.51.100.7'),
      line('1795341601.6', '192.168.1.5', '192.168.1.1', '53', 'udp', unset, unset),
      head + words + path + line('#fields', ...fields.toReversed()),
      line('NONE', 'c.example', 'udp', '53', '192.168.1.1', '192.168.1.5', '1795341602.5'),
    ].join('')
  }
  for (const [separator, written, unset] of [
    ['\t', '\\x09', '-'],
    ['|', '\\x7c', 'NULL'],
    [' ', '\\x20', ''],
    [',', ',', 'n/a'],
  ] as const)
    test(`columns between “${written}”, “${unset}” for nothing`, () => {
      assert.deepEqual(told(log(separator, written, unset)), [
        '192.168.1.5 > a.example 1',
        '192.168.1.5 > c.example 1',
      ])
    })
})

describe('Zeek as JSON, by who passed it on', () => {
  const rest = { ts: 1795341601.5, uid: 'C1', proto: 'tcp', conn_state: 'SF' }
  const [from, to] = ['192.168.1.5', '198.51.100.7']
  for (const [what, row] of [
    ['as Zeek writes it', { ...rest, 'id.orig_h': from, 'id.resp_h': to, 'id.resp_p': 443 }],
    ['underscores for dots', { ...rest, id_orig_h: from, id_resp_h: to, id_resp_p: 443 }],
    ['hosts as an object', { ...rest, id: { orig_h: from, resp_h: to, resp_p: 443 } }],
    ['under its log’s name', { conn: { ...rest, 'id.orig_h': from, 'id.resp_h': to, 'id.resp_p': 443 } }],
  ] as const)
    test(what, () => {
      const other = JSON.stringify({ ts: 1795341601.5, _path: 'x509', id: 'F1' })
      assert.deepEqual(told(`${JSON.stringify(row)}\n${other}\n`), [`${from} > ${to} 1`])
    })
})

describe('Suricata', () => {
  const event = (rest: object, from = 4000, to = 53) =>
    JSON.stringify({
      timestamp: '2026-11-22T10:00:01.5+0100',
      event_type: 'dns',
      ...(from === 53
        ? { src_ip: '192.168.1.1', dest_ip: '192.168.1.5' }
        : { src_ip: '192.168.1.5', dest_ip: '192.168.1.1' }),
      src_port: from,
      dest_port: to,
      proto: 'UDP',
      dns: { id: 7, ...rest },
    })
  const flow = JSON.stringify({
    timestamp: '2026-11-22T10:00:09+0100',
    event_type: 'flow',
    ...{ src_ip: '192.168.1.5', src_port: 5000, dest_ip: '198.51.100.7', dest_port: 8883, proto: 'TCP' },
    flow: { bytes_toserver: 1, bytes_toclient: 2, start: '2026-11-22T10:00:02+0100' },
  })

  test('version 1: the records of an answer are no lookups of their own, and teach the name asked for', () => {
    const lines = [
      event({ type: 'query', rrname: 'Shop.example', rrtype: 'A' }),
      event({ type: 'answer', rrname: 'shop.example', rrtype: 'CNAME', rdata: 'x.cdn.example' }, 53, 4000),
      event({ type: 'answer', rrname: 'x.cdn.example', rrtype: 'A', rdata: '198.51.100.7' }, 53, 4000),
      flow,
    ]
    assert.deepEqual(told(`${lines.join('\n')}\n`), [
      '192.168.1.5 > shop.example 1',
      '192.168.1.5 > shop.example 1',
    ])
  })

  test('passed on by syslog, each event is found behind what that writes', () => {
    for (const prefix of [
      'Nov 22 10:00:09 fw suricata[12]: ',
      '<173>1 2026-11-22T10:00:09Z fw suricata 12 - - @cee: ',
    ])
      assert.deepEqual(told(`Nov 22 10:00:08 fw kernel: up\n${prefix}${flow}\n`), [
        '192.168.1.5 > 198.51.100.7 1',
      ])
  })

  test('an address of IPv6 has one spelling, however it is written', () => {
    for (const [written, plain] of [
      ['fd00:0000:0000:0000:0000:0000:0000:0005', 'fd00::5'],
      ['FD00::0005', 'fd00::5'],
      ['fe80::5%br-lan', 'fe80::5'],
      ['::ffff:192.168.1.5', '192.168.1.5'],
      ['0000:0000:0000:0000:0000:ffff:c0a8:0105', '192.168.1.5'],
    ] as const) {
      const [source, target] = [written, '2001:0db8:0000:0000:0000:0000:0000:0007']
      const of = { timestamp: '2026-11-22T10:00:01+0100', src_ip: source, src_port: 4000, proto: 'UDP' }
      const query = { version: 2, id: 7, rrname: 'six.example', rrtype: 'AAAA' }
      const events = [
        { ...of, event_type: 'dns', dest_ip: 'fd00::1', dest_port: 53, dns: { ...query, type: 'query' } },
        {
          ...of,
          event_type: 'dns',
          ...{ dest_ip: 'fd00::1', dest_port: 53 },
          dns: { ...query, type: 'answer', answers: [{ rrtype: 'AAAA', rdata: target }] },
        },
        {
          ...of,
          event_type: 'flow',
          ...{ dest_ip: '2001:db8::7', dest_port: 443 },
          flow: { bytes_toserver: 1, bytes_toclient: 2, start: '2026-11-22T10:00:02+0100' },
        },
      ]
      const lines = events.map((one) => `${JSON.stringify(one)}\n`).join('')
      assert.deepEqual(told(lines), [`${plain} > six.example 1`, `${plain} > six.example 1`])
    }
  })

  test('what is no address is none, whatever it is made to look like', () => {
    const of = { timestamp: '2026-11-22T10:00:01+0100', event_type: 'tls', tls: { sni: 'a.example' } }
    for (const source of ['::1]/x:', '[::1]', ':::', 'fd00::5%', '%:', 'fd00::1@fd00::2', '1:2:3'])
      assert.deepEqual(
        told(`${JSON.stringify({ ...of, src_ip: source, dest_ip: '198.51.100.7', dest_port: 443 })}\n`),
        [],
      )
  })

  test('answers that are grouped by type only teach, too', () => {
    const grouped = { version: 2, type: 'answer', rrname: 'shop.example', grouped: { A: ['198.51.100.7'] } }
    assert.deepEqual(told(`${[event(grouped, 53, 4000), flow].join('\n')}\n`), [
      '192.168.1.5 > shop.example 1',
      '192.168.1.5 > shop.example 1',
    ])
  })

  test('of each version a lookup whose question was not logged counts by its answer', () => {
    assert.equal(told(`${EVE_DNS.join('\n')}\n`).length, EVE_DNS.length)
  })
})

test('what an interface answers is told from a log, with what to take instead', () => {
  for (const [text, says] of [
    ['{"queries":[{"id":1,"dnssec":"INSECURE"}],"cursor":1}', /Pi-hole’s API; follow/],
    ['{"session":{"valid":true,"sid":"x"}}', /Pi-hole’s API/],
    ['{"data":[{"question":{"name":"a"},"upstream":"x"}]}', /AdGuard Home’s API/],
    ['{"columns":["family","proto"],"data":[]}', /nlbwmon/],
    ['BEGIN TRANSACTION;\nCREATE TABLE queries (id);\n', /SQL dump/],
    ['{"cursor":1}', /JSON document of another program/],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml', /office program/],
    ['Rar!\x1a\x07\x01\0', /RAR archive; unpack it/],
    ['ElfFile\0\0', /event log of Windows/],
    [
      '10:00:00.000001 IP 192.168.1.5.4000 > 198.51.100.7.443: Flags [S], length 0',
      /write a capture with -w/,
    ],
    ['2026-11-22 10:00:00.000001 eth0  Out IP 192.168.1.5.4000 > 198.51.100.7.443: UDP', /tcpdump prints/],
    ['"No.","Time","Source","Destination"\n', /exported from Wireshark/],
    ['11/22/2026-10:00:00.123456  [**] [1:2024897:1] ET X [**] {TCP} 1.1.1.1:1', /import its eve.json/],
    ['Nov 22 10:00:00 OPNsense.lan filterlog[12]: 82,,,fae5,igb1,match,pass,in,4', /firewall’s log/],
    [
      'Nov 22 10:00:00 UDM kernel: [WAN]IN=br0 OUT=eth8 MAC=02 SRC=192.168.1.5 DST=198.51.100.7',
      /firewall’s/,
    ],
    ['Nov 22 10:00:00 r firewall,info forward: in:b out:e, proto TCP (SYN), 192.168.1.5:1->', /firewall’s/],
    ['DNS Server log file creation at 22.11.2026\n', /debug log of Windows/],
    ['22.11.26 10:00:00 Internetverbindung wurde hergestellt.\n', /FRITZ!Box’s list of events/],
    ['{"__REALTIME_TIMESTAMP":"1","MESSAGE":"query[A] a.example"}', /journalctl -o short-iso/],
    ['{"log":"Nov 22 dnsmasq\\n","stream":"stdout"}', /what docker logs prints/],
    ['[INFO] 192.168.1.5:5 - 12 "A IN a.example. udp"\n', /text file of another program/],
    [Buffer.from('\ufeffNov 22 10:00:01 dnsmasq[7]: query[A]', 'utf16le'), /text file in UTF-16; save it/],
  ] as const) {
    const head = Buffer.from(text)
    assert.equal(detectFormat(head), null)
    const { message } = unknownFormat('some.file', head)
    assert.match(message, says)
    assert.ok(recognise(message, 'problems'), message)
  }
})
