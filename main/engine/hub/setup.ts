import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../../shared/fault.ts'
import type { Hub } from './connection.ts'
import { HubFault } from './faults.ts'
import { hubMigrations } from './migrations.ts'

/** How long one set-up may hold the others back; one that was killed is waited for no longer. */
const LEASE_SECONDS = 60
const TRY_AGAIN_MS = 200

/**
 * Makes a database a hub, or brings one up to this program's shape. Two at once take turns: the second finds
 * nothing left to do. Answers the names of the steps made.
 * @throws Fault `not-permitted` without the rights, `bad-input` for a hub newer than this program
 */
export async function setUpHub(hub: Hub): Promise<string[]> {
  for (const role of ['houseguest_site', 'houseguest_viewer'])
    if ((await hub.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])).length === 0)
      await hub.query(`CREATE ROLE ${role} NOLOGIN`).catch(unlessMadeMeanwhile)
  for (const statement of [
    'CREATE SCHEMA IF NOT EXISTS houseguest',
    `CREATE TABLE IF NOT EXISTS houseguest.migration (
      id integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    `CREATE TABLE IF NOT EXISTS houseguest.lease (
      name text PRIMARY KEY, holder uuid NOT NULL, until timestamptz NOT NULL)`,
    'GRANT USAGE ON SCHEMA houseguest TO houseguest_site, houseguest_viewer',
    'GRANT SELECT ON houseguest.migration TO houseguest_site, houseguest_viewer',
  ])
    await hub.query(statement).catch(unlessMadeMeanwhile)
  return withLease(hub, async () => {
    const made: string[] = []
    const done = await hub.query<{ id: number }>('SELECT id FROM houseguest.migration ORDER BY id')
    refuseNewer(done.at(-1)?.id ?? 0)
    for (const { id, name, statements } of hubMigrations) {
      if (done.some((step) => step.id === id)) continue
      await hub.transaction(async () => {
        for (const statement of statements) await hub.query(statement)
        await hub.query('INSERT INTO houseguest.migration (id, name) VALUES ($1, $2)', [id, name])
      })
      made.push(name)
    }
    return made
  })
}

/** Passes once its owner has brought it up, so it is tried again. */
const OLDER = [
  'bad-input',
  'The hub is older than this program; its owner brings it up with `hub setup`.',
] as const

/** @throws Fault `bad-input` where the hub is older or newer than this program can speak to */
export async function checkHub(hub: Hub): Promise<void> {
  const [row] = await hub.query<{ id: number | null }>('SELECT max(id) AS id FROM houseguest.migration')
  const id = row?.id ?? 0
  refuseNewer(id)
  if (id < hubMigrations.at(-1)!.id) throw new HubFault(OLDER, true)
}

/** Steps from here on change what older programs rely on; those before only add. */
const BREAKING_FROM = 1_000

function refuseNewer(id: number): void {
  if (id >= BREAKING_FROM)
    throw new Fault('bad-input', 'The hub was made by a newer Houseguest; update this one.')
}

/** Two set-ups at once: `IF NOT EXISTS` looks before it leaps, and the other may leap first. */
function unlessMadeMeanwhile(error: unknown): void {
  if (error instanceof Fault && error.code !== 'unexpected') throw error
}

async function withLease<T>(hub: Hub, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID()
  const take = () =>
    hub.query(
      `INSERT INTO houseguest.lease AS l (name, holder, until)
       VALUES ('migration', $1, now() + $2 * interval '1 second')
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
       WHERE l.until < now() RETURNING 1`,
      [holder, LEASE_SECONDS],
    )
  while ((await take()).length === 0) await wait(TRY_AGAIN_MS)
  try {
    return await work()
  } finally {
    await hub.query("DELETE FROM houseguest.lease WHERE name = 'migration' AND holder = $1", [holder])
  }
}
