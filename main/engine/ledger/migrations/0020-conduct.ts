import type { Migration } from '../migration.ts'

/** The owner's word (consents, notes, announcements they gave us) and what Houseguest itself has done. */
export const conduct: Migration = {
  id: 20,
  name: 'conduct',
  up(db) {
    db.exec(`
      CREATE TABLE consent (
        interface TEXT NOT NULL,
        cidr TEXT NOT NULL,
        given_at INTEGER NOT NULL,
        withdrawn_at INTEGER,
        PRIMARY KEY (interface, cidr, given_at)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE sent_packet (
        kind TEXT NOT NULL,
        interface TEXT NOT NULL,
        destination TEXT NOT NULL,
        reason TEXT NOT NULL,
        count INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (kind, interface, destination, reason)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE contacted_host (
        host TEXT NOT NULL,
        port INTEGER NOT NULL,
        purpose TEXT NOT NULL,
        reason TEXT NOT NULL,
        count INTEGER NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (host, port, purpose, reason)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE scan (
        id INTEGER PRIMARY KEY,
        interface TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        devices INTEGER,
        cancelled INTEGER NOT NULL DEFAULT 0,
        skipped TEXT NOT NULL DEFAULT '{}'
      ) STRICT;

      CREATE TABLE user_note (
        id INTEGER PRIMARY KEY,
        device_id TEXT REFERENCES device(id),
        at INTEGER NOT NULL,
        note TEXT NOT NULL
      ) STRICT;

      CREATE TABLE announcement (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        vendor TEXT NOT NULL,
        model TEXT,
        firmware TEXT,
        url TEXT,
        published_at TEXT,
        text TEXT NOT NULL,
        UNIQUE (vendor, model, firmware, url, published_at, text)
      ) STRICT;

      CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
