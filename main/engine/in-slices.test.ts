import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inSlices } from './in-slices.ts'

/** Longer than any slice. */
const LONG_MS = 30

function* long(steps: number): Generator<number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + LONG_MS
    while (performance.now() < until);
    yield step
  }
}

test('others are answered between two slices of long work', async () => {
  const order: string[] = []
  const work = inSlices(long(3)).then((taken) => order.push(`taken ${taken.join()}`))
  setImmediate(() => order.push('answered'))
  await work
  assert.deepEqual(order, ['answered', 'taken 0,1,2'])
})

test('what fails on the way fails as a whole', async () => {
  const failing = function* () {
    yield* long(1)
    throw new Error('the ledger is closed')
  }
  await assert.rejects(inSlices(failing()), { message: 'the ledger is closed' })
})
