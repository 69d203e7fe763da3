import type { Migration } from '../migration.ts'

/** What the judge remembers of each subject, the warnings it raised, and what became of them. Times: ms UTC. */
export const judgement: Migration = {
  id: 40,
  name: 'judgement',
  up(db) {
    db.exec(`
      -- One JSON record a subject (device, vendor, model, home); only changed ones are rewritten.
      CREATE TABLE judgement (
        subject TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL
      ) STRICT;

      CREATE TABLE warning (
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        severity TEXT NOT NULL,
        device_id TEXT,
        vendor TEXT,
        at INTEGER NOT NULL,
        state TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX warning_by_state ON warning (state, at);
      CREATE INDEX warning_by_device ON warning (device_id, at);

      -- Every turn of a warning's life, never pruned: opened, got worse, acknowledged, resolved, opened again.
      CREATE TABLE warning_turn (
        id INTEGER PRIMARY KEY,
        warning_id TEXT NOT NULL REFERENCES warning(id),
        at INTEGER NOT NULL,
        state TEXT NOT NULL,
        severity TEXT NOT NULL,
        note TEXT
      ) STRICT;
      CREATE INDEX warning_turn_by_warning ON warning_turn (warning_id, id);
    `)
  },
}
