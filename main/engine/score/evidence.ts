import { inPlainWords } from '../../../shared/i18n/plain-words.ts'
import type { Account, Dossier, Practice, Source } from '../../../shared/model/dossier.ts'
import type { IndicatorId } from '../../../shared/model/indicator.ts'
import { instantOf } from '../../../shared/model/partial-date.ts'
import type { Contribution } from '../../../shared/model/score-card.ts'
import type { Standing } from './incidents.ts'
import type { ObservedReadings } from './observed.ts'
import { practiceAt } from './published.ts'

/** The source of what was measured here. */
const YOUR_NETWORK = 'your network'

type Evidence = Contribution['evidence'][number]

/** What stands behind one indicator at `asOf`, each piece with source, address and date; contradictions side by side. */
export function evidenceOf(
  id: IndicatorId,
  dossier: Dossier,
  incidents: readonly Standing[],
  seen: ObservedReadings,
  asOf: number,
): Evidence[] {
  if (id === 'G') return incidentEvidence(dossier, incidents, asOf)
  if (id in seen) {
    const { said, until, reading } = seen[id as keyof ObservedReadings]
    return said === null
      ? []
      : [
          {
            text: inPlainWords(said),
            said,
            source: YOUR_NETWORK,
            url: null,
            date: until,
            grade: reading.confidence === 0 ? null : Math.round(reading.confidence * 100) / 100,
          },
        ]
  }
  return practiceAt(dossier, id, asOf).map((p) => practiceEvidence(p, asOf))
}

function practiceEvidence(p: Practice, asOf: number): Evidence {
  const looked = p.search
    ? ` Looked for by ${p.search.by} on ${p.search.at} in: ${p.search.looked.join('; ')}.`
    : ''
  const charged = p.incident ? ` Counted once, under incidents (${p.incident}).` : ''
  return {
    text: `${p.text}${looked}${charged}${takenBack(p.withdrawn, asOf)}`,
    ...cite(p.source),
    date: p.checked ?? p.search?.at ?? null,
    grade: p.grade ?? null,
  }
}

function incidentEvidence(dossier: Dossier, incidents: readonly Standing[], asOf: number): Evidence[] {
  const costliest = [...incidents].sort((a, b) => b.penalty - a.penalty)
  const told = costliest.flatMap(({ incident, state, penalty, terms, accounts }) => [
    {
      text: `${incident.title}: ${state}, costs ${penalty.toFixed(2)} of 20. Severity ${incident.severity}: ${incident.severityReason} Disclosure: ${incident.disclosure}. Remedy: ${terms.remedy}.${terms.repeat ? ' Same kind again within five years.' : ''}`,
      source: null,
      url: null,
      date: incident.effectDate ?? incident.date,
      grade: terms.grade,
    },
    ...accounts.map((account) => accountEvidence(account, asOf)),
  ])
  const { searched } = dossier
  if (!searched || instantOf(searched.at) > asOf) return told
  const text = `Incidents were looked for by ${searched.by} on ${searched.at} in: ${searched.looked.join('; ')}.`
  return [...told, { text, source: null, url: null, date: searched.at, grade: null }]
}

const SAYS: Record<Account['says'], string> = {
  claim: '',
  confirms: 'Confirmed: ',
  disputes: 'Disputed: ',
  reply: "The vendor's reply: ",
  remedy: 'Remedy: ',
}

const accountEvidence = (account: Account, asOf: number): Evidence => ({
  text: `${SAYS[account.says]}${account.text}${takenBack(account.withdrawn, asOf)}`,
  ...cite(account.source),
  grade: account.grade,
})

const takenBack = (withdrawn: { at: string; why: string } | undefined, asOf: number) =>
  withdrawn && instantOf(withdrawn.at) <= asOf ? ` [Withdrawn ${withdrawn.at}: ${withdrawn.why}]` : ''

/** What an owner states of their own is shown as such. */
const cite = (source: Source | undefined) => ({
  source: source ? `${source.title}${source.kind === 'owner' ? " (an owner's own statement)" : ''}` : null,
  url: source?.url ?? null,
  date: source?.date ?? null,
})
