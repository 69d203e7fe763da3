import type { Migration } from '../migration.ts'

/** The web hosts whose pages the owner lets us fetch: each yes with its time, withdrawn ones kept. */
export const pageConsents: Migration = {
  id: 70,
  name: 'page-consents',
  up(db) {
    db.exec(`
      CREATE TABLE page_consent (
        id INTEGER PRIMARY KEY,
        host TEXT NOT NULL,
        given_at INTEGER NOT NULL,
        withdrawn_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX standing_page_consent ON page_consent(host) WHERE withdrawn_at IS NULL;
    `)
  },
}
