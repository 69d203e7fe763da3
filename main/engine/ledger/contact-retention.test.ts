import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContactKeeping } from '../../../shared/model/backup.ts'
import { iso } from '../clock.ts'
import { classifier } from '../outbound/classify/classify.ts'
import { chooseKeeping, contactKeeping, goingContacts, previewOf } from './contact-retention.ts'
import { contactTable } from './contacts.ts'
import { openLedger } from './open.ts'
import { keepSetting } from './settings.ts'

const { classify } = classifier()
const DAY = 86_400_000
const NOW = Date.UTC(2026, 5, 15, 12)
const FOR_TWO_YEARS: ContactKeeping = { hourlyDays: 30, years: 2 }

/** A lamp that calls home each hour of a day every hundred days for four years, and a stranger who does, too. */
function home() {
  const db = openLedger(':memory:')
  const table = contactTable(db)
  db.prepare("INSERT INTO device (id, first_at, last_at) VALUES ('lamp', 0, 0)").run()
  db.prepare(
    "INSERT INTO device_key (device_id, kind, value, first_at, last_at) VALUES ('lamp', 'mac', '02:00:00:00:00:01', 0, 0)",
  ).run()
  for (let ago = 1400; ago >= 0; ago -= 100)
    for (let hour = 0; hour < 24; hour++)
      for (const device of [{ mac: '02:00:00:00:00:01' }, { ip: '192.168.1.9' }])
        table.record(null, call(NOW - ago * DAY - hour * 3_600_000, device), classify)
  table.attribute()
  const all = (sql: string) => db.prepare(sql).all()
  return { db, table, all }
}

const call = (at: number, device: { mac?: string; ip?: string }) => ({
  at: iso(at),
  type: 'contact' as const,
  device,
  host: 'cloud.example',
  ip: null,
  port: 443,
  protocol: 'tcp' as const,
  application: null,
  connections: 1,
  bytesOut: 10,
  bytesIn: 20,
  country: null,
  asn: null,
  organisation: null,
})

const SUMS = 'SELECT first_at, last_at, connections, bytes_out FROM contact_total ORDER BY client_id'
const OLDEST =
  'SELECT c.kind, min(h.hour) / 24 * 24 AS hour FROM contact_hour h JOIN contact_client c ON c.id = client_id GROUP BY 1'

test('unless the owner says otherwise, hours become days after 90 and nothing goes', () => {
  const { db, table, all } = home()
  assert.deepEqual(contactKeeping(db), { hourlyDays: 90, years: null })
  const before = all(OLDEST)
  table.rollUp(NOW)
  assert.deepEqual(all(OLDEST), before)
  for (const [key, value] of [
    ['contacts-hourly-days', '7'],
    ['contacts-kept-years', 'for ever'],
  ] as const)
    keepSetting(db, key, value)
  assert.deepEqual(contactKeeping(db), { hourlyDays: 90, years: null })
  db.close()
})

test('what goes is said first, then goes, and only that: what it came to and when it began stays', () => {
  const { db, table, all } = home()
  table.rollUp(NOW)
  const [sums, hours] = [all(SUMS), all('SELECT * FROM contact_hour')]
  const preview = previewOf([...goingContacts(db, FOR_TWO_YEARS, NOW)])
  assert.deepEqual(all('SELECT * FROM contact_hour'), hours)
  // Days 1400 to 800 ago, and each has a night that belongs to the day before.
  assert.equal(preview.devices, 1)
  assert.equal(preview.days, 14)
  assert.ok(preview.until! < iso(NOW - 730 * DAY) && preview.until! > iso(NOW - 801 * DAY))

  chooseKeeping(db, FOR_TWO_YEARS)
  table.rollUp(NOW)
  assert.equal(hours.length - all('SELECT * FROM contact_hour').length >= preview.entries, true)
  assert.deepEqual(all(SUMS), sums)
  assert.equal(previewOf([...goingContacts(db, FOR_TWO_YEARS, NOW)]).entries, 0)
  const [stranger, lamp] = all(OLDEST) as { kind: string; hour: number }[]
  assert.ok(lamp!.hour * 3_600_000 >= NOW - 732 * DAY)
  // Nobody was named for it yet.
  assert.ok(stranger!.hour * 3_600_000 < NOW - 1399 * DAY)
  db.close()
})

test('whose calls were kept no more keeps their sum when more of them turn up under another address', () => {
  const { db, table, all } = home()
  chooseKeeping(db, FOR_TWO_YEARS)
  const at = db.prepare('INSERT INTO device_address (device_id, ip, first_at, last_at) VALUES (?, ?, ?, ?)')
  at.run('lamp', '192.168.1.9', 0, NOW)
  table.attribute()
  table.rollUp(NOW)
  const sum = all('SELECT sum(connections) AS calls, min(first_at) AS first FROM contact_total')
  table.record(null, call(NOW, { ip: '192.168.1.9' }), classify)
  table.attribute()
  assert.deepEqual(
    all('SELECT sum(connections) - 1 AS calls, min(first_at) AS first FROM contact_total'),
    sum,
  )
  db.close()
})

