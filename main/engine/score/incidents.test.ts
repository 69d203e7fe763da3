import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PenaltyTerms, penaltyOf } from './incidents.ts'

/** The worked penalties of the model, as of November 2026. */
const WORKED: [name: string, terms: PenaltyTerms, points: number][] = [
  [
    'HP 2016 timer',
    { severity: 4, grade: 1, disclosure: 'mislabelled', remedy: 'part', repeat: false, months: 122 },
    3.21,
  ],
  [
    'HP 2020',
    { severity: 4, grade: 1, disclosure: 'generic-warning', remedy: 'part', repeat: true, months: 72 },
    5.48,
  ],
  [
    'Nest microphone',
    { severity: 3, grade: 1, disclosure: 'silent', remedy: 'part', repeat: false, months: 93 },
    2.05,
  ],
  [
    'Nest afterlife',
    { severity: 3, grade: 0.9, disclosure: 'late', remedy: 'none', repeat: false, months: 12 },
    4.0,
  ],
  [
    'Brother, contested',
    { severity: 4, grade: 0.3, disclosure: 'silent', remedy: 'none', repeat: false, months: 20 },
    2.86,
  ],
  [
    'LG tile',
    { severity: 2, grade: 0.6, disclosure: 'silent', remedy: 'part', repeat: false, months: 11 },
    1.46,
  ],
]

for (const [name, terms, points] of WORKED)
  test(`worked penalty: ${name} costs ${points}`, () => {
    assert.equal(penaltyOf(terms).toFixed(2), points.toFixed(2))
  })
