import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { backupShelf } from './backup-shelf.ts'
import {
  belongings,
  keepPlace,
  leaveBehind,
  lookOf,
  placedLedger,
  readPlace,
  stageIn,
  withinChosen,
} from './ledger-place.ts'
import { stageMove } from './move.ts'
import { closeLedger, openLedger } from './open.ts'

const root = mkdtempSync(join(tmpdir(), 'houseguest-move-'))
after(() => rmSync(root, { recursive: true, force: true }))
const AT = Date.parse('2026-03-01T12:00:00Z')
const code = (expected: string) => ({ code: expected })

let homes = 0
/** An app's folder with a ledger of some notes, a copy of it, its passwords and lists; and another disk. */
async function home(notes = 200) {
  const folder = join(root, `home-${++homes}`)
  const [app, disk] = [join(folder, 'app'), join(folder, 'disk')]
  for (const made of [app, disk, join(app, 'lists')]) mkdirSync(made, { recursive: true })
  const file = join(app, 'ledger.db')
  const db = openLedger(file)
  const insert = db.prepare('INSERT INTO user_note (at, note) VALUES (?, ?)')
  for (let i = 0; i < notes; i++) insert.run(AT + i, 'x'.repeat(500))
  await backupShelf(file).make(db, 'owner', AT)
  closeLedger(db)
  writeFileSync(join(app, 'ledger-passwords.json'), '{"a":"b"}', { mode: 0o600 })
  writeFileSync(join(app, 'lists', 'asn.tsv'), 'x')
  writeFileSync(join(app, 'preferences.json'), '{}')
  return { app, disk, file, target: withinChosen(disk) }
}

const notesIn = (file: string): unknown => {
  const db = openLedger(file)
  const count = db.prepare('SELECT count(*) FROM user_note').pluck().get()
  closeLedger(db)
  return count
}

const staging = (file: string, target: string, signal = new AbortController().signal, progress = () => {}) =>
  stageMove({ file, target, signal, progress, close: async () => {} })

/** What the app does: stage, say where, open there, and only then remove what was left. */
async function move(app: string, target: string): Promise<void> {
  const file = placedLedger(app)
  const from = join(file, '..')
  await staging(file, target)
  keepPlace(app, { folder: target, leaving: { folder: from, look: lookOf(from) } })
  placedLedger(app)
  leaveBehind(app)
}

test('a moved ledger is found where it is, with all that belongs to it, and can be moved back', async () => {
  const { app, disk, file, target } = await home()
  const names = belongings(app).filter((name) => !name.endsWith('.lock'))
  await move(app, target)
  assert.equal(placedLedger(app), join(target, 'ledger.db'))
  assert.equal(notesIn(placedLedger(app)), 200)
  assert.deepEqual(readdirSync(app).sort(), ['ledger-place.json', 'preferences.json'])
  assert.deepEqual(
    belongings(target).filter((name) => !name.endsWith('.lock')),
    names,
  )
  assert.equal(backupShelf(placedLedger(app)).list().backups.length, 1)
  assert.equal(statSync(join(target, 'ledger-passwords.json')).mode & 0o777, 0o600)

  await move(app, app)
  assert.equal(placedLedger(app), file)
  assert.equal(notesIn(file), 200)
  assert.deepEqual(readdirSync(disk), [])
  assert.equal(existsSync(join(app, 'ledger-place.json')), false)
})

test('what still lies in the log comes along', async () => {
  const { app, file, target } = await home()
  const writer = openLedger(file)
  writer.prepare('INSERT INTO user_note (at, note) VALUES (?, ?)').run(AT, 'unchecked')
  await move(app, target)
  assert.equal(notesIn(placedLedger(app)), 201)
  writer.close()
})

