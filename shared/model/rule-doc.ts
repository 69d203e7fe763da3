import type { WarningKind } from './kinds.ts'

/** What a rule asks and on what grounds it answers: the help page is drawn from these. */
export interface RuleDoc {
  id: WarningKind
  question: string
  why: string
  evidence: string
  advice: string
  /** Which observation would settle the matter. */
  settles: string
}
