import type { Severity, WarningKind } from './kinds.ts'

/** Never stronger than the evidence, and never "caused". */
export const LINK_WORDINGS = ['no link shown', 'possible', 'likely', 'corroborated'] as const
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
  evidence: { text: string; from: string; at: string }[]
  causes: Cause[]
  state: 'open' | 'acknowledged' | 'resolved'
}
