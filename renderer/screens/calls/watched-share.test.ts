import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watchedShare } from './watched-share.ts'

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
const span = (from: number, to: number) => ({ firstAt: from * HOUR, lastAt: to * HOUR })

test('a week is watched wholly, in part or not at all; a short pause is none', () => {
  assert.equal(watchedShare([span(-9, 200)], 0, WEEK), 1)
  assert.equal(watchedShare([span(0, 100), span(100.5, 168)], 0, WEEK), 1)
  assert.equal(watchedShare([span(0, 84)], 0, WEEK), 0.5)
  assert.equal(watchedShare([span(200, 210)], 0, WEEK), 0)
})
