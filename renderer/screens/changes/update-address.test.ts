import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRoute } from '../../routes.ts'
import { parseUpdateAddress, updateHref } from './update-address.ts'

test("an update's address comes back as the update it was made of", () => {
  const update = { deviceId: 'd-1@home', firstSeen: '2026-05-08T19:26:40.000Z' }
  assert.deepEqual(parseUpdateAddress(parseRoute(updateHref(update)).parameter ?? ''), update)
})

test('what names no update is none', () => {
  for (const wrong of ['', 'd-1', '@2026-05-08T19:26:40.000Z', 'd-1@', 'd-1@yesterday'])
    assert.equal(parseUpdateAddress(wrong), null, wrong)
})
