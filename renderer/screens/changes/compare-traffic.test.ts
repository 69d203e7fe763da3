import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DaySum, TrafficChange } from '../../../shared/model/contact-views.ts'
import { compareTraffic } from './compare-traffic.ts'

const DAY = 86_400_000
const AT = Date.parse('2026-05-15T00:00:00Z')
const LATER = AT + 30 * DAY

const days = (from: number, count: number): DaySum[] =>
  Array.from({ length: count }, (_, n) => ({
    day: AT + (from + n) * DAY,
    connections: 1,
    lookups: 0,
    bytesOut: null,
    bytesIn: null,
  }))
/** By the day that was watched, as the engine tells it. */
const row = (host: string, before: number, after: number, bytes?: [number, number]): TrafficChange => ({
  host,
  ip: null,
  organisation: null,
  category: null,
  before: { connectionsADay: before, bytesOutADay: bytes ? bytes[0] : null },
  after: { connectionsADay: after, bytesOutADay: bytes ? bytes[1] : null },
})
const turns = (rows: TrafficChange[], watched: DaySum[], now = LATER) =>
  compareTraffic(rows, { days: watched, watched: [] }, AT, now).hosts.map(({ host, turn }) => [host, turn])

test('new, gone, more and less are told, what turned most first', () => {
  const rows = [
    row('as ever', 14, 15),
    row('less', 28, 14),
    row('gone', 14, 0),
    row('same calls, more said', 14, 14, [100, 900]),
    row('new', 0, 1),
  ]
  assert.deepEqual(turns(rows, days(-14, 28)), [
    ['new', 'new'],
    ['gone', 'gone'],
    ['same calls, more said', 'more'],
    ['less', 'less'],
    ['as ever', 'same'],
  ])
})

test('days still to come are no quiet days', () => {
  const { watched, hosts } = compareTraffic(
    [row('steady', 10, 10)],
    { days: days(-14, 16), watched: [] },
    AT,
    AT + 2 * DAY,
  )
  assert.deepEqual(watched, { before: 14, after: 2 })
  assert.equal(hosts[0]?.turn, 'same')
  assert.equal(Math.round(hosts[0]?.after.connections ?? 0), 10)
})

test('where one side was not watched nothing is called new or gone', () => {
  assert.deepEqual(turns([row('a', 0, 9)], days(0, 14)), [['a', 'unknown']])
  assert.deepEqual(turns([row('a', 9, 0)], days(-14, 14)), [['a', 'unknown']])
})

test('a source that watched makes a day without calls a quiet one', () => {
  const spans = [{ firstAt: AT - 14 * DAY, lastAt: AT + 14 * DAY }]
  const { watched, hosts } = compareTraffic([row('new', 0, 3)], { days: [], watched: spans }, AT, LATER)
  assert.deepEqual(watched, { before: 14, after: 14 })
  assert.equal(hosts[0]?.turn, 'new')
})
