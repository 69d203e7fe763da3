import type { Migration } from '../migration.ts'

/** The owner's own word on a device: each correction with its time, undone ones kept. */
export const corrections: Migration = {
  id: 60,
  name: 'corrections',
  up(db) {
    db.exec(`
      CREATE TABLE correction (
        id INTEGER PRIMARY KEY,
        device_id TEXT NOT NULL REFERENCES device(id),
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        at INTEGER NOT NULL,
        undone_at INTEGER
      ) STRICT;
      CREATE INDEX correction_by_device ON correction(device_id, field, id);
    `)
  },
}
