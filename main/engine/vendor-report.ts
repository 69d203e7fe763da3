import { createHash } from 'node:crypto'
import type { Change } from '../../shared/model/change.ts'
import type { Note, Source } from '../../shared/model/dossier.ts'
import type { ScoreCard } from '../../shared/model/score-card.ts'
import type { Warning } from '../../shared/model/warning.ts'
import type { PolicyVersion } from './ledger/policies.ts'
import type { VendorFact } from './ledger/vendor-facts.ts'
import type { VendorAnswer } from './vendor-record.ts'

/** One dated line of a dossier for a dispute. `sha256` is over the entry's own fields, for later proof. */
export interface DossierEntry {
  /** ISO 8601 date or time as well as it is known; `null` where no source dates it. */
  at: string | null
  kind:
    | 'incident'
    | 'claim'
    | 'confirmation'
    | 'dispute'
    | 'reply'
    | 'remedy'
    | 'document'
    | 'owner'
    | 'change'
    | 'warning'
  text: string
  source: Pick<Source, 'title' | 'url'> | null
  /** Seen on this network, or published elsewhere. */
  where: 'here' | 'published'
  sha256: string
}

/** Everything on one vendor in one document: a time line with evidence and hashes, and room for its reply. */
export interface VendorDossierReport {
  vendor: string
  asOf: string
  rules: string
  card: ScoreCard
  timeline: DossierEntry[]
  notes: Note[]
  /** Names of indicators nothing is known of. */
  unknown: string[]
  vendorReply: null
  /** Over all of the above: any later change of the document shows. */
  sha256: string
}

/** What this ledger adds to the published record. */
export interface LocalRecord {
  documents: readonly PolicyVersion[]
  facts: readonly VendorFact[]
  /** Changes of this vendor's devices. */
  changes: readonly Change[]
  warnings: readonly Warning[]
}

const KIND = {
  claim: 'claim',
  confirms: 'confirmation',
  disputes: 'dispute',
  reply: 'reply',
  remedy: 'remedy',
} as const

/** Puts a vendor's record into one document. The same record gives the same bytes and hashes. */
export function vendorDossierReport(answer: VendorAnswer, local: LocalRecord): VendorDossierReport {
  const { card, dossier } = answer
  const timeline = [...published(answer), ...seenHere(local)]
    .map((entry) => ({ ...entry, sha256: sha256(entry) }))
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.sha256.localeCompare(b.sha256))
  const report = {
    vendor: card.vendor,
    asOf: card.asOf,
    rules: card.rules,
    card,
    timeline,
    notes: dossier.notes,
    unknown: card.contributions.filter((c) => c.state === 'unknown').map((c) => c.indicator),
    vendorReply: null,
  }
  return { ...report, sha256: sha256(report) }
}

type Entry = Omit<DossierEntry, 'sha256'>

const published = ({ dossier, incidents }: VendorAnswer): Entry[] => [
  ...incidents.flatMap(({ incident, state, accounts }): Entry[] => [
    {
      at: incident.effectDate ?? incident.date,
      kind: 'incident',
      text: `${incident.title} (${state}). Severity ${incident.severity}: ${incident.severityReason}`,
      source: null,
      where: 'published',
    },
    ...accounts.map(
      ({ says, text, source, withdrawn }): Entry => ({
        at: source.date,
        kind: KIND[says],
        text: withdrawn ? `${text} [Withdrawn ${withdrawn.at}: ${withdrawn.why}]` : text,
        source: { title: source.title, url: source.url },
        where: 'published',
      }),
    ),
  ]),
  ...dossier.owners.map(
    ({ owner, from, source }): Entry => ({
      at: from,
      kind: 'owner',
      text: `Owned by ${owner}.`,
      source: source && { title: source.title, url: source.url },
      where: 'published',
    }),
  ),
]

const seenHere = ({ documents, facts, changes, warnings }: LocalRecord): Entry[] => [
  ...documents.map(
    (d): Entry => ({
      at: d.firstSeen,
      kind: 'document',
      text: `Version of "${d.document}" seen from ${d.firstSeen} to ${d.lastSeen}, SHA-256 ${d.sha256}.`,
      source: { title: d.document, url: d.url },
      where: 'here',
    }),
  ),
  ...facts
    .filter((f) => f.key === 'owner')
    .map(
      (f): Entry => ({
        at: f.firstSeen,
        kind: 'owner',
        text: `Owner stated: ${f.value}.`,
        source: null,
        where: 'here',
      }),
    ),
  ...changes.map(
    (c): Entry => ({
      at: c.firstSeenNew,
      kind: 'change',
      text: `Device ${c.deviceId}: ${c.key} went from ${JSON.stringify(c.from)} (last seen ${c.lastSeenOld}) to ${JSON.stringify(c.to)}.`,
      source: null,
      where: 'here',
    }),
  ),
  ...warnings.map(
    (w): Entry => ({
      at: w.at,
      kind: 'warning',
      text: `${w.title} ${w.explanation}`,
      source: null,
      where: 'here',
    }),
  ),
]

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
