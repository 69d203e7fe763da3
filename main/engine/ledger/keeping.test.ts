import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { backupShelf } from './backup-shelf.ts'
import { countLedger, retention } from './counts.ts'
import { exportPage } from './export.ts'
import { closeLedger, type Ledger, openLedger } from './open.ts'
import { previewRestore, restoreBackup } from './restore.ts'
import { setAside, swap, undoable, undoSwap } from './swap.ts'

const root = mkdtempSync(join(tmpdir(), 'houseguest-keeping-'))
after(() => rmSync(root, { recursive: true, force: true }))
const AT = Date.parse('2026-03-01T12:00:00Z')
const DAY = 86_400_000
const at = new Date(AT).toISOString()
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const code = (expected: string) => ({ code: expected })

let homes = 0
function home(): string {
  const folder = join(root, `home-${++homes}`)
  mkdirSync(folder)
  return join(folder, 'ledger.db')
}

function addDevice(db: Ledger, id: string, name: string): void {
  db.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, ?, ?)').run(id, AT, AT)
  const fact = db
    .prepare(
      "INSERT INTO fact (device_id, key, via, value, source, confidence, first_at, last_at) VALUES (?, 'name', 'mdns', ?, 'test', 1, ?, ?)",
    )
    .run(id, JSON.stringify(name), AT, AT).lastInsertRowid
  db.prepare("INSERT INTO current_fact (device_id, key, fact_id) VALUES (?, 'name', ?)").run(id, fact)
}
const ids = (db: Ledger) => db.prepare('SELECT id FROM device ORDER BY id').pluck().all()

async function damagedHome() {
  const file = home()
  const db = openLedger(file)
  addDevice(db, 'd-1', 'Hall lamp')
  const shelf = backupShelf(file)
  const { name } = await shelf.make(db, 'owner', AT)
  closeLedger(db)
  return { file, shelf, name }
}

test('a copy made while the ledger is written is whole, read-only, and counts what it holds', async () => {
  const file = home()
  const db = openLedger(file)
  const insert = db.prepare('INSERT INTO user_note (at, note) VALUES (?, ?)')
  for (let i = 0; i < 3000; i++) insert.run(AT, 'x'.repeat(500))
  const shelf = backupShelf(file)
  let made = false
  const copying = shelf.make(db, 'daily', AT).then((backup) => {
    made = true
    return backup
  })
  let written = 0
  while (!made) {
    insert.run(AT, `while copying ${written++}`)
    await new Promise((turn) => setImmediate(turn))
  }
  const backup = await copying
  assert.ok(written > 1)
  assert.ok(backup.counts.ownersWord >= 3000)
  const { path } = await shelf.verified(backup.name)
  assert.equal(statSync(path).mode & 0o222, 0)
  const copy = openLedger(path, { mode: 'read' })
  assert.deepEqual(countLedger(copy), backup.counts)
  copy.close()
  assert.deepEqual(
    readdirSync(shelf.folder).filter((entry) => /wal|shm|part/.test(entry)),
    [],
  )
  closeLedger(db)
})

test('a preview says what a restore takes away; the restore does that and can be taken back', async () => {
  const { file, shelf, name } = await damagedHome()
  const db = openLedger(file)
  addDevice(db, 'd-2', 'Porch camera')
  closeLedger(db)
  const before = hash(file)
  const preview = await previewRestore(shelf, file, name)
  assert.deepEqual(preview.lostDevices, ['Porch camera'])
  assert.deepEqual([preview.now?.devices, preview.backup.counts.devices], [2, 1])
  assert.equal(preview.until, at)
  assert.equal(hash(file), before)

  await restoreBackup(shelf, file, name, { at, reason: 'replaced' })
  const restored = openLedger(file)
  assert.deepEqual(ids(restored), ['d-1'])
  closeLedger(restored)
  assert.equal(undoable(file)?.backup, name)
  undoSwap(file, at)
  assert.equal(hash(file), before)
  assert.equal(undoable(file), null)
  assert.equal(setAside(file).filter(({ reason }) => reason === 'undone').length, 1)
})

test('a ledger overwritten, emptied or beheaded is said to be damaged when there are copies, and kept as it is', async () => {
  const harms: Record<string, (file: string) => void> = {
    beheaded: (file) => {
      const bytes = readFileSync(file)
      bytes.fill(0x41, 0, 100)
      writeFileSync(file, bytes)
    },
    emptied: (file) => truncateSync(file, 0),
    relabelled: (file) => {
      const bytes = readFileSync(file)
      bytes.writeUInt32BE(7, 68)
      writeFileSync(file, bytes)
    },
  }
  for (const [name, harm] of Object.entries(harms)) {
    const { file, shelf, name: backup } = await damagedHome()
    harm(file)
    const before = hash(file)
    assert.throws(() => openLedger(file), code('ledger-damaged'), name)
    assert.throws(() => openLedger(file, { mode: 'read' }), code('ledger-damaged'), name)
    assert.equal(hash(file), before, name)
    const { setAside: folder } = await restoreBackup(shelf, file, backup, { at, reason: 'damaged' })
    assert.equal(hash(join(folder, basename(file))), before, name)
    const db = openLedger(file)
    assert.deepEqual(ids(db), ['d-1'], name)
    closeLedger(db)
  }
})