test('a folder that will not do is refused in a sentence, and nothing is changed', async () => {
  const { app, disk, file, target } = await home()
  const other = await home()
  const closed = join(disk, 'closed')
  mkdirSync(closed, { mode: 0o500 })
  const refusals: [string, string, RegExp][] = [
    [join(disk, 'nowhere', 'houseguest-data'), 'bad-argument', /is no folder/],
    ['houseguest-data', 'bad-argument', /is no folder/],
    [withinChosen(app), 'bad-argument', /already lies in/],
    [app, 'bad-argument', /already lies in/],
    [other.app, 'bad-argument', /There is a ledger in/],
    [join(file, 'houseguest-data'), 'bad-argument', /is no folder/],
  ]
  // A superuser may write anywhere.
  if (process.getuid?.() !== 0)
    refusals.push([withinChosen(closed), 'not-permitted', /Nothing can be written/])
  for (const [folder, expected, message] of refusals)
    await assert.rejects(staging(file, folder), { code: expected, message }, folder)
  chmodSync(closed, 0o700)
  assert.deepEqual(readdirSync(disk), ['closed'])
  assert.equal(placedLedger(app), file)
  assert.equal(existsSync(target), false)
  assert.equal(notesIn(other.file), 200)
})

test('a move that is cancelled leaves nothing behind', async () => {
  const { app, disk, file, target } = await home()
  const cancel = new AbortController()
  let heard = 0
  const late = () => {
    if (++heard === 3) cancel.abort()
  }
  await assert.rejects(staging(file, target, cancel.signal, late), code('cancelled'))
  assert.deepEqual(readdirSync(disk), [])
  assert.equal(notesIn(placedLedger(app)), 200)
})

test('killed before any folder or name is changed, the next start has all of it and the next move works', async () => {
  const script = fileURLToPath(new URL('testing/killed-move.ts', import.meta.url))
  let [at, kills] = [1, 0]
  for (; ; at += 3) {
    const { app, target } = await home(20)
    const { signal, status } = spawnSync(process.execPath, [script, app, app, target, String(at)])
    const file = placedLedger(app)
    assert.equal(notesIn(file), 20, `step ${at}`)
    assert.equal(backupShelf(file).list().backups.length, 1, `step ${at}`)
    assert.equal(readFileSync(join(file, '..', 'ledger-passwords.json'), 'utf8'), '{"a":"b"}', `step ${at}`)
    leaveBehind(app)
    if (file.startsWith(app)) await move(app, target)
    assert.deepEqual(readdirSync(app).sort(), ['ledger-place.json', 'preferences.json'], `step ${at}`)
    assert.equal(existsSync(stageIn(target)), false, `step ${at}`)
    if (status === 0) break
    assert.equal(signal, 'SIGKILL')
    kills++
  }
  assert.ok(kills > 5, `${kills}`)
})

test('a moved ledger that is not there is said to be elsewhere, and none is begun in its place', async () => {
  const { app, disk, target } = await home()
  await move(app, target)
  renameSync(target, join(disk, 'unplugged'))
  assert.throws(() => placedLedger(app), { code: 'ledger-gone', message: /connect its disk/ })
  mkdirSync(target)
  assert.throws(() => placedLedger(app), code('ledger-gone'))
  assert.deepEqual(readdirSync(target), [])
  for (const [name, content] of [
    ['cut off', '{"folder": "/me'],
    ['of another shape', '{"folder": 5, "leaving": null}'],
    ['empty', ''],
  ] as const) {
    writeFileSync(join(app, 'ledger-place.json'), content)
    assert.throws(() => placedLedger(app), { code: 'ledger-gone', message: /cannot be read/ }, name)
  }
  rmSync(join(app, 'ledger-place.json'))
  mkdirSync(join(app, 'ledger-place.json'))
  assert.throws(() => placedLedger(app), code('ledger-gone'), 'a folder')
  keepPlace(app, { folder: join(disk, 'unplugged'), leaving: null })
  assert.equal(notesIn(placedLedger(app)), 200)
})

test('a ledger begun anew where it was moved to is not taken for one that is gone', async () => {
  const { app, target } = await home()
  await move(app, target)
  closeLedger(openLedger(placedLedger(app)))
  rmSync(join(target, 'ledger.db'))
  rmSync(join(target, 'ledger.db.backups'), { recursive: true })
  assert.equal(placedLedger(app), join(target, 'ledger.db'))
})

test('a ledger somebody wrote after it was copied is not removed', async () => {
  const { app, file, target } = await home()
  await staging(file, target)
  keepPlace(app, { folder: target, leaving: { folder: app, look: lookOf(app) } })
  appendFileSync(file, ' ')
  leaveBehind(app)
  assert.ok(existsSync(file))
  assert.equal(readPlace(app).leaving, null)
  assert.equal(placedLedger(app), join(target, 'ledger.db'))
})
