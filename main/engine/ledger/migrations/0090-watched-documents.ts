import type { Migration } from '../migration.ts'

/** The documents the owner picked to be looked at again; what was dropped stays as such. */
export const watchedDocuments: Migration = {
  id: 90,
  name: 'watched-documents',
  up(db) {
    db.exec(`
      CREATE TABLE watched_document (
        id INTEGER PRIMARY KEY,
        vendor TEXT NOT NULL COLLATE NOCASE,
        document TEXT NOT NULL,
        url TEXT NOT NULL,
        picked_at INTEGER NOT NULL,
        dropped_at INTEGER,
        looked_at INTEGER,
        failure TEXT
      ) STRICT;
      CREATE UNIQUE INDEX standing_watched_document ON watched_document (vendor, document) WHERE dropped_at IS NULL;
    `)
  },
}
