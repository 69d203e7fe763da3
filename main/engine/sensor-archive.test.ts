import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { listContacts } from './ledger/contact-views.ts'
import { contactTable } from './ledger/contacts.ts'
import { openLedger } from './ledger/open.ts'
import { importEvidence } from './outbound/import-evidence.ts'
import { ZEEK_CONN, ZEEK_SSL } from './outbound/testing/log-lines.ts'

/** Logs that Zeek set aside by the hour, imported one by one: a connection told at the turn of one counts once. */

const root = mkdtempSync(join(tmpdir(), 'houseguest-archive-'))
after(() => rmSync(root, { recursive: true, force: true }))

const START = Date.UTC(2026, 0, 5, 10) / 1e3
const NOWHERE = { domain: null, organisation: null, category: null, asn: null, country: null }
const ssl = (n: number) => ZEEK_SSL(START + n, `C${n}`, 'api.vendor.example')
const conn = (n: number) => ZEEK_CONN(START + n, `C${n}`)

/** Connection 2 is named in `logs[0]` and ends in `logs[1]`, as 1 and 3 do not. */
async function keptOf(
  logs: readonly [string, string],
  order: 'older first' | 'newer first',
): Promise<string[]> {
  const folder = mkdtempSync(join(root, 'logs-'))
  const write = (name: string, kind: string, lines: string[]) => {
    const path = join(folder, name.replace('KIND', kind))
    mkdirSync(dirname(path), { recursive: true })
    const text = lines.map((line) => `${line}\n`).join('')
    writeFileSync(path, path.endsWith('.gz') ? gzipSync(text) : text)
    return path
  }
  const older = [write(logs[0], 'ssl', [ssl(1), ssl(2)]), write(logs[0], 'conn', [conn(1)])]
  const newer = [write(logs[1], 'ssl', [ssl(3)]), write(logs[1], 'conn', [conn(2), conn(3)])]
  const ledger = openLedger(':memory:')
  for (const path of order === 'older first' ? [...older, ...newer] : [...newer, ...older]) {
    const { files } = await importEvidence([path], {
      store: contactTable(ledger),
      classify: () => NOWHERE,
      now: () => (START + 86_400) * 1e3,
    })
    assert.deepEqual(files[0]!.errors, [])
  }
  return listContacts(ledger).map((c) => `${c.host ?? c.ip} ${c.connections} ${c.bytesOut}`)
}

for (const logs of [
  ['KIND.10:00:00-11:00:00.log.gz', 'KIND.11:00:00-12:00:00.log.gz'],
  ['KIND.2026-01-05-10-00-00.log', 'KIND.log'],
  ['2026-01-05/KIND.23:00:00-00:00:00.log.gz', '2026-01-06/KIND.00:00:00-01:00:00.log.gz'],
  ['2026-01-05/KIND.10:00:00-11:00:00.log.gz', 'current/KIND.log'],
] as const)
  for (const order of ['older first', 'newer first'] as const)
    test(`Zeek: ${logs.join(', then ')}, ${order}: each connection is told once`, async () => {
      assert.deepEqual(await keptOf(logs, order), ['api.vendor.example 3 4200'])
    })
