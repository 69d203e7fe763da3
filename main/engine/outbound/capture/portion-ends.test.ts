import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { contactTable } from '../../ledger/contacts.ts'
import { openLedger } from '../../ledger/open.ts'
import { classifier } from '../classify/classify.ts'
import { importEvidence } from '../import-evidence.ts'
import { counted } from '../testing/counted-capture.ts'
import {
  dnsAnswer,
  dnsQuery,
  helloMessage,
  pcap,
  records,
  router,
  type Side,
  server,
  tcp,
  tv,
  udp,
} from '../testing/frames.ts'

/** The same bytes are counted the same, wherever portions of them end and however often an import of them began anew. */

const START = Date.UTC(2026, 0, 5, 10)
const HEADER = pcap([])
/** Frames a millisecond apart, from so many seconds after the start. */
const later = (seconds: number, ...frames: Buffer[]) =>
  pcap(frames, START + seconds * 1000).subarray(HEADER.length)
const capture = (...parts: Buffer[]) => Buffer.concat([HEADER, ...parts])
const hello = (host: string) => records(helloMessage(host))
const from = (side: Side, port: number): Side => ({ ...side, port })
const at = (ip: string, port = 443): Side => ({ ...server, ip, port })

/** Each kind of conversation whose name depends on what comes later, or came before. */
function home(): Buffer {
  const [early, late, mail, web, cast] = [1, 2, 3, 4, 5].map((n) => from(tv, 41_000 + n))
  const cdn = at('198.51.100.20')
  const other: Side = { ...tv, mac: '02:00:5e:00:00:22' }
  const split = hello('split.vendor.example')
  return capture(
    // Named by what its client says some seconds later, in two segments.
    later(0, tcp(tv, server, 99, 2), tcp(server, tv, 500, 18)),
    later(3, tcp(tv, server, 100, 24, split.subarray(0, 40))),
    later(5, tcp(tv, server, 140, 24, split.subarray(40)), tcp(server, tv, 501, 24, Buffer.alloc(900))),
    // To an address whose name is asked for afterwards, and again after that.
    later(10, tcp(early!, cdn, 99, 2), tcp(early!, cdn, 100, 24, Buffer.from('binary talk'))),
    later(20, udp(tv, router, dnsQuery(7, 'cdn.example'))),
    later(20, udp(router, tv, dnsAnswer(7, 'cdn.example', ['edge.example'], cdn.ip))),
    later(21, tcp(late!, cdn, 99, 2), tcp(late!, cdn, 100, 24, Buffer.from('binary talk'))),
    later(25, tcp(early!, cdn, 111, 24, Buffer.from('more'))),
    // Long nameless, as mail is before it is encrypted.
    later(30, tcp(mail!, at('198.51.100.30', 587), 99, 2)),
    later(31, tcp(mail!, at('198.51.100.30', 587), 100, 24, Buffer.from('EHLO tv\r\n'))),
    later(120, tcp(mail!, at('198.51.100.30', 587), 109, 24, hello('mail.example'))),
    // Two hosts on one connection.
    ...['one.example', 'two.example'].map((host, n) =>
      later(
        140 + n,
        tcp(
          web!,
          at('198.51.100.40', 80),
          100 + n * 37,
          24,
          Buffer.from(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
        ),
      ),
    ),
    // One name at two addresses, the first of which is talked to last.
    ...[70, 71].map((n) =>
      later(n + 100, tcp(from(tv, 41_000 + n), at(`198.51.100.${n}`), 1, 24, hello('pair.example'))),
    ),
    later(180, tcp(from(tv, 41_070), at('198.51.100.70'), 200, 24, Buffer.alloc(20))),
    // A service's answers alone, an address that changes hands, a pause, another hour.
    later(150, tcp(at('198.51.100.50'), from(tv, 41_050), 1, 24, Buffer.alloc(50))),
    later(160, udp(other, at('198.51.100.60', 123), Buffer.alloc(48))),
    later(161, udp(cast!, at('198.51.100.60', 123), Buffer.alloc(48))),
    later(400, udp(cast!, at('198.51.100.60', 123), Buffer.alloc(48))),
    later(3700, udp(cast!, at('198.51.100.60', 123), Buffer.alloc(48))),
    later(3701, tcp(tv, server, 100 + split.length, 24, Buffer.alloc(10))),
  )
}

/** Ends of so many portions of the same length. */
const evenly = (portions: number) => Array.from({ length: portions - 1 }, (_, n) => (n + 1) / portions)
const anyEnds = fc.array(
  fc.integer({ min: 1, max: 997 }).map((n) => ((n * 613) % 997) / 997),
  { minLength: 1, maxLength: 8 },
)

test('what is counted, named and heard does not depend on where portions end', () => {
  const bytes = home()
  const whole = counted(bytes, [])
  const doors = [...whole.sums.keys()].map((key) => key.split(' ').slice(1, 3).join(':'))
  for (const door of [
    'split.vendor.example:443',
    'cdn.example:443',
    // Opened before its name was asked for.
    '198.51.100.20:443',
    'mail.example:587',
    // Before it was encrypted.
    '198.51.100.30:587',
    'one.example:80',
    'two.example:80',
  ])
    assert.ok(doors.includes(door), `${door} in ${doors}`)
  assert.ok(!doors.includes(`${server.ip}:443`))
  assert.equal(whole.addresses.get('pair.example 443'), '198.51.100.70')
  for (const end of evenly(200)) assert.deepEqual(counted(bytes, [end]), whole, `ends at ${end}`)
  fc.assert(fc.property(anyEnds, (ends) => assert.deepEqual(counted(bytes, ends), whole)))
})

test('a scan past the cap of an hour is cut at the same places wherever portions end', () => {
  const addresses = Array.from({ length: 4500 }, (_, n) => at(`198.51.${n >> 8}.${n & 255}`, 123))
  const frames = [...addresses, ...addresses.slice(0, 50)].map((to) => udp(tv, to, Buffer.alloc(8)))
  const bytes = capture(...frames.map((frame, n) => later(n * 0.75, frame)))
  const whole = counted(bytes, [])
  assert.equal(whole.sums.size, 4097)
  for (const portions of [2, 3, 20]) assert.deepEqual(counted(bytes, evenly(portions)), whole)
})

const folder = mkdtempSync(join(tmpdir(), 'houseguest-portions-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Connections that each wait for their hello while others begin, over some megabytes. */
const OPEN_AT_ONCE = 150
function busy(): Buffer {
  const frames: Buffer[] = []
  for (let n = 0; n < 2000 + OPEN_AT_ONCE; n++) {
    if (n < 2000) frames.push(tcp(from(tv, 20_000 + n), server, 99, 2))
    const said = n - OPEN_AT_ONCE
    if (said >= 0) frames.push(tcp(from(tv, 20_000 + said), server, 100, 24, hello(`h${said % 40}.example`)))
    frames.push(udp(tv, at('198.51.100.9', 9000), Buffer.alloc(1400)))
  }
  return pcap(frames, START)
}
const { classify } = classifier()

function ledger() {
  const db = openLedger(':memory:')
  const store = contactTable(db)
  const rows = () =>
    db
      .prepare(
        `SELECT d.name, d.ip, h.hour, h.connections, h.bytes_out AS bytesOut, h.bytes_in AS bytesIn
         FROM contact_hour h JOIN destination d ON d.id = h.destination_id ORDER BY 1, 3`,
      )
      .all() as { name: string; connections: number; bytesOut: number }[]
  return { store, rows }
}

async function imported(
  to: ReturnType<typeof ledger>['store'],
  name: string,
  bytes: Buffer,
): Promise<string[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const report = await importEvidence([path], { store: to, classify, now: () => 0, portionBytes: 64 * 1024 })
  return report.files.flatMap(({ errors }) => errors)
}

test('an import that ends half-way and is begun again counts as one that did not, packed or not', async () => {
  const bytes = busy()
  const whole = ledger()
  assert.deepEqual(await imported(whole.store, 'whole.pcap', bytes), [])
  assert.equal(whole.rows().length, 41)
  for (const [name, data] of [
    ['half.pcap', bytes],
    ['half.pcap.gz', gzipSync(bytes)],
  ] as const) {
    const half = ledger()
    let kept = 0
    const ending: typeof half.store = {
      ...half.store,
      commit(...portion) {
        if (++kept > 2) throw new Error('ended')
        return half.store.commit(...portion)
      },
    }
    assert.equal((await imported(ending, name, data)).length, 1)
    assert.equal(kept, 3)
    assert.deepEqual(await imported(half.store, name, data), [])
    assert.deepEqual(half.rows(), whole.rows())
  }
})

test('of a capture that grows, only conversations open at an import’s end are counted by address, then by name', async () => {
  const bytes = busy()
  const whole = ledger()
  const grown = ledger()
  await imported(whole.store, 'all.pcap', bytes)
  const steps = 10
  for (let n = 1; n < steps; n++)
    await imported(grown.store, 'grown.pcap', bytes.subarray(0, Math.floor((bytes.length * n) / steps)))
  assert.deepEqual(await imported(grown.store, 'grown.pcap', bytes), [])
  const sum = (rows: ReturnType<typeof whole.rows>, of: 'connections' | 'bytesOut') =>
    rows.reduce((n, row) => n + row[of], 0)
  assert.equal(sum(grown.rows(), 'bytesOut'), sum(whole.rows(), 'bytesOut'))
  const byAddress = grown.rows().filter(({ name }) => name === server.ip)
  assert.ok(sum(byAddress, 'connections') <= (steps - 1) * (OPEN_AT_ONCE + 1))
  assert.equal(
    sum(grown.rows(), 'connections') - sum(byAddress, 'connections'),
    sum(whole.rows(), 'connections'),
  )
  assert.deepEqual(
    grown.rows().flatMap(({ name }) => (name === server.ip ? [] : name)),
    whole.rows().map(({ name }) => name),
  )
})
