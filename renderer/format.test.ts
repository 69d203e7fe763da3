import assert from 'node:assert/strict'
import { test } from 'node:test'
import { money, partialDate, relativeTime } from './format.ts'

const now = Date.parse('2026-11-22T12:00:00Z')

test('times long past are told in the largest fitting unit', () => {
  const rows = [
    ['2026-11-22T11:59:40Z', 'now'],
    ['2026-11-22T11:55:00Z', '5 minutes ago'],
    ['2026-11-22T09:00:00Z', '3 hours ago'],
    ['2026-11-22T11:00:10Z', '1 hour ago'],
    ['2026-11-21T12:10:00Z', 'yesterday'],
    ['2026-11-21T09:00:00Z', 'yesterday'],
    ['2026-11-15T18:00:00Z', 'last week'],
    ['2026-10-22T12:00:00Z', 'last month'],
    ['2024-11-22T12:00:00Z', '2 years ago'],
  ] as const
  for (const [at, words] of rows) assert.equal(relativeTime(Date.parse(at), now, 'en'), words)
})

test('a date of the calendar is told as exactly as it is known', () => {
  const rows = [
    ['2026-10-26', '26.10.2026'],
    ['2026-10', 'Okt. 2026'],
    ['2026', '2026'],
    ['autumn', 'autumn'],
    ['2026-13-45', '2026-13-45'],
  ] as const
  for (const [date, words] of rows) assert.equal(partialDate(date, 'de'), words)
})

test('money is told in its currency, below the smallest coin where asked', () => {
  assert.equal(money(24.9, 'EUR', 'en'), '€24.90')
  assert.equal(money(0.03124, 'EUR', 'en', 4), '€0.0312')
  assert.equal(money(1250, 'JPY', 'en'), '¥1,250')
})
