import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarDays } from './calendar.ts'

const DAY = 86_400_000
const start = Date.parse('2026-03-01T00:00:00Z')
const sum = (index: number, connections: number) => ({
  day: start + index * DAY,
  connections,
  lookups: 0,
  bytesOut: null,
  bytesIn: null,
})
const source = (from: number, to: number) => ({
  id: 1,
  kind: 'zeek',
  name: 'router',
  health: null,
  healthAt: null,
  spans: [{ firstAt: start + from * DAY, lastAt: start + to * DAY, records: 1 }],
})

test('a day no source covered is dark, a covered one without calls is quiet', () => {
  const days = calendarDays([sum(0, 100), sum(1, 1)], [source(0, 2)], start, start + 5 * DAY)
  assert.deepEqual(
    days.map(({ connections, dark }) => [connections, dark]),
    [
      [100, false],
      [1, false],
      [0, false],
      [0, true],
      [0, true],
    ],
  )
})

test('the busiest day has the highest level and any call at all the first', () => {
  const levels = calendarDays([sum(0, 10_000), sum(1, 1), sum(2, 2_500)], [], start, start + 4 * DAY).map(
    ({ level }) => level,
  )
  assert.deepEqual(levels, [4, 1, 2, 0])
})

test('where only names were asked for, they are what the days show, and such a day is not dark', () => {
  const asked = { ...sum(0, 0), lookups: 8 }
  const day = (sums: Parameters<typeof calendarDays>[0]) =>
    calendarDays(sums, [], start, start + DAY).map(({ amount, level, dark }) => ({ amount, level, dark }))
  assert.deepEqual(day([asked]), [{ amount: 8, level: 4, dark: false }])
  assert.deepEqual(day([asked, sum(1, 2)]), [{ amount: 0, level: 0, dark: false }])
})
