import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedWith, choose, fromParameter, toParameter } from './weighing.ts'

test('up to four makers are chosen, a fifth is not, and one can be taken out again', () => {
  const four = ['A', 'B', 'C', 'D'].reduce<readonly string[]>((names, name) => choose(names, name, true), [])
  assert.deepEqual(choose(four, 'E', true), four)
  assert.deepEqual(choose(four, 'B', false), ['A', 'C', 'D'])
  assert.deepEqual(choose(four, 'D', true), four)
})

test('names go through an address whole, and a damaged address leaves out what it cannot say', () => {
  const names = ['AT&T | Home', '100 % Ltd', 'Hue/Philips']
  assert.deepEqual(fromParameter(toParameter(names)), names)
  assert.deepEqual(fromParameter('HP|%E0%A4%A|HP||Brother'), ['HP', 'Brother'])
  assert.equal(fromParameter('a|b|c|d|e').length, 4)
})

test('no day is now', () => {
  assert.deepEqual(askedWith({ preset: 'default', asOf: '' }), { preset: 'default' })
  assert.deepEqual(askedWith({ preset: 'printer-fleet', asOf: '2026-03-01' }), {
    preset: 'printer-fleet',
    asOf: '2026-03-01',
  })
})