test('a clock that leaps years ahead deletes nothing', () => {
  const { db, table, all } = home()
  chooseKeeping(db, FOR_TWO_YEARS)
  table.rollUp(NOW)
  const kept = all('SELECT * FROM contact_hour')
  for (const leap of [1, 4, 50]) table.rollUp(NOW + leap * 365 * DAY)
  assert.equal(
    all('SELECT DISTINCT hour / 24 FROM contact_hour').length,
    new Set(kept.map((row) => Math.floor((row as { hour: number }).hour / 24))).size,
  )
  db.close()
})

test('an entry takes about as much of the file as is said', () => {
  const { db, table, all } = home()
  for (let n = 0; n < 4_000; n++)
    table.record(
      null,
      { ...call(NOW + n * 3_600_000, { mac: '02:00:00:00:00:01' }), bytesOut: n * 1_000 },
      classify,
    )
  chooseKeeping(db, { hourlyDays: 365, years: null })
  const [row] = all(
    "SELECT sum(pgsize) AS bytes, (SELECT count(*) FROM contact_hour) AS rows FROM dbstat WHERE name = 'contact_hour'",
  ) as { bytes: number; rows: number }[]
  const said = previewOf([{ device: 'lamp', entries: row!.rows, days: [1] }]).bytes
  assert.ok(said > row!.bytes / 2 && said < row!.bytes * 2, `${said} said, ${row!.bytes} taken`)
  db.close()
})

test('hours that are kept shorter become days at once, as a whole roll-up makes them', () => {
  const [stepwise, whole] = [home(), home()]
  const rows = 'SELECT * FROM contact_hour ORDER BY client_id, hour, destination_id'
  for (const { db, table } of [stepwise, whole]) {
    table.rollUp(NOW)
    chooseKeeping(db, { hourlyDays: 30, years: null })
    for (let hour = 0; hour < 24; hour++)
      table.record(null, call(NOW - 50 * DAY - hour * 3_600_000, { mac: '02:00:00:00:00:01' }), classify)
  }
  const before = stepwise.all(rows)
  let steps = 0
  for (const _ of stepwise.table.rollUpInSteps(NOW, 1)) steps++
  whole.table.rollUp(NOW)
  assert.ok(steps >= 2)
  assert.ok(stepwise.all(rows).length < before.length)
  assert.deepEqual(stepwise.all(rows), whole.all(rows))
  assert.deepEqual(
    stepwise.all('SELECT before_hour FROM contact_rollup'),
    whole.all('SELECT before_hour FROM contact_rollup'),
  )
  for (const { db } of [stepwise, whole]) db.close()
})

test('a roll-up in steps that was killed is done by the next, with what came meanwhile', () => {
  const [stepwise, whole] = [home(), home()]
  const late = (one: ReturnType<typeof home>) => {
    for (let hour = 0; hour < 5; hour++)
      one.table.record(null, call(NOW - 200 * DAY - hour * 3_600_000, { mac: '02:00:00:00:00:01' }), classify)
  }
  const rows = (one: ReturnType<typeof home>) => [
    one.all('SELECT * FROM contact_hour ORDER BY client_id, hour, destination_id'),
    one.all('SELECT * FROM contact_activity ORDER BY client_id, hour'),
    one.all('SELECT before_hour FROM contact_rollup'),
  ]
  const killed = stepwise.table.rollUpInSteps(NOW, 1)
  killed.next()
  late(stepwise)
  assert.deepEqual(stepwise.all('SELECT before_hour FROM contact_rollup'), [{ before_hour: 0 }])
  late(whole)
  for (const _ of contactTable(stepwise.db).rollUpInSteps(NOW, 1)) {
    late(stepwise)
    late(whole)
  }
  whole.table.rollUp(NOW)
  assert.deepEqual(rows(stepwise), rows(whole))
  for (const { db } of [stepwise, whole]) db.close()
})

test('one device with a great many calls is rolled up in more than one step', () => {
  const [stepwise, whole] = [home(), home()]
  for (const { db } of [stepwise, whole]) {
    db.exec(`INSERT INTO contact_hour
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 49999)
      SELECT 1, ${Math.floor((NOW - 300 * DAY) / 3_600_000)} + i / 100, 100 + i % 100, 1, 1, NULL FROM n`)
  }
  let steps = 0
  for (const _ of stepwise.table.rollUpInSteps(NOW, 1)) steps++
  whole.table.rollUp(NOW)
  const clients = stepwise.all('SELECT id FROM contact_client').length
  assert.ok(steps > clients, `${steps} steps for ${clients} clients`)
  const rows = 'SELECT * FROM contact_hour ORDER BY client_id, hour, destination_id'
  assert.deepEqual(stepwise.all(rows), whole.all(rows))
  for (const { db } of [stepwise, whole]) db.close()
})
