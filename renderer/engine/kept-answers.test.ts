import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EngineClient } from './engine.ts'
import { keptAnswers } from './kept-answers.ts'

const client = {} as EngineClient
/** A question whose answers count how often it was asked. */
function counting(key: string) {
  let asked = 0
  return { key, ask: async () => ++asked }
}

test('an answer is kept until it may be of another ledger', async () => {
  const [kept, question] = [keptAnswers(), counting('makers')]
  assert.equal(kept.get(question), null)
  await kept.ask(question, client)
  assert.equal(kept.get(question), 1)
  assert.equal(kept.get(counting('printers')), null)
  kept.moved()
  assert.equal(kept.get(question), 1)
  kept.forget()
  assert.equal(kept.get(question), null)
})

test('an answer that comes after its ledger was left is told, but not kept', async () => {
  const [kept, question] = [keptAnswers(), counting('makers')]
  const answer = kept.ask(question, client)
  kept.forget()
  assert.equal(await answer, 1)
  assert.equal(kept.get(question), null)
})

test('what was asked ahead is asked once, and taken once', async () => {
  const [kept, question] = [keptAnswers(), counting('makers')]
  const ahead = kept.askAhead(question, client)
  await kept.askAhead(question, client)
  const [first, again] = [kept.ask(question, client), kept.ask(question, client)]
  assert.deepEqual(await Promise.all([first, again]), [1, 2])
  await ahead
  assert.equal(kept.get(question), 2)
  await kept.askAhead(question, client)
  assert.equal(kept.get(question), 2)
})

test('what was answered before something moved is asked ahead anew', async () => {
  const [kept, question] = [keptAnswers(), counting('makers')]
  await kept.askAhead(question, client)
  kept.moved()
  await kept.askAhead(question, client)
  assert.equal(kept.get(question), 2)
})

test('what was asked before something moved does not answer who asks afterwards', async () => {
  const [kept, question] = [keptAnswers(), counting('makers')]
  const ahead = kept.askAhead(question, client)
  kept.moved()
  assert.equal(await kept.ask(question, client), 2)
  await ahead
})

test('what goes wrong ahead is told to whoever asks afterwards, who asks anew', async () => {
  const kept = keptAnswers()
  let works = false
  const question = {
    key: 'makers',
    ask: () => (works ? Promise.resolve('told') : Promise.reject(new Error('no'))),
  }
  await kept.askAhead(question, client)
  await assert.rejects(kept.ask(question, client), /no/)
  works = true
  assert.equal(await kept.ask(question, client), 'told')
})

test('only the newest answers are kept', async () => {
  const kept = keptAnswers()
  for (let n = 0; n < 30; n++) await kept.ask(counting(`makers as of ${n}`), client)
  assert.equal(kept.get(counting('makers as of 0')), null)
  assert.equal(kept.get(counting('makers as of 29')), 1)
})
