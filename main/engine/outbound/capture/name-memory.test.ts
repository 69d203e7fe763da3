import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NameMemory } from './name-memory.ts'

const CLIENT = 'fd00::21'

test('of more names than are remembered the last are known, and of none that was forgotten another is told', () => {
  const names = new NameMemory()
  const learnt = 210_000
  for (let n = 0; n < learnt; n++) names.learn(CLIENT, n, `h${n}.example`)
  for (let n = learnt - 50_000; n < learnt; n++) assert.equal(names.nameOf(CLIENT, n), `h${n}.example`)
  for (let n = 0; n < learnt; n++) assert.ok([null, `h${n}.example`].includes(names.nameOf(CLIENT, n)))
  assert.equal(names.nameOf(CLIENT, 0), null)
})

test('the name learnt last is told, also of an address that was learnt long before', () => {
  const names = new NameMemory()
  names.learn(CLIENT, 'shared', 'old.example')
  for (let n = 0; n < 70_000; n++) names.learn(CLIENT, n, 'other.example')
  assert.equal(names.nameOf(CLIENT, 'shared'), 'old.example')
  names.learn(CLIENT, 'shared', 'new.example')
  assert.equal(names.nameOf(CLIENT, 'shared'), 'new.example')
  assert.equal(names.nameOf('another', 'shared'), null)
})
