import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

test('a login item names the app where it lies now, once it is not where it was; what else stands in it stays', () => {
  const file = join(folder, 'moved.desktop')
  const old = join(folder, 'old "place" 100% $HOME\\app')
  writeFileSync(old, '')
  autostartEntry(file, [old, '--at-login']).set(true)
  writeFileSync(file, `${readFileSync(file, 'utf8')}Comment=mine\n`)
  const before = readFileSync(file, 'utf8')
  const moved = autostartEntry(file, ['/opt/new $& place', '--at-login'])
  moved.renew()
  assert.equal(
    readFileSync(file, 'utf8'),
    before,
    'another copy of the app is started, and the first is still there',
  )
  rmSync(old)
  moved.renew()
  const after = readFileSync(file, 'utf8')
  assert.match(after, /^Exec="\/opt\/new \\\\\$& place" "--at-login"$/m)
  assert.match(after, /^Comment=mine$/m)
  const none = autostartEntry(join(folder, 'none.desktop'), ['/opt/houseguest'])
  none.renew()
  assert.equal(none.get(), false)
})
