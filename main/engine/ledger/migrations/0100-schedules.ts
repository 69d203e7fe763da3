import type { Migration } from '../migration.ts'

/** How often each consented network is looked at by itself (one without a row never is), and which network a scan was of. */
export const schedules: Migration = {
  id: 100,
  name: 'schedules',
  up(db) {
    db.exec(`
      CREATE TABLE schedule (
        interface TEXT NOT NULL,
        cidr TEXT NOT NULL,
        every_hours INTEGER NOT NULL CHECK (every_hours BETWEEN 1 AND 168),
        PRIMARY KEY (interface, cidr)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE scan ADD COLUMN cidr TEXT;
      CREATE INDEX scan_by_network ON scan(interface, id);
    `)
  },
}
