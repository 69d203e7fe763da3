import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INDICATOR_IDS, INDICATORS } from '../../../shared/model/indicator.ts'
import { letterOf, type Readings, total, UNKNOWN } from './formula.ts'
import { applySayDo } from './say-do.ts'

const readings = (scores: readonly number[], confidences: readonly number[]): Readings =>
  Object.fromEntries(
    INDICATOR_IDS.map((id, i) => [
      id,
      { applicable: true, score: scores[i] ?? null, confidence: confidences[i]! },
    ]),
  ) as Record<(typeof INDICATOR_IDS)[number], Readings['A1']>

/** The vectors are given to one decimal; V4's low is 34.25 exactly, so both its roundings must pass. */
function agrees({ point, low, high, coverage }: ReturnType<typeof total>, expected: number[]) {
  const worst = Math.max(...[point, low, high, coverage].map((value, i) => Math.abs(value - expected[i]!)))
  assert.ok(worst <= 0.05 + 1e-9, `${[point, low, high, coverage]} is not ${expected}`)
}

test('the weights sum to 100', () => {
  assert.equal(INDICATORS.length, 21)
  assert.equal(
    INDICATORS.reduce((sum, i) => sum + i.weight, 0),
    100,
  )
})

test('V1: nothing known is 42.1 in a band of 0 to 100, without a letter', () => {
  const nothing = Object.fromEntries(INDICATOR_IDS.map((id) => [id, UNKNOWN])) as Record<
    (typeof INDICATOR_IDS)[number],
    Readings['A1']
  >
  agrees(total(nothing), [42.1, 0, 100, 0])
  assert.equal(letterOf(42.1, 0).letter, null)
})

test('V2: everything good and sure is 100', () => {
  const ones = INDICATOR_IDS.map(() => 1)
  agrees(total(readings(ones, ones)), [100, 100, 100, 100])
})

const V3 = readings(
  [1, 0, 0, 0.5, 0, 0, 1, 1, 0, 1, 0.5, 0.5, 0, 0.5, 0, 0, 2 / 3, 0, 0, 0, 11.3 / 20],
  [0.9, 0.9, 0.9, 0.9, 0.9, 0, 0.9, 0.9, 0, 0.9, 0.9, 0.9, 0, 0.9, 0.9, 0, 0.675, 0, 0, 0, 1],
)

test('V3: a mixed record is 47.0 with its band, and a D', () => {
  const sums = total(V3)
  agrees(sums, [47, 36.1, 71.5, 64.5])
  assert.deepEqual(letterOf(sums.point, sums.coverage), { letter: 'D', provisional: false })
})

test('V4: the say–do rule lowers the published indicator, not the coverage', () => {
  const { readings: corrected, gaps } = applySayDo(V3)
  agrees(total(corrected), [45.2, 34.2, 69.7, 64.5])
  assert.deepEqual(gaps, [{ published: 'A1', observed: 'E1', said: 1, done: 2 / 3, trackers: false }])
})

test('between 40 and 60 % coverage a letter is provisional', () => {
  assert.deepEqual(letterOf(81, 39.9), { letter: null, provisional: false })
  assert.deepEqual(letterOf(81, 40), { letter: 'A', provisional: true })
  assert.deepEqual(letterOf(34.9, 60), { letter: 'E', provisional: false })
})

test('a preset weighs its families by half more and still adds up to 100', () => {
  const { shares } = total(V3, 'privacy-reviewer')
  const weight = (id: string) => shares.find((s) => s.indicator.id === id)!.weight
  assert.equal(Number(shares.reduce((sum, s) => sum + s.weight, 0).toFixed(9)), 100)
  assert.equal(Number((weight('C1') / weight('A3')).toFixed(9)), (3 * 1.5) / 4)
})
