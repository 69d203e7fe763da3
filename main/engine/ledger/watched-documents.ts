import type { WatchedDocument } from '../../../shared/ipc/schema.ts'
import type { Ledger } from './open.ts'

interface Row {
  id: number
  vendor: string
  document: string
  url: string
  pickedAt: number
  lookedAt: number | null
  failure: string | null
}

const iso = (ms: number) => new Date(ms).toISOString()

/** The documents the owner picked and did not drop, by vendor. */
export const watchedDocuments = (db: Ledger): WatchedDocument[] =>
  db
    .prepare<[], Row>(
      `SELECT id, vendor, document, url, picked_at AS pickedAt, looked_at AS lookedAt, failure
       FROM watched_document WHERE dropped_at IS NULL ORDER BY vendor, document`,
    )
    .all()
    .map(({ pickedAt, lookedAt, ...row }) => ({
      ...row,
      pickedAt: iso(pickedAt),
      lookedAt: lookedAt === null ? null : iso(lookedAt),
    }))

/** Picks a document; another address for the same one replaces the pick. */
export function watchDocument(
  db: Ledger,
  { vendor, document, url }: { vendor: string; document: string; url: string },
  now: number,
): void {
  db.transaction(() => {
    db.prepare(
      'UPDATE watched_document SET dropped_at = ? WHERE vendor = ? AND document = ? AND dropped_at IS NULL',
    ).run(now, vendor, document)
    db.prepare('INSERT INTO watched_document (vendor, document, url, picked_at) VALUES (?, ?, ?, ?)').run(
      vendor,
      document,
      url,
      now,
    )
  })()
}

/** Drops a pick; answers whose it was, `null` when it did not stand. */
export const dropWatchedDocument = (db: Ledger, id: number, now: number): string | null =>
  db
    .prepare<[number, number], { vendor: string }>(
      'UPDATE watched_document SET dropped_at = ? WHERE id = ? AND dropped_at IS NULL RETURNING vendor',
    )
    .get(now, id)?.vendor ?? null

/** Remembers a look at a picked document; `failure` says why it failed, `null` that it did not. */
export function recordLook(
  db: Ledger,
  { vendor, document }: { vendor: string; document: string },
  failure: string | null,
  now: number,
): void {
  db.prepare(
    'UPDATE watched_document SET looked_at = ?, failure = ? WHERE vendor = ? AND document = ? AND dropped_at IS NULL',
  ).run(now, failure, vendor, document)
}
