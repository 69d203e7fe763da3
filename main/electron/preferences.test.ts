import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { DEFAULT_PREFERENCES } from '../../shared/model/preferences.ts'
import { openPreferences } from './preferences.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'houseguest-preferences-'))
  file = join(folder, 'preferences.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what was set is remembered, the rest is as shipped', () => {
  openPreferences(file).set({ appearance: 'dark' })
  openPreferences(file).set({ background: true })
  const again = openPreferences(file)
  assert.deepEqual(again.get(), { ...DEFAULT_PREFERENCES, appearance: 'dark', background: true })
  assert.equal(again.damaged(), false)
})

for (const [what, text] of [
  ['cut off', '{"appearance": "da'],
  ['of another shape', '[1, 2]'],
  ['out of range', '{"quietFrom": 9000}'],
  ['empty', ''],
] as const)
  test(`a file that is ${what} is set aside unharmed, and the usual preferences are in use`, () => {
    writeFileSync(file, text)
    const preferences = openPreferences(file)
    assert.equal(preferences.damaged(), true)
    assert.deepEqual(preferences.get(), DEFAULT_PREFERENCES)
    preferences.set({ notify: false })
    assert.equal(preferences.damaged(), false)
    assert.equal(readFileSync(`${file}.damaged`, 'utf8'), text)
    assert.equal(openPreferences(file).get().notify, false)
  })

const KEYS = Object.keys(DEFAULT_PREFERENCES)
for (const value of ['null', '"x"', '-1', '{}', '[]'])
  test(`whatever key holds ${value} ends nothing`, () => {
    for (const key of KEYS) {
      writeFileSync(file, `{${JSON.stringify(key)}: ${value}}`)
      assert.deepEqual(openPreferences(file).get(), DEFAULT_PREFERENCES, key)
      assert.equal(openPreferences(file).damaged(), true, key)
    }
  })

test('a folder where the file should be is set aside with what is in it', () => {
  mkdirSync(file)
  writeFileSync(join(file, 'note'), 'mine')
  const preferences = openPreferences(file)
  assert.equal(preferences.damaged(), true)
  preferences.set({ notify: false })
  assert.equal(openPreferences(file).get().notify, false)
  assert.equal(readFileSync(join(`${file}.damaged`, 'note'), 'utf8'), 'mine')
})

test('a preference that cannot be kept is refused and not in force', () => {
  const preferences = openPreferences(join(folder, 'nowhere', 'preferences.json'))
  assert.throws(() => preferences.set({ notify: false }))
  assert.equal(preferences.get().notify, true)
})
