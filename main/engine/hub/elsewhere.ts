import {
  type Elsewhere,
  type ElsewhereQuestion,
  FLIP_MS,
  LEAST_DEVICES,
  LEAST_SITES,
  SAME_EFFECT_MS,
} from '../../../shared/model/elsewhere.ts'
import type { Hub } from './connection.ts'
import { showingOf } from './showing.ts'

/** The four ways a device of the model may stand to the effect, as the columns below name them. */
const STANDS = ['sameVersion', 'sameVersionNot', 'controls', 'otherVersionToo'] as const

type Row = { devices: number; together: boolean } & Record<
  (typeof STANDS)[number] | `${(typeof STANDS)[number]}Sites`,
  number
>

/** A count from fewer sites than may be told of is none; the database leaves it out already. */
const tally = (stand: string): string =>
  `CASE WHEN count(DISTINCT site_id) FILTER (WHERE stand = '${stand}') >= $4
     THEN count(*) FILTER (WHERE stand = '${stand}') ELSE 0 END::int AS "${stand}",
   count(DISTINCT site_id) FILTER (WHERE stand = '${stand}')::int AS "${stand}Sites"`

/**
 * Asks a hub, with a viewer's key, how devices of the model at other sites stand to an effect here; only counts come
 * back. `null` where too few sites have the model. Counted is who was seen after the effect began here and has had its
 * version since before. Sites whose key was taken back do not count, nor does this one (`ownSite`).
 */
export async function elsewhere(
  hub: Hub,
  question: ElsewhereQuestion,
  { ownSite, askedAt }: { ownSite: string; askedAt: number },
): Promise<Elsewhere | null> {
  const showing = showingOf(question)
  if (!showing) return null
  const { rows, began, holds, lacks, at, settledBy, values } = showing
  const time = (ms: number) => new Date(ms).toISOString()
  const within = (ms: number) =>
    `coalesce(bool_or(abs(extract(epoch FROM ${began} - $5::timestamptz)) <= ${ms / 1_000}), false)`
  const [row] = await hub.query<Row>(
    `WITH mate AS (
       SELECT d.site_id, d.looked_at, d.services, d.called_on, d.parties, d.firmware = $3 AS same,
         ${within(SAME_EFFECT_MS)} AS shows, ${within(FLIP_MS)} AS near, coalesce(bool_or(${holds}), false) AS holds
       FROM houseguest.device d
       JOIN houseguest.site s ON s.site_id = d.site_id AND s.revoked_at IS NULL
       LEFT JOIN ${rows}
       WHERE d.model = $2 AND d.vendor = $1 AND d.firmware IS NOT NULL AND d.last_seen >= $5
         AND (d.firmware_since IS NULL OR d.firmware_since <= $7)
         AND d.site_id <> $6::uuid
       GROUP BY d.site_id, d.device_id, d.looked_at, d.services, d.called_on, d.parties, d.firmware),
     stood AS (
       SELECT site_id, near, CASE WHEN same AND shows THEN 'sameVersion' WHEN shows THEN 'otherVersionToo'
         WHEN holds OR (${lacks}) IS NOT TRUE THEN NULL WHEN same THEN 'sameVersionNot' ELSE 'controls' END AS stand
       FROM mate d)
     SELECT count(*)::int AS devices, ${STANDS.map(tally).join(', ')},
       count(DISTINCT site_id) FILTER (WHERE stand = 'sameVersion' AND near) >= $4 AS together
     FROM stood HAVING count(DISTINCT site_id) >= $4`,
    [
      question.vendor,
      question.model,
      question.firmware,
      LEAST_SITES,
      time(at),
      ownSite,
      time(settledBy),
      ...values,
    ],
  )
  if (!row || row.devices < LEAST_DEVICES) return null
  const told = (stand: (typeof STANDS)[number]) => ({
    devices: row[stand],
    sites: row[stand] > 0 ? row[`${stand}Sites`] : 0,
  })
  return {
    effectAt: question.at,
    askedAt,
    sameVersion: told('sameVersion'),
    sameVersionNot: told('sameVersionNot'),
    controls: told('controls'),
    otherVersionToo: told('otherVersionToo'),
    together: row.together,
  }
}
