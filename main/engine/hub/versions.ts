import type { Hub } from './connection.ts'

/**
 * Which versions the devices of a model are on, site by site. Counting devices is what questions about all sites spend
 * their time on, so each site leaves its counts behind when it has told everything.
 */

const DAY_MS = 86_400_000
/** Changes of firmware older than this are no longer news to anybody. */
const NEWS_DAYS = 400

/** The start of the time in which a change of firmware is news (ISO 8601); `now` is ms UTC. */
export const newsSince = (now: number): string => new Date(now - NEWS_DAYS * DAY_MS).toISOString()

/**
 * Rows of `version_recent` without their place, counted from devices; `$1` is where the news begins. One row of each
 * model at a site has `is_model` 1, so that its sum counts sites.
 */
const counted = (where: string): string =>
  `SELECT d.site_id, d.vendor, d.model, d.firmware, count(*)::int AS devices,
     CASE WHEN row_number() OVER (PARTITION BY d.site_id, d.vendor, d.model ORDER BY d.firmware) = 1
       THEN 1 ELSE 0 END AS is_model,
     min(d.firmware_since) FILTER (WHERE d.firmware_since >= $1) AS changed_first,
     max(d.firmware_since) FILTER (WHERE d.firmware_since >= $1) AS changed_last
   FROM houseguest.device d ${where} GROUP BY d.site_id, d.vendor, d.model, d.firmware`

/** Leaves a site's counts behind; call it in the transaction that moved `summed`. `now` is ms UTC. */
export async function sumVersions(hub: Hub, siteId: string, now: number): Promise<void> {
  await hub.query('DELETE FROM houseguest.version_recent WHERE site_id = $1', [siteId])
  await hub.query(
    `INSERT INTO houseguest.version_recent
       (site_id, place, vendor, model, firmware, devices, is_model, changed_first, changed_last)
     SELECT c.site_id, row_number() OVER (ORDER BY c.model, c.vendor, c.firmware), c.vendor, c.model, c.firmware,
       c.devices, c.is_model, c.changed_first, c.changed_last
     FROM (${counted('WHERE d.site_id = $2 AND d.model IS NOT NULL')}) AS c`,
    [newsSince(now), siteId],
  )
}

/**
 * Models and versions over all sites the asker sees, for `WITH versions AS (…)`: `$1` is where the news begins. Sites
 * whose counts are not of their last revision are counted from their devices.
 */
export const VERSIONS = `SELECT vendor, model, firmware, sum(devices) AS devices, count(*) AS sites,
    sum(is_model) AS model_sites, min(changed_first) AS first, max(changed_last) AS last
  FROM (
    SELECT v.vendor, v.model, v.firmware, v.devices, v.is_model, v.changed_first, v.changed_last
    FROM houseguest.version_recent v JOIN houseguest.site_state t ON t.site_id = v.site_id AND t.summed = t.revision
    UNION ALL
    SELECT c.vendor, c.model, c.firmware, c.devices, c.is_model, c.changed_first, c.changed_last
    FROM (${counted(`JOIN houseguest.site_state t ON t.site_id = d.site_id AND t.summed IS DISTINCT FROM t.revision
      WHERE d.model IS NOT NULL`)}) AS c
  ) AS each GROUP BY vendor, model, firmware`
