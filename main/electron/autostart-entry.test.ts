import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { autostartEntry } from './autostart-entry.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-autostart-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('starting at login is off until asked for, and off again when taken back', () => {
  const item = autostartEntry(join(folder, 'autostart', 'houseguest.desktop'), ['/opt/houseguest'])
  assert.equal(item.get(), false)
  item.set(true)
  assert.equal(item.get(), true)
  item.set(false)
  item.set(false)
  assert.equal(item.get(), false)
})

test('a path with blanks, quotes and signs reaches the desktop as one argument', () => {
  const file = join(folder, 'houseguest.desktop')
  autostartEntry(file, ['/home/ada/my "own" 100% $HOME\\app', '--at-login']).set(true)
  const exec = /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]
  assert.equal(exec, '"/home/ada/my \\\\"own\\\\" 100%% \\\\$HOME\\\\\\\\app" "--at-login"')
})
