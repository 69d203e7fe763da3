import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembering } from './remember.ts'

test('answers each text once, also where the answer is none, and starts anew when full', () => {
  const worked: string[] = []
  const first = remembering(2, (text) => {
    worked.push(text)
    return text.startsWith('a') ? text.length : null
  })
  assert.deepEqual(['a', 'b', 'a', 'b', 'ab', 'a'].map(first), [1, null, 1, null, 2, 1])
  assert.deepEqual(worked, ['a', 'b', 'ab', 'a'])
  const long = 'a'.repeat(300)
  first(long)
  first(long)
  assert.equal(worked.filter((text) => text === long).length, 2)
})
