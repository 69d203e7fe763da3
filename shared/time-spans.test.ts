import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinedSpans, spannedTime, spansWithin, timeByDay, timeByHour } from './time-spans.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const span = (from: number, to: number) => ({ firstAt: from * HOUR, lastAt: to * HOUR })

test('spans that overlap, touch or lie near are one, in order', () => {
  assert.deepEqual(joinedSpans([span(5, 6), span(0, 2), span(1, 3), span(3, 4)]), [span(0, 4), span(5, 6)])
  assert.deepEqual(joinedSpans([span(5, 6), span(0, 4)], HOUR), [span(0, 6)])
  assert.deepEqual(joinedSpans([span(0, 9), span(2, 3)]), [span(0, 9)])
})

test('what lies outside is cut off', () => {
  assert.deepEqual(spansWithin([span(0, 2), span(3, 9), span(10, 12)], HOUR, 4 * HOUR), [
    span(1, 2),
    span(3, 4),
  ])
})

test('the time of spans is told by day and by hour of the day', () => {
  const spans = [span(22, 25), span(48, 49)]
  assert.equal(spannedTime(spans), 4 * HOUR)
  assert.deepEqual(
    [...timeByDay(spans)],
    [
      [0, 2 * HOUR],
      [DAY, HOUR],
      [2 * DAY, HOUR],
    ],
  )
  const hours = timeByHour(spans, -2 * HOUR)
  assert.deepEqual(
    hours.flatMap((ms, hour) => (ms > 0 ? [[hour, ms / HOUR]] : [])),
    [
      [20, 1],
      [21, 1],
      [22, 2],
    ],
  )
})
