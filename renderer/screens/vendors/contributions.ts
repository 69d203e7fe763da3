import type { Contribution, ScoreCard } from '../../../shared/model/score-card.ts'

/** A score from here on counts as done well; below it, what is missing is what is worth telling. */
const WELL = 0.75

/** A card's contributions as a reader asks for them. What does not apply is in none. */
export function sortedContributions({ contributions }: ScoreCard): {
  well: Contribution[]
  lost: Contribution[]
  unknown: Contribution[]
} {
  const known = contributions.filter(({ state, score }) => state !== 'not-applicable' && score !== null)
  return {
    well: known.filter(({ score }) => (score ?? 0) >= WELL).sort((a, b) => b.points - a.points),
    lost: known.filter(({ score }) => (score ?? 0) < WELL).sort((a, b) => b.lost - a.lost),
    unknown: contributions.filter(({ state }) => state === 'unknown').sort((a, b) => b.weight - a.weight),
  }
}
