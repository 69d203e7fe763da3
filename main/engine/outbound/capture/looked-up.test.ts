import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { contactTable } from '../../ledger/contacts.ts'
import { openLedger } from '../../ledger/open.ts'
import { classifier } from '../classify/classify.ts'
import { importEvidence } from '../import-evidence.ts'
import { ReadingThread } from '../reading-thread.ts'
import { dnsAnswer, dnsQuery, pcap, router, type Side, server, tcp, tv, udp } from '../testing/frames.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-looked-up-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const START = Date.UTC(2026, 0, 5, 10)
const HOUR = 3_600_000
const broker: Side = { ...server, port: 8883 }
const talk = tcp(tv, broker, 100, 24, Buffer.from('binary talk'))

function capture(name: string, at: number, ...frames: Buffer[]): string {
  const path = join(folder, name)
  writeFileSync(path, pcap(frames, at))
  return path
}
const asked = capture(
  'evening.pcap1',
  START,
  udp(tv, router, dnsQuery(7, 'broker.example')),
  udp(router, tv, dnsAnswer(7, 'broker.example', [], broker.ip)),
  tcp(tv, broker, 99, 2),
  talk,
)
/** The same connection goes on in the next files. */
const next = capture('evening.pcap10', START + 0.9 * HOUR, talk)
const last = capture('evening.pcap2', START + 1.8 * HOUR, talk)
const nextDay = capture('other.pcap', START + 30 * HOUR, talk)

/** Hosts that contacts are of, by how many connections. */
async function hosts(paths: string[], thread?: ReadingThread): Promise<Record<string, number>> {
  const ledger = openLedger(':memory:')
  const { classify } = classifier()
  await importEvidence(paths, { store: contactTable(ledger), classify, now: () => START + 40 * HOUR, thread })
  const rows = ledger
    .prepare<[], { name: string; connections: number }>(
      `SELECT d.name, sum(h.connections) AS connections FROM contact_hour h JOIN destination d ON d.id = h.destination_id
       WHERE d.protocol = 'tcp' GROUP BY d.name ORDER BY d.name`,
    )
    .all()
  ledger.close()
  return Object.fromEntries(rows.map(({ name, connections }) => [name, connections]))
}

test('a connection that goes on in the next file of a capture keeps its name, however the files are listed', async () => {
  assert.deepEqual(await hosts([next, last, asked]), { 'broker.example': 3 })
})

test('so it does where a thread of its own reads them', async () => {
  const thread = new ReadingThread()
  thread.start()
  assert.deepEqual(await hosts([next, last, asked], thread), { 'broker.example': 3 })
})

test('a capture of another day does not go on with the names of this one', async () => {
  assert.deepEqual(await hosts([asked, nextDay]), { '198.51.100.7': 1, 'broker.example': 1 })
})
