import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ASK_AGAIN_AFTER_MS,
  FETCH_MAX_BYTES,
  HARDLY_ASKED,
  MAX_ASKS,
  MAX_ASKS_PER_DEVICE,
  MAX_PARALLEL_ASKS,
  MAX_PARALLEL_PER_DEVICE,
  RESERVED_ASKS,
  TAKEN_BYTES,
  TAKEN_PER_DEVICE_BYTES,
  USUAL_ANSWER_BYTES,
} from '../protocol/limits.ts'
import { AskBudget, mayArrive } from './ask-budget.ts'

const LIAR = '02:00:5e:00:00:66'
const LAMP = '02:00:5e:00:00:20'

test('a device that never answers holds few places, and leaves the others to its neighbours', () => {
  const budget = new AskBudget()
  for (let i = 0; i < MAX_PARALLEL_PER_DEVICE; i++) budget.begun(LIAR, budget.allowance(LIAR, 0))
  assert.equal(budget.allowance(LIAR, 0), 0)
  assert.ok(budget.allowance(LAMP, 0) > 0)
})

test('places are few, and one that is free again may be taken', () => {
  const budget = new AskBudget()
  const overs = Array.from({ length: MAX_PARALLEL_ASKS }, (_, i) => {
    assert.ok(budget.allowance(`device ${i}`, 0) > 0)
    return budget.begun(`device ${i}`, 1_000)
  })
  assert.ok(budget.full)
  assert.equal(budget.allowance(LAMP, 0), 0)
  overs[0]?.()
  assert.ok(budget.allowance(LAMP, 0) > 0)
})

test('a device that pours uses up its own share, and all together theirs', () => {
  const budget = new AskBudget()
  assert.equal(budget.allowance(LIAR, 0), USUAL_ANSWER_BYTES)
  budget.begun(LIAR, USUAL_ANSWER_BYTES)()
  budget.took(LIAR, TAKEN_PER_DEVICE_BYTES)
  assert.equal(budget.allowance(LIAR, 0), 0)
  assert.ok(budget.allowance(LAMP, 0) > 0)
  budget.took('anybody', TAKEN_BYTES)
  assert.equal(budget.allowance(LAMP, 0), 0)
  assert.ok(budget.allowance(LAMP, ASK_AGAIN_AFTER_MS) > 0)
})

test('a crowd that pours stays within the whole, with what is on its way when it is cut off', () => {
  const budget = new AskBudget()
  let arrived = 0
  for (let i = 0; budget.allowance(`device ${i}`, 0) > 0; i++) {
    const octets = budget.allowance(`device ${i}`, 0)
    budget.begun(`device ${i}`, octets)()
    budget.took(`device ${i}`, octets, true)
    arrived += mayArrive(octets)
  }
  assert.ok(arrived <= TAKEN_BYTES)
  assert.ok(arrived > TAKEN_BYTES * 0.9)
})

test('answers under way count as large as they may be', () => {
  const budget = new AskBudget()
  let promised = 0
  for (let i = 0; budget.allowance(`device ${i}`, 0) > 0; i++) {
    const octets = budget.allowance(`device ${i}`, 0)
    promised += mayArrive(octets)
    budget.begun(`device ${i}`, octets)
  }
  assert.ok(promised <= TAKEN_BYTES)
})

test('a large answer is asked for while most of the whole is left', () => {
  const budget = new AskBudget()
  budget.allowance(LAMP, 0)
  assert.equal(budget.largeAllowance(LAMP), FETCH_MAX_BYTES)
  budget.took(LIAR, TAKEN_BYTES / 2)
  assert.equal(budget.largeAllowance(LAMP), 0)
  assert.equal(budget.allowance(LAMP, 0), USUAL_ANSWER_BYTES)
})

/** Asks `device` so often, with nothing in answer. */
function ask(budget: AskBudget, device: string, times: number): void {
  budget.begun(device, budget.allowance(device, 0))()
  for (let i = 0; i < times; i++) budget.sent(device)
}

test('questions are counted for each device and for all', () => {
  const budget = new AskBudget()
  ask(budget, LIAR, MAX_ASKS_PER_DEVICE)
  assert.equal(budget.allowance(LIAR, 0), 0)
  assert.ok(budget.used(LIAR) > budget.used(LAMP))
  assert.ok(budget.allowance(LAMP, 0) > 0)
  ask(budget, LAMP, MAX_ASKS - MAX_ASKS_PER_DEVICE)
  assert.equal(budget.allowance('another', 0), 0)
})

test('the last questions are for those who were asked hardly anything', () => {
  const budget = new AskBudget()
  ask(budget, LAMP, HARDLY_ASKED)
  ask(budget, 'a crowd', MAX_ASKS - RESERVED_ASKS - HARDLY_ASKED)
  assert.equal(budget.allowance(LAMP, 0), 0)
  assert.ok(budget.allowance('another', 0) > 0)
})
