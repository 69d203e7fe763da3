import type {
  FleetOverview,
  FleetReach,
  FleetSite,
  FleetSpread,
  FleetTraffic,
  FleetWarningGroup,
} from '../../../shared/model/hub-fleet.ts'
import type { Hub } from './connection.ts'
import { newsSince, VERSIONS } from './versions.ts'

/** What a viewer sees over all sites of its group. Row-level security decides which those are. */

const MOST_GROUPS = 200

/** Everything of the fleet page. `now` is ms UTC. */
export async function fleetOverview(hub: Hub, now: number): Promise<FleetOverview> {
  return {
    sites: await sites(hub),
    spread: await spread(hub, now),
    warnings: await warningGroups(hub),
    reach: await reach(hub, now),
    traffic: await traffic(hub),
  }
}

/** The sites, or the one that is named. */
export const sites = (hub: Hub, siteId: string | null = null): Promise<FleetSite[]> =>
  hub.query(
    `SELECT s.site_id AS "siteId", s.name, s.revoked_at IS NOT NULL AS revoked, t.last_sent AS "lastSent",
      coalesce(d.devices, 0)::int AS devices, coalesce(d.printers, 0)::int AS printers,
      coalesce(w.open, 0)::int AS "openWarnings"
    FROM houseguest.site s
    LEFT JOIN houseguest.site_state t ON t.site_id = s.site_id
    LEFT JOIN (SELECT site_id, count(*) AS devices, count(*) FILTER (WHERE kind = 'printer') AS printers
      FROM houseguest.device GROUP BY site_id) d ON d.site_id = s.site_id
    LEFT JOIN (SELECT site_id, count(*) AS open FROM houseguest.warning
      WHERE state = 'open' AND severity IN ('warning', 'alarm') GROUP BY site_id) w ON w.site_id = s.site_id
    WHERE $1::uuid IS NULL OR s.site_id = $1::uuid ORDER BY s.name`,
    [siteId],
  )

/** How many devices of each model are on which firmware, at how many sites. */
export const spread = (hub: Hub, now: number): Promise<FleetSpread[]> =>
  hub.query(
    `SELECT vendor, model, firmware, devices::int AS devices, sites::int AS sites
     FROM (${VERSIONS}) AS versions WHERE firmware IS NOT NULL
     ORDER BY devices DESC, model, firmware LIMIT $2`,
    [newsSince(now), MOST_GROUPS],
  )

/** Open warnings of one kind on one model, across sites: one cause makes one line. */
export const warningGroups = (hub: Hub): Promise<FleetWarningGroup[]> =>
  hub.query(
    `SELECT w.kind, coalesce(d.vendor, w.vendor) AS vendor, d.model, count(*)::int AS warnings,
       count(DISTINCT w.site_id)::int AS sites, min(w.at) AS first, max(w.at) AS last,
       max(CASE w.severity WHEN 'alarm' THEN 3 WHEN 'warning' THEN 2 WHEN 'notice' THEN 1 ELSE 0 END)::int AS rank
     FROM houseguest.warning w
     LEFT JOIN houseguest.device d ON d.site_id = w.site_id AND d.device_id = w.device_id
     WHERE w.state = 'open' GROUP BY 1, 2, 3 ORDER BY rank DESC, sites DESC, warnings DESC LIMIT $1`,
    [MOST_GROUPS],
  )

/**
 * How far each firmware of the last 400 days has come: "reached 41 of 60 devices of the model in 9 days; two sites
 * held back". A site holds back when it has the model and none of its devices is on the version.
 */
export const reach = (hub: Hub, now: number): Promise<FleetReach[]> =>
  hub.query(
    `WITH versions AS (${VERSIONS}),
     models AS (SELECT vendor, model, sum(devices) AS devices, sum(model_sites) AS sites FROM versions GROUP BY 1, 2)
     SELECT r.vendor, r.model, r.firmware, r.first, r.last, r.devices::int AS devices,
       m.devices::int AS "ofDevices", (m.sites - r.sites)::int AS "sitesHeldBack"
     FROM versions r JOIN models m ON m.model = r.model AND coalesce(m.vendor, '') = coalesce(r.vendor, '')
     WHERE r.firmware IS NOT NULL AND r.last >= $1 AND m.devices > 1 ORDER BY r.last DESC LIMIT $2`,
    [newsSince(now), MOST_GROUPS],
  )

/** Whom all sites together talked to in the 30 days before each told the hub last, most traffic first. */
export const traffic = (hub: Hub): Promise<FleetTraffic[]> =>
  hub.query(
    `SELECT organisation, count(*)::int AS sites, sum(connections)::text AS connections,
       sum(bytes_out)::text AS "bytesOut", sum(bytes_in)::text AS "bytesIn"
     FROM houseguest.organisation_recent
     GROUP BY organisation ORDER BY sum(bytes_out) DESC NULLS LAST LIMIT $1`,
    [MOST_GROUPS],
  )
