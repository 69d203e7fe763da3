import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { contactTable } from '../ledger/contacts.ts'
import { openLedger } from '../ledger/open.ts'
import { classifier } from './classify/classify.ts'
import { importEvidence } from './import-evidence.ts'
import { withUnpacked } from './unpacked-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-unpack-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const packed = (name: string, bytes: Buffer) => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

test('the copy is the owner’s alone and gone afterwards, also when its use fails', async () => {
  const file = packed('some.db.gz', gzipSync('whole'))
  let copy = ''
  await assert.rejects(
    withUnpacked(file, undefined, async (path) => {
      copy = path
      assert.equal(readFileSync(path, 'utf8'), 'whole')
      assert.equal(basename(path), 'some.db.gz')
      if (process.platform !== 'win32')
        for (const own of [path, dirname(path)]) assert.equal(statSync(own).mode & 0o077, 0)
      throw new Error('used up')
    }),
    /used up/,
  )
  assert.ok(!existsSync(dirname(copy)))
})

test('what does not unpack is told in a sentence', async () => {
  const file = packed('short.db.gz', gzipSync(Buffer.alloc(5000, 'x')).subarray(0, 20))
  await assert.rejects(
    withUnpacked(file, undefined, () => Promise.resolve()),
    { code: 'bad-input', message: /short\.db\.gz ends early or is damaged/ },
  )
})

test('a packed Pi-hole database counts as the unpacked one, and both together once', async () => {
  const plain = join(folder, 'pihole-FTL.db')
  new Database(plain)
    .exec(
      `CREATE TABLE ftl (id INTEGER PRIMARY KEY, value BLOB NOT NULL); INSERT INTO ftl VALUES (0, 9), (2, 1750000000);
       CREATE TABLE queries (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp INTEGER NOT NULL, type INTEGER, status INTEGER, domain TEXT NOT NULL, client TEXT NOT NULL, forward TEXT);
       INSERT INTO queries VALUES (1, 1750000000, 1, 2, 'a.example', '192.168.1.21', NULL), (2, 1750000001, 1, 2, 'b.example', '192.168.1.21', NULL);`,
    )
    .close()
  const file = packed('pihole-FTL.db.gz', gzipSync(readFileSync(plain)))
  const ledger = openLedger(':memory:')
  const options = { store: contactTable(ledger), classify: classifier().classify, now: () => 0 }
  const first = await importEvidence([file], options)
  assert.deepEqual([first.files[0]?.format, first.total.records, first.total.errors], ['pihole', 2, 0])
  assert.equal((await importEvidence([file, plain], options)).total.records, 0)
  ledger.close()
})
