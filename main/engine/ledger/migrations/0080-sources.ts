import type { Migration } from '../migration.ts'

/** The sources of evidence the owner lets us follow. Passwords are nowhere in the ledger. */
export const sources: Migration = {
  id: 80,
  name: 'sources',
  up(db) {
    db.exec(`
      -- place: where it is, as JSON. evidence_kind and evidence_name are its row in evidence_source.
      -- fingerprint: of the certificate its box showed first.
      CREATE TABLE followed_source (
        id TEXT PRIMARY KEY,
        place TEXT NOT NULL,
        evidence_kind TEXT NOT NULL,
        evidence_name TEXT NOT NULL,
        fingerprint TEXT,
        is_paused INTEGER NOT NULL DEFAULT 0,
        added_at INTEGER NOT NULL,
        UNIQUE (evidence_kind, evidence_name)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE evidence_source ADD COLUMN last_record_at INTEGER;
    `)
  },
}
