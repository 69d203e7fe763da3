import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSame } from './same.ts'

const answer = () => ({ vendor: 'Acme', ids: [1, 2, { at: null }], note: undefined as string | undefined })

test('answers that say the same are the same', () => {
  assert.ok(isSame(answer(), answer()))
  assert.ok(isSame([], []))
  assert.ok(isSame(Number.NaN, Number.NaN))
})

test('answers that differ anywhere are not the same', () => {
  for (const other of [
    { ...answer(), vendor: 'Bcme' },
    { ...answer(), ids: [1, 2, { at: 0 }] },
    { ...answer(), ids: [1, 2] },
    { ...answer(), more: 1 },
    { vendor: 'Acme', ids: [1, 2, { at: null }], other: undefined },
    null,
    [],
  ])
    assert.ok(!isSame(answer(), other), JSON.stringify(other))
  assert.ok(!isSame([], {}))
})

test('what is no plain value is only the same as itself', () => {
  const map = new Map()
  assert.ok(isSame(map, map))
  assert.ok(!isSame(new Map(), new Map()))
  assert.ok(!isSame(new Uint8Array(1), new Uint8Array(1)))
})
