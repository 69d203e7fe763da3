import { inPlainWords } from '../../../shared/i18n/plain-words.ts'
import { sentence } from '../../../shared/i18n/sentences.ts'
import { instantOf } from '../../../shared/model/partial-date.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import { monthsBetween } from './decay.ts'
import type { Totals } from './formula.ts'
import type { Standing } from './incidents.ts'
import type { SayDoGap } from './say-do.ts'

/** A ceiling on the point, with the reason a reader is shown. */
export interface Cap {
  at: number
  reason: string
  /** The same for a reader of any language, where it is no quotation of the record. */
  said?: Sentence
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
  const caps: Cap[] = grave.map(({ incident, state, terms }) => {
    const undone = state === 'remedied' && terms.remedy === 'rollback-and-redress'
    return {
      at: undone ? CAP_LESSENED : CAP_GRAVE,
      reason: `Confirmed and ${incident.disclosure === 'silent' ? 'not announced' : 'announced as something else'}${undone ? ', since undone' : ''}: ${incident.title} (${incident.date}).`,
    }
  })
  if (gaps.some((gap) => gap.trackers))
    caps.push(capSaid(CAP_LESSENED, sentence('score.trackersUnaccounted')))
  return caps.sort((a, b) => a.at - b.at)
}

const capSaid = (at: number, said: Sentence): Cap => ({ at, reason: inPlainWords(said), said })

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
    .map((f) => capSaid(CAP_GRAVE, sentence('score.confirmedByYou', { text: f.text })))

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
