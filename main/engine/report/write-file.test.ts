import assert from 'node:assert/strict'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import { openLedger } from '../ledger/open.ts'
import { writeWhole } from './write-file.ts'

function folder(t: { after(f: () => void): void }): string {
  const made = mkdtempSync(join(tmpdir(), 'report-'))
  t.after(() => rmSync(made, { recursive: true }))
  return made
}

test('writes the whole file, replaces an older report and leaves nothing beside it', async (t) => {
  const file = join(folder(t), 'home.html')
  assert.deepEqual(await writeWhole(file, 'older and longer'), { file, bytes: 16 })
  assert.deepEqual(await writeWhole(file, 'näher'), { file, bytes: 6 })
  assert.equal(readFileSync(file, 'utf8'), 'näher')
  assert.deepEqual(readdirSync(join(file, '..')), ['home.html'])
})

test('refuses, in one sentence, every place a report cannot or must not take', async (t) => {
  const place = folder(t)
  const ledger = join(place, 'ledger.db')
  openLedger(ledger).close()
  const before = readFileSync(ledger)
  writeFileSync(join(place, 'plain'), '')
  const held = openSync(join(place, 'plain'), 'r')
  t.after(() => closeSync(held))
  // What /dev/stdout is where the output goes to a file.
  if (process.platform === 'linux') symlinkSync(`/proc/self/fd/${held}`, join(place, 'open'))
  const refused: [string, string][] = [
    [place, 'bad-argument'],
    [join(place, 'missing', 'home.html'), 'not-found'],
    [join(place, 'plain', 'home.html'), 'bad-argument'],
    [join(place, 'x'.repeat(300)), 'bad-argument'],
    ['/dev/null', 'bad-argument'],
    ...(process.platform === 'linux' ? [[join(place, 'open'), 'bad-argument'] as [string, string]] : []),
    [ledger, 'bad-argument'],
  ]
  for (const [file, code] of refused)
    await assert.rejects(writeWhole(file, 'x'), (error) => {
      assert.ok(error instanceof Fault && error.code === code, `${file}: ${error}`)
      assert.match(error.message, /^[^\n]{10,}\.$/)
      return true
    })
  assert.deepEqual(readFileSync(ledger), before)
  assert.equal(
    readdirSync(place).some((name) => name.endsWith('.part')),
    false,
  )
})
