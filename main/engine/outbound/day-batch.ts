import { rowOrder } from '../../../shared/row-order.ts'
import { type Batch, HOUR_MS, type TallyClient, type TallyDestination } from './tally.ts'

/** Counted evidence by days: what rules judge, and much less than by hours. */

export const DAY_HOURS = 24

/**
 * The rows of some batches as one batch whose hours are whole days: one row for a client, destination and day. What was
 * made of a single batch stays with it, also where it goes to another thread.
 */
export function dayBatch(batches: readonly Batch[]): Batch {
  const [only] = batches
  if (only?.days && batches.length === 1) return only.days
  const clients = new Numbering<TallyClient>((client) => client.mac ?? client.ip ?? '')
  const destinations = new Numbering<TallyDestination>(
    (to) => `${to.host ?? to.ip} ${to.port} ${to.protocol}`,
  )
  const room = batches.reduce((n, batch) => n + batch.count, 0)
  const all = emptyBatch(room, clients.things, destinations.things)
  for (const batch of batches)
    append(
      all,
      batch,
      batch.clients.map((client) => clients.of(client)),
      batch.destinations.map((to) => (to.host === null && to.ip === null ? NOWHERE : destinations.of(to))),
    )
  const days = summed(all)
  days.days = days
  if (only && batches.length === 1) only.days = days
  return days
}

/** The number of a destination that is everything else: it has no days. */
const NOWHERE = -1

/** Adds a batch's rows of somewhere to `all`, in whole days and under these numbers. */
function append(all: Batch, batch: Batch, clients: readonly number[], destinations: readonly number[]): void {
  for (let i = 0; i < batch.count; i++) {
    const destination = destinations[batch.destination[i]!]!
    if (destination === NOWHERE) continue
    const row = all.count++
    copyRow(batch, i, all, row)
    all.client[row] = clients[batch.client[i]!]!
    all.destination[row] = destination
    all.hour[row] = Math.floor(batch.hour[i]! / DAY_HOURS) * DAY_HOURS
    all.first[row] = Math.max(batch.first[i]!, batch.hour[i]! * HOUR_MS)
  }
}

/** These rows with one for each client, destination and hour. */
function summed(all: Batch): Batch {
  const sums = emptyBatch(all.count, all.clients, all.destinations)
  const { client, destination, hour } = all
  let before = -1
  for (const row of rowOrder(all.count, client, destination, hour)) {
    const isSame =
      before >= 0 &&
      client[row] === client[before] &&
      destination[row] === destination[before] &&
      hour[row] === hour[before]
    if (isSame) addRow(all, row, sums, sums.count - 1)
    else copyRow(all, row, sums, sums.count++)
    before = row
  }
  return sums
}

/** A batch with room for so many rows and none in it. */
export const emptyBatch = (
  room: number,
  clients: TallyClient[],
  destinations: TallyDestination[],
): Batch => ({
  clients,
  destinations,
  count: 0,
  client: new Int32Array(room),
  destination: new Int32Array(room),
  hour: new Int32Array(room),
  first: new Float64Array(room),
  last: new Float64Array(room),
  connections: new Float64Array(room),
  bytesOut: new Float64Array(room),
  bytesIn: new Float64Array(room),
})

/** The rows that are wanted, in their order. */
export function rowsWhere(batch: Batch, isWanted: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(batch.count)
  let n = 0
  for (let row = 0; row < batch.count; row++) if (isWanted(row)) rows[n++] = row
  return rows.subarray(0, n)
}

/** A batch of some rows of another, with the clients and destinations of these alone. */
export function picked(batch: Batch, rows: Uint32Array): Batch {
  const [clients, destinations] = [renumbered(batch.clients), renumbered(batch.destinations)]
  const made = emptyBatch(rows.length, clients.kept, destinations.kept)
  for (const row of rows) {
    const at = made.count++
    copyRow(batch, row, made, at)
    made.client[at] = clients.of(batch.client[row]!)
    made.destination[at] = destinations.of(batch.destination[row]!)
  }
  return made
}

/** Those of some things that are asked for, numbered anew. */
function renumbered<T>(things: readonly T[]): { kept: T[]; of(number: number): number } {
  const kept: T[] = []
  const numbers = new Int32Array(things.length).fill(-1)
  return {
    kept,
    of(number) {
      if (numbers[number] === -1) numbers[number] = kept.push(things[number]!) - 1
      return numbers[number]!
    },
  }
}

function copyRow(from: Batch, row: number, to: Batch, at: number): void {
  to.client[at] = from.client[row]!
  to.destination[at] = from.destination[row]!
  to.hour[at] = from.hour[row]!
  to.first[at] = from.first[row]!
  to.last[at] = from.last[row]!
  to.connections[at] = from.connections[row]!
  to.bytesOut[at] = from.bytesOut[row]!
  to.bytesIn[at] = from.bytesIn[row]!
}

function addRow(from: Batch, row: number, to: Batch, at: number): void {
  to.first[at] = Math.min(to.first[at]!, from.first[row]!)
  to.last[at] = Math.max(to.last[at]!, from.last[row]!)
  to.connections[at] = to.connections[at]! + from.connections[row]!
  to.bytesOut[at] = sum(to.bytesOut[at]!, from.bytesOut[row]!)
  to.bytesIn[at] = sum(to.bytesIn[at]!, from.bytesIn[row]!)
}

/** Numbers things by their text. */
class Numbering<T> {
  /** By number, the first of each. */
  readonly things: T[] = []
  readonly #textOf: (thing: T) => string
  readonly #numbers = new Map<string, number>()

  constructor(textOf: (thing: T) => string) {
    this.#textOf = textOf
  }

  of(thing: T): number {
    const text = this.#textOf(thing)
    const number = this.#numbers.get(text) ?? this.things.push(thing) - 1
    this.#numbers.set(text, number)
    return number
  }
}

/** Batches say -1 where no source counted. */
const sum = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : a + b)
