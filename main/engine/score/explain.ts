import { type IndicatorId, indicatorOf } from '../../../shared/model/indicator.ts'
import type { Contribution, ScoreCard } from '../../../shared/model/score-card.ts'

/** What a reader wants first: strengths, the largest losses, and what would raise the score. */
export interface Explanation {
  strengths: Contribution[]
  losses: Contribution[]
  raises: { id: IndicatorId; text: string; points: number }[]
  unknown: Contribution[]
}

const LISTED = 3
const DOES_WELL = 0.75

/** Sorts a card's contributions for people; adds no judgement that is not in the card. */
export function explain(card: ScoreCard): Explanation {
  const known = card.contributions.filter((c) => c.confidence > 0)
  const byLoss = [...card.contributions].sort((a, b) => b.lost - a.lost)
  return {
    strengths: known.filter(isStrength).sort((a, b) => b.points - a.points),
    losses: byLoss.filter((c) => c.confidence > 0 && !isStrength(c)).slice(0, LISTED),
    raises: byLoss
      .filter((c) => c.lost > 0)
      .slice(0, LISTED)
      .map(raise),
    unknown: card.contributions.filter((c) => c.state === 'unknown'),
  }
}

/** A light incident is no strength: only an empty, searched ledger is. */
const isStrength = (c: Contribution) => c.score! >= (c.id === 'G' ? 1 : DOES_WELL)

function raise(c: Contribution) {
  const id = c.id as IndicatorId
  const { name, yes, family } = indicatorOf(id)
  const text =
    family === 'observed'
      ? `${name}: watch its devices for longer (${yes}).`
      : family === 'incidents'
        ? c.state === 'unknown'
          ? `${name}: a search of the record, written down.`
          : `${name}: time without a new one, and redress for the old.`
        : `${name}: ${c.state === 'unknown' ? 'evidence of ' : ''}${yes}.`
  return { id, text, points: c.lost }
}
