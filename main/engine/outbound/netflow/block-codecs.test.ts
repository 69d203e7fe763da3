import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unlz4, unlzo } from './block-codecs.ts'

const MOST = 5 * 1024 * 1024

test('the tightest block unpacks whole: every octet of a length stands for 255', () => {
  const octets = 10_000
  const length = 4 + 15 + 255 * octets
  const lz4 = Buffer.concat([Buffer.from([0x1f, 0x61, 1, 0]), Buffer.alloc(octets, 255), Buffer.from([0, 0])])
  assert.deepEqual(unlz4(lz4, MOST), Buffer.alloc(1 + length, 0x61))
  // One literal, a match of 2 + 31 + 255 for every zero, at distance 1; then the mark of the end.
  const lzo = Buffer.concat([
    Buffer.from([18, 0x61, 0x20]),
    Buffer.alloc(octets),
    Buffer.from([1, 0, 0, 0x11, 0, 0]),
  ])
  assert.deepEqual(unlzo(lzo, MOST), Buffer.alloc(1 + 2 + 31 + 255 * octets + 1, 0x61))
})

test('a block of a few octets takes no room for a large one', () => {
  const small = unlz4(Buffer.from([0x10, 0x61]), MOST)
  assert.equal(small?.toString(), 'a')
  assert.ok(small.buffer.byteLength < 100_000, `${small.buffer.byteLength}`)
})

test('what would unpack to more than the limit is refused', () => {
  const block = Buffer.concat([Buffer.from([0x1f, 0x61, 1, 0]), Buffer.alloc(100, 255), Buffer.from([0, 0])])
  assert.equal(unlz4(block, 10_000), null)
})
