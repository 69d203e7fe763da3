import Database from 'better-sqlite3'

/** A query as FTL stores it; `at` in milliseconds. */
export interface StoredQuery {
  id: number
  at: number
  domain: string
  client: string
}

/** Writes an FTL database of schema 21, its names and clients in tables of their own. */
export function writeSplitPiholeFile(file: string, queries: readonly StoredQuery[]): string {
  const db = new Database(file)
  db.exec(`CREATE TABLE ftl (id INTEGER PRIMARY KEY, value BLOB NOT NULL);
    INSERT INTO ftl VALUES (0, 21), (2, 1750000000);
    CREATE TABLE domain_by_id (id INTEGER PRIMARY KEY, domain TEXT NOT NULL UNIQUE);
    CREATE TABLE client_by_id (id INTEGER PRIMARY KEY, ip TEXT NOT NULL UNIQUE, name TEXT);
    CREATE TABLE query_storage (id INTEGER PRIMARY KEY, timestamp REAL NOT NULL, type INTEGER, status INTEGER, domain INTEGER, client INTEGER);`)
  const domain = db.prepare('INSERT OR IGNORE INTO domain_by_id (domain) VALUES (?)')
  const client = db.prepare('INSERT OR IGNORE INTO client_by_id (ip) VALUES (?)')
  const add = db.prepare(`INSERT INTO query_storage VALUES (?, ?, 1, 2,
    (SELECT id FROM domain_by_id WHERE domain = ?), (SELECT id FROM client_by_id WHERE ip = ?))`)
  db.transaction(() => {
    for (const query of queries) {
      domain.run(query.domain)
      client.run(query.client)
      add.run(query.id, query.at / 1e3, query.domain, query.client)
    }
  })()
  db.close()
  return file
}

/** Writes an FTL database of schema 9 with queries 1 to `last` of one device for one name; `time` in seconds by id. */
export function writePiholeFile(file: string, last: number, time: (id: number) => number): string {
  const db = new Database(file)
  db.exec(`CREATE TABLE ftl (id INTEGER PRIMARY KEY, value BLOB NOT NULL);
    INSERT INTO ftl VALUES (0, 9), (2, 1750000000);
    CREATE TABLE queries (id INTEGER PRIMARY KEY, timestamp INTEGER, type INTEGER, status INTEGER, domain TEXT, client TEXT);`)
  const add = db.prepare("INSERT INTO queries VALUES (?, ?, 1, 3, 'a.example', '192.168.1.21')")
  for (let id = 1; id <= last; id++) add.run(id, time(id))
  db.close()
  return file
}
