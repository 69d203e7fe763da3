import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowOrder } from './row-order.ts'

/** The order as a stable sort that asks finds it. */
function asked(count: number, ...columns: readonly ArrayLike<number>[]): number[] {
  return Array.from({ length: count }, (_, row) => row).sort((x, y) => {
    for (const column of columns) if (column[x] !== column[y]) return column[x]! - column[y]!
    return 0
  })
}

/** Whole numbers that look like chance and are the same in each run. */
function scattered(count: number, most: number): number[] {
  let seed = 7
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return (seed % most) - 3
  })
}

test('rows are sorted by the first column, then by the next, and equal ones keep their order', () => {
  const columns = [scattered(1000, 7), scattered(1000, 11).reverse(), scattered(1000, 400_000)] as const
  assert.deepEqual([...rowOrder(1000, ...columns)], asked(1000, ...columns))
  assert.deepEqual([...rowOrder(1000, columns[0])], asked(1000, columns[0]))
})

test('numbers of many digits, and below zero', () => {
  const times = scattered(1000, 40).map((value) => value * 86_400_123_457)
  const columns = [times, scattered(1000, 2_000_000_000).reverse(), times.toReversed()] as const
  assert.deepEqual([...rowOrder(1000, ...columns)], asked(1000, ...columns))
})

test('none and one', () => {
  assert.deepEqual([...rowOrder(0, [])], [])
  assert.deepEqual([...rowOrder(1, [5])], [0])
})
