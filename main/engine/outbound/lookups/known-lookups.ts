import type { Detected } from '../detect-format.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import type { EvidenceStore, ImportMark } from '../evidence-store.ts'
import { type LookupRecord, lookupFamily, lookupRecord } from './lookup-record.ts'
import type { LookupSummaries } from './lookup-summaries.ts'
import { LookupTrail, ofSameBox, withTheirKin } from './lookup-trail.ts'
import { scoutFile } from './scout-file.ts'

/**
 * Where the lookups of this log are noted, and those are known that another way of the same box told; `null` for what
 * is no name server's log.
 */
export async function knownLookups(
  file: EvidenceFile,
  detected: Detected,
  mark: ImportMark | null,
  modifiedAt: number,
  store: Pick<EvidenceStore, 'marks'>,
  summaries: LookupSummaries,
): Promise<{ trail: LookupTrail; own: LookupRecord | null } | null> {
  const family = lookupFamily(detected.format)
  if (family.length === 0) return null
  const own = lookupRecord(mark?.lookups)
  const others = family
    .flatMap((format) => store.marks(format))
    .flatMap((other) => (other.id === mark?.id ? [] : (summaries.of(other) ?? [])))
  const known = ofSameBox(own, others)
  const strangers = others.filter((other) => !known.includes(other))
  const start = file.isGzip ? 0 : (mark?.offset ?? 0)
  const found = await scoutFile(file, detected, strangers, { start, modifiedAt })
  const told = withTheirKin([...known, ...found], others).map((one) => one.record())
  return { trail: new LookupTrail(told), own }
}
