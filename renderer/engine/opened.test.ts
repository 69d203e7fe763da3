import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEngine } from './engine.ts'
import { opened } from './opened.ts'

const LONG_MS = 60_000

/** Whether `promise` is settled once all that is on its way has come. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  void promise.then(() => {
    settled = true
  })
  await new Promise((done) => setImmediate(done))
  return settled
}

function answered() {
  const engine = createEngine(() => {})
  engine.about.set({
    version: '0',
    ledgerFile: ':memory:',
    ledger: 'home',
    runtime: { node: '24', electron: null, sqlite: '3' },
  })
  engine.consents.set([])
  engine.devices.set({ phase: 'ready', value: [], fault: null })
  engine.opening.news.set({ since: null, changes: [] })
  return engine
}

test('the first screen is drawn with the last answer it is made of, not before', async () => {
  const engine = answered()
  const waiting = opened(engine, LONG_MS)
  assert.equal(await isSettled(waiting), false)
  engine.warnings.set({ phase: 'ready', value: [], fault: null })
  await waiting
  engine.opening.news.set(null)
  const news = opened(engine, LONG_MS)
  assert.equal(await isSettled(news), false)
  engine.opening.news.set({ since: 0, changes: [] })
  await news
})

test('a list that cannot be had, and an engine that failed, are shown at once', async () => {
  const engine = answered()
  const waiting = opened(engine, LONG_MS)
  engine.warnings.set({ phase: 'failed', value: [], fault: { code: 'unexpected', message: 'no' } })
  await waiting
  const failing = createEngine(() => {})
  const refused = opened(failing, LONG_MS)
  failing.fail({ code: 'ledger-damaged', message: 'no' })
  await refused
})

test('an engine that takes its time does not keep the window empty', async () => {
  await opened(
    createEngine(() => {}),
    1,
  )
})
