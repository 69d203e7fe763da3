import type { Migration } from '../migration.ts'

/** The owner's word on the printers: to which site each belongs, what supplies cost, which addresses to look at. */
export const sitesAndPrices: Migration = {
  id: 120,
  name: 'sites-and-prices',
  up(db) {
    db.exec(`
      CREATE TABLE device_site (
        device_id TEXT PRIMARY KEY REFERENCES device(id),
        site TEXT NOT NULL,
        set_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- supply: a part number, or the model and the supply's name where none is stated.
      CREATE TABLE supply_price (
        supply TEXT PRIMARY KEY,
        price REAL NOT NULL,
        set_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE added_address (
        address TEXT PRIMARY KEY,
        added_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
