import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '../../../shared/instant.ts'
import { dayBatch } from './day-batch.ts'
import { DayContacts } from './day-contacts.ts'
import { packed, unpacked } from './packed-batch.ts'
import { HOUR_MS, Tally } from './tally.ts'

const START = Date.UTC(2026, 2, 8)

/** A batch of (hour, host, bytes out) of one device. */
function batch(...rows: [hour: number, host: string, out: number][]) {
  const tally = new Tally()
  for (const [hour, host, out] of rows) {
    const at = START + hour * HOUR_MS + 60_000
    const client = tally.client('02:00:5e:00:00:21', '192.168.1.21')
    tally.add(client, tally.destination(host, '203.0.113.9', 443, 'tcp', 'tls'), at, at + 1000, 1, out, -1)
  }
  return tally.take()
}
const told = (days: DayContacts, all: boolean) =>
  [...(all ? days.take() : days.takeDays())].map((c) => [c.at, c.host, c.connections, c.bytesOut, c.bytesIn])

test('hours of a day, from whatever batch, are one contact; they come oldest first', () => {
  const days = new DayContacts()
  days.add(batch([30, 'b.example', 5], [3, 'a.example', 10]))
  days.add(batch([1, 'a.example', 20], [26, 'b.example', -1]))
  assert.deepEqual(told(days, true), [
    ['2026-03-08T01:01:00.000Z', 'a.example', 2, 30, null],
    ['2026-03-09T02:01:00.000Z', 'b.example', 2, 5, null],
  ])
  assert.deepEqual(told(days, true), [])
})

test('the newest day waits for what may still come of it', () => {
  const days = new DayContacts()
  days.add(batch([3, 'a.example', 10], [30, 'a.example', 5]))
  assert.deepEqual(told(days, false), [['2026-03-08T03:01:00.000Z', 'a.example', 1, 10, null]])
  days.add(batch([40, 'a.example', 7]))
  assert.deepEqual(told(days, true), [['2026-03-09T06:01:00.000Z', 'a.example', 2, 12, null]])
})

test('a day too full to keep is told as far as it is known', () => {
  const days = new DayContacts()
  days.add(
    batch(
      ...Array.from(
        { length: 24 * 1000 },
        (_, i) => [i % 24, `h${i}.example`, 1] as [number, string, number],
      ),
    ),
  )
  assert.ok(days.isFull)
  assert.equal(told(days, false).length, 24_000)
  assert.ok(!days.isFull)
})

test('days of a device nobody knows wait until somebody does, the newest of many', () => {
  const days = new DayContacts()
  days.add(batch([3, 'a.example', 10], [30, 'a.example', 5]))
  assert.deepEqual([...days.take(() => false)], [])
  days.add(
    batch(
      ...Array.from({ length: 6000 }, (_, i) => [40 + i * 24, 'b.example', 1] as [number, string, number]),
    ),
  )
  assert.deepEqual([...days.takeDays(({ mac }) => mac !== '02:00:5e:00:00:21')], [])
  assert.ok(!days.isFull)
  const kept = [...days.take()]
  assert.equal(kept.length, 5000)
  assert.ok(kept.every(({ host }) => host === 'b.example'))
})

test('what waits holds no destination of what was taken or left out', () => {
  const days = new DayContacts()
  days.add(batch([3, 'a.example', 10], [30, 'b.example', 5]))
  assert.equal(told(days, false).length, 1)
  assert.deepEqual(
    days.waiting.map(({ destinations }) => destinations.map(({ host }) => host)),
    [['b.example']],
  )
  days.add(batch([31, 'c.example', 7]))
  assert.deepEqual(told(days, true), [
    ['2026-03-09T06:01:00.000Z', 'b.example', 1, 5, null],
    ['2026-03-09T07:01:00.000Z', 'c.example', 1, 7, null],
  ])
})

test('days that were packed are the same again, also as numbers; damaged ones are none', () => {
  const days = dayBatch([batch([3, 'a.example', 10], [30, 'b.example', -1])])
  const again = (text: string) => {
    const waiting = new DayContacts()
    waiting.add(unpacked(text))
    return told(waiting, true)
  }
  const both = [
    ['2026-03-08T03:01:00.000Z', 'a.example', 1, 10, null],
    ['2026-03-09T06:01:00.000Z', 'b.example', 1, null, null],
  ]
  assert.deepEqual(again(packed(days)), both)
  const parts = JSON.parse(packed(days)) as { columns: unknown[] }
  const { client, destination, hour, first, last, connections, bytesOut, bytesIn } = days
  const numbers = [client, destination, hour, first, last, connections, bytesOut, bytesIn].map((column) =>
    Array.from(column.subarray(0, days.count)),
  )
  assert.deepEqual(again(JSON.stringify({ ...parts, columns: numbers })), both)
  const cut = [String(parts.columns[0]).slice(0, -4), ...parts.columns.slice(1)]
  for (const columns of [cut, cut.slice(1), [numbers[0], ...parts.columns.slice(1, 7), numbers[0]?.slice(1)]])
    assert.deepEqual(again(JSON.stringify({ ...parts, columns })), [])
})

test('a batch in days is made once, also of one that came from another thread', () => {
  const sent = batch([3, 'a.example', 10], [4, 'a.example', 5], [30, 'b.example', -1])
  const days = dayBatch([sent])
  const come = structuredClone(sent)
  assert.equal(dayBatch([come]), come.days)
  assert.equal(dayBatch([come.days!]), come.days)
  assert.equal(packed(come.days!), packed(days))
})

test('the time a contact tells is the one every room reads in it', () => {
  const days = new DayContacts()
  days.add(batch([3, 'a.example', 10], [30, 'b.example', 5]))
  for (const { at } of days.take()) assert.equal(instant(at), Date.parse(at))
})
