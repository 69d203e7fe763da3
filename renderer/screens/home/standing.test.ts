import assert from 'node:assert/strict'
import { test } from 'node:test'
import { device } from '../../../e2e/fake/home.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { standings, verdictOf } from './standing.ts'

const warning = (part: Partial<Warning>): Warning => ({
  id: 'w',
  kind: 'new-service',
  severity: 'warning',
  deviceId: 'device-0',
  vendor: null,
  at: '2026-03-08T11:00:00Z',
  title: '',
  explanation: '',
  advice: [],
  evidence: [],
  causes: [],
  state: 'open',
  ...part,
})

const cast = [0, 1, 2].map(device)
const standingOf = (warnings: Warning[], newSince = Number.POSITIVE_INFINITY) =>
  standings(cast, warnings, newSince).get('device-0')

test('a device stands as its gravest open warning says', () => {
  assert.equal(standingOf([]), 'calm')
  assert.equal(standingOf([warning({ severity: 'notice' }), warning({ severity: 'alarm' })]), 'alarm')
  assert.equal(standingOf([warning({ state: 'acknowledged' }), warning({ severity: 'info' })]), 'calm')
  assert.equal(standingOf([warning({ deviceId: 'device-1' })]), 'calm')
  assert.equal(standings(cast, [warning({ deviceId: 'gone' })], 0).size, 3)
})

test('a new device is said to be new unless something graver is open', () => {
  assert.equal(standingOf([], 0), 'new')
  assert.equal(standingOf([warning({ severity: 'notice', kind: 'new-device' })], 0), 'new')
  assert.equal(standingOf([warning({})], 0), 'warning')
})

test('the home is as grave as its gravest open warning; notices ask for no decision', () => {
  assert.equal(verdictOf([]), 'calm')
  assert.equal(verdictOf([warning({ severity: 'info' }), warning({ state: 'resolved' })]), 'calm')
  assert.equal(verdictOf([warning({ severity: 'notice' })]), 'look')
  assert.equal(verdictOf([warning({ severity: 'notice' }), warning({})]), 'decide')
  assert.equal(verdictOf([warning({}), warning({ severity: 'alarm', deviceId: null })]), 'alarm')
})
