import type { SharedNote, SignedNotes } from '../../../shared/model/notes-exchange.ts'
import type { Ledger } from './open.ts'

/** Keeps a checked file of another home; answers `false` when the very same file was kept before. */
export const keepSharedNotes = (db: Ledger, file: SignedNotes, now: number): boolean =>
  db
    .prepare(
      `INSERT INTO shared_note_file (public_key, signature, made_on, notes, imported_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .run(file.publicKey, file.signature, file.madeOn, JSON.stringify(file.notes), now).changes > 0

/** What other homes wrote, by their public key; a home's newest file stands for it. */
export function sharedNotesByHome(db: Ledger): Map<string, SharedNote[]> {
  const rows = db
    .prepare<[], { publicKey: string; notes: string }>(
      'SELECT public_key AS publicKey, notes FROM shared_note_file ORDER BY made_on, id',
    )
    .all()
  return new Map(rows.map(({ publicKey, notes }) => [publicKey, JSON.parse(notes) as SharedNote[]]))
}
