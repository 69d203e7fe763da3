import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainWarning } from '../testing/warnings.ts'
import { courier, LONGEST_RETRY_MS, MAX_AN_HOUR, RETRY_MS } from './courier.ts'

const YEAR_MS = 365 * 86_400_000

/** A place whose clock runs only while the courier pauses; `fails` so many times first. */
function place(fails = 0) {
  let now = 0
  const pauses: number[] = []
  const posts: string[][] = []
  const went: (string | null)[] = []
  const marks: number[] = []
  const during: (() => void)[] = []
  const stop = new AbortController()
  const carrying = courier({
    now: () => now,
    async pause(ms) {
      pauses.push(ms)
      now += ms
      during.shift()?.()
    },
    async post(warnings) {
      if (fails-- > 0) throw new Error('away')
      posts.push(warnings.map(({ id, severity }) => `${id} ${severity}`))
      during.shift()?.()
    },
    went: (error) => void went.push(error instanceof Error ? error.message : null),
    arrived: (mark) => void marks.push(mark),
    signal: stop.signal,
  })
  const setClock = (to: number): void => {
    now = to
  }
  return { ...carrying, pauses, posts, went, marks, during, stop, setClock }
}

test('a clock that was set back by a year holds nothing up', async () => {
  const there = place()
  there.setClock(YEAR_MS)
  const give = async (from: number) => {
    for (let n = 0; n < MAX_AN_HOUR; n++) {
      there.give([plainWarning(`w${from + n}`)], from + n)
      await there.idle()
    }
  }
  await give(0)
  assert.deepEqual(there.pauses, [])
  there.setClock(0)
  await give(MAX_AN_HOUR)
  assert.deepEqual(there.pauses, [])
  there.give([plainWarning('one more')], 2 * MAX_AN_HOUR)
  await there.idle()
  assert.equal(there.pauses.length, 1)
  assert.equal(there.posts.length, 2 * MAX_AN_HOUR + 1)
})

test('what fails is tried again, later each time, and nothing given meanwhile is lost', async () => {
  const there = place(9)
  there.during.push(() => there.give([plainWarning('b')], 2))
  there.give([plainWarning('a')], 1)
  await there.idle()
  assert.deepEqual(there.pauses.slice(0, 3), [RETRY_MS, 2 * RETRY_MS, 4 * RETRY_MS])
  assert.equal(there.pauses.at(-1), LONGEST_RETRY_MS)
  assert.deepEqual(there.posts, [['a warning', 'b warning']])
  assert.deepEqual(there.went, [...Array(9).fill('away'), null])
  assert.deepEqual(there.marks, [2])
})

test('what settled while the place was away is not told, and then all is told', async () => {
  const there = place(1)
  there.during.push(() => there.settle('a'))
  there.give([plainWarning('a')], 5)
  await there.idle()
  assert.deepEqual(there.posts, [])
  assert.deepEqual(there.marks, [5])
})

test('one that turned louder while it was carried is carried again', async () => {
  const there = place()
  there.during.push(() => there.give([plainWarning('a', { severity: 'alarm' })], 2))
  there.give([plainWarning('a')], 1)
  await there.idle()
  assert.deepEqual(there.posts, [['a warning'], ['a alarm']])
  assert.deepEqual(there.marks, [2])
})

test('no more than so many messages an hour; the rest goes together once it may', async () => {
  const there = place()
  for (let i = 0; i < MAX_AN_HOUR; i++) {
    there.give([plainWarning(`w${i}`)], i)
    await there.idle()
  }
  assert.deepEqual(there.pauses, [])
  there.give([plainWarning('x')], 98)
  there.give([plainWarning('y')], 99)
  await there.idle()
  assert.deepEqual(there.pauses, [3_600_000])
  assert.equal(there.posts.length, MAX_AN_HOUR + 1)
  assert.deepEqual(there.posts.at(-1), ['x warning', 'y warning'])
})

test('stopped, it tells of nothing and marks nothing', async () => {
  const there = place(Number.POSITIVE_INFINITY)
  there.during.push(() => there.stop.abort())
  there.give([plainWarning('a')], 1)
  await there.idle()
  assert.deepEqual(there.marks, [])
})
