import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EngineClient } from './engine.ts'
import { openingAnswers } from './opening-answers.ts'

/** An engine that was last looked at then, and what it was asked. */
function engine(since: number | null) {
  const asked: string[] = []
  const client = {
    away: {
      async summary() {
        asked.push('summary')
        return since === null ? null : { since, warnings: 0, changes: 0, newDevices: 0 }
      },
    },
    changes: {
      async list({ since: from }: { since: string }) {
        asked.push(`changes ${from}`)
        return []
      },
    },
  } as unknown as EngineClient
  return { client, asked }
}
const turn = () => new Promise((done) => setImmediate(done))

test('what Home opens with is asked for once, and anew from then on', async () => {
  const { client, asked } = engine(0)
  const opening = openingAnswers()
  opening.begin(client)
  await turn()
  assert.equal((await opening.summary(client))?.since, 0)
  assert.deepEqual(await opening.changes(client, 0), [])
  assert.deepEqual(asked, ['summary', 'changes 1970-01-01T00:00:00.000Z'])
  await opening.summary(client)
  await opening.changes(client, 0)
  assert.equal(asked.length, 4)
})

test('an early answer is not told once something moved, nor for another time', async () => {
  const { client, asked } = engine(0)
  const opening = openingAnswers()
  opening.begin(client)
  await turn()
  opening.forget()
  await opening.summary(client)
  opening.begin(client)
  await turn()
  await opening.changes(client, 60_000)
  assert.equal(asked.at(-1), 'changes 1970-01-01T00:01:00.000Z')
  assert.equal(asked.length, 6)
})

test('what an earlier engine was asked is not told by the next', async () => {
  const [before, after] = [engine(0), engine(60_000)]
  const opening = openingAnswers()
  opening.begin(before.client)
  await turn()
  assert.equal((await opening.summary(after.client))?.since, 60_000)
  await opening.changes(after.client, 0)
  assert.deepEqual(after.asked, ['summary', 'changes 1970-01-01T00:00:00.000Z'])
})

test('where there was no look before nothing is asked for that changed', async () => {
  const { client, asked } = engine(null)
  const opening = openingAnswers()
  opening.begin(client)
  await turn()
  assert.equal(await opening.summary(client), null)
  assert.deepEqual(await opening.changes(client, null), [])
  assert.deepEqual(asked, ['summary'])
})

test('what was answered ahead can be drawn at once, until something moves', async () => {
  const { client } = engine(60_000)
  const opening = openingAnswers()
  opening.begin(client)
  assert.equal(opening.news.get(), null)
  await turn()
  assert.deepEqual(opening.news.get(), { since: 60_000, changes: [] })
  await opening.changes(client, 60_000)
  assert.deepEqual(opening.news.get(), { since: 60_000, changes: [] })
  opening.forget()
  assert.deepEqual(opening.news.get(), { since: undefined, changes: null })
})

test('what could not be answered ahead keeps nobody waiting', async () => {
  const refused = { away: { summary: () => Promise.reject(new Error('no')) } } as unknown as EngineClient
  const opening = openingAnswers()
  opening.begin(refused)
  await turn()
  assert.deepEqual(opening.news.get(), { since: undefined, changes: null })
  const half = engine(60_000).client
  Object.assign(half.changes, { list: () => Promise.reject(new Error('no')) })
  opening.begin(half)
  await turn()
  assert.deepEqual(opening.news.get(), { since: 60_000, changes: null })
})
