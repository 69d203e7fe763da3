import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { HubBatch } from '../../../shared/model/hub.ts'
import { demoTimeline } from '../demo/home.ts'
import { homeAt } from '../testing/home-at.ts'
import { outboxOf } from './outbox.ts'
import { foretold } from './outbox-foretold.ts'

const END = Date.parse('2026-06-01T12:00:00Z')
const YEAR = demoTimeline(END)

const home = () => homeAt(END, { demo: true })

/** What a hub would hold: every row under its natural key, a day's rows replaced as a whole. */
function hub() {
  const rows = new Map<string, unknown>()
  return {
    rows,
    receive({ devices, changes, warnings, days }: HubBatch): void {
      for (const device of devices) rows.set(`device ${device.deviceId}`, device)
      for (const change of changes) rows.set(`change ${change.id}`, change)
      for (const warning of warnings) rows.set(`warning ${warning.id}`, warning)
      for (const day of days) rows.set(`day ${day.deviceId} ${day.day}`, day)
    },
  }
}

const inOrder = (rows: Map<string, unknown>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1))

test('what a hub is told in parts, with failures between, is what the ledger says', () => {
  const { ledger, engine } = home()
  const box = outboxOf(ledger)
  const events = YEAR
  const half = Math.floor(events.length / 2)
  engine.record(events.slice(0, half))
  box.join()
  const told = hub()
  let turn = 0
  for (let i = half; i < events.length; i += 97) {
    engine.record(events.slice(i, i + 97))
    const taken = box.take(61, true, END)
    if (!taken) continue
    told.receive(taken.batch)
    // Every third answer is lost: the hub has it, the site does not know.
    if (++turn % 3 !== 0) box.sent(taken.seqs)
  }
  for (let taken = box.take(500, true, END); taken; taken = box.take(500, true, END)) {
    told.receive(taken.batch)
    box.sent(taken.seqs)
  }
  assert.equal(box.status().waiting, 0)

  const whole = hub()
  box.restart(0)
  for (let taken = box.take(10_000, true, END); taken; taken = box.take(10_000, true, END)) {
    whole.receive(taken.batch)
    box.sent(taken.seqs)
  }
  assert.ok(whole.rows.size > 1_000)
  assert.deepEqual(inOrder(told.rows), inOrder(whole.rows))
})

test('what changes while it is on its way waits again, and waits only once', () => {
  const { ledger, engine } = home()
  const box = outboxOf(ledger)
  const [first, ...rest] = YEAR.filter(({ type }) => type === 'sighting')
  engine.record([first!])
  box.join()
  const taken = box.take(100, false, END)!
  assert.equal(taken.batch.devices.length, 1)
  assert.equal(taken.batch.devices[0]!.name, null)
  engine.record(rest.filter((event) => macOf(event) === macOf(first!)).slice(0, 20))
  box.sent(taken.seqs)
  const again = box.take(100, false, END)!
  assert.equal(again.batch.devices.length, 1)
  assert.ok(again.batch.revision > taken.batch.revision)
  box.sent(again.seqs)
  assert.equal(box.take(100, false, END), null)
})

const macOf = (event: ReturnType<typeof demoTimeline>[number]) =>
  'device' in event ? event.device?.mac : undefined

test('a full outbox keeps its bound, says so, and tells everything in the end', () => {
  const { ledger, engine } = home()
  const box = outboxOf(ledger, 300)
  box.join()
  engine.record(YEAR)
  const told = hub()
  let wasFull = false
  for (let taken = box.take(50, true, END); taken; taken = box.take(50, true, END)) {
    wasFull ||= box.status().isFull
    told.receive(taken.batch)
    box.sent(taken.seqs)
  }
  assert.ok(wasFull)
  assert.equal(box.status().isFull, false)
  const days = ledger
    .prepare(
      `SELECT count(DISTINCT c.device_id || ' ' || (h.hour / 24)) FROM contact_hour h
       JOIN contact_client c ON c.id = h.client_id WHERE c.device_id IS NOT NULL`,
    )
    .pluck()
    .get()
  assert.equal([...told.rows.keys()].filter((key) => key.startsWith('day ')).length, days)
})

test('a ledger that never joined, or left, notes nothing', () => {
  const { ledger, engine } = home()
  const box = outboxOf(ledger)
  engine.record(YEAR.slice(0, 50))
  assert.deepEqual([box.status().joined, box.status().waiting], [false, 0])
  box.join()
  assert.ok(box.status().waiting > 0)
  box.leave()
  engine.record(YEAR.slice(50, 100))
  assert.deepEqual([box.status().joined, box.status().waiting], [false, 0])
})

test('what is foretold is what then leaves, kind by kind and row by row', async () => {
  const { ledger, engine } = home()
  engine.record(YEAR)
  const before = engine.hub.foretell(false)
  assert.equal(outboxOf(ledger).status().joined, false, 'a look joins nothing')
  const box = outboxOf(ledger)
  box.join()
  assert.deepEqual(foretold(ledger, false, END), before)
  const { batch } = box.take(1_000_000, false, END)!
  assert.deepEqual(before.counts, {
    devices: batch.devices.length,
    changes: batch.changes.length,
    warnings: batch.warnings.length,
    days: batch.days.length,
  })
  const { devices, changes, warnings, days } = before.examples
  for (const [few, all] of [
    [devices, batch.devices],
    [changes, batch.changes],
    [warnings, batch.warnings],
  ]) {
    assert.equal(few!.length, 3)
    for (const row of few!)
      assert.ok(
        all!.some((each) => isDeepStrictEqual(each, row)),
        JSON.stringify(row),
      )
  }
  assert.ok(days.every(({ contacts }) => contacts.length > 0 && contacts.length <= 5))
  assert.ok(engine.hub.foretell(true).examples.devices.some(({ name }) => name !== null))
})
