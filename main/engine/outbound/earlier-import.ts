import type { EvidenceFile } from './evidence-file.ts'
import type { EvidenceStore, ImportMark } from './evidence-store.ts'
import { HEAD_BYTES } from './fingerprint.ts'
import type { Format } from './reader.ts'

/** Stands before the body in the mark of a portion that held conversations back (`Portion.holdsBack`). */
export const HELD_BACK = 'held back '

/** The mark of an earlier import of this file, however it is called now: the longest whose content is its start. */
export async function earlierImport(
  file: EvidenceFile,
  format: Format,
  store: Pick<EvidenceStore, 'marks'>,
): Promise<ImportMark | null> {
  const hashes = new Map<number, string>()
  for (const mark of store.marks(format)) {
    if (mark.headLength === 0 || mark.headLength > file.head.length) continue
    const hash = hashes.get(mark.headLength) ?? file.headHash(mark.headLength)
    hashes.set(mark.headLength, hash)
    if (hash !== mark.head) continue
    if (!file.isGzip && mark.offset > file.size && mark.headLength === HEAD_BYTES)
      return { ...mark, offset: file.size }
    const body = mark.body.startsWith(HELD_BACK) ? mark.body.slice(HELD_BACK.length) : mark.body
    if (await file.has(body, mark.offset)) return mark
  }
  return null
}
