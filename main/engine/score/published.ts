import type { Dossier, Practice } from '../../../shared/model/dossier.ts'
import { type IndicatorId, indicatorOf } from '../../../shared/model/indicator.ts'
import { instantOf } from '../../../shared/model/partial-date.ts'
import { left, monthsBetween, NO_EXPIRES_MONTHS, PUBLISHED_HALF_LIFE } from './decay.ts'
import { NOT_APPLICABLE, type Reading } from './formula.ts'
import { weighEvidence } from './weigh-evidence.ts'

const SCORES = { yes: 1, partial: 0.5, no: 0 } as const

/** The practice statements on `id` that stood at `asOf`, withdrawn ones included until they were taken back. */
export const practiceAt = (dossier: Dossier, id: IndicatorId, asOf: number): Practice[] =>
  dossier.practice.filter((p) => p.indicator === id && knownAt(p) <= asOf)

const knownAt = (p: Practice) => instantOf(p.checked ?? p.search?.at ?? '0001')

/** What a vendor publishes on one indicator A1–D3, as of a time in milliseconds. */
export function publishedReading(dossier: Dossier, id: IndicatorId, asOf: number): Reading {
  const standing = practiceAt(dossier, id, asOf).filter((p) => counts(p, asOf))
  if (standing.some((p) => p.state === 'not-applicable')) return NOT_APPLICABLE
  const statements = standing.map((p) => ({
    score: SCORES[p.state as keyof typeof SCORES],
    confidence: confidenceOf(p, asOf),
  }))
  return weighEvidence(statements, indicatorOf(id).prior)
}

/** What rests on an incident is charged under G; what was withdrawn counts for nothing from that day. */
const counts = (p: Practice, asOf: number) =>
  p.incident === undefined && !(p.withdrawn && instantOf(p.withdrawn.at) <= asOf)

/** Grade times freshness; a "no" that is too old is unknown again. */
function confidenceOf(p: Practice, asOf: number): number {
  const age = monthsBetween(knownAt(p), asOf)
  if (p.state === 'not-applicable' || (p.state === 'no' && age > NO_EXPIRES_MONTHS)) return 0
  return (p.grade ?? 0) * left(age, PUBLISHED_HALF_LIFE)
}
