import * as v from 'valibot'
import {
  type Dossier,
  type Incident,
  incidentSchema,
  noteSchema,
  practiceSchema,
  supportEndSchema,
} from './dossier.ts'

/** A piece of a dossier that the owner wrote or imported, under the same rules as the shipped ones. */
export const statementPart = v.variant('part', [
  v.strictObject({ part: v.literal('practice'), body: practiceSchema }),
  v.strictObject({ part: v.literal('incident'), body: incidentSchema }),
  v.strictObject({ part: v.literal('note'), body: noteSchema }),
  v.strictObject({ part: v.literal('supportEnd'), body: supportEndSchema }),
])
export type StatementPart = v.InferOutput<typeof statementPart>

/** A statement with its provenance. A withdrawn one stays visible and counts for nothing. */
export type VendorStatement = StatementPart & {
  id: number
  vendor: string
  /** Who it comes from: `owner`, or the file it was imported from. */
  origin: string
  at: string
  withdrawnAt: string | null
}

/** The pieces of a dossier as statements, to import one into a ledger. */
export const statementParts = (dossier: Dossier): StatementPart[] => [
  ...dossier.practice.map((body) => ({ part: 'practice' as const, body })),
  ...dossier.incidents.map((body) => ({ part: 'incident' as const, body })),
  ...dossier.notes.map((body) => ({ part: 'note' as const, body })),
  ...dossier.supportEnds.map((body) => ({ part: 'supportEnd' as const, body })),
]

/**
 * A dossier with the statements that stand added to it; the shipped one is not touched. With `asOf` (ISO 8601)
 * those that stood then: made by that time, and not yet taken back. What is said already is not added again.
 */
export function withStatements(
  dossier: Dossier,
  statements: readonly VendorStatement[],
  asOf?: string,
): Dossier {
  const at = asOf === undefined ? null : Date.parse(asOf)
  const standing = statements.filter((s) =>
    at === null
      ? s.withdrawnAt === null
      : Date.parse(s.at) <= at && (s.withdrawnAt === null || Date.parse(s.withdrawnAt) > at),
  )
  if (standing.length === 0) return dossier
  const bodies = <P extends StatementPart['part']>(part: P) =>
    standing.flatMap((s) => (s.part === part ? [s.body as Extract<StatementPart, { part: P }>['body']] : []))
  return {
    ...dossier,
    practice: added(dossier.practice, bodies('practice')),
    incidents: bodies('incident').reduce(withIncident, dossier.incidents),
    notes: added(dossier.notes, bodies('note')),
    supportEnds: added(dossier.supportEnds, bodies('supportEnd')),
  }
}

/** A statement said twice, as when a record comes back from a friend, counts once. */
const added = <T>(known: readonly T[], more: readonly T[]): T[] => [
  ...new Map([...known, ...more].map((one) => [JSON.stringify(one), one])).values(),
]

/** The same incident is charged once: another telling of it adds its accounts to the first. */
function withIncident(known: Incident[], one: Incident): Incident[] {
  const at = known.findIndex(({ id }) => id === one.id)
  if (at < 0) return [...known, one]
  const first = known[at]!
  return known.with(at, { ...first, accounts: added(first.accounts, one.accounts) })
}
