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
const span = (from: number, to: number) => ({ firstAt: start + from * DAY, lastAt: start + to * DAY })
const lasting = (days: number) => ({ from: start, to: start + days * DAY, now: start + 100 * DAY })

test('a day no source covered is dark, a covered one without calls is quiet', () => {
  const days = calendarDays([sum(0, 100), sum(1, 1), sum(5, 2)], [span(0, 3), span(3.5, 3.75)], lasting(6))
  assert.deepEqual(
    days.map(({ connections, dark, watched, hours }) => [connections, dark, watched, hours]),
    [
      [100, false, 'whole', 24],
      [1, false, 'whole', 24],
      [0, false, 'whole', 24],
      [0, false, 'part', 6],
      [0, true, 'none', 0],
      [2, false, 'none', 0],
    ],
  )
})

test('the busiest day has the highest level and any call at all the first', () => {
  const levels = calendarDays([sum(0, 10_000), sum(1, 1), sum(2, 2_500)], [], lasting(4)).map(
    ({ level }) => level,
  )
  assert.deepEqual(levels, [4, 1, 2, 0])
})

test('where only names were asked for, they are what the days show, and such a day is not dark', () => {
  const asked = { ...sum(0, 0), lookups: 8 }
  const day = (sums: Parameters<typeof calendarDays>[0]) =>
    calendarDays(sums, [], lasting(1)).map(({ amount, level, dark }) => ({ amount, level, dark }))
  assert.deepEqual(day([asked]), [{ amount: 8, level: 4, dark: false }])
  assert.deepEqual(day([asked, sum(1, 2)]), [{ amount: 0, level: 0, dark: false }])
})

test('days still to come are none, and today is whole when all that has passed of it was watched', () => {
  const now = start + 1.25 * DAY
  const days = calendarDays([], [span(0, 1.25)], { from: start, to: start + 5 * DAY, now })
  assert.deepEqual(
    days.map(({ watched }) => watched),
    ['whole', 'whole'],
  )
})
