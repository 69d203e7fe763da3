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

test('the room for new objects stays as it is, however much passes through', () => {
  keepMemorySteady()
  const before = roomForNew()
  for (let round = 0; round < 3; round++) churn()
  assert.ok(roomForNew() <= before, `${before} became ${roomForNew()}`)
})
