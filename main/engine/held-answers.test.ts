import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldAnswers } from './held-answers.ts'
import { openLedger } from './ledger/open.ts'
import { keepSetting } from './ledger/settings.ts'
import { writeMark } from './ledger/write-mark.ts'

function held() {
  const ledger = openLedger(':memory:', { mode: 'write' })
  const hold = heldAnswers<Promise<number>>(writeMark(ledger), () => 0)
  return { ledger, hold }
}

test('who asks while an answer is being made waits for the same one, until something is written', async () => {
  const { ledger, hold } = held()
  let made = 0
  const ask = () => hold('all', async () => ++made)
  assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1])
  keepSetting(ledger, 'a', 'b')
  assert.equal(await ask(), 2)
  ledger.close()
})

test('an answer that failed is made anew', async () => {
  const { ledger, hold } = held()
  await assert.rejects(hold('all', () => Promise.reject(new Error('busy'))))
  assert.equal(await hold('all', async () => 7), 7)
  ledger.close()
})
