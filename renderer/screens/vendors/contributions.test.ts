import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contribution, ScoreCard } from '../../../shared/model/score-card.ts'
import { sortedContributions } from './contributions.ts'

const contribution = (id: string, fields: Partial<Contribution>): Contribution => ({
  id,
  indicator: id,
  weight: 5,
  state: 'yes',
  score: 1,
  confidence: 1,
  points: 5,
  lost: 0,
  evidence: [],
  ...fields,
})
const card = (contributions: Contribution[]): ScoreCard => ({
  vendor: 'Somebody',
  point: 50,
  low: 0,
  high: 100,
  coverage: 50,
  letter: null,
  provisional: false,
  caps: [],
  asOf: '2026-11-22T00:00:00Z',
  rules: 'test',
  contributions,
})

test('what is known splits into done well and lost for; unknown and not applicable stay apart', () => {
  const sorted = sortedContributions(
    card([
      contribution('notes', { points: 4 }),
      contribution('contact', { points: 6 }),
      contribution('trackers', { state: 'observed', score: 0.2, lost: 3 }),
      contribution('incidents', { state: 'no', score: 0, lost: 20 }),
      contribution('support', { state: 'unknown', score: null, weight: 2 }),
      contribution('policy', { state: 'unknown', score: null, weight: 9 }),
      contribution('repair', { state: 'not-applicable', score: null }),
    ]),
  )
  const ids = (list: Contribution[]) => list.map(({ id }) => id)
  assert.deepEqual(ids(sorted.well), ['contact', 'notes'])
  assert.deepEqual(ids(sorted.lost), ['incidents', 'trackers'])
  assert.deepEqual(ids(sorted.unknown), ['policy', 'support'])
})
