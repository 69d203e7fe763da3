import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visible } from './print.ts'

test('what cannot be seen is written out, and JSON stays the same JSON', () => {
  const names = ['\u202eexe', 'a\u0085b', '\u2066x\u2069', '\u009b31m', 'ü😀 plain', '\ufeff']
  const line = visible(JSON.stringify({ names }))
  assert.doesNotMatch(line, /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/)
  assert.deepEqual(JSON.parse(line), { names })
  assert.equal(visible('\u001b[1mcolour stays\u001b[0m'), '\u001b[1mcolour stays\u001b[0m')
})
