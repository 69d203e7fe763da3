import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SequenceGaps } from './sequence-gaps.ts'

type Datagram = readonly [sequence: number, records: number | null]

function lost(counts: 'records' | 'datagrams', datagrams: readonly Datagram[]): [number, number] {
  const gaps = new SequenceGaps()
  for (const [sequence, records] of datagrams) gaps.take('router/0', sequence, records, counts)
  return [gaps.lost, gaps.arrived]
}
/** Datagrams of ten records, numbered from `first` by `step`. */
const run = (first: number, step: number, count: number): Datagram[] =>
  Array.from({ length: count }, (_, n) => [(first + n * step) >>> 0, 10])

test('what is missing between two numbers was lost', () => {
  assert.deepEqual(lost('records', run(500, 10, 20)), [0, 200])
  assert.deepEqual(lost('records', [...run(500, 10, 20), ...run(750, 10, 5)]), [50, 250])
  // Of datagrams that are missing it is not known what they held: as much as the one after them.
  assert.deepEqual(lost('datagrams', [...run(7, 1, 5), ...run(15, 1, 5)]), [30, 100])
})

test('numbers wrap around after 32 bits', () => {
  assert.deepEqual(lost('records', run(2 ** 32 - 100, 10, 20)), [0, 200])
})

test('what comes late is not lost', () => {
  const [first, second, third, fourth] = run(0, 10, 4) as [Datagram, Datagram, Datagram, Datagram]
  assert.deepEqual(lost('records', [first, third, second, fourth]), [0, 40])
})

test('an exporter that begins anew lost nothing', () => {
  assert.deepEqual(lost('records', [...run(90_000, 10, 20), ...run(0, 10, 20)]), [0, 400])
  assert.deepEqual(lost('records', [...run(300, 10, 20), ...run(0, 10, 80)]), [0, 1000])
  assert.deepEqual(lost('datagrams', [...run(5, 1, 20), ...run(3_000_000, 1, 20)]), [0, 400])
})

test('an exporter that numbers nothing, or records where it should number datagrams, lost nothing', () => {
  assert.deepEqual(lost('records', run(0, 0, 50)), [0, 500])
  assert.deepEqual(lost('datagrams', run(40, 10, 50)), [0, 500])
})

test('where it is not known how many records a datagram holds, nothing is said of the next', () => {
  assert.deepEqual(
    lost('records', [
      [0, 10],
      [10, null],
      [90, 10],
      [100, 10],
    ]),
    [0, 30],
  )
})
