import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedParts } from './changed-parts.ts'

test('of two lists only what differs is told', () => {
  assert.deepEqual(changedParts(['Main 3.31', 'Net 2.2.0'], ['Net 2.2.0', 'Main 3.34']), {
    from: 'Main 3.31',
    to: 'Main 3.34',
  })
})

test('a list that only lost a part is told whole', () => {
  assert.deepEqual(changedParts(['A 1', 'B 2'], ['A 1']), { from: 'A 1; B 2', to: 'A 1' })
})

test('a version alone is told as it is', () => {
  assert.deepEqual(changedParts('1.9', '1.10'), { from: '1.9', to: '1.10' })
  assert.deepEqual(changedParts(7, ['8']), { from: '7', to: '8' })
})
