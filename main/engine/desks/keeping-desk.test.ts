import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { iso } from '../clock.ts'
import { contactTable } from '../ledger/contacts.ts'
import { closeLedger, openLedger } from '../ledger/open.ts'
import { classifier } from '../outbound/classify/classify.ts'
import { contractEngine } from '../testing/contract-host.ts'
import { nodeEngine } from '../testing/node-engine.ts'

const root = mkdtempSync(join(tmpdir(), 'houseguest-desk-'))
after(() => rmSync(root, { recursive: true, force: true }))
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const code = (expected: string) => ({ code: expected })

let homes = 0
/** A ledger with one device in a folder of its own. */
function home(): string {
  const file = join(root, `home-${++homes}`, 'ledger.db')
  const db = openLedger(file)
  db.prepare("INSERT INTO device (id, first_at, last_at) VALUES ('d-1', 1, 2)").run()
  closeLedger(db)
  return file
}

/** Overwrites the middle of every page but the first few. */
function damage(file: string): string {
  const bytes = readFileSync(file)
  for (let page = 2; page * 4096 < bytes.length; page++) bytes.fill(0xaa, page * 4096, page * 4096 + 512)
  writeFileSync(file, bytes)
  return hash(file)
}

/** As after an end that was none: the next start looks the ledger over. */
function endBadly(file: string): void {
  const db = openLedger(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

test('a damaged ledger leaves an engine that offers the copies; restored, a new one answers, and it can be undone', async () => {
  const file = home()
  const first = await nodeEngine(file)
  const { name, counts } = await first.client.backup.make()
  assert.equal(counts.devices, 1)
  await first.close()
  endBadly(file)
  const spoiled = damage(file)

  const second = await nodeEngine(file)
  assert.equal(second.refused, null)
  await assert.rejects(second.client.devices.list(), code('ledger-damaged'))
  const { damage: sentence, backups } = await second.client.backup.list()
  assert.match(sentence ?? '', /is damaged/)
  assert.deepEqual(
    backups.map((backup) => backup.name),
    [name],
  )
  assert.equal((await second.client.backup.preview(name)).backup.counts.devices, 1)
  assert.equal(hash(file), spoiled)
  const { setAside } = await second.client.backup.restore(name)
  assert.equal(hash(join(setAside, 'ledger.db')), spoiled)
  await second.exited

  const third = await nodeEngine(file)
  assert.equal((await third.client.devices.list()).value.length, 1)
  assert.equal((await third.client.backup.list()).undo?.backup, name)
  await third.client.backup.undo()
  await third.exited
  assert.equal(hash(file), spoiled)
})

test('damage met while it runs is said, and the next start looks the ledger over', async () => {
  const file = home()
  const db = openLedger(file)
  const insert = db.prepare('INSERT INTO user_note (at, note) VALUES (?, ?)')
  for (let n = 0; n < 500; n++) insert.run(n, 'x'.repeat(2000))
  closeLedger(db)
  const engine = await nodeEngine(file)
  const spoiled = readFileSync(file)
  for (let at = 100 * 4096; at < spoiled.length; at += 4096) spoiled.fill(0xaa, at, at + 512)
  writeFileSync(file, spoiled)
  await assert.rejects(async () => {
    for (let next: string | null = null; ; ) next = (await engine.client.data.exportAll(next)).next
  }, code('ledger-damaged'))
  await engine.exited
  const next = await nodeEngine(file)
  assert.match((await next.client.backup.list()).damage ?? '', /is damaged/)
  await next.close()
})

test('without a copy the owner may begin anew; the damaged files stay', async () => {
  const file = home()
  endBadly(file)
  const spoiled = damage(file)
  const engine = await nodeEngine(file)
  const { setAside } = await engine.client.backup.startAnew()
  await engine.exited
  assert.equal(hash(join(setAside, 'ledger.db')), spoiled)
  const next = await nodeEngine(file)
  assert.deepEqual((await next.client.devices.list()).value, [])
  await assert.rejects(next.client.backup.startAnew(), code('bad-argument'))
  await next.close()
})

test('two engines never write one ledger: the second says so', async () => {
  const file = home()
  const engine = await nodeEngine(file)
  const second = await nodeEngine(file)
  assert.equal(second.refused?.code, 'ledger-locked')
  await second.exited
  assert.equal((await engine.client.devices.list()).value.length, 1)
  await engine.close()
})

test('the second folder is chosen by the main process alone, and everything can be deleted by name', async () => {
  const file = home()
  const disk = join(root, 'disk')
  mkdirSync(disk)
  const engine = await nodeEngine(file)
  assert.equal('keeping' in engine.client, false)
  assert.equal((await engine.own.keeping.setFolder(disk)).chosen, disk)
  await assert.rejects(engine.own.keeping.setFolder(join(disk, 'not-there')), code('bad-argument'))
  await engine.client.backup.make()
  assert.equal(readdirSync(join(disk, 'houseguest-backups')).length, 2)
  await assert.rejects(engine.client.data.deleteAll('yes' as 'delete everything'), code('bad-argument'))
  const { files } = await engine.client.data.deleteAll('delete everything')
  await engine.exited
  assert.ok(files >= 3)
  assert.deepEqual(readdirSync(join(disk, 'houseguest-backups')), [])
  assert.equal(existsSync(file), false)
  assert.deepEqual(
    readdirSync(join(file, '..')).filter((name) => !name.includes('.lock')),
    [],
  )
})

test('a copy is made each day, whatever the clock does, and none of the demonstration', async () => {
  const engine = contractEngine()
  await assert.rejects(async () => engine.keeping.make(), code('bad-argument'))
  assert.deepEqual(engine.keeping.list().backups, [])
  await engine.close()

  const { keepingDesk } = await import('./keeping-desk.ts')
  const file = home()
  const ledger = openLedger(file)
  let now = Date.parse('2026-03-01T12:00:00Z')
  const desk = keepingDesk({
    file,
    demo: false,
    clock: { now: () => now, offsetHours: () => 0 },
    ledger,
    close: async () => {},
    restart: () => {},
  })
  const made = async (at: string) => {
    now = Date.parse(at)
    await desk.makeDaily()
    return desk.list().backups.some(({ madeAt }) => madeAt === iso(now))
  }
  assert.equal(await made('2026-03-01T12:00:00Z'), true)
  assert.equal(await made('2026-03-01T20:00:00Z'), false)
  assert.equal(await made('2036-03-01T12:00:00Z'), true)
  assert.equal(await made('2026-03-02T13:00:00Z'), true)
  assert.equal(await made('2026-03-02T14:00:00Z'), false)
  closeLedger(ledger)
})

test('a shorter keeping of hours takes effect when it is chosen, not at the next import', async () => {
  const { keepingDesk } = await import('./keeping-desk.ts')
  const now = Date.parse('2026-06-15T12:00:00Z')
  const ledger = openLedger(':memory:')
  const table = contactTable(ledger)
  for (let hour = 0; hour < 24; hour++)
    table.record(
      null,
      {
        at: iso(now - 50 * 86_400_000 - hour * 3_600_000),
        type: 'contact',
        device: { mac: '02:00:00:00:00:01' },
        host: 'cloud.example',
        ip: null,
        port: 443,
        protocol: 'tcp',
        application: null,
        connections: 1,
        bytesOut: 10,
        bytesIn: 20,
        country: null,
        asn: null,
        organisation: null,
      },
      classifier().classify,
    )
  const desk = keepingDesk({
    file: ':memory:',
    demo: false,
    clock: { now: () => now, offsetHours: () => 0 },
    ledger,
    close: async () => {},
    restart: () => {},
  })
  const rows = () => ledger.prepare('SELECT count(*) FROM contact_hour').pluck().get()
  assert.equal(rows(), 24)
  await desk.keepContacts({ hourlyDays: 30, years: null })
  assert.equal(rows(), 2)
  closeLedger(ledger)
})
