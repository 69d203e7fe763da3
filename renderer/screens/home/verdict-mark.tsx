import { CircleAlert, CircleCheck, Eye, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { Verdict } from './standing.ts'

const MARKS: Record<Verdict, LucideIcon> = {
  alarm: CircleAlert,
  decide: TriangleAlert,
  look: Eye,
  calm: CircleCheck,
}

/** The home's answer as a sign, beside the sentence that says it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const Mark = MARKS[verdict]
  return (
    <span className={`verdict__mark verdict__mark--${verdict}`} aria-hidden>
      <Mark />
    </span>
  )
}
