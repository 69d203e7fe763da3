import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarDays } from './calendar.ts'

const DAY = 86_400_000
const start = Date.parse('2026-03-01T00:00:00Z')
const sum = (index: number, connections: number) => ({
  day: start + index * DAY,
  connections,
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
