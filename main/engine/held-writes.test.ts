import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../shared/fault.ts'
import type { WritingState } from '../../shared/model/backup.ts'
import { heldWrites } from './held-writes.ts'

/** A disk that is full while `full` is true; what was written on it. */
function disk() {
  const state = { full: false, written: [] as string[] }
  const told: WritingState[] = []
  const held = heldWrites('ledger.db', (now) => told.push(now))
  const write = (text: string, size = 1) =>
    held.write(size, () => {
      if (state.full) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
      state.written.push(text)
    })
  return { state, told, held, write }
}

test('what a full disk refuses waits in its order and is written with the next that goes through', () => {
  const { state, told, held, write } = disk()
  write('a')
  state.full = true
  write('b', 3)
  write('c')
  assert.deepEqual(state.written, ['a'])
  assert.equal(held.state().held, 4)
  assert.match(held.state().problem ?? '', /ledger\.db is full.* 4 observations/)
  state.full = false
  write('d')
  assert.deepEqual(state.written, ['a', 'b', 'c', 'd'])
  assert.deepEqual(told.at(-1), { problem: null, held: 0 })
  assert.deepEqual(
    told.map((one) => one.held),
    [3, 4, 0],
  )
})

test('what waits is bounded, what was too much is counted, and the end tries once more', () => {
  const { state, held, write } = disk()
  state.full = true
  for (let n = 0; n < 25; n++) write(`${n}`, 1000)
  assert.equal(held.state().held, 20_000)
  assert.match(held.state().problem ?? '', / 5000 more were too many/)
  state.full = false
  held.stop()
  assert.equal(state.written.length, 20)
  assert.deepEqual(held.state(), { problem: null, held: 0 })
})

test('any other failure is thrown, and holds nothing up', () => {
  const { held, write, state } = disk()
  assert.throws(
    () =>
      held.write(1, () => {
        throw new Fault('ledger-damaged', 'It is damaged.')
      }),
    { code: 'ledger-damaged' },
  )
  write('after')
  assert.deepEqual(state.written, ['after'])
  assert.deepEqual(held.state(), { problem: null, held: 0 })
})
