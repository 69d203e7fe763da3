import type { Classification } from './classify/classification.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { Batch, TallyDestination } from './tally.ts'

/** What an import needs of the place that keeps evidence. The ledger has one. */

/** How far a file was imported: its fingerprint, or a database's identity (as `head`) with its last id. */
export interface ImportMark extends Fingerprint {
  id: number
  format: string
  /** Of a name server's log: which lookups it told (`lookups/lookup-record.ts`). */
  lookups?: string | null
}

/** The file a portion came from, for the mark and the coverage. */
export interface Imported {
  format: string
  name: string
  at: number
  records: number
  /** The mark this one replaces; `null` for a file seen first. */
  previous: number | null
  fingerprint: Fingerprint
  /** Of a name server's log: which lookups it told (`lookups/lookup-record.ts`). */
  lookups?: string | null
  /** The followed source it is; default: `format` and `name`. */
  source?: { kind: string; name: string }
  /** The time a followed source was watching (ms); default: the time its records span, joined over short gaps. */
  watched?: { from: number; until: number }
}

export interface EvidenceStore {
  /** Marks of files of this format. */
  marks(format: string): ImportMark[]
  /**
   * Writes counted evidence and the mark of how far it was read, in one transaction: both or neither.
   * Answers the mark's id and a number for each contact (client and destination) of a batch, the same for the same one.
   */
  commit(
    batches: readonly Batch[],
    imported: Imported,
    classify: (d: TallyDestination) => Classification,
  ): { markId: number; contacts: number[] }
  /** Notes that a followed source was watching, though nothing came. */
  watched(source: { kind: string; name: string }, span: { from: number; until: number }): void
  /** Notes how a source is: `null` when it works, else one sentence. */
  health(kind: string, name: string, problem: string | null, at: number): void
}
