import Database from 'better-sqlite3'

/** Writes an FTL database of schema 9 with queries 1 to `last` of one device for one name; `time` in seconds by id. */
export function writePiholeFile(file: string, last: number, time: (id: number) => number): string {
  const db = new Database(file)
  db.exec(`CREATE TABLE ftl (id INTEGER PRIMARY KEY, value BLOB NOT NULL);
    INSERT INTO ftl VALUES (0, 9), (2, 1750000000);
    CREATE TABLE queries (id INTEGER PRIMARY KEY, timestamp INTEGER, status INTEGER, domain TEXT, client TEXT);`)
  const add = db.prepare("INSERT INTO queries VALUES (?, ?, 3, 'a.example', '192.168.1.21')")
  for (let id = 1; id <= last; id++) add.run(id, time(id))
  db.close()
  return file
}
