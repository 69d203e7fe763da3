import type { Migration } from '../migration.ts'

/** Published documents, kept for ever; what was learned of vendors; the owner's own statements on them; others' notes. */
export const vendors: Migration = {
  id: 50,
  name: 'vendors',
  up(db) {
    db.exec(`
      CREATE TABLE policy_version (
        id INTEGER PRIMARY KEY,
        vendor TEXT NOT NULL COLLATE NOCASE,
        document TEXT NOT NULL,
        url TEXT,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        meaning_sha256 TEXT NOT NULL,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX policy_version_by_document ON policy_version (vendor, document, first_at);

      CREATE TABLE vendor_fact (
        id INTEGER PRIMARY KEY,
        vendor TEXT NOT NULL COLLATE NOCASE,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX vendor_fact_by_key ON vendor_fact (vendor, key, first_at);

      CREATE TABLE vendor_statement (
        id INTEGER PRIMARY KEY,
        vendor TEXT NOT NULL COLLATE NOCASE,
        part TEXT NOT NULL,
        body TEXT NOT NULL,
        origin TEXT NOT NULL,
        at INTEGER NOT NULL,
        withdrawn_at INTEGER
      ) STRICT;
      CREATE INDEX vendor_statement_by_vendor ON vendor_statement (vendor);

      CREATE TABLE shared_note_file (
        id INTEGER PRIMARY KEY,
        public_key TEXT NOT NULL,
        signature TEXT NOT NULL UNIQUE,
        made_on TEXT NOT NULL,
        notes TEXT NOT NULL,
        imported_at INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
