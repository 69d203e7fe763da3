import type { Migration } from '../migration.ts'

/** What a crash may not take from imports: days still to be judged, and which lookups a source told. */
export const unjudgedEvidence: Migration = {
  id: 170,
  name: 'unjudged-evidence',
  up(db) {
    db.exec(`
      -- Evidence that is in the contact tables and no rule has seen: days of it, as JSON (outbound/day-contacts.ts).
      CREATE TABLE unjudged_evidence (
        id INTEGER PRIMARY KEY,
        days TEXT NOT NULL
      ) STRICT;

      -- lookups: over which time a name server's log was counted and how it is known again, as JSON
      -- (outbound/lookups/lookup-record.ts); NULL for evidence of other kinds.
      ALTER TABLE import_mark ADD COLUMN lookups TEXT;
    `)
  },
}
