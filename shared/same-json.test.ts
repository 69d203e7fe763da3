import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { sameJson } from './same-json.ts'

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('values are the same as themselves read again, and as others only where Node says so', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => sameJson(copy(value), copy(value))))
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 2 }),
      fc.jsonValue({ maxDepth: 2 }),
      (a, b) => sameJson(copy(a), copy(b)) === isDeepStrictEqual(copy(a), copy(b)),
    ),
  )
})

test('one key more, less or other is a difference; an absent one is none', () => {
  assert.equal(sameJson({ a: 1 }, { a: 1, b: 2 }), false)
  assert.equal(sameJson({ a: 1, b: 2 }, { a: 1 }), false)
  assert.equal(sameJson({ a: [1, { b: null }] }, { a: [1, { b: 0 }] }), false)
  assert.equal(sameJson([], {}), false)
  assert.equal(sameJson({ a: undefined }, {}), true)
})
