import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SupplyLife } from './model/supply-life.ts'
import { supplyOutlook } from './supply-outlook.ts'

const SEEN = '2026-05-31T00:00:00Z'
const now = Date.parse(SEEN)

const life = (rest: Partial<SupplyLife>): SupplyLife => ({
  slot: '1',
  name: 'Black',
  part: 'K1',
  serial: null,
  from: '2026-05-01T00:00:00Z',
  until: null,
  startLevel: 100,
  lastLevel: 40,
  pages: 300,
  pagesPerPercent: 5,
  ...rest,
})

test('a cartridge lasts as many days as its own pace says, less those passed since it was seen', () => {
  assert.deepEqual(supplyOutlook([life({})], 40, SEEN, now), { daysLeft: 20, pagesEach: 500 })
  assert.equal(supplyOutlook([life({})], 40, SEEN, now + 5 * 86_400_000).daysLeft, 15)
  assert.equal(supplyOutlook([life({})], 40, SEEN, now + 50 * 86_400_000).daysLeft, 0)
})

test('a new cartridge goes by the pace of the one before', () => {
  const before = life({ until: '2026-05-31T00:00:00Z', lastLevel: 70, pagesPerPercent: 4 })
  const fresh = life({ from: SEEN, startLevel: 100, lastLevel: 100, pages: 0, pagesPerPercent: null })
  assert.deepEqual(supplyOutlook([before, fresh], 100, SEEN, now), { daysLeft: 100, pagesEach: 400 })
})

test('nothing is told from nothing: no level, no use, a gauge that hardly moved', () => {
  const unknown = { daysLeft: null, pagesEach: null }
  assert.deepEqual(supplyOutlook([], 40, SEEN, now), unknown)
  assert.equal(supplyOutlook([life({})], null, SEEN, now).daysLeft, null)
  assert.deepEqual(supplyOutlook([life({ lastLevel: 98 })], 98, SEEN, now), unknown)
  assert.equal(supplyOutlook([], 0, SEEN, now).daysLeft, 0)
})
