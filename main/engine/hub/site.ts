import { Fault } from '../../../shared/fault.ts'
import {
  type FleetSiteDetail,
  MOST_OF_SITE,
  type SiteChange,
  type SiteDevice,
  type SiteWarning,
} from '../../../shared/model/hub-fleet.ts'
import { DEVICE_KINDS, SEVERITIES } from '../../../shared/model/kinds.ts'
import type { Hub } from './connection.ts'
import { sites } from './fleet.ts'

/** One site as a viewer may look at it. What a site wrote is anybody's text: kinds that are none are told as such. */

const STATES = ['open', 'acknowledged', 'resolved'] as const

/** @throws Fault `not-found` for a site the viewer does not see */
export async function siteDetail(hub: Hub, siteId: string): Promise<FleetSiteDetail> {
  const [site] = await sites(hub, siteId)
  if (!site) throw new Fault('not-found', 'The hub shows no such site to this key; go back to all sites.')
  return {
    site,
    devices: await devices(hub, siteId),
    warnings: await warnings(hub, siteId),
    changes: await changes(hub, siteId),
  }
}

async function devices(hub: Hub, siteId: string): Promise<SiteDevice[]> {
  const rows = await hub.query<SiteDevice>(
    `SELECT device_id AS "deviceId", vendor, model, kind, firmware, firmware_since AS "firmwareSince", name,
       first_seen AS "firstSeen", last_seen AS "lastSeen"
     FROM houseguest.device WHERE site_id = $1 ORDER BY last_seen DESC, device_id LIMIT $2`,
    [siteId, MOST_OF_SITE],
  )
  return rows.map((row) => ({ ...row, kind: oneOf(DEVICE_KINDS, row.kind) ?? 'unknown' }))
}

async function warnings(hub: Hub, siteId: string): Promise<SiteWarning[]> {
  const rows = await hub.query<SiteWarning>(
    `SELECT warning_id AS "warningId", device_id AS "deviceId", kind, severity, state, vendor, title, at
     FROM houseguest.warning WHERE site_id = $1
     ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, at DESC, warning_id LIMIT $2`,
    [siteId, MOST_OF_SITE],
  )
  return rows.map((row) => ({
    ...row,
    severity: oneOf(SEVERITIES, row.severity) ?? 'info',
    state: oneOf(STATES, row.state) ?? 'open',
  }))
}

const changes = (hub: Hub, siteId: string): Promise<SiteChange[]> =>
  hub.query(
    `SELECT change_id AS "changeId", device_id AS "deviceId", key, from_value AS "from", to_value AS "to",
       last_seen_old AS "lastSeenOld", first_seen_new AS "firstSeenNew"
     FROM houseguest.change WHERE site_id = $1 ORDER BY first_seen_new DESC, change_id LIMIT $2`,
    [siteId, MOST_OF_SITE],
  )

const oneOf = <T extends string>(all: readonly T[], one: string): T | undefined =>
  all.find((each) => each === one)
