import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { secretLine, secretText } from './secret-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-secret-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string, mode: number): string {
  const path = join(folder, name)
  writeFileSync(path, text, { mode })
  return path
}

test('a secret is the first line of a file that is its owner’s alone', () => {
  const own = file('own', ' s3cret \r\nand a note\n', 0o600)
  assert.equal(secretLine(own), 's3cret')
  assert.equal(secretText(own), ' s3cret \r\nand a note\n')
  assert.equal(secretLine(file('empty', '', 0o600)), '')
})

test('a secret may be piped in', () => {
  const program = `import { secretText } from ${JSON.stringify(join(import.meta.dirname, 'secret-file.ts'))}
    process.stdout.write(secretText('-'))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { input: 's3cret\n' })
  assert.equal(String(said), 's3cret\n')
})

test('a folder and a file that is not there are said to be none', () => {
  for (const path of [folder, join(folder, 'absent')])
    assert.throws(() => secretLine(path), { code: 'not-found' })
})

if (process.platform !== 'win32')
  test('what others can read is refused, with the way to mend it', () => {
    for (const mode of [0o640, 0o604, 0o610])
      assert.throws(() => secretText(file(`open-${mode}`, 's3cret', mode)), {
        code: 'not-permitted',
        message: /chmod 600/,
      })
  })
