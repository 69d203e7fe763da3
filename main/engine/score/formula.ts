import {
  INDICATORS,
  type Indicator,
  type IndicatorId,
  PRESETS,
  type Preset,
} from '../../../shared/model/indicator.ts'

/** What is known of one indicator: how good (0–1) and how sure (0–1). `score` is `null` while unknown. */
export interface Reading {
  applicable: boolean
  score: number | null
  confidence: number
}
export type Readings = Readonly<Record<IndicatorId, Reading>>

export const UNKNOWN: Reading = { applicable: true, score: null, confidence: 0 }
export const NOT_APPLICABLE: Reading = { applicable: false, score: null, confidence: 0 }

/** Point, band and coverage out of 100, before any cap. */
export interface Totals {
  point: number
  low: number
  high: number
  coverage: number
}

/** One indicator's share of the point, out of 100. */
export interface Share {
  indicator: Indicator
  weight: number
  points: number
  lost: number
}

/** The weight of an indicator under a preset, before the weights are brought back to 100. */
const presetWeight = ({ id, weight }: Indicator, preset: Preset): number =>
  weight * ((PRESETS[preset] as Record<string, number>)[id[0]!] ?? 1)

/**
 * Adds readings up: `point` takes the prior for the unknown part, `low` takes nothing and `high` all of it.
 * Not-applicable indicators drop out of the denominator. `among` limits the sum to some indicators.
 */
export function total(
  readings: Readings,
  preset: Preset = 'default',
  among: (indicator: Indicator) => boolean = () => true,
): Totals & { shares: Share[] } {
  const taken = INDICATORS.filter((i) => among(i) && readings[i.id].applicable)
  const applicable = taken.reduce((sum, i) => sum + presetWeight(i, preset), 0)
  const sums = { point: 0, low: 0, high: 0, coverage: 0 }
  const shares = taken.map((indicator) => {
    const { score, confidence: c } = readings[indicator.id]
    const weight = (100 * presetWeight(indicator, preset)) / applicable
    const known = c * (score ?? 0)
    const points = weight * (known + (1 - c) * indicator.prior)
    sums.point += points
    sums.low += weight * known
    sums.high += weight * (known + 1 - c)
    sums.coverage += weight * c
    return { indicator, weight, points, lost: weight - points }
  })
  return { ...sums, shares }
}

const LETTERS = [
  ['A', 80],
  ['B', 65],
  ['C', 50],
  ['D', 35],
  ['E', Number.NEGATIVE_INFINITY],
] as const

/** Below this coverage there is not enough evidence for a letter; below the second it is provisional. */
const LETTER_COVERAGE = 40
const FIRM_COVERAGE = 60

/** The letter of a capped point, `null` where coverage does not bear one. */
export function letterOf(point: number, coverage: number) {
  return {
    letter: coverage < LETTER_COVERAGE ? null : LETTERS.find(([, from]) => point >= from)![0],
    provisional: coverage >= LETTER_COVERAGE && coverage < FIRM_COVERAGE,
  }
}
