import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inLongLog } from './long-log.ts'
import { openLedger } from './open.ts'

const MB = 1024 * 1024

test('what is written with a long log reaches the ledger’s own file later, also after work that failed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-log-'))
  try {
    const file = join(folder, 'ledger.db')
    const db = openLedger(file)
    const write = (megabytes: number) =>
      db.prepare('INSERT INTO unjudged_evidence (days) VALUES (?)').run('x'.repeat(megabytes * MB))
    const failed = inLongLog(db, async () => {
      write(8)
      assert.ok(statSync(file).size < 2 * MB)
      throw new Error('the file became shorter')
    })
    await assert.rejects(failed, /became shorter/)
    write(1)
    assert.ok(statSync(file).size > 9 * MB)
    db.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
