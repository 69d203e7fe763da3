import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import Database from 'better-sqlite3'
import { NameMemory } from './capture/name-memory.ts'
import type { ImportMark } from './evidence-store.ts'
import { importEvidence } from './import-evidence.ts'
import { ToldLookups } from './lookups/told-lookups.ts'
import { openPihole } from './pihole-database.ts'
import { Tally } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-pihole-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** An FTL database as schema 9 (one table) or 21 (split) lays it out; the domain of query `i` is `d{i}.example`. */
function database(name: string, split: boolean, queries: number): string {
  const file = join(folder, name)
  const db = new Database(file)
  db.exec(`CREATE TABLE ftl (id INTEGER PRIMARY KEY, value BLOB NOT NULL); INSERT INTO ftl VALUES (0, ${split ? 21 : 9}), (2, 1750000000);
    CREATE TABLE network (id INTEGER PRIMARY KEY, hwaddr TEXT UNIQUE NOT NULL, interface TEXT NOT NULL, firstSeen INTEGER, lastQuery INTEGER, numQueries INTEGER);
    CREATE TABLE network_addresses (network_id INTEGER, ip TEXT UNIQUE NOT NULL, lastSeen INTEGER, name TEXT);
    INSERT INTO network VALUES (1, '02:00:5E:00:00:21', 'eth0', 0, 0, 0), (2, 'ip-127.0.0.1', 'lo', 0, 0, 0), (3, '00:00:00:00:00:00', 'eth0', 0, 0, 0);
    INSERT INTO network_addresses VALUES (1, '192.168.1.21', 1750000000, 'tv'), (2, '127.0.0.1', 1750000000, NULL), (3, '192.168.1.23', 1750000000, NULL), (1, '192.168.1.24', 0, NULL);`)
  if (split)
    db.exec(`CREATE TABLE domain_by_id (id INTEGER PRIMARY KEY, domain TEXT NOT NULL); CREATE TABLE client_by_id (id INTEGER PRIMARY KEY, ip TEXT NOT NULL, name TEXT);
      INSERT INTO client_by_id VALUES (1, '192.168.1.21', 'tv');
      CREATE TABLE query_storage (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp INTEGER NOT NULL, type INTEGER, status INTEGER, domain INTEGER NOT NULL, client INTEGER NOT NULL, forward INTEGER);`)
  else
    db.exec(
      'CREATE TABLE queries (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp INTEGER NOT NULL, type INTEGER, status INTEGER, domain TEXT NOT NULL, client TEXT NOT NULL, forward TEXT);',
    )
  for (let i = 0; i < queries; i++) {
    if (split) {
      db.prepare('INSERT INTO domain_by_id VALUES (?, ?)').run(i + 1, `d${i}.example`)
      db.prepare(
        'INSERT INTO query_storage (timestamp, type, status, domain, client) VALUES (?, 1, ?, ?, 1)',
      ).run(1750000000.5 + i, i === 1 ? 12 : 2, i + 1)
    } else
      db.prepare(
        "INSERT INTO queries (timestamp, type, status, domain, client) VALUES (?, 1, 2, ?, '192.168.1.21')",
      ).run(1750000000 + i, `d${i}.example`)
  }
  db.close()
  return file
}

function names(file: string): string[] {
  const db = openPihole(file)
  const tally = new Tally()
  const context = {
    tally,
    names: new NameMemory(),
    named: new Map<string, string>(),
    heard: () => undefined,
    modifiedAt: 0,
  }
  for (const [from, until] of db.slices()) db.read(from, until, context, new ToldLookups([]))
  db.close()
  return tally.take().destinations.map((d) => d.host ?? '')
}

test('both layouts are read; a retried query counts once', () => {
  assert.deepEqual(names(database('v9.db', false, 3)), ['d0.example', 'd1.example', 'd2.example'])
  assert.deepEqual(names(database('v21.db', true, 3)), ['d0.example', 'd2.example'])
})

test('hardware made up from an address, or nobody’s, is no device; an address that was never seen is no one’s', () => {
  const db = openPihole(database('network.db', true, 1))
  assert.deepEqual(db.holders(), [{ mac: '02:00:5e:00:00:21', ip: '192.168.1.21', at: 1750000000000 }])
  db.close()
})

test('numbers that lie far apart are read without counting through what lies between', () => {
  const file = database('far.db', false, 2)
  const db = new Database(file)
  db.exec('UPDATE queries SET id = 9000000000000000 WHERE id = 2')
  db.close()
  assert.deepEqual(names(file), ['d0.example', 'd1.example'])
})

test('another program’s database is refused in a sentence', () => {
  const file = join(folder, 'other.db')
  new Database(file).exec('CREATE TABLE t (a)').close()
  assert.throws(() => openPihole(file), /is an SQLite database, but not Pi-hole's/)
})

test('an import that is stopped keeps what it read, and is taken up again without a gap', async () => {
  const path = database('long.db', false, 3)
  const count = 120_000
  new Database(path)
    .exec(`WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO queries SELECT i, 1750000000, 1, 2, 'h' || (i % 7) || '.example', '192.168.1.21', NULL FROM n`)
    .close()
  const marks: ImportMark[] = []
  let kept = 0
  const read = (over: { signal?: AbortSignal; onProgress?(): void } = {}) =>
    importEvidence([path], {
      store: {
        marks: () => marks,
        commit(batches, { format, fingerprint }) {
          marks[0] = { id: 1, format, ...fingerprint }
          for (const { connections } of batches) kept += connections.reduce((sum, n) => sum + n, 0)
          return { markId: 1, contacts: [1] }
        },
      },
      classify: () => ({ domain: null, organisation: null, category: null, asn: null, country: null }),
      now: () => 0,
      ...over,
    })
  const stop = new AbortController()
  await assert.rejects(read({ signal: stop.signal, onProgress: () => stop.abort() }), { code: 'cancelled' })
  assert.ok(kept > 0 && kept < count)
  await read()
  assert.equal(kept, count)
})

test('the root, which resolvers ask for, is nobody called', () => {
  for (const split of [false, true]) {
    const path = database(`root-${split}.db`, split, 3)
    const db = new Database(path)
    db.prepare(`UPDATE ${split ? 'domain_by_id' : 'queries'} SET domain = '.' WHERE id = 1`).run()
    db.close()
    assert.ok(!names(path).includes('.'))
  }
})

test('a name that the Pi-hole hides is nobody’s, and is counted as left out', async () => {
  const path = database('hidden.db', true, 4)
  const db = new Database(path)
  db.prepare("UPDATE domain_by_id SET domain = 'hidden' WHERE id IN (1, 3)").run()
  db.close()
  assert.deepEqual(names(path), ['d3.example'])
  const store = { marks: () => [], commit: () => ({ markId: 1, contacts: [] }) }
  const classify = () => ({ domain: null, organisation: null, category: null, asn: null, country: null })
  const { files } = await importEvidence([path], { store, classify, now: () => 0 })
  assert.deepEqual(files[0]?.skippedBy, { hidden: 2 })
})
