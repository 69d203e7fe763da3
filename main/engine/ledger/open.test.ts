import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import Database from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import { backupLedger } from './backup.ts'
import { migrations } from './migrations/index.ts'
import { closeLedger, openLedger } from './open.ts'
import { ledgerProblems } from './whole-copy.ts'
import { lockForWriting } from './writer-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-ledger-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const code = (expected: string) => (error: unknown) => error instanceof Fault && error.code === expected

test('a new ledger has every pragma set, also when opened again', () => {
  const file = join(folder, 'pragmas.db')
  for (let round = 0; round < 2; round++) {
    const db = openLedger(file)
    assert.equal(db.pragma('journal_mode', { simple: true }), 'wal')
    assert.equal(db.pragma('synchronous', { simple: true }), 2)
    assert.equal(db.pragma('foreign_keys', { simple: true }), 1)
    assert.equal(db.pragma('trusted_schema', { simple: true }), 0)
    assert.equal(db.pragma('user_version', { simple: true }), migrations.at(-1)!.id)
    db.close()
  }
})

test('a ledger of a newer build is refused and not touched', () => {
  const file = join(folder, 'future.db')
  const db = openLedger(file)
  db.pragma('user_version = 9990')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const before = hash(file)
  assert.throws(() => openLedger(file), code('ledger-from-future'))
  assert.equal(hash(file), before)
})

test('a database of another program, a file that is none and a folder are refused and not touched', () => {
  const other = join(folder, 'other.db')
  const db = new Database(other)
  db.exec('CREATE TABLE recipe (name TEXT)')
  db.close()
  const text = join(folder, 'notes.txt')
  writeFileSync(text, 'not a database, just words that are long enough to be read as a header'.repeat(10))
  for (const file of [other, text]) {
    const before = hash(file)
    assert.throws(() => openLedger(file), code('ledger-foreign'))
    assert.equal(hash(file), before)
  }
  assert.throws(() => openLedger(folder), code('ledger-foreign'))
})

test('an unreadable place is one clear sentence', () => {
  assert.throws(() => openLedger(join(folder, 'notes.txt', 'x.db')), code('ledger-unreadable'))
  assert.throws(() => openLedger(join(folder, 'absent.db'), { mode: 'read' }), code('not-found'))
})

test('every shape before this one is brought up step by step, keeping its rows and a copy', () => {
  for (const [i, step] of migrations.slice(0, -1).entries()) {
    const file = join(folder, `from-${step.id}.db`)
    const old = openLedger(file, { steps: migrations.slice(0, i + 1) })
    old.prepare("INSERT INTO device (id, first_at, last_at) VALUES ('d-1', 1, 2)").run()
    old.close()
    const db = openLedger(file)
    assert.deepEqual(db.prepare('SELECT * FROM device').all(), [{ id: 'd-1', first_at: 1, last_at: 2 }])
    assert.equal(db.pragma('user_version', { simple: true }), migrations.at(-1)!.id)
    db.close()
    const copy = new Database(`${file}.pre-v${step.id}`, { readonly: true })
    assert.equal(copy.pragma('user_version', { simple: true }), step.id)
    copy.close()
  }
})

test('migration ids rise by whole tens', () => {
  for (const [i, step] of migrations.entries()) {
    assert.equal(step.id % 10, 0)
    assert.ok(i === 0 || step.id > migrations[i - 1]!.id)
  }
})

test('a failing migration leaves the old ledger as it was', () => {
  const file = join(folder, 'failing.db')
  openLedger(file, { steps: migrations.slice(0, 1) }).close()
  const broken = {
    id: 999990,
    name: 'broken',
    up() {
      throw new Error('half way')
    },
  }
  assert.throws(() => openLedger(file, { steps: [...migrations, broken] }), /half way/)
  const db = openLedger(file, { steps: migrations.slice(0, 1) })
  assert.equal(db.pragma('user_version', { simple: true }), migrations[0]!.id)
  db.close()
})

