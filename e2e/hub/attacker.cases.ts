import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { SITE_TABLES } from '../../main/engine/hub/migrations.ts'
import { addSite, revokeSite } from '../../main/engine/hub/roles.ts'
import { as, home, other, owner } from './one-hub.ts'

/** An attacker with a real key. */

test('somebody with a stolen site key reaches that site and nothing else', async () => {
  const thief = await as(other)
  for (const table of SITE_TABLES) {
    const seen = await thief.query<{ site_id: string }>(`SELECT DISTINCT site_id FROM houseguest.${table}`)
    assert.ok(
      seen.every(({ site_id }) => site_id === other.siteId),
      table,
    )
    assert.deepEqual(
      await thief.query(`DELETE FROM houseguest.${table} WHERE site_id = $1 RETURNING 1`, [home.siteId]),
      [],
      table,
    )
  }
  const device = `INSERT INTO houseguest.device (site_id, device_id, kind, first_seen, last_seen)
    VALUES ($1, 'd', 'printer', now(), now())`
  const attempts: [string, unknown[]?][] = [
    [device, [home.siteId]],
    [`${device} ON CONFLICT (site_id, device_id) DO UPDATE SET kind = 'tv'`, [home.siteId]],
    ["UPDATE houseguest.device SET site_id = $1 WHERE device_id = 'mine'", [home.siteId]],
    ["INSERT INTO houseguest.site (site_id, name, role_name) VALUES ($1, 'x', current_user)", [randomUUID()]],
    ['UPDATE houseguest.site SET role_name = current_user'],
    ["INSERT INTO houseguest.viewer VALUES (current_user, 'family')"],
    ['SELECT * FROM houseguest.viewer'],
    ['SELECT * FROM houseguest.group_member'],
    ['ALTER TABLE houseguest.device DISABLE ROW LEVEL SECURITY'],
    ['ALTER TABLE houseguest.device OWNER TO current_user'],
    ['DROP POLICY own ON houseguest.device'],
    ['TRUNCATE houseguest.device'],
    ['DROP SCHEMA houseguest CASCADE'],
    [`SET ROLE ${home.role}`],
    ['SET ROLE postgres'],
    ['SET SESSION AUTHORIZATION postgres'],
    ['CREATE ROLE mine LOGIN SUPERUSER'],
    [`ALTER ROLE ${home.role} PASSWORD 'mine'`],
    ['GRANT houseguest_viewer TO current_user'],
    ['CREATE TABLE houseguest.mine (x int)'],
    ["COPY houseguest.device TO PROGRAM 'id'"],
    ["COPY houseguest.device FROM '/etc/passwd'"],
    ["SELECT pg_read_file('/etc/passwd')"],
    ["SELECT lo_import('/etc/passwd')"],
    ['SELECT * FROM pg_authid'],
    ['CREATE EXTENSION dblink'],
    ["ALTER SYSTEM SET log_statement = 'all'"],
    [
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user AND usename IS NOT NULL',
    ],
  ]
  await thief.query(device.replace("'d'", "'mine'"), [other.siteId])
  for (const [statement, values] of attempts)
    await assert.rejects(thief.query(statement, values), { code: 'not-permitted' }, statement)
  await assert.rejects(
    thief.query(device.replace("'d'", `'${'x'.repeat(65)}'`), [other.siteId]),
    { name: 'Fault' },
    'a text longer than its bound',
  )
  await thief.end()
  const [rows] = await owner.query<{ n: string }>(
    'SELECT count(*) AS n FROM houseguest.device WHERE site_id = $1',
    [home.siteId],
  )
  assert.ok(Number(rows!.n) > 10)
})

test('a revoked key opens nothing, also where it was in use', async () => {
  const key = await addSite(owner, 'Leaked', [])
  const open = await as(key)
  await revokeSite(owner, 'Leaked')
  await assert.rejects(
    open.query(
      `INSERT INTO houseguest.device (site_id, device_id, kind, first_seen, last_seen)
       VALUES ($1, 'd', 'printer', now(), now())`,
      [key.siteId],
    ),
    { code: 'not-permitted' },
  )
  await open.end()
  await assert.rejects(as(key), { code: 'not-permitted' })
})
