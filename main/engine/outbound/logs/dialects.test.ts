import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NameMemory } from '../capture/name-memory.ts'
import { detectFormat, unknownFormat } from '../detect-format.ts'
import type { ReaderContext } from '../reader.ts'
import { readerOf } from '../reader-of.ts'
import { Tally } from '../tally.ts'
import { EVE_DNS } from '../testing/log-lines.ts'

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
    [Buffer.from('\ufeffNov 22 10:00:01 dnsmasq[7]: query[A]', 'utf16le'), /text file in UTF-16; save it/],
  ] as const) {
    const head = Buffer.from(text)
    assert.equal(detectFormat(head), null)
    assert.match(unknownFormat('some.file', head).message, says)
  }
})
