import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { contactTable } from '../ledger/contacts.ts'
import { openLedger } from '../ledger/open.ts'
import { classifier } from './classify/classify.ts'
import { importEvidence } from './import-evidence.ts'
import { tcp, tv } from './testing/frames.ts'
import { EVE_FLOW, ZEEK_CONN } from './testing/log-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-forged-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const GOOD = '198.51.100.20'
const FORGED = '198.51.100.66'
const NOW = Date.UTC(2025, 5, 15, 15)

/** A capture of two interfaces, the second of which counts from a time no date can hold. */
function capture(): Buffer {
  const le32 = (n: number) => Buffer.from(Uint32Array.of(n).buffer)
  const block = (type: number, body: Buffer) => {
    const length = le32(body.length + 12)
    return Buffer.concat([le32(type), length, body, length])
  }
  const packet = (via: number, ip: string) => {
    const frame = tcp(tv, { ...tv, ip, port: 443 }, 1, 2)
    const ticks = NOW * 1000
    const fields = [via, Math.floor(ticks / 2 ** 32), ticks % 2 ** 32, frame.length, frame.length].map(le32)
    return block(6, Buffer.concat([...fields, frame, Buffer.alloc(-frame.length & 3)]))
  }
  return Buffer.concat([
    block(0x0a0d0d0a, Buffer.concat([0x1a2b3c4d, 1, 0xffffffff, 0xffffffff].map(le32))),
    block(1, Buffer.concat([1, 0].map(le32))),
    block(1, Buffer.concat([1, 0, 0x0008000e, 0xffffffff, 0x7fffffff, 0].map(le32))),
    packet(0, GOOD),
    packet(1, FORGED),
  ])
}

/** An IPFIX message of two flows, the second of which began when its counter was full. */
function ipfix(): Buffer {
  const template = '0002002401000007 00080004 000c0004 00070002 000b0002 00040001 00980008 00990008'
  const flow = (ip: string, at: string) =>
    `c0a80115${Buffer.from(ip.split('.').map(Number)).toString('hex')}9c4001bb06${at}${at}`
  const time = BigInt(NOW).toString(16).padStart(16, '0')
  const body = flow(GOOD, time) + flow(FORGED, 'f'.repeat(16))
  const sets = Buffer.from(`${template}${'01000000'}${body}`.replaceAll(' ', ''), 'hex')
  sets.writeUInt16BE(4 + body.length / 2, 38)
  const head = Buffer.alloc(16)
  head.writeUInt16BE(10, 0)
  head.writeUInt16BE(16 + sets.length, 2)
  head.writeUInt32BE(NOW / 1e3, 4)
  return Buffer.concat([head, sets])
}

const lines = (...all: string[]) => Buffer.from(`${all.join('\n')}\n`)
const FILES: [string, Buffer][] = [
  ['two.pcapng', capture()],
  ['flows.ipfix', ipfix()],
  ['conn.log', lines(ZEEK_CONN(NOW / 1e3, 'Ca'), ZEEK_CONN(9e17, 'Cb', undefined, FORGED))],
  [
    'eve.json',
    lines(
      EVE_FLOW.replace('198.51.100.21', GOOD),
      EVE_FLOW.replace('198.51.100.21', FORGED).replaceAll(/"2025-[^"]*"/g, '"+275760-09-13T00:00:00Z"'),
    ),
  ],
]

test('evidence of a time that no ledger keeps is left out and counted, and keeps out nothing else', async () => {
  for (const [name, bytes] of FILES) {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const db = openLedger(':memory:')
    const { classify } = classifier()
    const { files } = await importEvidence([path], { store: contactTable(db), classify, now: () => NOW })
    assert.equal(files[0]?.skippedBy.damaged, 1, name)
    const to = db.prepare('SELECT name, last_at AS last FROM destination').all() as {
      name: string
      last: number
    }[]
    assert.deepEqual(
      to.map((one) => one.name),
      [GOOD],
      name,
    )
    assert.ok(to[0]!.last < NOW + 86_400_000, name)
  }
})

test('a connection of impossible length is counted when it began', async () => {
  const path = join(folder, 'long.log')
  writeFileSync(path, lines(ZEEK_CONN(NOW / 1e3, 'Ca').replace('"duration":1.5', '"duration":1e18')))
  const db = openLedger(':memory:')
  await importEvidence([path], { store: contactTable(db), ...classifier(), now: () => NOW })
  assert.equal(db.prepare('SELECT last_at FROM destination').pluck().get(), NOW)
})
