import type { Reading } from './formula.ts'

/** One statement on one indicator: what it would earn (0–1) and how sure it is (0–1). */
export interface Statement {
  score: number
  confidence: number
}

/**
 * Brings any number of statements, agreeing or not, to one reading around the prior. The strongest on
 * each side counts, so repeating a thing adds nothing, order does not matter, a good word never lowers,
 * a bad one never raises, and the confidence is that of the surest.
 */
export function weighEvidence(statements: readonly Statement[], prior: number): Reading {
  const sure = Math.max(0, ...statements.map((s) => s.confidence))
  if (sure === 0) return { applicable: true, score: null, confidence: 0 }
  const pulls = statements.map((s) => s.confidence * (s.score - prior))
  const pull = Math.max(0, ...pulls) + Math.min(0, ...pulls)
  return { applicable: true, score: prior + pull / sure, confidence: sure }
}
