import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { contactTable } from '../ledger/contacts.ts'
import { openLedger } from '../ledger/open.ts'
import { classifier } from './classify/classify.ts'
import type { EvidenceStore } from './evidence-store.ts'
import { importEvidence } from './import-evidence.ts'
import { ZEEK_CONN } from './testing/log-lines.ts'

/** Files imported before are known again, packed or not, grown or not, also where an import ended half-way. */

const folder = mkdtempSync(join(tmpdir(), 'houseguest-known-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, bytes: Buffer | string) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
/** Lines of a log of dnsmasq, numbered, asking for a hundred names. */
const lines = (from: number, until: number) =>
  Array.from(
    { length: until - from },
    (_, n) =>
      `Nov 22 10:00:00 dnsmasq[1]: ${from + n} 192.168.1.5/5000 query[A] n${(from + n) % 100}.example from 192.168.1.5\n`,
  ).join('')

const { classify } = classifier()
const store = () => contactTable(openLedger(':memory:'))
const records = async (
  path: string,
  to: Pick<EvidenceStore, 'marks' | 'commit'>,
  portionBytes = 64 * 1024,
) => {
  const { total, files } = await importEvidence([path], { store: to, classify, now: () => 0, portionBytes })
  assert.deepEqual(files[0]?.errors, [])
  return total.records
}

test('what grows is counted once, packed and not packed in turn', async () => {
  const to = store()
  assert.equal(await records(file('a.log.gz', gzipSync(lines(0, 2000))), to), 2000)
  assert.equal(await records(file('b.log', lines(0, 2000)), to), 0)
  assert.equal(await records(file('c.log', lines(0, 2500)), to), 500)
  assert.equal(await records(file('d.log.gz', gzipSync(lines(0, 3000))), to), 500)
  assert.equal(await records(file('e.log.gz', gzipSync(lines(0, 3000), { level: 1 })), to), 0)
  assert.equal(await records(file('f.log', lines(0, 3000)), to), 0)
})

test('a packed file is not taken for one that begins the same and goes on otherwise', async () => {
  const to = store()
  assert.equal(await records(file('one.log.gz', gzipSync(lines(0, 2000))), to), 2000)
  const other = lines(0, 2000).replace(' 1500 ', ' 9500 ')
  assert.equal(await records(file('other.log.gz', gzipSync(other)), to), 2000)
})

test('a packed file whose import ended half-way goes on where it was kept', async () => {
  const path = file('half.log.gz', gzipSync(lines(0, 60_000)))
  const to = store()
  let kept = 0
  const failing: typeof to = {
    ...to,
    commit(...portion) {
      if (kept > 1) throw new Error('ended')
      kept++
      return to.commit(...portion)
    },
  }
  const first = await importEvidence([path], {
    store: failing,
    classify,
    now: () => 0,
    portionBytes: 64 * 1024,
  })
  assert.equal(kept, 2)
  assert.equal(first.files[0]?.errors.length, 1)
  const rest = await records(path, to)
  assert.ok(rest > 0 && rest < 60_000, `${rest} records`)
  let told = 0
  await importEvidence([path], { store: to, classify, now: () => 0, onProgress: () => told++ })
  assert.equal(told, 0, 'what is known whole is not read for its evidence')
})

test('a last line without an end counts, also one longer than all before it', async () => {
  const short = ZEEK_CONN(1_750_000_000, 'C1')
  const both = `${short}\n${ZEEK_CONN(1_750_000_000, 'C2'.padEnd(200, '2'))}`
  assert.equal(await records(file('conn.log', both), store()), 2)
  assert.equal(await records(file('conn.log.gz', gzipSync(both)), store()), 2)
})
