import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countedIds, isRenumbered, isSamePihole, type Span, uncovered, withCounted } from './pihole-ids.ts'

const query = (id: number) => ({ id, time: 1_750_000_000.25 + id, domain: `d${id}.example` })
const many = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, i) => query(from + i))
const none = countedIds('')

test('what is not covered and what is are the whole, each number once', () => {
  const span = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(10)).map(([low, n]): Span => [low, low + n])
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const left = uncovered([5, 50], spans)
      for (let id = 5; id <= 50; id++) {
        const times = left.filter(([low, high]) => id >= low && id <= high).length
        assert.equal(times, spans.some(([low, high]) => id >= low && id <= high) ? 0 : 1)
      }
    }),
  )
})

test('what follows on is one span, what lies apart another, in whatever order it was counted', () => {
  const spans: Span[] = [
    [10, 20],
    [21, 30],
    [90, 95],
    [28, 40],
    [1, 3],
  ]
  const counted = spans.reduce((sofar, span) => withCounted(sofar, span, []), none)
  assert.deepEqual(counted.spans, [
    [1, 3],
    [10, 40],
    [90, 95],
  ])
})

test('a Pi-hole is known again by a copy old or new, and not by another box’s numbers', () => {
  let counted = none
  for (let id = 1; id <= 5000; id++) counted = withCounted(counted, [id, id], [query(id)])
  assert.ok(counted.witnesses.length <= 32)
  const copy = (from: number, until: number) => (id: number) =>
    id >= from && id <= until ? query(id) : undefined
  assert.ok(isSamePihole(counted.witnesses, copy(1, 40)))
  assert.ok(isSamePihole(counted.witnesses, copy(4990, 9000)))
  assert.ok(!isSamePihole(counted.witnesses, (id) => ({ ...query(id), time: 1_750_000_000 })))
  assert.ok(!isSamePihole(counted.witnesses, (id) => ({ ...query(id), domain: 'other.example' })))
  assert.ok(!isSamePihole(counted.witnesses, () => undefined))
})

test('low numbers at a later time are a new row of numbers', () => {
  const counted = withCounted(none, [100, 200], [query(100), query(200)])
  assert.ok(!isRenumbered(counted, many(150, 260)))
  assert.ok(isRenumbered(counted, [{ ...query(3), time: query(200).time + 3600 }]))
})

test('a mark that says nothing, or anything else, is nothing counted', () => {
  for (const body of ['', '{}', '[1]', '{"spans":[["a","b"]],"witnesses":[]}'])
    assert.deepEqual(countedIds(body), { spans: [], witnesses: [] })
})
