import assert from 'node:assert/strict'
import { test } from 'node:test'
import { money, relativeTime } from './format.ts'

const now = Date.parse('2026-11-22T12:00:00Z')

test('times long past are told in the largest fitting unit', () => {
  const rows = [
    ['2026-11-22T11:59:40Z', 'now'],
    ['2026-11-22T11:55:00Z', '5 minutes ago'],
    ['2026-11-22T09:00:00Z', '3 hours ago'],
    ['2026-11-21T09:00:00Z', 'yesterday'],
    ['2026-10-22T12:00:00Z', 'last month'],
    ['2024-11-22T12:00:00Z', '2 years ago'],
  ] as const
  for (const [at, words] of rows) assert.equal(relativeTime(Date.parse(at), now, 'en'), words)
})

test('money is told in its currency, below the smallest coin where asked', () => {
  assert.equal(money(24.9, 'EUR', 'en'), '€24.90')
  assert.equal(money(0.03124, 'EUR', 'en', 4), '€0.0312')
  assert.equal(money(1250, 'JPY', 'en'), '¥1,250')
})
