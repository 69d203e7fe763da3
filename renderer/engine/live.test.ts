import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Snapshot } from '../../shared/ipc/schema.ts'
import { createLive, mergeById } from './live.ts'

interface Item {
  id: string
  name: string
}

function source() {
  const listeners = new Set<(push: Snapshot<Item[]>) => void>()
  const { promise, resolve, reject } = Promise.withResolvers<Snapshot<Item[]>>()
  return {
    answer: resolve,
    fail: reject,
    listeners,
    push: (snapshot: Snapshot<Item[]>) => {
      for (const listener of listeners) listener(snapshot)
    },
    subscribe(listener: (push: Snapshot<Item[]>) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    snapshot: () => promise,
  }
}
const settled = () => new Promise((done) => setImmediate(done))

test('a push that overtakes the snapshot is kept when newer and dropped when older', async () => {
  const engine = source()
  const live = createLive<Item[]>([], mergeById)
  live.follow(engine)
  engine.push({ revision: 4, value: [{ id: 'a', name: 'stale' }] })
  engine.push({ revision: 6, value: [{ id: 'b', name: 'newer' }] })
  assert.equal(live.get().phase, 'loading')
  engine.answer({ revision: 5, value: [{ id: 'a', name: 'fresh' }] })
  await settled()
  assert.deepEqual(live.get(), {
    phase: 'ready',
    fault: null,
    value: [
      { id: 'a', name: 'fresh' },
      { id: 'b', name: 'newer' },
    ],
  })
})

test('a failed snapshot keeps what was known and says why', async () => {
  const engine = source()
  const live = createLive<Item[]>([{ id: 'a', name: 'known' }], mergeById)
  live.follow(engine)
  engine.fail(new Error('no ledger'))
  await settled()
  assert.deepEqual(live.get(), {
    phase: 'failed',
    value: [{ id: 'a', name: 'known' }],
    fault: { code: 'unexpected', message: 'no ledger' },
  })
})

test('a source that was left changes nothing any more', async () => {
  const engine = source()
  const live = createLive<Item[]>([], mergeById)
  const leave = live.follow(engine)
  leave()
  engine.answer({ revision: 1, value: [{ id: 'a', name: 'late' }] })
  await settled()
  assert.deepEqual(live.get().value, [])
  assert.equal(engine.listeners.size, 0)
})

test('merging by id replaces in place and appends the new', () => {
  const before = [
    { id: 'a', name: '1' },
    { id: 'b', name: '2' },
  ]
  assert.deepEqual(
    mergeById(before, [
      { id: 'c', name: '3' },
      { id: 'a', name: 'changed' },
    ]),
    [
      { id: 'a', name: 'changed' },
      { id: 'b', name: '2' },
      { id: 'c', name: '3' },
    ],
  )
})
