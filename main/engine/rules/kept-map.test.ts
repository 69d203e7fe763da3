import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeptMap } from './kept-map.ts'

test('a map at hand is a record in JSON, whatever a stranger is called', () => {
  const map = new KeptMap([
    ['constructor', 1],
    ['__proto__', 2],
    ['a.example', 3],
  ])
  const kept = JSON.stringify({ map })
  assert.equal(kept, '{"map":{"constructor":1,"__proto__":2,"a.example":3}}')
  assert.deepEqual([...new KeptMap(Object.entries(JSON.parse(kept).map))], [...map])
})
