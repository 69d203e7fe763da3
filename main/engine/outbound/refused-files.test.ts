import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import { recognise } from '../../../shared/i18n/recognise.ts'
import { contactTable } from '../ledger/contacts.ts'
import { openLedger } from '../ledger/open.ts'
import { classifier } from './classify/classify.ts'
import { importEvidence } from './import-evidence.ts'

/** Files that are no evidence, or cannot be read to their end: one sentence each, and nothing taken for read that was not. */

const folder = mkdtempSync(join(tmpdir(), 'houseguest-refused-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, bytes: Buffer | string) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const LINE = 'Nov 22 10:00:00 dnsmasq[1]: query[A] a.example from 192.168.1.5\n'

test('each is refused in a sentence that every language has', async () => {
  symlinkSync('loop', join(folder, 'loop'))
  new Database(join(folder, 'other.db')).exec('CREATE TABLE t (a)').close()
  const tar = Buffer.alloc(1024, 0)
  tar.write('x', 0)
  tar.write('ustar', 257)
  const packed = gzipSync(LINE.repeat(20))
  const refused: [string, RegExp][] = [
    [folder, /is a folder; name the files in it/],
    [join(folder, 'loop'), /a link that leads back to itself/],
    [join(folder, 'other.db'), /SQLite database, but not Pi-hole's/],
    [file('a.tar.gz', gzipSync(tar)), /tar archive/],
    [file('a.tar', Buffer.concat([tar.subarray(0, 512), Buffer.from(`\n${LINE}`)])), /tar archive/],
    [file('a.zip', `PK\x03\x04\n${LINE}`), /ZIP archive/],
    [file('a.lz4', Buffer.concat([Buffer.of(4, 0x22, 0x4d, 0x18, 10), Buffer.from(LINE)])), /with lz4/],
    [file('twice.gz', gzipSync(packed)), /compressed twice/],
    [file('a.snoop', 'snoop\0\0\0\0'), /capture of another kind/],
    [file('begun.gz', packed.subarray(0, 10)), /ends early or is damaged/],
    [file('nothing.gz', gzipSync('')), /is empty/],
    [file('bytes', Buffer.from([7, 44, 200, 1, 44, 9, 3, 10, 0, 0])), /looks like data of another program/],
  ]
  const store = contactTable(openLedger(':memory:'))
  for (const [path, sentence] of refused) {
    const { files } = await importEvidence([path], {
      store,
      classify: classifier().classify,
      now: () => 0,
    })
    assert.equal(files[0]?.format, null, path)
    assert.equal(files[0]?.errors.length, 1)
    assert.match(files[0]?.errors[0] ?? '', sentence)
    assert.ok(recognise(files[0]?.errors[0] ?? '', 'problems'), path)
  }
})

test('of a damaged compressed log everything before the damage is read', async () => {
  const lines = Array.from({ length: 30_000 }, (_, n) =>
    LINE.replace('a.example', `h${(n * 7919) % 30_011}.example`),
  )
  const packed = gzipSync(lines.join(''))
  const half = Math.floor(packed.length / 2)
  const torn = Buffer.from(packed).fill(0xff, half, half + 64)
  const before = gunzipSync(packed.subarray(0, half), { finishFlush: constants.Z_SYNC_FLUSH })
  const readable = before.toString().split('\n').length - 1
  const kinds: [string, Buffer, number][] = [
    ['garbage behind it', Buffer.concat([packed, Buffer.from('garbage')]), lines.length],
    ['a sum that is wrong', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]), lines.length],
    ['torn', torn, readable],
    ['small', Buffer.concat([gzipSync(LINE), Buffer.from('garbage')]), 1],
  ]
  for (const [name, bytes, expected] of kinds) {
    const store = contactTable(openLedger(':memory:'))
    const { files } = await importEvidence([file(`${name}.gz`, bytes)], {
      store,
      classify: classifier().classify,
      now: () => 0,
    })
    // Where bytes were changed, some lines more may come out, of nonsense.
    const most = name === 'torn' ? expected + 100 : expected
    const records = files[0]?.records ?? 0
    assert.ok(records >= expected && records <= most, `${name}: ${records} of ${expected}`)
    assert.match(files[0]?.errors.join() ?? '', /ends early or is damaged; what follows was not read/)
  }
})

test('what cannot be kept of a compressed log is not taken for damage of it, nor for read', async () => {
  const path = file('log.gz', gzipSync(LINE.repeat(3)))
  const ledger = openLedger(':memory:')
  const store = contactTable(ledger)
  const options = { classify: classifier().classify, now: () => 0, portionBytes: 10 }
  let isFull = true
  const full: typeof store = {
    ...store,
    commit(...portion) {
      if (!isFull) return store.commit(...portion)
      isFull = false
      throw new Fault('disk-full', 'The disk is full.')
    },
  }
  const refused = await importEvidence([path], { ...options, store: full })
  assert.match(refused.files[0]?.errors.join() ?? '', /disk is full/)
  assert.equal(refused.total.records, 0)
  const again = await importEvidence([path], { ...options, store })
  assert.deepEqual([again.total.records, again.total.errors], [3, 0])
})
