import { createHash } from 'node:crypto'
import type { PolicyEvent } from '../../../shared/model/timeline.ts'
import { meaningOf, wordsOf } from '../../../shared/policy/meaning-text.ts'
import type { Ledger } from './open.ts'

/** One version of a published document as it was seen. Times ISO 8601; hashes SHA-256 in hex. */
export interface PolicyVersion {
  id: number
  vendor: string
  document: string
  url: string | null
  firstSeen: string
  lastSeen: string
  /** Of the text as it came. */
  sha256: string
  /** Of its meaning-bearing sentences: equal for two versions that only look different. */
  meaningSha256: string
}

interface Row {
  id: number
  vendor: string
  document: string
  url: string | null
  firstAt: number
  lastAt: number
  sha256: string
  meaningSha256: string
}

const COLUMNS =
  'id, vendor, document, url, first_at AS firstAt, last_at AS lastAt, sha256, meaning_sha256 AS meaningSha256'

/**
 * Keeps a document for ever: the same text seen again stretches its span, another text is another version. What
 * comes late, such as from an archive, takes its place in time.
 * @returns whether its meaning is another than that of the version before; the first is no change. `fresh` is
 * false for a version that was kept already.
 */
export function keepPolicy(
  db: Ledger,
  event: PolicyEvent,
): { versionId: number; changed: boolean; fresh: boolean } {
  const at = Date.parse(event.at)
  const hash = sha256(event.text)
  const subject = { vendor: event.vendor, document: event.document, at }
  const before = db
    .prepare<[typeof subject], Row>(
      `SELECT ${COLUMNS} FROM policy_version WHERE vendor = @vendor AND document = @document AND first_at <= @at
       ORDER BY first_at DESC, id DESC LIMIT 1`,
    )
    .get(subject)
  if (before?.sha256 === hash) {
    db.prepare('UPDATE policy_version SET last_at = max(last_at, ?) WHERE id = ?').run(at, before.id)
    return { versionId: before.id, changed: false, fresh: false }
  }
  const after = db
    .prepare<[typeof subject], Row>(
      `SELECT ${COLUMNS} FROM policy_version WHERE vendor = @vendor AND document = @document AND first_at > @at
       ORDER BY first_at, id LIMIT 1`,
    )
    .get(subject)
  if (after?.sha256 === hash) {
    db.prepare('UPDATE policy_version SET first_at = ? WHERE id = ?').run(at, after.id)
    return { versionId: after.id, changed: false, fresh: false }
  }
  const meaning = sha256(
    meaningOf(event.text)
      .map((sentence) => wordsOf(sentence).join(' '))
      .sort()
      .join('\n'),
  )
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO policy_version (vendor, document, url, first_at, last_at, sha256, meaning_sha256, text)
       VALUES (@vendor, @document, @url, @at, @at, @hash, @meaning, @text)`,
    )
    .run({
      vendor: event.vendor,
      document: event.document,
      url: event.url,
      at,
      hash,
      meaning,
      text: event.text,
    })
  return {
    versionId: Number(lastInsertRowid),
    changed: before !== undefined && before.meaningSha256 !== meaning,
    fresh: true,
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every version of a vendor's documents, oldest first; of all vendors without a name. */
export function policyVersions(db: Ledger, vendor: string | null = null): PolicyVersion[] {
  return db
    .prepare<[{ vendor: string | null }], Row>(
      `SELECT ${COLUMNS} FROM policy_version WHERE @vendor IS NULL OR vendor = @vendor ORDER BY vendor, document, first_at, id`,
    )
    .all({ vendor })
    .map(({ firstAt, lastAt, ...row }) => ({
      ...row,
      firstSeen: new Date(firstAt).toISOString(),
      lastSeen: new Date(lastAt).toISOString(),
    }))
}

/** The text of one version as it came; `null` for an id that is none. */
export const policyText = (db: Ledger, versionId: number): string | null =>
  db.prepare<[number], { text: string }>('SELECT text FROM policy_version WHERE id = ?').get(versionId)
    ?.text ?? null
