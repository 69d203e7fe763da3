import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inBulk } from './bulk-writing.ts'
import { openLedger } from './open.ts'

const MB = 1024 * 1024
/** Where SQLite keeps temporary data (https://sqlite.org/pragma.html#pragma_temp_store). */
const [DEFAULT, MEMORY] = [0, 2]

test('what is written in bulk reaches the ledger’s own file later, also after work that failed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-log-'))
  try {
    const file = join(folder, 'ledger.db')
    const db = openLedger(file)
    const write = (megabytes: number) =>
      db.prepare('INSERT INTO unjudged_evidence (days) VALUES (?)').run('x'.repeat(megabytes * MB))
    const temporary = () => db.pragma('temp_store', { simple: true })
    const cache = () => db.pragma('cache_size', { simple: true })
    const usual = cache()
    const failed = inBulk(db, async () => {
      assert.equal(temporary(), MEMORY)
      assert.notEqual(cache(), usual)
      write(8)
      assert.ok(statSync(file).size < 2 * MB)
      throw new Error('the file became shorter')
    })
    await assert.rejects(failed, /became shorter/)
    assert.equal(temporary(), DEFAULT)
    assert.equal(cache(), usual)
    write(1)
    assert.ok(statSync(file).size > 9 * MB)
    db.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
