import type { Migration } from '../migration.ts'

/** Who is here, by which keys and addresses, and what they stated over which spans. Times: ms UTC. */
export const devices: Migration = {
  id: 10,
  name: 'devices',
  up(db) {
    db.exec(`
      CREATE TABLE device (
        id TEXT PRIMARY KEY,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- kind: mac, uuid, serial, hostname. One value may be claimed by several devices: a conflict, kept.
      CREATE TABLE device_key (
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        device_id TEXT NOT NULL REFERENCES device(id),
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (kind, value, device_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX device_key_by_device ON device_key(device_id, kind);

      -- Spans in which an address was a device's: evidence of other sources is attributed through these.
      CREATE TABLE device_address (
        device_id TEXT NOT NULL REFERENCES device(id),
        ip TEXT NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (ip, first_at, device_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX device_address_by_device ON device_address(device_id, last_at);

      -- A row per (device, key, via) and value and span, never per scan; never pruned.
      CREATE TABLE fact (
        id INTEGER PRIMARY KEY,
        device_id TEXT NOT NULL REFERENCES device(id),
        key TEXT NOT NULL,
        via TEXT NOT NULL,
        value TEXT NOT NULL,
        source TEXT NOT NULL,
        confidence REAL NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        previous TEXT,
        previous_last_at INTEGER
      ) STRICT;
      CREATE INDEX fact_by_device ON fact(device_id, key, via, first_at);

      -- What holds now for each key, and which fact row says so.
      CREATE TABLE current_fact (
        device_id TEXT NOT NULL REFERENCES device(id),
        key TEXT NOT NULL,
        fact_id INTEGER NOT NULL REFERENCES fact(id),
        PRIMARY KEY (device_id, key)
      ) STRICT, WITHOUT ROWID;

      -- Every change of what holds, with the interval in which it happened; never pruned.
      CREATE TABLE fact_change (
        id INTEGER PRIMARY KEY,
        device_id TEXT NOT NULL REFERENCES device(id),
        key TEXT NOT NULL,
        old_value TEXT NOT NULL,
        new_value TEXT NOT NULL,
        last_seen_old INTEGER NOT NULL,
        first_seen_new INTEGER NOT NULL,
        fact_id INTEGER NOT NULL REFERENCES fact(id)
      ) STRICT;
      CREATE INDEX fact_change_by_time ON fact_change(first_seen_new);
      CREATE INDEX fact_change_by_device ON fact_change(device_id, key, first_seen_new);

      -- Claims by an address too weak to be a device: kept, counted, no device made.
      CREATE TABLE weak_sighting (
        ip TEXT NOT NULL,
        via TEXT NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        count INTEGER NOT NULL,
        facts TEXT NOT NULL,
        PRIMARY KEY (ip, via)
      ) STRICT, WITHOUT ROWID;

      -- Two devices that claim one uuid or serial: shown, never merged.
      CREATE TABLE identity_conflict (
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        device_id TEXT NOT NULL REFERENCES device(id),
        other_id TEXT NOT NULL REFERENCES device(id),
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (kind, value, device_id, other_id)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
