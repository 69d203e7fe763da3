import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LookupTrail } from './lookup-trail.ts'

const START = Date.UTC(2026, 0, 5)

test('a record stays small, whatever a log holds and however often it is told', () => {
  const sizes = [
    (n: number) => START + n * 1000,
    () => START,
    (n: number) => START + n * 86_400_000,
    (n: number) => START - n * 86_400_000,
    (n: number) => START + ((n * 7919) % 100_000) * 1000,
  ].map((timeOf) => {
    const trail = new LookupTrail([])
    for (let n = 0; n < 100_000; n++) trail.note(timeOf(n), (n * 2_654_435_761) | 0)
    return JSON.stringify(trail.record()).length
  })
  assert.ok(Math.max(...sizes) < 100_000, sizes.join(', '))
})

test('a log that goes on knows all it knew, and another of its box is told nothing twice', () => {
  const first = new LookupTrail([])
  for (let n = 0; n < 500; n++) assert.ok(first.note(START + n * 400, n % 50))
  const again = new LookupTrail([])
  again.adopt(first.record()!)
  for (let n = 500; n < 1000; n++) assert.ok(again.note(START + n * 400, n % 50))
  const record = again.record()!
  assert.deepEqual(record.boxes, first.record()?.boxes)
  const other = new LookupTrail([record])
  const counted = Array.from({ length: 1200 }, (_, n) => other.note(START + n * 400, n % 50))
  assert.deepEqual(
    counted.flatMap((isNew, n) => (isNew ? [n] : [])),
    Array.from({ length: 200 }, (_, i) => 1000 + i),
  )
})

test('what is silent for long may have been off: a gap is not taken for told', () => {
  const log = new LookupTrail([])
  const day = 86_400_000
  for (const at of [0, 1000, 3 * day, 3 * day + 1000]) log.note(START + at, 7)
  const other = new LookupTrail([log.record()!])
  assert.deepEqual(
    [1000, day, 3 * day].map((at) => other.note(START + at, 7)),
    [false, true, false],
  )
})
