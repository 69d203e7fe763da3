import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { paced } from './pace.ts'

test('the first call acts at once, a burst acts once more at its end', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  let acts = 0
  const call = paced(() => acts++, 1000)
  call()
  assert.equal(acts, 1)
  for (let i = 0; i < 50; i++) call()
  assert.equal(acts, 1)
  mock.timers.tick(1000)
  assert.equal(acts, 2)
  mock.timers.tick(1000)
  assert.equal(acts, 2)
  call()
  assert.equal(acts, 3)
  mock.timers.reset()
})
