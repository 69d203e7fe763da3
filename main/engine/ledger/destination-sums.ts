import type { Classification } from '../outbound/classify/classification.ts'
import type { TallyDestination } from '../outbound/tally.ts'
import type { Cell } from './bulk-insert.ts'
import type { Ledger } from './open.ts'

/**
 * What all destinations come to, by organisation, category, country and whether names were looked up or connections
 * made. Pages about the whole home read this: a home may have met a million names.
 */

/** Adds counters where either side may be unknown: unknown and a number is the number. */
export const SUM = (
  table: string,
  added = 'excluded',
) => `connections = ${table}.connections + ${added}.connections,
  bytes_out = CASE WHEN ${added}.bytes_out IS NULL THEN ${table}.bytes_out ELSE ifnull(${table}.bytes_out, 0) + ${added}.bytes_out END,
  bytes_in = CASE WHEN ${added}.bytes_in IS NULL THEN ${table}.bytes_in ELSE ifnull(${table}.bytes_in, 0) + ${added}.bytes_in END`

const COLUMNS =
  'organisation, category, country, is_lookup, destinations, first_at, last_at, connections, bytes_out, bytes_in'
const INTO = `INSERT INTO destination_sum (${COLUMNS})`
const ADDED = `ON CONFLICT DO UPDATE SET destinations = destination_sum.destinations + excluded.destinations,
  first_at = min(ifnull(destination_sum.first_at, excluded.first_at), ifnull(excluded.first_at, destination_sum.first_at)),
  last_at = max(ifnull(destination_sum.last_at, excluded.last_at), ifnull(excluded.last_at, destination_sum.last_at)),
  ${SUM('destination_sum')}`
const WHAT = "d.organisation, d.category, d.country, d.protocol = 'dns'"

/** Ends a statement that begins with rows `new` of destinations the ledger has: adds them to what these are summed under. */
export const ADD_NEW_TO_SUMS = `${INTO} SELECT ${WHAT}, 0, min(new.first), max(new.last), sum(new.connections),
    sum(new.bytes_out), sum(new.bytes_in)
  FROM new JOIN destination d ON d.id = new.id WHERE true GROUP BY 1, 2, 3, 4 ${ADDED}`

/** Adds a destination that was just met, and nothing counted yet, by its number. */
export const MEET_DESTINATION = `${INTO} SELECT ${WHAT}, 1, NULL, NULL, 0, NULL, NULL FROM destination d WHERE d.id = ? ${ADDED}`

/** Sums all destinations anew, after they were classified anew or written past the tables of contacts. */
export function sumDestinations(db: Ledger): void {
  db.exec(`DELETE FROM destination_sum;
    ${INTO} SELECT ${WHAT}, count(*), min(d.first_at), max(d.last_at), sum(d.connections), sum(d.bytes_out), sum(d.bytes_in)
    FROM destination d GROUP BY 1, 2, 3, 4`)
}

/** The cells of a destination's counts: first and last time, connections, bytes out and in. */
const [FIRST, LAST, CONNECTIONS, OUT, BACK] = [5, 6, 7, 8, 9] as const
const [WIDTH, HELD] = [10, 4] as const

/** Sums destinations that are written for the first time, in memory until `flush`: most of a batch are summed alike. */
export function freshSums(db: Ledger) {
  const add = db.prepare(`${INTO} VALUES (${Array.from({ length: WIDTH }, () => '?').join(', ')}) ${ADDED}`)
  return () => {
    const sums = new Map<string, Cell[]>()
    return {
      /** Adds a destination whose times and counts lie in the cells from `at` on. */
      add({ protocol }: TallyDestination, c: Classification, cells: readonly Cell[], at: number): void {
        const isLookup = protocol === 'dns' ? 1 : 0
        const key = `${isLookup}${c.category}\n${c.country}\n${c.organisation}`
        const [first, last, connections] = [
          cells[at] as number,
          cells[at + 1] as number,
          cells[at + 2] as number,
        ]
        const sum = sums.get(key)
        if (sum === undefined) {
          const what = [c.organisation, c.category, c.country, isLookup]
          sums.set(key, [...what, 1, first, last, connections, cells[at + 3]!, cells[at + 4]!])
          return
        }
        sum[HELD] = (sum[HELD] as number) + 1
        if (first < (sum[FIRST] as number)) sum[FIRST] = first
        if (last > (sum[LAST] as number)) sum[LAST] = last
        sum[CONNECTIONS] = (sum[CONNECTIONS] as number) + connections
        sum[OUT] = plus(sum[OUT]!, cells[at + 3]!)
        sum[BACK] = plus(sum[BACK]!, cells[at + 4]!)
      },
      flush(): void {
        for (const sum of sums.values()) add.run(...sum)
        sums.clear()
      },
    }
  }
}

/** Bytes that may be unknown: unknown and a number is the number. */
const plus = (sum: Cell, bytes: Cell): Cell =>
  bytes === null ? sum : ((sum as number | null) ?? 0) + (bytes as number)
