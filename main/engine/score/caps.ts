import { instantOf } from '../../../shared/model/partial-date.ts'
import { monthsBetween } from './decay.ts'
import type { Totals } from './formula.ts'
import type { Standing } from './incidents.ts'
import type { SayDoGap } from './say-do.ts'

/** A ceiling on the point, with the reason a reader is shown. */
export interface Cap {
  at: number
  reason: string
}

const CAP_GRAVE = 49
const CAP_LESSENED = 64
const CAP_MONTHS = 60
const GRAVE = 4
const CONFIRMED_GRADE = 0.9
const UNDISCLOSED = new Set(['silent', 'mislabelled'])
/** Nobody can announce a mishap: it costs its penalty and caps nothing. */
const MISHAPS = new Set(['outage', 'update-broke'])

/** Grave undisclosed changes of the last five years, and say–do gaps with trackers in them. */
export function capsOf(standing: readonly Standing[], gaps: readonly SayDoGap[], asOf: number): Cap[] {
  const grave = standing.filter(
    ({ incident, state, terms }) =>
      (state === 'confirmed' || state === 'remedied') &&
      terms.grade >= CONFIRMED_GRADE &&
      incident.severity >= GRAVE &&
      UNDISCLOSED.has(incident.disclosure) &&
      !MISHAPS.has(incident.class) &&
      monthsBetween(instantOf(incident.effectDate ?? incident.date), asOf) <= CAP_MONTHS,
  )
  const caps = grave.map(({ incident, state, terms }) => {
    const undone = state === 'remedied' && terms.remedy === 'rollback-and-redress'
    return {
      at: undone ? CAP_LESSENED : CAP_GRAVE,
      reason: `Confirmed and ${incident.disclosure === 'silent' ? 'not announced' : 'announced as something else'}${undone ? ', since undone' : ''}: ${incident.title} (${incident.date}).`,
    }
  })
  if (gaps.some((gap) => gap.trackers))
    caps.push({
      at: CAP_LESSENED,
      reason: 'Trackers were contacted here that the published policy does not account for.',
    })
  return caps.sort((a, b) => a.at - b.at)
}

/** A finding on one device that only its own score answers for. */
export interface LocalFinding {
  /** What changed without announcement. */
  text: string
  severity: 1 | 2 | 3 | 4 | 5
  /** Whether the owner confirmed it. */
  confirmed: boolean
}

/** Caps of a single device: an unannounced grave change its owner confirmed. */
export const localCaps = (findings: readonly LocalFinding[]): Cap[] =>
  findings
    .filter((f) => f.confirmed && f.severity >= GRAVE)
    .map((f) => ({ at: CAP_GRAVE, reason: `Confirmed by you on this device: ${f.text}` }))

/** Puts the lowest ceiling over point and band; coverage stays. */
export function underCaps({ point, low, high, coverage }: Totals, caps: readonly Cap[]): Totals {
  const ceiling = Math.min(Number.POSITIVE_INFINITY, ...caps.map((cap) => cap.at))
  return {
    point: Math.min(point, ceiling),
    low: Math.min(low, ceiling),
    high: Math.min(high, ceiling),
    coverage,
  }
}
