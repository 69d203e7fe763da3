import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byteSize } from './byte-size.ts'

test('sizes are scaled and keep at most three digits', () => {
  const rows = [
    [0, '0 B'],
    [412, '412 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [14_849, '14.8 kB'],
    [999_600, '1 MB'],
    [14_849_000, '14.8 MB'],
    [120_400_000, '120 MB'],
    [3_000_000_000, '3 GB'],
    [2e15, '2000 TB'],
  ] as const
  for (const [bytes, words] of rows) assert.equal(byteSize(bytes), words)
})

test('sizes are written as the reader’s language writes them', () => {
  assert.equal(byteSize(14_849_000, 'de'), '14,8 MB')
  assert.equal(byteSize(14_849_000, 'fr'), '14,8 Mo')
})
