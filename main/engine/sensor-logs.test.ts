import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { listContacts } from './ledger/contact-views.ts'
import { contactTable } from './ledger/contacts.ts'
import { openLedger } from './ledger/open.ts'
import { importEvidence } from './outbound/import-evidence.ts'
import { EVE_DNS_PAIR, ZEEK_CONN, ZEEK_DNS, ZEEK_SSL } from './outbound/testing/log-lines.ts'

/** The logs of one sensor, imported one by one: each connection and lookup counts once, in whichever order they come. */

const root = mkdtempSync(join(tmpdir(), 'houseguest-sensor-'))
after(() => rmSync(root, { recursive: true, force: true }))

const START = Date.UTC(2026, 0, 5, 10) / 1e3
const NOWHERE = { domain: null, organisation: null, category: null, asn: null, country: null }
const HEADERS: Record<string, string> = {
  conn: 'ts,uid,id.orig_h,id.orig_p,id.resp_h,id.resp_p,proto,service,orig_ip_bytes,resp_ip_bytes',
  ssl: 'ts,uid,id.orig_h,id.orig_p,id.resp_h,id.resp_p,version,server_name',
  quic: 'ts,uid,id.orig_h,id.orig_p,id.resp_h,id.resp_p,server_name,client_protocol',
}

let homes = 0
function home() {
  const folder = join(root, `${++homes}`)
  mkdirSync(folder)
  const ledger = openLedger(':memory:')
  const store = contactTable(ledger)
  const pathOf = (name: string) => join(folder, name)
  return {
    store,
    pathOf,
    write: (name: string, ...lines: string[]) =>
      writeFileSync(pathOf(name), lines.map((line) => `${line}\n`).join('')),
    grow: (name: string, ...lines: string[]) =>
      appendFileSync(pathOf(name), lines.map((line) => `${line}\n`).join('')),
    /** One command for all these files. */
    async importFiles(...names: string[]) {
      const { files } = await importEvidence(names.map(pathOf), {
        store,
        classify: () => NOWHERE,
        now: () => (START + 86_400) * 1e3,
      })
      assert.deepEqual(
        files.flatMap(({ errors }) => errors),
        [],
      )
      return files
    },
    /** The same for one file with little memory; answers what counts the same hours. */
    importBriefly: async (name: string) => {
      const { files } = await importEvidence([pathOf(name)], {
        store,
        classify: () => NOWHERE,
        now: () => (START + 86_400) * 1e3,
        mostConnections: 3,
      })
      return files[0]?.sameHours
    },
    /** Goes on with a followed log. */
    follow: (name: string) =>
      importEvidence([pathOf(name)], {
        store,
        classify: () => NOWHERE,
        now: () => (START + 86_400) * 1e3,
        source: { kind: 'logfile', name },
      }),
    kept: () =>
      listContacts(ledger)
        .map((c) => `${c.host ?? c.ip} ${c.port}/${c.protocol} ${c.connections} ${c.bytesOut} ${c.bytesIn}`)
        .sort(),
  }
}

/** The same rows as a table, as Zeek writes without being told otherwise. */
function tabled(path: string, lines: string[]): string[] {
  const fields = HEADERS[path]!.split(',')
  return [
    '#separator \\x09',
    '#unset_field\t-',
    `#path\t${path}`,
    `#fields\t${fields.join('\t')}`,
    ...lines.map((line) => {
      const row: Record<string, unknown> = JSON.parse(line)
      return fields.map((field) => row[field] ?? '-').join('\t')
    }),
  ]
}

const conn = (n: number, to?: string) => ZEEK_CONN(START + n, `C${n}`, undefined, to)
const ssl = (n: number, name = 'api.vendor.example') => ZEEK_SSL(START + n, `C${n}`, name)
const http = (n: number, name: string) =>
  ssl(n).replace(/"version".*$/, `"host":"${name}","uri":"/","method":"GET"}`)
const quic = (n: number) => ssl(n).replace('"version":"TLSv13"', '"client_protocol":"h3"')
const overUdp = (line: string) =>
  line.replace('"proto":"tcp"', '"proto":"udp"').replace('"ssl"', '"quic,ssl"')

for (const [shape, as] of [
  ['JSON', (_: string, lines: string[]) => lines],
  ['tables', tabled],
] as const)
  for (const order of [
    ['ssl.log', 'conn.log'],
    ['conn.log', 'ssl.log'],
  ])
    test(`Zeek, ${shape}: ${order.join(' and then ')} tell each connection once, with its name and bytes`, async () => {
      const h = home()
      h.write('conn.log', ...as('conn', [conn(1), conn(2), conn(3, '198.51.100.99')]))
      h.write('ssl.log', ...as('ssl', [ssl(1), ssl(2)]))
      for (const name of order) await h.importFiles(name)
      for (const name of order) await h.importFiles(name)
      assert.deepEqual(h.kept(), [
        '198.51.100.99 443/tcp 1 1400 5600',
        'api.vendor.example 443/tcp 2 2800 11200',
      ])
    })

test('Zeek: logs that grow and are followed one by one tell each connection once, whichever is read first', async () => {
  const h = home()
  h.write('ssl.log', ssl(1))
  h.write('conn.log', conn(1))
  await h.follow('conn.log')
  await h.follow('ssl.log')
  h.grow('ssl.log', ssl(2), ssl(3))
  h.grow('conn.log', conn(2))
  await h.follow('ssl.log')
  await h.follow('conn.log')
  h.grow('conn.log', conn(3))
  h.grow('ssl.log', ssl(4))
  await h.follow('conn.log')
  await h.follow('ssl.log')
  assert.deepEqual(h.kept(), ['api.vendor.example 443/tcp 4 4200 16800'])
})

