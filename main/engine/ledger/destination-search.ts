import type { FoundDestination } from '../../../shared/model/contact-views.ts'
import type { Ledger } from './open.ts'
import { prepared } from './prepared.ts'

/** Finds destinations by a part of their name, over every device. */

const MAX_FOUND = 50
/** Destinations looked through in one step. */
const AT_ONCE = 20_000
/** Of the devices that called a destination, so many are named. */
const NAMED_CALLERS = 3

type Uncalled = Omit<FoundDestination, 'callers' | 'devices'> & { id: number }

/**
 * Those whose name, address or organisation contains `text`, the most used of so many in each step: every name is read,
 * and a home may have met a million. `mostUsed` makes an answer of all steps.
 */
export function* searchDestinations(db: Ledger, text: string): Generator<Uncalled[]> {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const last = prepared<[], { id: number | null }>(db, 'SELECT max(id) AS id FROM destination').get()?.id ?? 0
  const find = prepared<[{ pattern: string; after: number; to: number }], Uncalled>(
    db,
    `SELECT id, iif(is_host, name, NULL) AS host, ip, domain, organisation, category, country,
       iif(port < 0, NULL, port) AS port, protocol, iif(protocol = 'dns', 0, connections) AS connections,
       iif(protocol = 'dns', connections, 0) AS lookups, bytes_out AS bytesOut, bytes_in AS bytesIn,
       first_at AS firstAt, last_at AS lastAt
     FROM destination WHERE id > @after AND id <= @to
       AND (name LIKE @pattern ESCAPE '\\' OR organisation LIKE @pattern ESCAPE '\\' OR ip LIKE @pattern ESCAPE '\\')
     ORDER BY destination.connections DESC LIMIT ${MAX_FOUND}`,
  )
  for (let after = 0; after < last; after += AT_ONCE) yield find.all({ pattern, after, to: after + AT_ONCE })
}

/** The most used of all that were found, most used first, each with who called it. */
export function mostUsed(db: Ledger, found: readonly Uncalled[][]): FoundDestination[] {
  const callers = `FROM contact_total t JOIN contact_client c ON c.id = t.client_id WHERE t.destination_id = @id`
  const calledBy = prepared<[{ id: number }], { devices: number; callers: string }>(
    db,
    `SELECT (SELECT count(DISTINCT ifnull(c.device_id, c.id)) ${callers}) AS devices,
       (SELECT json_group_array(id) FROM
         (SELECT DISTINCT c.device_id AS id ${callers} AND c.device_id IS NOT NULL LIMIT ${NAMED_CALLERS})) AS callers`,
  )
  const uses = (one: Uncalled) => one.connections + one.lookups
  return found
    .flat()
    .sort((a, b) => uses(b) - uses(a))
    .slice(0, MAX_FOUND)
    .map(({ id, ...destination }) => {
      const { devices, callers } = calledBy.get({ id })!
      return { ...destination, devices, callers: JSON.parse(callers) as string[] }
    })
}
