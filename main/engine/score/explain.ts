import { type IndicatorId, indicatorOf } from '../../../shared/model/indicator.ts'
import type { Contribution, ScoreCard } from '../../../shared/model/score-card.ts'

/** One thing that would raise a score, by at most so many points: in words, and by what it takes. */
export interface Raise {
  id: IndicatorId
  by: 'evidence' | 'practice' | 'watching' | 'search' | 'time'
  text: string
  points: number
}

/** What a reader wants first: strengths, the largest losses, and what would raise the score. */
export interface Explanation {
  strengths: Contribution[]
  losses: Contribution[]
  raises: Raise[]
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

function raise(c: Contribution): Raise {
  const id = c.id as IndicatorId
  const { name, yes } = indicatorOf(id)
  const by = takes(id, c.state === 'unknown')
  const texts: Record<Raise['by'], string> = {
    watching: `${name}: watch its devices for longer (${yes}).`,
    search: `${name}: a search of the record, written down.`,
    time: `${name}: time without a new one, and redress for the old.`,
    evidence: `${name}: evidence of ${yes}.`,
    practice: `${name}: ${yes}.`,
  }
  return { id, by, text: texts[by], points: c.lost }
}

function takes(id: IndicatorId, unknown: boolean): Raise['by'] {
  const { family } = indicatorOf(id)
  if (family === 'observed') return 'watching'
  if (family === 'incidents') return unknown ? 'search' : 'time'
  return unknown ? 'evidence' : 'practice'
}
