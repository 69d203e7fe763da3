import assert from 'node:assert/strict'
import { test } from 'node:test'
import { href, parseRoute } from './routes.ts'

test('an address comes back as the route it was made of', () => {
  for (const parameter of ['plain', 'aa:bb:cc', 'with/slash', 'ünï % code', '#?&'])
    assert.deepEqual(parseRoute(href('devices', parameter)), { screen: 'devices', parameter })
  assert.deepEqual(parseRoute(href('conduct')), { screen: 'conduct', parameter: null })
})

test('a malformed address is a screen that does not exist', () => {
  assert.deepEqual(parseRoute('#/devices/%E0%A4%A'), { screen: '', parameter: null })
  assert.deepEqual(parseRoute(''), { screen: '', parameter: null })
})
