import type { Dossier } from '../../../shared/model/dossier.ts'
import {
  INDICATOR_IDS,
  type IndicatorId,
  indicatorOf,
  type Preset,
  PUBLISHED_IDS,
} from '../../../shared/model/indicator.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import type { Contribution, ScoreCard } from '../../../shared/model/score-card.ts'
import { type Cap, capsOf, type LocalFinding, localCaps, underCaps } from './caps.ts'
import { evidenceOf } from './evidence.ts'
import { letterOf, type Reading, type Readings, type Share, total, UNKNOWN } from './formula.ts'
import { incidentReading, type Standing, standingIncidents } from './incidents.ts'
import { type ObservedReadings, observedReadings } from './observed.ts'
import { publishedReading } from './published.ts'
import { RULESET } from './ruleset.ts'
import { applySayDo, type SayDoGap } from './say-do.ts'

/** The moment a score is for, and the way its evidence is weighed. */
export interface ScoreOptions {
  /** ISO 8601: evidence from later is not looked at. */
  asOf: string
  preset?: Preset
}

/** A score card with what the screens tell beside it. */
export interface Assessment {
  card: ScoreCard
  gaps: SayDoGap[]
  incidents: Standing[]
}

/**
 * A vendor's transparency from its dossier and what this network saw of all its devices (`null`: nothing).
 * Pure: the same input gives the same card, and an older `asOf` the card of that day.
 */
export const scoreVendor = (
  dossier: Dossier,
  observed: ObservedConduct | null,
  options: ScoreOptions,
): Assessment => assess(dossier, observed, [], options)

/**
 * One device's own score: its vendor's record with what was observed of this device alone, under the
 * caps of findings on it. Never mixed into the vendor's score.
 */
export const scoreDevice = (
  dossier: Dossier,
  observed: ObservedConduct | null,
  findings: readonly LocalFinding[],
  options: ScoreOptions,
): Assessment => assess(dossier, observed, localCaps(findings), options)

/** The third number: only what this network saw (E1, F1–F3), out of 100. `null` while nothing was. */
export function scoreOnYourNetwork(observed: ObservedConduct | null, { asOf }: ScoreOptions) {
  const seen = observedReadings(observed, Date.parse(asOf))
  const readings = readingsFrom((id) => (id in seen ? seen[id as keyof ObservedReadings].reading : UNKNOWN))
  const { point, low, high, coverage } = total(readings, 'default', (i) => i.family === 'observed')
  return coverage === 0 ? null : rounded({ point, low, high, coverage })
}

function assess(
  dossier: Dossier,
  observed: ObservedConduct | null,
  caps: Cap[],
  { asOf, preset = 'default' }: ScoreOptions,
): Assessment {
  const at = Date.parse(asOf)
  const incidents = standingIncidents(dossier, at)
  const seen = observedReadings(observed, at)
  const published = new Set<IndicatorId>(PUBLISHED_IDS)
  const stated = readingsFrom((id) =>
    id === 'G'
      ? incidentReading(dossier, incidents, at)
      : published.has(id)
        ? publishedReading(dossier, id, at)
        : seen[id as keyof ObservedReadings].reading,
  )
  const { readings, gaps } = applySayDo(stated)
  const allCaps = [...caps, ...capsOf(incidents, gaps, at)]
  const { shares, ...totals } = total(readings, preset)
  const capped = underCaps(totals, allCaps)
  const shareOf = new Map(shares.map((share) => [share.indicator.id, share]))
  const contributions = INDICATOR_IDS.map((id) =>
    contribution(id, readings[id], shareOf.get(id), evidenceOf(id, dossier, incidents, seen, at)),
  )
  return {
    card: {
      vendor: dossier.vendor,
      ...rounded(capped),
      ...letterOf(capped.point, capped.coverage),
      caps: allCaps,
      asOf,
      rules: preset === 'default' ? RULESET : `${RULESET}+${preset}`,
      contributions,
    },
    gaps,
    incidents,
  }
}

const readingsFrom = (read: (id: IndicatorId) => Reading): Readings =>
  Object.fromEntries(INDICATOR_IDS.map((id) => [id, read(id)])) as Record<IndicatorId, Reading>

function contribution(
  id: IndicatorId,
  { score, confidence }: Reading,
  share: Share | undefined,
  evidence: Contribution['evidence'],
): Contribution {
  return {
    id,
    indicator: indicatorOf(id).name,
    weight: hundredths(share?.weight ?? 0),
    state: stateOf(id, score, confidence, share !== undefined),
    score: confidence === 0 ? null : hundredths(score!),
    confidence: hundredths(confidence),
    points: hundredths(share?.points ?? 0),
    lost: hundredths(share?.lost ?? 0),
    evidence,
  }
}

function stateOf(
  id: IndicatorId,
  score: number | null,
  confidence: number,
  applicable: boolean,
): Contribution['state'] {
  if (!applicable) return 'not-applicable'
  if (score === null || confidence === 0) return 'unknown'
  if (indicatorOf(id).family === 'observed') return 'observed'
  return score >= 0.75 ? 'yes' : score >= 0.25 ? 'partial' : 'no'
}

const hundredths = (value: number) => Math.round(value * 100) / 100
const tenths = (value: number) => Math.round(value * 10) / 10
const rounded = (t: { point: number; low: number; high: number; coverage: number }) => ({
  point: tenths(t.point),
  low: tenths(t.low),
  high: tenths(t.high),
  coverage: tenths(t.coverage),
})
