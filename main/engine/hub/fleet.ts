import type {
  FleetOverview,
  FleetReach,
  FleetSite,
  FleetSpread,
  FleetTraffic,
  FleetWarningGroup,
} from '../../../shared/model/hub-fleet.ts'
import type { Hub } from './connection.ts'

/** What a viewer sees over all sites of its group. Row-level security decides which those are. */

const DAY_MS = 86_400_000
const MOST_GROUPS = 200

/** Everything of the fleet page. `now` is ms UTC. */
export async function fleetOverview(hub: Hub, now: number): Promise<FleetOverview> {
  return {
    sites: await sites(hub),
    spread: await spread(hub),
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
export const spread = (hub: Hub): Promise<FleetSpread[]> =>
  hub.query(
    `SELECT vendor, model, firmware, sum(n)::int AS devices, count(*)::int AS sites
     FROM (SELECT site_id, vendor, model, firmware, count(*) AS n FROM houseguest.device
       WHERE model IS NOT NULL AND firmware IS NOT NULL GROUP BY 1, 2, 3, 4) AS here
     GROUP BY 1, 2, 3 ORDER BY devices DESC, model, firmware LIMIT $1`,
    [MOST_GROUPS],
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
    `WITH here AS (
       SELECT site_id, vendor, model, firmware, count(*) AS n,
         count(firmware_since) FILTER (WHERE firmware_since >= $1) AS changed,
         min(firmware_since) FILTER (WHERE firmware_since >= $1) AS first,
         max(firmware_since) FILTER (WHERE firmware_since >= $1) AS last
       FROM houseguest.device WHERE model IS NOT NULL GROUP BY 1, 2, 3, 4),
     reached AS (
       SELECT vendor, model, firmware, min(first) AS first, max(last) AS last, sum(n) AS devices, count(*) AS sites
       FROM here WHERE firmware IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(changed) > 0),
     models AS (
       SELECT vendor, model, sum(n) AS devices, count(*) AS sites
       FROM (SELECT site_id, vendor, model, sum(n) AS n FROM here GROUP BY 1, 2, 3) AS at_sites GROUP BY 1, 2)
     SELECT r.vendor, r.model, r.firmware, r.first, r.last, r.devices::int AS devices,
       m.devices::int AS "ofDevices", (m.sites - r.sites)::int AS "sitesHeldBack"
     FROM reached r JOIN models m ON m.model = r.model AND coalesce(m.vendor, '') = coalesce(r.vendor, '')
     WHERE m.devices > 1 ORDER BY r.last DESC LIMIT $2`,
    [new Date(now - 400 * DAY_MS).toISOString(), MOST_GROUPS],
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
