import { rowOrder } from '../../../shared/row-order.ts'
import type { Batch } from '../outbound/tally.ts'
import type { BulkInsert } from './bulk-insert.ts'

/**
 * A batch of counted evidence as rows of the contact tables: each table's rows come in the order of its key, so
 * that each of its pages is visited once.
 */

/** Rows of one table: those whose key the ledger is known not to have, and those that may add to what it has. */
export interface Rows {
  fresh: BulkInsert
  known: BulkInsert
}

/** What the ledger is known not to have yet. */
export interface Unmet {
  /** Whether nothing at all is kept of a client from this hour on. */
  hour(client: number, hour: number): boolean
  destination(id: number): boolean
}

/** The ledger's own numbers for each row of a batch. */
export interface RowKeys {
  client: Int32Array
  destination: Int32Array
  /** The hour it is kept under: its own or its day's. */
  hour: Int32Array
}

/** What several rows come to. Bytes are -1 where nothing counted them; unknown and a number is the number. */
class Sum {
  #first = Number.POSITIVE_INFINITY
  #last = 0
  #connections = 0
  #out = -1
  #back = -1

  add(batch: Batch, i: number): void {
    if (batch.first[i]! < this.#first) this.#first = batch.first[i]!
    if (batch.last[i]! > this.#last) this.#last = batch.last[i]!
    this.#connections += batch.connections[i]!
    this.#out = plus(this.#out, batch.bytesOut[i]!)
    this.#back = plus(this.#back, batch.bytesIn[i]!)
  }

  /** Begins anew. */
  clear(): void {
    this.#first = Number.POSITIVE_INFINITY
    this.#last = 0
    this.#connections = 0
    this.#out = -1
    this.#back = -1
  }

  /** Puts first and last into the cells from `at` on. */
  putTimes(cells: BulkInsert['cells'], at: number): void {
    cells[at] = Math.floor(this.#first)
    cells[at + 1] = Math.floor(this.#last)
  }

  /** Puts connections and bytes into the cells from `at` on. */
  putCounts(cells: BulkInsert['cells'], at: number): void {
    cells[at] = this.#connections
    cells[at + 1] = known(this.#out)
    cells[at + 2] = known(this.#back)
  }
}

const plus = (sum: number, bytes: number): number => (bytes < 0 ? sum : sum < 0 ? bytes : sum + bytes)
const known = (bytes: number): number | null => (bytes < 0 ? null : bytes)

/** Puts (client, hour, destination, counts) and, summed over destinations, (client, hour, counts). */
export function putHours(
  batch: Batch,
  { client, hour, destination }: RowKeys,
  unmet: Unmet,
  into: { hour: Rows; activity: Rows },
): void {
  const order = rowOrder(batch.count, client, hour, destination)
  const contact = new Sum()
  const all = new Sum()
  for (let n = 0; n < order.length; n++) {
    const i = order[n]!
    const next = order[n + 1]
    const isHourOver = next === undefined || client[i] !== client[next] || hour[i] !== hour[next]
    contact.add(batch, i)
    all.add(batch, i)
    // A day's hours are one row.
    if (!isHourOver && destination[i] === destination[next]) continue
    const isUnmet = unmet.hour(client[i]!, hour[i]!)
    const rows = isUnmet || unmet.destination(destination[i]!) ? into.hour.fresh : into.hour.known
    const at = rows.row()
    rows.cells[at] = client[i]!
    rows.cells[at + 1] = hour[i]!
    rows.cells[at + 2] = destination[i]!
    contact.putCounts(rows.cells, at + 3)
    contact.clear()
    if (!isHourOver) continue
    const hours = isUnmet ? into.activity.fresh : into.activity.known
    const end = hours.row()
    hours.cells[end] = client[i]!
    hours.cells[end + 1] = hour[i]!
    all.putCounts(hours.cells, end + 2)
    all.clear()
  }
}

/** Destinations have fewer numbers than this: a client's and a destination's make one, exact to 2,097,151 clients. */
const DESTINATIONS = 2 ** 32

/** Cells of first and last time, connections, bytes out and in. */
export const COUNTS_WIDTH = 5

/** Puts (client, destination, times, counts) summed over hours; answers a number for each, the same for the same two. */
export function putTotals(
  batch: Batch,
  { client, destination }: RowKeys,
  unmet: Unmet,
  into: Rows,
): number[] {
  const order = rowOrder(batch.count, client, destination)
  const sum = new Sum()
  const pairs: number[] = []
  for (let n = 0; n < order.length; n++) {
    const i = order[n]!
    const next = order[n + 1]
    sum.add(batch, i)
    if (next !== undefined && client[i] === client[next] && destination[i] === destination[next]) continue
    const rows = unmet.destination(destination[i]!) ? into.fresh : into.known
    const at = rows.row()
    rows.cells[at] = client[i]!
    rows.cells[at + 1] = destination[i]!
    sum.putTimes(rows.cells, at + 2)
    sum.putCounts(rows.cells, at + 4)
    sum.clear()
    pairs.push(client[i]! * DESTINATIONS + destination[i]!)
  }
  return pairs
}

/**
 * Puts (destination, times, counts) summed over clients and hours. Those the ledger has not met go to `fresh`, with what
 * `describe` puts behind: it is told where times and counts, `COUNTS_WIDTH` cells, begin.
 */
export function putDestinations(
  batch: Batch,
  { destination }: RowKeys,
  unmet: Unmet,
  into: Rows,
  describe: (id: number, cells: BulkInsert['cells'], at: number) => void,
): void {
  const order = rowOrder(batch.count, destination)
  const sum = new Sum()
  for (let n = 0; n < order.length; n++) {
    const i = order[n]!
    const next = order[n + 1]
    sum.add(batch, i)
    if (next !== undefined && destination[i] === destination[next]) continue
    const id = destination[i]!
    const rows = unmet.destination(id) ? into.fresh : into.known
    const at = rows.row()
    rows.cells[at] = id
    sum.putTimes(rows.cells, at + 1)
    sum.putCounts(rows.cells, at + 3)
    if (rows === into.fresh) describe(id, rows.cells, at + 1)
    sum.clear()
  }
}
