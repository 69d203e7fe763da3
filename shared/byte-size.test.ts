import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byteSize } from './byte-size.ts'

test('sizes are scaled and keep at most three digits', () => {
  const said = [0, 412, 999, 1000, 14_849, 999_600, 14_849_000, 120_400_000, 3_000_000_000, 2e15].map(
    byteSize,
  )
  assert.deepEqual(said, [
    '0 B',
    '412 B',
    '999 B',
    '1 kB',
    '14.8 kB',
    '1 MB',
    '14.8 MB',
    '120 MB',
    '3 GB',
    '2000 TB',
  ])
})
