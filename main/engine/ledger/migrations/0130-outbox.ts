import type { Migration } from '../migration.ts'

/** What a hub has not been told yet. Empty, and without triggers, unless the owner joined one. */
export const outbox: Migration = {
  id: 130,
  name: 'outbox',
  up(db) {
    db.exec(`
      -- Keys of what changed, not copies of it: a thing that changes a hundred times waits once.
      CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        stream TEXT NOT NULL,
        key TEXT NOT NULL,
        UNIQUE (stream, key)
      ) STRICT;

      -- taken: what was handed to the sender last; a thing that changes after that waits again.
      -- days_from: set while the outbox is full, the first day whose contacts are to be read from the ledger.
      CREATE TABLE outbox_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        taken INTEGER NOT NULL DEFAULT 0,
        days_from INTEGER
      ) STRICT;
      INSERT INTO outbox_state (id) VALUES (1);
    `)
  },
}
