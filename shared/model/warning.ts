import type { Severity, WarningKind } from './kinds.ts'
import type { SaidOfWarning, Sentence } from './sentence.ts'

/** Never stronger than the evidence, and never "caused". */
const LINK_WORDINGS = ['no link shown', 'possible', 'likely', 'corroborated'] as const
export type LinkWording = (typeof LINK_WORDINGS)[number]

/** An earlier change a surprise is held against. */
export interface Cause {
  kind: string
  /** When the change was first seen. */
  at: string
  from: string | null
  to: string | null
  lagDays: number
  /** 0–100, the points of the delayed-effect algorithm. */
  plausibility: number
  wording: LinkWording
}

/** What a surprise rests on: seen where, when. */
export interface Ground {
  text: string
  from: string
  at: string
  said?: Sentence
}

/** A surprise, with its grounds and what the owner can do. Named `Warning` in the contract's JSON. */
export interface Warning {
  id: string
  kind: WarningKind
  severity: Severity
  deviceId: string | null
  vendor: string | null
  at: string
  title: string
  explanation: string
  advice: string[]
  evidence: Ground[]
  causes: Cause[]
  state: 'open' | 'acknowledged' | 'resolved'
  /** Its title, explanation and advice for a reader of any language; warnings of old ledgers have English text alone. */
  said?: SaidOfWarning
}
