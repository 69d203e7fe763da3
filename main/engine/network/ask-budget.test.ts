import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ASK_AGAIN_AFTER_MS,
  FETCH_MAX_BYTES,
  MAX_ASKS,
  MAX_ASKS_PER_DEVICE,
  MAX_PARALLEL_ASKS,
  MAX_PARALLEL_PER_DEVICE,
  TAKEN_BYTES,
  TAKEN_PER_DEVICE_BYTES,
} from '../protocol/limits.ts'
import { AskBudget } from './ask-budget.ts'

const LIAR = '02:00:5e:00:00:66'
const LAMP = '02:00:5e:00:00:20'

test('a device that never answers holds few places, and leaves the others to its neighbours', () => {
  const budget = new AskBudget()
  for (let i = 0; i < MAX_PARALLEL_PER_DEVICE; i++) {
    assert.ok(budget.allows(LIAR, 0))
    budget.begun(LIAR)
  }
  assert.ok(!budget.allows(LIAR, 0))
  const over = budget.begun(LAMP)
  assert.ok(budget.allows(LAMP, 0))
  over()
})

test('no more is under way than all answers together may hold', () => {
  const budget = new AskBudget()
  let running = 0
  for (; budget.allows(`device ${running}`, 0); running++) budget.begun(`device ${running}`)
  assert.equal(running, Math.min(MAX_PARALLEL_ASKS, Math.floor(TAKEN_BYTES / FETCH_MAX_BYTES)))
})

test('a device that pours uses up its own share, and all together theirs', () => {
  const budget = new AskBudget()
  assert.ok(budget.allows(LIAR, 0))
  budget.begun(LIAR)()
  budget.took(LIAR, TAKEN_PER_DEVICE_BYTES)
  assert.ok(!budget.allows(LIAR, 0))
  assert.ok(budget.allows(LAMP, 0))
  budget.took('anybody', TAKEN_BYTES)
  assert.ok(!budget.allows(LAMP, 0))
  assert.ok(budget.allows(LAMP, ASK_AGAIN_AFTER_MS))
})

test('questions are counted for each device and for all', () => {
  const budget = new AskBudget()
  const ask = (device: string, times: number) => {
    budget.begun(device)()
    for (let i = 0; i < times; i++) budget.sent(device)
  }
  assert.ok(budget.allows(LIAR, 0))
  ask(LIAR, MAX_ASKS_PER_DEVICE)
  assert.ok(!budget.allows(LIAR, 0))
  assert.ok(budget.used(LIAR) > budget.used(LAMP))
  assert.ok(budget.allows(LAMP, 0))
  ask(LAMP, MAX_ASKS - MAX_ASKS_PER_DEVICE)
  assert.ok(!budget.allows('another', 0))
})
