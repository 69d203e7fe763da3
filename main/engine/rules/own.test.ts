import assert from 'node:assert/strict'
import { test } from 'node:test'
import { own } from './own.ts'

test('a record answers for what it holds, and not for what every object has', () => {
  const record: Record<string, number> = { x: 1 }
  assert.equal(own(record, 'x'), 1)
  for (const key of ['y', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])
    assert.equal(own(record, key), undefined)
  assert.equal(own(undefined, 'x'), undefined)
})
