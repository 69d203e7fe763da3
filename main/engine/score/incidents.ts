import type { Account, Dossier, Incident, IncidentState } from '../../../shared/model/dossier.ts'
import { indicatorOf } from '../../../shared/model/indicator.ts'
import { instantOf } from '../../../shared/model/partial-date.ts'
import { left, monthsBetween } from './decay.ts'
import { type Reading, UNKNOWN } from './formula.ts'

const BASE = { 1: 2, 2: 4, 3: 8, 4: 14, 5: 20 } as const
const DISCLOSURE = {
  announced: 0.4,
  late: 0.7,
  'generic-warning': 0.8,
  silent: 1,
  mislabelled: 1.25,
} as const
const REMEDY = { 'rollback-and-redress': 0.5, part: 0.75, none: 1 } as const
const REPEAT = 1.5
const REPEAT_MONTHS = 60
const HALF_LIFE = 36
/** What a regulator, court or the vendor itself settled fades more slowly. */
const HALF_LIFE_SETTLED = 60
/** A contested claim carries no more than one report does. */
const CONTESTED_GRADE = 0.3
/** Points of penalty that bring the indicator to zero. */
const FULL_PENALTY = 20
/** How sure "nothing found" is after a search of the ledger. */
const SEARCHED_EMPTY = 0.6

/** What enters the penalty of one incident. */
export interface PenaltyTerms {
  severity: Incident['severity']
  grade: number
  disclosure: Incident['disclosure']
  remedy: Incident['remedy']
  repeat: boolean
  months: number
}

/** base(severity) × grade × disclosure × remedy × repeat × 0.5^(months / half-life), in points of 20. */
export const penaltyOf = (t: PenaltyTerms): number =>
  BASE[t.severity] *
  t.grade *
  DISCLOSURE[t.disclosure] *
  REMEDY[t.remedy] *
  (t.repeat ? REPEAT : 1) *
  left(t.months, t.grade === 1 ? HALF_LIFE_SETTLED : HALF_LIFE)

/** An incident as it stood at a time: what was known, how it had been answered, what it costs. */
export interface Standing {
  incident: Incident
  state: IncidentState
  terms: PenaltyTerms
  penalty: number
  accounts: Account[]
}

/** Every incident known at `asOf` (milliseconds), each with its penalty; withdrawn ones cost nothing. */
export function standingIncidents(dossier: Dossier, asOf: number): Standing[] {
  const known = dossier.incidents.flatMap((incident) => {
    const state = stateAt(incident, asOf)
    const accounts = incident.accounts.filter((a) =>
      a.source.date ? instantOf(a.source.date) <= asOf : true,
    )
    return state && accounts.length > 0 ? [{ incident, state, accounts }] : []
  })
  return known.map(({ incident, state, accounts }) => {
    const terms: PenaltyTerms = {
      severity: incident.severity,
      grade: gradeAt(accounts, state, asOf),
      disclosure: incident.disclosure,
      remedy: incident.remedyDate && instantOf(incident.remedyDate) > asOf ? 'none' : incident.remedy,
      repeat: known.some((other) => isRepeat(incident, other.incident, other.state)),
      months: monthsBetween(feltAt(incident, asOf), asOf),
    }
    return { incident, state, terms, penalty: state === 'withdrawn' ? 0 : penaltyOf(terms), accounts }
  })
}

const stateAt = (incident: Incident, asOf: number) =>
  incident.states.findLast((s) => instantOf(s.at) <= asOf)?.state

/** Owners feel it from the effect date; announced but still to come, it counts from the announcement. */
function feltAt(incident: Incident, asOf: number): number {
  const effect = incident.effectDate ? instantOf(incident.effectDate) : null
  return effect !== null && effect <= asOf ? effect : instantOf(incident.date)
}

/** The best ground any account gives; what the vendor says in its own defence grounds no charge. */
function gradeAt(accounts: Account[], state: IncidentState, asOf: number): number {
  const grounds = accounts.filter(
    (a) =>
      (a.says === 'claim' || a.says === 'confirms') && !(a.withdrawn && instantOf(a.withdrawn.at) <= asOf),
  )
  const best = Math.max(0, ...grounds.map((a) => a.grade))
  return state === 'contested' ? Math.min(best, CONTESTED_GRADE) : best
}

/** Only an established earlier case makes this one a repeat. */
function isRepeat(incident: Incident, earlier: Incident, earlierState: IncidentState): boolean {
  if (earlierState !== 'confirmed' && earlierState !== 'remedied') return false
  const gap = monthsBetween(feltFirst(earlier), feltFirst(incident))
  return earlier !== incident && earlier.class === incident.class && gap > 0 && gap <= REPEAT_MONTHS
}
const feltFirst = (incident: Incident) => instantOf(incident.effectDate ?? incident.date)

/**
 * Indicator G: what the penalties leave. Few and light incidents are known no better than an empty search,
 * so that adding one never raises a score; in a ledger nobody searched they never lift it over the prior.
 */
export function incidentReading(dossier: Dossier, standing: readonly Standing[], asOf: number): Reading {
  const searched = dossier.searched !== null && instantOf(dossier.searched.at) <= asOf
  const charged = standing.filter((s) => s.state !== 'withdrawn')
  if (charged.length === 0)
    return searched ? { applicable: true, score: 1, confidence: SEARCHED_EMPTY } : UNKNOWN
  const penalties = charged.reduce((sum, s) => sum + s.penalty, 0)
  const rest = Math.max(0, (FULL_PENALTY - penalties) / FULL_PENALTY)
  const { prior } = indicatorOf('G')
  if (rest <= prior) return { applicable: true, score: rest, confidence: 1 }
  const confidence = SEARCHED_EMPTY + ((1 - SEARCHED_EMPTY) * (1 - rest)) / (1 - prior)
  return { applicable: true, score: searched ? rest : prior, confidence }
}
