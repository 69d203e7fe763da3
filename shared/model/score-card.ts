import type { Sentence } from './sentence.ts'

/** One indicator's share of a vendor's score. */
export interface Contribution {
  id: string
  indicator: string
  weight: number
  state: 'yes' | 'partial' | 'no' | 'unknown' | 'not-applicable' | 'observed'
  /** 0–1; `null` while unknown. */
  score: number | null
  confidence: number
  points: number
  lost: number
  evidence: {
    text: string
    /** The same for a reader of any language, where it is no quotation of the record. */
    said?: Sentence
    source: string | null
    url: string | null
    date: string | null
    grade: number | null
  }[]
}

/** A vendor's transparency: point with its band, coverage and every contribution. All out of 100. */
export interface ScoreCard {
  vendor: string
  point: number
  low: number
  high: number
  coverage: number
  /** `null` below 40 % coverage. */
  letter: 'A' | 'B' | 'C' | 'D' | 'E' | null
  provisional: boolean
  caps: { at: number; reason: string; said?: Sentence }[]
  asOf: string
  rules: string
  contributions: Contribution[]
}
