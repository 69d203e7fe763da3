import * as v from 'valibot'
import { type Dossier, incidentSchema, noteSchema, practiceSchema, supportEndSchema } from './dossier.ts'

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
 * those that stood then: made by that time, and not yet taken back.
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
  return {
    ...dossier,
    practice: [...dossier.practice, ...standing.flatMap((s) => (s.part === 'practice' ? [s.body] : []))],
    incidents: [...dossier.incidents, ...standing.flatMap((s) => (s.part === 'incident' ? [s.body] : []))],
    notes: [...dossier.notes, ...standing.flatMap((s) => (s.part === 'note' ? [s.body] : []))],
    supportEnds: [
      ...dossier.supportEnds,
      ...standing.flatMap((s) => (s.part === 'supportEnd' ? [s.body] : [])),
    ],
  }
}
