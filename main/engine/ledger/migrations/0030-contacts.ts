import type { Migration } from '../migration.ts'

/**
 * Who talked to whom. `contact_hour` is the evidence, per client, hour and destination; hours older than the
 * roll-up mark hold whole days. `contact_total` and `contact_activity` are sums of it that pages read.
 */
export const contacts: Migration = {
  id: 30,
  name: 'contacts',
  up(db) {
    db.exec(`
      -- Who a source says it was. kind: mac, ip, or device (already identified). One address may be several devices
      -- over time, so an ip has one row per device it was attributed to; device_id NULL is unattributed.
      CREATE TABLE contact_client (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        device_id TEXT REFERENCES device(id) ON UPDATE CASCADE ON DELETE SET NULL
      ) STRICT;
      CREATE UNIQUE INDEX contact_client_by_value ON contact_client(kind, value, ifnull(device_id, ''));
      CREATE INDEX contact_client_by_device ON contact_client(device_id);

      -- name: the host asked for, or the address where none was said (is_host 0). port -1: none is known.
      CREATE TABLE destination (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        is_host INTEGER NOT NULL,
        port INTEGER NOT NULL,
        protocol TEXT NOT NULL,
        ip TEXT,
        application TEXT,
        domain TEXT,
        organisation TEXT,
        category TEXT,
        asn INTEGER,
        country TEXT,
        -- Sums over every client, for pages about the whole home.
        first_at INTEGER,
        last_at INTEGER,
        connections INTEGER NOT NULL DEFAULT 0,
        bytes_out INTEGER,
        bytes_in INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX destination_by_name ON destination(name, port, protocol);
      CREATE INDEX destination_by_organisation ON destination(organisation);

      -- hour: hours since the epoch.
      CREATE TABLE contact_hour (
        client_id INTEGER NOT NULL,
        hour INTEGER NOT NULL,
        destination_id INTEGER NOT NULL,
        connections INTEGER NOT NULL,
        bytes_out INTEGER,
        bytes_in INTEGER,
        PRIMARY KEY (client_id, hour, destination_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE contact_total (
        client_id INTEGER NOT NULL,
        destination_id INTEGER NOT NULL,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        connections INTEGER NOT NULL,
        bytes_out INTEGER,
        bytes_in INTEGER,
        PRIMARY KEY (client_id, destination_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX contact_total_by_destination ON contact_total(destination_id);
      CREATE INDEX contact_total_by_first ON contact_total(first_at);

      CREATE TABLE contact_activity (
        client_id INTEGER NOT NULL,
        hour INTEGER NOT NULL,
        connections INTEGER NOT NULL,
        bytes_out INTEGER,
        bytes_in INTEGER,
        PRIMARY KEY (client_id, hour)
      ) STRICT, WITHOUT ROWID;

      -- Hours before this hold whole days (one row).
      CREATE TABLE contact_rollup (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        before_hour INTEGER NOT NULL
      ) STRICT;
      INSERT INTO contact_rollup (id, before_hour) VALUES (1, 0);

      -- What was imported of which file, known by content. position: bytes, or the last id of a database.
      CREATE TABLE import_mark (
        id INTEGER PRIMARY KEY,
        format TEXT NOT NULL,
        head_length INTEGER NOT NULL,
        head TEXT NOT NULL,
        body TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        records INTEGER NOT NULL,
        imported_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX import_mark_by_head ON import_mark(head);

      -- Which sources of evidence there are, and over which hours each was watching.
      CREATE TABLE evidence_source (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        health TEXT,
        health_at INTEGER,
        UNIQUE (kind, name)
      ) STRICT;
      CREATE TABLE evidence_coverage (
        source_id INTEGER NOT NULL REFERENCES evidence_source(id) ON DELETE CASCADE,
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        records INTEGER NOT NULL,
        PRIMARY KEY (source_id, first_at)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