test('a swap cut off after any of its moves is completed at the next start', async () => {
  for (let moves = 0; moves <= 4; moves++) {
    const file = home()
    const folder = join(`${file}.set-aside`, 'one')
    mkdirSync(folder, { recursive: true })
    const incoming = `${file}.incoming`
    const db = openLedger(incoming)
    addDevice(db, 'd-new', 'New')
    closeLedger(db)
    for (const end of ['', '-wal', '-shm']) writeFileSync(file + end, `old${end}`)
    const out = ['', '-wal', '-shm'].map((end) => [file + end, join(folder, `ledger.db${end}`)])
    writeFileSync(`${file}.swap.json`, JSON.stringify({ out, in: [[incoming, file]] }))
    const { renameSync } = await import('node:fs')
    for (const [from, to] of [...out, [incoming, file]].slice(0, moves)) renameSync(from!, to!)
    const opened = openLedger(file, { mode: moves % 2 === 0 ? 'write' : 'read' })
    assert.deepEqual(ids(opened), ['d-new'], `after ${moves} moves`)
    opened.close()
    for (const end of ['', '-wal', '-shm'])
      assert.equal(readFileSync(join(folder, `ledger.db${end}`), 'utf8'), `old${end}`)
    assert.ok(!existsSync(`${file}.swap.json`))
  }
})

test('a copy that is no longer what it was is not restored; the second folder still has it', async () => {
  const { file, shelf } = await damagedHome()
  const other = join(root, `disk-${homes}`)
  mkdirSync(other)
  shelf.choose(other)
  const db = openLedger(file)
  const { name, places } = await shelf.make(db, 'owner', AT + DAY)
  closeLedger(db)
  assert.deepEqual(places.toSorted(), ['beside', 'chosen'])
  const spoiled = join(shelf.folder, name)
  chmodSync(spoiled, 0o600)
  const bytes = readFileSync(spoiled)
  bytes[bytes.length - 10]! ^= 1
  writeFileSync(spoiled, bytes)
  assert.ok((await shelf.verified(name)).path.startsWith(other))
  rmSync(other, { recursive: true })
  assert.match(shelf.problem() ?? '', /is not there/)
  await assert.rejects(shelf.verified(name), code('ledger-damaged'))
  truncateSync(spoiled, 100)
  assert.equal(shelf.list().unusable, 1)
  assert.equal(shelf.list().backups.length, 1)
})

test('a second folder that takes no copy is told, and the first has it all the same', async () => {
  const { file, shelf } = await damagedHome()
  const other = join(root, `full-${homes}`)
  mkdirSync(other)
  shelf.choose(other)
  rmSync(join(other, 'houseguest-backups'), { recursive: true })
  writeFileSync(join(other, 'houseguest-backups'), 'a file where the folder was')
  const db = openLedger(file)
  const { places } = await shelf.make(db, 'owner', AT + DAY)
  assert.deepEqual(places, ['beside'])
  assert.match(shelf.problem() ?? '', /No copy could be put in/)
  rmSync(join(other, 'houseguest-backups'))
  assert.deepEqual((await shelf.make(db, 'owner', AT + 2 * DAY)).places, ['beside', 'chosen'])
  assert.equal(shelf.problem(), null)
  closeLedger(db)
})

test('copies without a label, such as one cut off, are never offered nor pruned', async () => {
  const { file, shelf } = await damagedHome()
  writeFileSync(join(shelf.folder, 'ledger-20200101T000000Z.db'), 'half a copy')
  const db = openLedger(file)
  for (let day = 1; day <= 40; day++) await shelf.make(db, 'daily', AT + day * DAY)
  closeLedger(db)
  assert.equal(shelf.list().unusable, 1)
  assert.ok(shelf.list().backups.length <= 15)
  assert.equal(shelf.list().backups[0]?.madeAt, new Date(AT + 40 * DAY).toISOString())
})

test('beginning anew sets everything aside', async () => {
  const { file } = await damagedHome()
  const before = hash(file)
  const folder = swap(file, {}, { at, reason: 'damaged', backup: null })
  assert.equal(hash(join(folder, 'ledger.db')), before)
  const db = openLedger(file)
  assert.deepEqual(ids(db), [])
  closeLedger(db)
})

test('the whole ledger comes out as one JSON document, every row once, whatever its size', () => {
  const db = openLedger(':memory:')
  addDevice(db, 'd-1', 'Hall "lamp"\n')
  const insert = db.prepare('INSERT INTO user_note (at, note) VALUES (?, ?)')
  for (let i = 0; i < 25; i++) insert.run(AT + i, 'é'.repeat(90_000))
  let text = ''
  let pages = 0
  for (let next: string | null = null; pages === 0 || next !== null; pages++) {
    const page: { text: string; next: string | null } = exportPage(db, next)
    text += page.text
    next = page.next
  }
  const { tables, version } = JSON.parse(text)
  assert.ok(version > 0 && pages > 5)
  const { n } = db
    .prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .get() as {
    n: number
  }
  assert.equal(Object.keys(tables).length, n)
  assert.equal(tables.user_note.length, 25)
  assert.equal(new Set(tables.user_note.map((row: { id: number }) => row.id)).size, 25)
  assert.equal(JSON.parse(tables.fact[0].value), 'Hall "lamp"\n')
  for (const bad of ['x', '[-1]', '[0,{}]', '[3,[1,2,3,4,5,6]]'])
    assert.throws(() => exportPage(db, bad), code('bad-argument'), bad)
})

test('what is kept how long is told with its oldest row', () => {
  const db = openLedger(':memory:')
  addDevice(db, 'd-1', 'Hall lamp')
  const rows = new Map(retention(db).map((row) => [row.part, row]))
  assert.deepEqual(rows.get('devices'), { part: 'devices', rows: 1, oldest: at, keeping: null })
  assert.deepEqual(rows.get('contacts'), {
    part: 'contacts',
    rows: 0,
    oldest: null,
    keeping: { hourlyDays: 90, years: null },
  })
})
