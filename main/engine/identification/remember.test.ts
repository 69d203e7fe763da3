import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembering } from './remember.ts'

/** What is worked out for these texts, in turn, by a function that remembers at most `most`. */
function workedFor(most: number, texts: readonly string[]): string[] {
  const worked: string[] = []
  const first = remembering(most, (text) => {
    worked.push(text)
    return text.startsWith('a') ? text.length : null
  })
  for (const text of texts) assert.equal(first(text), text.startsWith('a') ? text.length : null)
  return worked
}

test('keeps an answer from its second time on, also where the answer is none', () => {
  assert.deepEqual(workedFor(10, ['a', 'b', 'a', 'b', 'a', 'b', 'a']), ['a', 'b', 'a', 'b'])
})

test('what is told once, however often something is, leaves what is told every day in place', () => {
  const once = Array.from({ length: 5_000 }, (_, at) => `serial ${at}`)
  assert.deepEqual(workedFor(100, ['a', 'a', ...once, 'a']), ['a', 'a', ...once])
})

test('starts anew when full', () => {
  const [a, b, c] = ['a', 'b', 'c'].flatMap((text) => [[text, text]])
  assert.deepEqual(workedFor(2, [...a!, ...b!, ...c!, 'c', 'a']).slice(-1), ['a'])
})

test('keeps no long text', () => {
  const long = 'a'.repeat(300)
  assert.equal(workedFor(10, [long, long, long, long]).length, 4)
})
