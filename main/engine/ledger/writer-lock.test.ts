import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { lockForWriting } from './writer-lock.ts'

test('a ledger may be the first file in its folder, and has one writer at a time', (t) => {
  const home = mkdtempSync(join(tmpdir(), 'houseguest-lock-'))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  const file = join(home, 'not', 'there', 'ledger.db')
  const first = lockForWriting(file)
  assert.throws(() => lockForWriting(file), { code: 'ledger-locked' })
  first.release()
  lockForWriting(file).release()
})
