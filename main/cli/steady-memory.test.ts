import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getHeapSpaceStatistics } from 'node:v8'
import { keepMemorySteady } from './steady-memory.ts'

const roomForNew = () =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')!.space_size

/** Makes tens of MB of objects of which some are still needed whenever a collection comes. */
function churn(): void {
  const needed: unknown[] = []
  for (let at = 0; at < 500_000; at++) needed[at % 10_000] = { at, text: `${at}`, list: [at, at, at] }
}

/** A start leaves one to five MB of it, by how much was compiled; left to itself it comes to 64 MB here. */
const A_START = 8 * 2 ** 20

test('the room for new objects stays as it is, however much passes through', () => {
  keepMemorySteady()
  for (let round = 0; round < 3; round++) churn()
  assert.ok(roomForNew() <= A_START, `it became ${roomForNew()}`)
})
