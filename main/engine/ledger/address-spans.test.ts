import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressSpans } from './address-spans.ts'
import { openLedger } from './open.ts'

const DAY = 24 * 3600_000

function home(...deviceIds: string[]) {
  const db = openLedger(':memory:')
  for (const id of deviceIds)
    db.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, 0, 0)').run(id)
  const kept = () =>
    db
      .prepare('SELECT device_id, first_at, last_at FROM device_address ORDER BY first_at, device_id')
      .raw()
      .all()
  return { db, kept, spans: addressSpans(db) }
}

test('an address is held in spans, and what is at hand is what the ledger says', () => {
  const { db, kept, spans } = home('a', 'b')
  spans.hold('a', '192.0.2.1', 1 * DAY)
  spans.hold('a', '192.0.2.1', 3 * DAY)
  spans.hold('b', '192.0.2.1', 5 * DAY)
  spans.hold('b', '192.0.2.1', 4 * DAY)
  spans.hold('a', '192.0.2.1', 6 * DAY)
  spans.settle()
  assert.deepEqual(kept(), [
    ['a', DAY, 3 * DAY],
    ['b', 5 * DAY, 5 * DAY],
    ['a', 6 * DAY, 6 * DAY],
  ])
  for (const known of [spans, addressSpans(db)]) {
    assert.equal(known.holderAt('192.0.2.1', 0), 'a')
    assert.equal(known.holderAt('192.0.2.1', 5.5 * DAY), 'b')
    assert.equal(known.holderAt('192.0.2.1', 9 * DAY), 'a')
    assert.equal(known.holderAt('192.0.2.9', 9 * DAY), null)
    assert.equal(known.holder('192.0.2.1')?.deviceId, 'a')
  }
})

test('a span not confirmed for a month ends; of two that began together the first device counts', () => {
  const { kept, spans } = home('a', 'b')
  spans.hold('a', '192.0.2.1', 0)
  spans.hold('a', '192.0.2.1', 31 * DAY)
  spans.hold('b', '192.0.2.1', 31 * DAY)
  spans.settle()
  assert.deepEqual(kept(), [
    ['a', 0, 0],
    ['a', 31 * DAY, 31 * DAY],
    ['b', 31 * DAY, 31 * DAY],
  ])
  assert.equal(spans.holderAt('192.0.2.1', 40 * DAY), 'a')
})

test('what a transaction rolled back is forgotten', () => {
  const { db, kept, spans } = home('a')
  assert.throws(() =>
    db.transaction(() => {
      spans.hold('a', '192.0.2.1', DAY)
      throw new Error('the disk is full')
    })(),
  )
  spans.forget()
  assert.equal(spans.holderAt('192.0.2.1', DAY), null)
  spans.hold('a', '192.0.2.1', DAY)
  assert.deepEqual(kept(), [['a', DAY, DAY]])
})
