import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REPEAT_MS, Schedule } from './schedule.ts'

test('fires at its offsets once each, then once a minute with jitter', () => {
  const schedule = new Schedule(1_000, [0, 500], () => 0.5)
  assert.deepEqual(
    [999, 1_000, 1_001, 1_499, 1_500, 1_501, 1_500 + REPEAT_MS].map((now) => schedule.due(now)),
    [null, 0, null, null, 1, null, null],
  )
  assert.equal(schedule.due(1_500 + REPEAT_MS + 3_001), 2)
})

test('a late look fires the missed query once, not as many times as were missed', () => {
  const schedule = new Schedule(0, [0, 1_000, 3_000], () => 0)
  assert.equal(schedule.due(2_000), 0)
  assert.equal(schedule.due(2_001), 1)
  assert.equal(schedule.due(2_002), null)
})
