import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hubMigrations, SITE_TABLES } from './migrations.ts'

/**
 * The hub must be able to move to an engine that only speaks PostgreSQL's protocol. What those lack, by their own
 * pages on compatibility (Citus "SQL support", CockroachDB "PostgreSQL compatibility", YugabyteDB "PostgreSQL
 * compatibility"), may not be used, and rows must spread by site.
 */

const LACKING: readonly [string, RegExp][] = [
  ['an extension', /\bCREATE\s+EXTENSION\b/i],
  [
    'a sequence',
    /\b(BIG|SMALL)?SERIAL\b|\bCREATE\s+SEQUENCE\b|\bnextval\b|GENERATED\s+(ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY/i,
  ],
  ['stored code', /\bCREATE\s+(OR\s+REPLACE\s+)?(FUNCTION|PROCEDURE|TRIGGER)\b|\bDO\s+\$\$/i],
  ['notification', /\b(LISTEN|NOTIFY)\s+\w/],
  ['an advisory lock', /pg_(try_)?advisory/i],
  ['inheritance', /\bINHERITS\b/i],
  ['an exclusion constraint', /\bEXCLUDE\s+USING\b/i],
  ['a table lock', /\bLOCK\s+TABLE\b/i],
  ['a server-side cursor', /\bDECLARE\s+\w+\s+CURSOR\b/i],
  ['a foreign key', /\bREFERENCES\b/i],
]

const shape = hubMigrations.flatMap(({ statements }) => statements)
const files = readdirSync(import.meta.dirname).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
const said = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))

test('no statement needs what only one engine has', () => {
  for (const [what, pattern] of LACKING)
    for (const text of [...shape, ...said]) assert.doesNotMatch(text, pattern, what)
})

test('every row of a site is keyed by the site first, and guarded by row', () => {
  for (const table of SITE_TABLES) {
    const made = shape.find((s) => s.startsWith(`CREATE TABLE houseguest.${table} `))
    assert.ok(made, table)
    assert.match(made, /PRIMARY KEY \(site_id\b|site_id uuid PRIMARY KEY/, table)
    assert.ok(shape.includes(`ALTER TABLE houseguest.${table} FORCE ROW LEVEL SECURITY`), table)
  }
})

test('the check would see each of them', () => {
  const examples: Record<string, string> = {
    'an extension': 'CREATE EXTENSION citext',
    'a sequence': 'id bigserial',
    'stored code': 'CREATE OR REPLACE FUNCTION f()',
    notification: 'LISTEN changes',
    'an advisory lock': 'SELECT pg_advisory_lock(1)',
    inheritance: 'CREATE TABLE b () INHERITS (a)',
    'an exclusion constraint': 'EXCLUDE USING gist',
    'a table lock': 'LOCK TABLE a',
    'a server-side cursor': 'DECLARE c CURSOR FOR SELECT 1',
    'a foreign key': 'x int REFERENCES a',
  }
  for (const [what, pattern] of LACKING) assert.match(examples[what]!, pattern)
})
