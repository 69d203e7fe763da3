import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect, serve } from '../../shared/ipc/derive.ts'
import { desktopSchema } from '../../shared/ipc/desktop-schema.ts'
import { portPair } from '../../shared/ipc/port.ts'
import type { Home } from '../../shared/model/preferences.ts'
import { autostartEntry } from './autostart-entry.ts'
import { desktopDesk } from './desktop-desk.ts'
import { ledgerFolder } from './ledger-folder.ts'
import { openPreferences } from './preferences.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-desktop-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A desk over a real file of preferences, and windows at it. */
function desk(file = join(folder, 'preferences.json')) {
  const opened: Home[] = []
  let applied = 0
  const made = desktopDesk({
    preferences: openPreferences(file),
    login: autostartEntry(join(folder, 'autostart', 'houseguest.desktop'), ['houseguest']),
    dataFolder: () => folder,
    ledgerFolder: ledgerFolder({
      appFolder: folder,
      isOwn: () => true,
      choose: async () => null,
      restart: async () => {},
      changed() {},
      moving() {},
    }),
    language: () => 'en',
    home: () => opened.at(-1) ?? 'own',
    open: async (home) => void opened.push(home),
    showFolder: async () => 'no file manager',
    chooseBackupFolder: async () => null,
    engineSilent() {},
    startEngine() {},
    preferred: () => {
      applied++
    },
  })
  const window = () => {
    const [ours, theirs] = portPair()
    made.follow(serve(desktopSchema, ours, made.handlers))
    return connect(desktopSchema, theirs).desktop
  }
  return { window, opened, applied: () => applied }
}

test('a preference holds at once, and every window hears of it', async () => {
  const { window, applied } = desk()
  const [one, other] = [window(), window()]
  const heard = new Promise((done) => other.onChanged(done))
  const state = await one.prefer({ appearance: 'dark' })
  assert.equal(state.preferences.appearance, 'dark')
  assert.deepEqual(await heard, state)
  assert.equal(applied(), 1)
  assert.equal((await one.startAtLogin(true)).startAtLogin, true)
  assert.equal((await one.startAtLogin(false)).startAtLogin, false)
})

test('a page is refused what is no preference, and what cannot be kept or shown is one sentence', async () => {
  const { window, opened } = desk(join(folder, 'nowhere', 'preferences.json'))
  const page = window()
  await assert.rejects(page.prefer({ quietFrom: 1440 }), { code: 'bad-argument' })
  await assert.rejects(page.prefer({ notify: false }), { code: 'not-permitted', message: /ENOENT/ })
  assert.equal((await page.state()).preferences.notify, true)
  await assert.rejects(page.showFolder(), { message: /no file manager/ })
  await page.open('demo')
  assert.deepEqual(opened, ['demo'])
  assert.equal((await page.state()).home, 'demo')
})
