import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MAX_FILES } from '../../../shared/model/import-report.ts'
import { handedFiles } from './handed-files.ts'
import { importDesk } from './import-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-handed-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a folder of thousands of logs is handed over whole, and each is found by its token', () => {
  for (let n = 0; n < 2500; n++) writeFileSync(join(folder, `${n}.log`), '')
  const handed = handedFiles()
  const files = handed.hand([folder])
  assert.equal(files.length, 2500)
  assert.equal(new Set(files.map(({ token }) => handed.pathOf(token))).size, 2500)
})

test('more files than one import takes are refused, not left out', () => {
  const handed = handedFiles()
  const one = join(folder, '0.log')
  const files = handed.hand(new Array(MAX_FILES + 500).fill(one))
  assert.equal(files.length, MAX_FILES + 1)
  const desk = importDesk({ importFiles: () => assert.fail('nothing is read') } as never, () => undefined)
  assert.throws(() => desk.importFiles(files.map(({ token }) => handed.pathOf(token))), {
    code: 'bad-argument',
    message: 'More than 10,000 files are not read in at once; choose fewer.',
  })
})
