import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Warning } from '../../../shared/model/warning.ts'
import { asksDecision, type Filter, inbox } from './inbox.ts'

const warning = (
  id: string,
  severity: Warning['severity'],
  state: Warning['state'],
  day: string,
): Warning => ({
  id,
  kind: 'new-device',
  severity,
  deviceId: null,
  vendor: null,
  at: `2026-01-${day}T00:00:00Z`,
  title: id,
  explanation: '',
  advice: [],
  evidence: [],
  causes: [],
  state,
})
const all = [
  warning('old notice', 'notice', 'open', '01'),
  warning('settled alarm', 'alarm', 'resolved', '05'),
  warning('info', 'info', 'open', '04'),
  warning('new notice', 'notice', 'open', '03'),
  warning('alarm', 'alarm', 'open', '02'),
]
const titles = (filter: Filter) => inbox(all, filter).map(({ title }) => title)

test('open before settled, gravest first, then latest first', () => {
  assert.deepEqual(titles('all'), ['alarm', 'new notice', 'old notice', 'info', 'settled alarm'])
})

test('information waits for nobody', () => {
  assert.deepEqual(titles('important'), ['alarm', 'new notice', 'old notice'])
  assert.deepEqual(titles('open'), ['alarm', 'new notice', 'old notice', 'info'])
})

test('only an open warning or alarm asks for a decision', () => {
  assert.deepEqual(
    all.filter(asksDecision).map(({ id }) => id),
    ['alarm'],
  )
})