test('Zeek: a connection that ends after its logs were set aside is told once', async () => {
  const h = home()
  h.write('ssl.log', ssl(1), ssl(2))
  h.write('conn.log', conn(1))
  await h.follow('conn.log')
  await h.follow('ssl.log')
  for (const name of ['conn.log', 'ssl.log']) renameSync(h.pathOf(name), h.pathOf(`${name}.1`))
  h.write('conn.log', conn(2))
  h.write('ssl.log', ssl(3))
  for (const name of ['conn.log.1', 'conn.log', 'ssl.log.1', 'ssl.log']) await h.follow(name)
  assert.deepEqual(h.kept(), ['api.vendor.example 443/tcp 3 2800 11200'])
})

test('Zeek: an import that ended between two logs goes on as if it had not', async () => {
  const h = home()
  h.write('ssl.log', ssl(1), ssl(2))
  h.write('http.log', http(3, 'web.vendor.example'))
  h.write('conn.log', conn(1), conn(2), conn(3))
  await h.importFiles('ssl.log')
  await h.importFiles('ssl.log', 'http.log', 'conn.log')
  await h.importFiles('http.log', 'conn.log')
  assert.deepEqual(h.kept(), [
    'api.vendor.example 443/tcp 2 2800 11200',
    'web.vendor.example 443/tcp 1 1400 5600',
  ])
})

test('Zeek: a name that came after the connection was counted is kept and counts nothing more', async () => {
  const h = home()
  h.write('conn.log', conn(1))
  await h.importFiles('conn.log')
  h.write('ssl.log', ssl(1))
  await h.importFiles('ssl.log')
  assert.deepEqual(h.kept(), ['198.51.100.20 443/tcp 1 1400 5600', 'api.vendor.example 443/tcp 0 null null'])
})

test('Zeek: the names of dns.log beside it serve conn.log, which is imported alone', async () => {
  const h = home()
  h.write('dns.log', ZEEK_DNS(START, 'shop.example', '198.51.100.20'))
  h.write('conn.log', conn(1))
  await h.importFiles('conn.log')
  assert.deepEqual(h.kept(), ['shop.example 443/tcp 1 1400 5600'])
  await h.importFiles('dns.log')
  assert.deepEqual(h.kept(), ['shop.example 443/tcp 1 1400 5600', 'shop.example null/dns 1 null null'])
})

test('Zeek: ssl.log tells QUIC too and does not say so; conn.log or quic.log beside it does', async () => {
  for (const orders of [
    [['conn.log', 'ssl.log']],
    [['ssl.log'], ['conn.log']],
    [['conn.log'], ['ssl.log']],
  ]) {
    const h = home()
    h.write('ssl.log', ssl(1))
    h.write('conn.log', overUdp(conn(1)))
    for (const names of orders) await h.importFiles(...names)
    assert.deepEqual(h.kept(), ['api.vendor.example 443/udp 1 1400 5600'])
  }
  const h = home()
  h.write('ssl.log', ssl(1))
  h.write('quic.log', quic(1))
  await h.importFiles('ssl.log')
  await h.importFiles('quic.log')
  assert.deepEqual(h.kept(), ['api.vendor.example 443/udp 1 null null'])
})

test('Zeek: where more was counted than is remembered, it is told that some may count twice', async () => {
  for (const names of [
    ['conn.log', 'ssl.log'],
    ['ssl.log', 'conn.log'],
  ] as const)
    for (const [count, told] of [
      [3, []],
      [4, ['zeek']],
    ] as const) {
      const h = home()
      h.write('conn.log', ...Array.from({ length: count }, (_, n) => conn(n)))
      h.write('ssl.log', ...Array.from({ length: count }, (_, n) => ssl(n)))
      assert.deepEqual(await h.importBriefly(names[0]), [])
      assert.deepEqual(await h.importBriefly(names[1]), told)
    }
})

test('Zeek: logs beside that are none, or of which nothing was counted, change nothing', async () => {
  const h = home()
  h.write('ssl.log', ssl(1))
  h.write('http.log', 'not a log')
  mkdirSync(h.pathOf('quic.log'))
  h.write('conn.log', conn(1))
  await h.importFiles('ssl.log')
  assert.deepEqual(h.kept(), ['api.vendor.example 443/tcp 1 null null'])
})

test('Suricata: an answer in the file after its question’s is no second lookup', async () => {
  const [question, answer] = EVE_DNS_PAIR
  const together = home()
  together.write('eve.json.1', question)
  together.write('eve.json', answer)
  await together.importFiles('eve.json', 'eve.json.1')
  assert.deepEqual(together.kept(), ['four.example null/dns 1 null null'])
  const rotated = home()
  rotated.write('eve.json', question)
  await rotated.follow('eve.json')
  renameSync(rotated.pathOf('eve.json'), rotated.pathOf('eve.json.1'))
  rotated.write('eve.json', answer)
  await rotated.follow('eve.json.1')
  await rotated.follow('eve.json')
  assert.deepEqual(rotated.kept(), ['four.example null/dns 1 null null'])
})

test('an import is told to be light before it reads the logs beside its own', async () => {
  const h = home()
  h.write('conn.log', conn(1))
  h.write('ssl.log', ssl(1))
  await importEvidence([h.pathOf('conn.log')], {
    store: h.store,
    classify: () => NOWHERE,
    now: () => (START + 86_400) * 1e3,
    onReading: () => rmSync(h.pathOf('ssl.log'), { force: true }),
  })
  assert.deepEqual(
    h.kept().map((line) => line.split(' ')[0]),
    ['198.51.100.20'],
  )
})
