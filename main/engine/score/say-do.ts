import type { IndicatorId } from '../../../shared/model/indicator.ts'
import type { Readings } from './formula.ts'

/** Where words and deeds are about the same thing. */
const PAIRS = [
  ['C2', 'F1'],
  ['A1', 'E1'],
] as const satisfies readonly (readonly [IndicatorId, IndicatorId])[]
/** Both sides must be known this well before one may correct the other. */
const SURE = 0.5
const GAP = 0.25

/** A vendor says more than it does: both values from 0 to 1. */
export interface SayDoGap {
  published: IndicatorId
  observed: IndicatorId
  said: number
  done: number
  /** The gap is about traffic, and trackers were among it. */
  trackers: boolean
}

/** Deeds may lower words, words never lift deeds; a difference of 0.25 or more is recorded as a gap. */
export function applySayDo(readings: Readings): { readings: Readings; gaps: SayDoGap[] } {
  const corrected = { ...readings }
  const gaps: SayDoGap[] = []
  for (const [published, observed] of PAIRS) {
    const { score: said, confidence: sureOfWords } = readings[published]
    const { score: done, confidence: sureOfDeeds } = readings[observed]
    if (said === null || done === null || sureOfWords < SURE || sureOfDeeds < SURE) continue
    corrected[published] = { ...readings[published], score: Math.min(said, done) }
    if (said - done >= GAP) {
      const trackers = observed === 'F1' && readings.F2.confidence > 0 && readings.F2.score! < 1
      gaps.push({ published, observed, said, done, trackers })
    }
  }
  return { readings: corrected, gaps }
}
