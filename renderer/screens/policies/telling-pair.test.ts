import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellingPair } from './telling-pair.ts'

const versions = (...meanings: string[]) => meanings.map((meaningSha256, i) => ({ id: i + 1, meaningSha256 }))

test('the latest change in meaning is shown first; mere layout is passed over', () => {
  assert.deepEqual(tellingPair(versions('a', 'b', 'b', 'b')), [1, 2])
  assert.deepEqual(tellingPair(versions('a', 'b', 'c')), [2, 3])
  assert.deepEqual(tellingPair(versions('a', 'a', 'a')), [2, 3])
})
