import { lookupKey, OTHER_TYPE, ROOT, TYPE_A, TYPE_AAAA, textKey } from './lookups/lookup-record.ts'
import { PIHOLE_ITSELF, type Witness } from './pihole-ids.ts'
import { isPossibleTime } from './possible-time.ts'

/** A query as a Pi-hole's database holds it, put as its log tells it. */

/** The parts of `lookupKey` by FTL's numbers for types (enums.h). */
const TYPES: Readonly<Record<number, number>> = { 1: TYPE_A, 2: TYPE_AAAA }
/** RFC 1035, 2.3.4. */
export const MAX_NAME = 255
/** Longer than any address. */
export const MAX_CLIENT = 64

/** A row as it is asked for by itself. */
export interface PiholeRow {
  id: number
  time: unknown
  type: unknown
  domain: unknown
  client: unknown
  isRetried: number
}

/** A query that is known by its number and, as a log tells it, by its second and who asked for what. */
export interface NumberedLookup extends Witness {
  second: number
  /** What `lookupKey` makes of it. */
  key: number
}

/** Whether a query tells no device's conduct: Pi-hole's own, or one for the root. */
export const isOfNobody = (domain: string, client: string): boolean =>
  client === PIHOLE_ITSELF || domain === ROOT

/** A row as a log tells it; `null` when it says nothing. */
export function lookupOf({
  id,
  time,
  type,
  domain,
  client,
}: PiholeRow): (NumberedLookup & { client: string }) | null {
  if (
    typeof time !== 'number' ||
    !(time > 0 && isPossibleTime(time * 1e3)) ||
    typeof domain !== 'string' ||
    typeof client !== 'string'
  )
    return null
  const name = domain.toLowerCase().slice(0, MAX_NAME)
  const by = client.slice(0, MAX_CLIENT)
  const key = lookupKey(textKey(by), textKey(name), TYPES[Number(type)] ?? OTHER_TYPE)
  return { id, time, domain: name, client: by, second: Math.floor(time), key }
}