test('there is one writer, and the next may write when it is gone', () => {
  const file = join(folder, 'one-writer.db')
  const first = lockForWriting(file)
  assert.throws(() => lockForWriting(file), code('ledger-locked'))
  first.release()
  lockForWriting(file).release()
})

test('a backup of a live ledger is whole, and never overwrites what is no ledger', async () => {
  const db = openLedger(join(folder, 'live.db'))
  db.prepare("INSERT INTO device (id, first_at, last_at) VALUES ('d-1', 1, 2)").run()
  const target = join(folder, 'copy.db')
  const { bytes } = await backupLedger(db, target)
  assert.ok(bytes > 0)
  const copy = openLedger(target, { mode: 'read' })
  assert.deepEqual(ledgerProblems(copy), [])
  assert.equal(copy.prepare('SELECT count(*) FROM device').pluck().get(), 1)
  copy.close()
  await backupLedger(db, target)
  await assert.rejects(backupLedger(db, join(folder, 'notes.txt')), code('bad-argument'))
  await assert.rejects(backupLedger(db, join(folder, 'live.db')), code('bad-argument'))
  await assert.rejects(backupLedger(db, join(folder, 'no-such', 'copy.db')), {
    code: 'not-found',
    message: /^The copy cannot be written to .*: that folder does not exist; create it or choose another\.$/,
  })
  const other = join(folder, 'other-home.db')
  openLedger(other).close()
  lockForWriting(other).release()
  await assert.rejects(backupLedger(db, other), code('bad-argument'))
  assert.equal(openLedger(other, { mode: 'read' }).prepare('SELECT count(*) FROM device').pluck().get(), 0)
  db.close()
})

test('a backup is readable by its owner alone', { skip: process.platform === 'win32' }, async () => {
  const db = openLedger(join(folder, 'kept.db'))
  const target = join(folder, 'kept-copy.db')
  const umask = process.umask(0)
  try {
    await backupLedger(db, target)
  } finally {
    process.umask(umask)
  }
  assert.equal(statSync(target).mode & 0o777, 0o600)
  closeLedger(db)
})

test('a ledger in memory opens for reading too: it is a new one', () => {
  const db = openLedger(':memory:', { mode: 'read' })
  assert.equal(db.prepare('SELECT count(*) FROM device').pluck().get(), 0)
  db.close()
})

test('after an end that was none the ledger is looked over; a damaged one is refused, whole again it opens', () => {
  const file = join(folder, 'bad-end.db')
  const db = openLedger(file)
  const insert = db.prepare('INSERT INTO user_note (at, note) VALUES (?, ?)')
  for (let i = 0; i < 2000; i++) insert.run(i, `note ${i} ${'x'.repeat(100)}`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const whole = readFileSync(file)
  const damaged = Buffer.from(whole)
  for (let page = 30; page < 45; page++) damaged.fill(0xaa, page * 4096, page * 4096 + 64)
  writeFileSync(file, damaged)
  const before = hash(file)
  assert.throws(() => openLedger(file), code('ledger-damaged'))
  assert.equal(hash(file), before)
  writeFileSync(file, whole)
  const again = openLedger(file)
  assert.equal(again.prepare('SELECT count(*) FROM user_note').pluck().get(), 2000)
  closeLedger(again)
  assert.equal(
    openLedger(file, { mode: 'read' })
      .prepare("SELECT value FROM setting WHERE key = 'closed-well'")
      .pluck()
      .get(),
    'yes',
  )
})

test('a new ledger is readable by its owner alone', { skip: process.platform === 'win32' }, () => {
  const file = join(folder, 'private', 'ledger.db')
  const db = openLedger(file)
  for (const end of ['', '-wal', '-shm']) assert.equal(statSync(file + end).mode & 0o077, 0, end)
  closeLedger(db)
})
