import assert from 'node:assert/strict'
import { test } from 'node:test'
import { supportCalendar } from './support-calendar.ts'

const end = (model: string, date: string) => ({
  vendor: 'Acme',
  model,
  date,
  source: 'A page',
  url: null,
  learnedAt: null,
})
const NOW = Date.parse('2026-11-22T00:00:00Z')

test('owned models, soonest end first, with the days left', () => {
  const devices = [
    { id: 'new', vendor: 'ACME', model: 'Cam 4 Pro' },
    { id: 'old', vendor: 'Acme', model: 'Cam 2' },
    { id: 'other', vendor: 'Bolt', model: 'Cam 2' },
    { id: 'unnamed', vendor: 'Acme', model: null },
  ]
  const ends = [end('Cam 4 Pro', '2027-01-01'), end('Cam 1, Cam 2', '2026-11-20')]
  assert.deepEqual(
    supportCalendar(devices, ends, NOW).map((e) => [e.deviceId, e.daysLeft]),
    [
      ['old', -2],
      ['new', 40],
    ],
  )
})

test('a short name inside another model is no match', () => {
  assert.deepEqual(
    supportCalendar([{ id: 'x', vendor: 'Acme', model: 'Speaker S1X' }], [end('S1', '2027-01-01')], NOW),
    [],
  )
})
