import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watchedDays } from './watched-days.ts'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

test('a day without a row was not watched, and one cut short only in part', () => {
  const coverage = [
    { day: day('2026-03-01'), hours: 24 },
    { day: day('2026-03-03'), hours: 7.5 },
  ]
  assert.deepEqual(
    watchedDays(coverage, Date.parse('2026-03-04T12:00:00Z'), 4).map(({ watched }) => watched),
    ['whole', 'none', 'part', 'none'],
  )
})

test('today is whole when everything that has passed of it was watched', () => {
  const now = Date.parse('2026-03-01T06:00:00Z')
  assert.equal(watchedDays([{ day: day('2026-03-01'), hours: 6 }], now, 1)[0]?.watched, 'whole')
  assert.equal(watchedDays([{ day: day('2026-03-01'), hours: 3 }], now, 1)[0]?.watched, 'part')
})
