import { randomBytes, randomUUID } from 'node:crypto'
import { Fault } from '../../../shared/fault.ts'
import type { Hub } from './connection.ts'

/** Who may speak to a hub: one login role per site, viewers per group. Only its owner may run these. */

/** What a new site or viewer is given, once. */
export interface HubKey {
  role: string
  password: string
  /** `null` for a viewer. */
  siteId: string | null
}

const CONNECTIONS = 4
const STATEMENT_SECONDS = 60
const KEY_BYTES = 32

/** Makes a site with a role and a key of its own. */
export async function addSite(hub: Hub, name: string, groups: readonly string[]): Promise<HubKey> {
  const siteId = randomUUID()
  const role = `houseguest_site_${siteId.replaceAll('-', '')}`
  const password = await login(hub, role, 'houseguest_site')
  await hub.transaction(async () => {
    await hub.query('INSERT INTO houseguest.site (site_id, name, role_name) VALUES ($1, $2, $3)', [
      siteId,
      name,
      role,
    ])
    await hub.query(
      'INSERT INTO houseguest.site_state (site_id, revision, last_sent) VALUES ($1, 0, now())',
      [siteId],
    )
    for (const group of groups)
      await hub.query(
        'INSERT INTO houseguest.group_member (group_name, site_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [group, siteId],
      )
  })
  return { role, password, siteId }
}

/** Makes a role that sees the sites of a group and writes nothing. */
export async function addViewer(hub: Hub, group: string): Promise<HubKey> {
  const role = `houseguest_view_${randomBytes(8).toString('hex')}`
  const password = await login(hub, role, 'houseguest_viewer')
  await hub.query('INSERT INTO houseguest.viewer (role_name, group_name) VALUES ($1, $2)', [role, group])
  return { role, password, siteId: null }
}

/**
 * Takes a site's key away; its rows stay. Sessions that are open find themselves without a site.
 * @throws Fault `not-found`
 */
export async function revokeSite(hub: Hub, site: string): Promise<void> {
  const [found] = await hub.query<{ site_id: string; role_name: string }>(
    'SELECT site_id, role_name FROM houseguest.site WHERE site_id::text = $1 OR name = $1',
    [site],
  )
  if (!found)
    throw new Fault('not-found', `The hub has no site ${JSON.stringify(site)}; \`hub sites\` lists them.`)
  await hub.query('UPDATE houseguest.site SET revoked_at = now() WHERE site_id = $1', [found.site_id])
  await hub.query(`ALTER ROLE ${identifier(found.role_name)} NOLOGIN`)
}

async function login(hub: Hub, role: string, of: string): Promise<string> {
  // Letters and digits only: role statements take no parameters.
  const password = randomBytes(KEY_BYTES).toString('hex')
  const name = identifier(role)
  await hub.query(
    `CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION CONNECTION LIMIT ${CONNECTIONS}
     PASSWORD '${password}'`,
  )
  await hub.query(`ALTER ROLE ${name} SET statement_timeout = '${STATEMENT_SECONDS}s'`)
  await hub.query(`GRANT ${of} TO ${name}`)
  return password
}

function identifier(role: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(role)) throw new Error(`no role of ours: ${role}`)
  return `"${role}"`
}
