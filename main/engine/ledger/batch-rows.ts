import type { Batch } from '../outbound/tally.ts'
import type { Cell } from './bulk-insert.ts'

/**
 * A batch of counted evidence as rows of the contact tables: each table's rows come in the order of its key, so
 * that each of its pages is visited once.
 */

/** Puts one row into a table. */
export type Put = (row: readonly Cell[]) => void

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

  times(): [first: number, last: number] {
    return [Math.floor(this.#first), Math.floor(this.#last)]
  }

  counts(): [connections: number, out: number | null, back: number | null] {
    return [this.#connections, known(this.#out), known(this.#back)]
  }
}

const plus = (sum: number, bytes: number): number => (bytes < 0 ? sum : sum < 0 ? bytes : sum + bytes)
const known = (bytes: number): number | null => (bytes < 0 ? null : bytes)

/** The rows of a batch in the order `compare` gives, in groups: `isSame` says which stand together. */
function* groups(
  count: number,
  compare: (x: number, y: number) => number,
  isSame: (x: number, y: number) => boolean,
): Generator<Uint32Array> {
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  order.sort(compare)
  let from = 0
  for (let n = 1; n <= count; n++)
    if (n === count || !isSame(order[from]!, order[n]!)) {
      yield order.subarray(from, n)
      from = n
    }
}

/** Puts (client, hour, destination, counts) and, summed over destinations, (client, hour, counts). */
export function putHours(
  batch: Batch,
  { client, hour, destination }: RowKeys,
  put: { hour: Put; activity: Put },
): void {
  const byKey = (x: number, y: number) =>
    client[x]! - client[y]! || hour[x]! - hour[y]! || destination[x]! - destination[y]!
  const isSame = (x: number, y: number) => client[x] === client[y] && hour[x] === hour[y]
  for (const group of groups(batch.count, byKey, isSame)) {
    const sum = new Sum()
    for (const i of group) {
      sum.add(batch, i)
      const [out, back] = [known(batch.bytesOut[i]!), known(batch.bytesIn[i]!)]
      put.hour([client[i]!, hour[i]!, destination[i]!, batch.connections[i]!, out, back])
    }
    put.activity([client[group[0]!]!, hour[group[0]!]!, ...sum.counts()])
  }
}

/** Destinations have fewer numbers than this: a client's and a destination's make one, exact to 2,097,151 clients. */
const DESTINATIONS = 2 ** 32

/** Puts (client, destination, times, counts) summed over hours; answers a number for each, the same for the same two. */
export function putTotals(batch: Batch, { client, destination }: RowKeys, put: Put): number[] {
  const byKey = (x: number, y: number) => client[x]! - client[y]! || destination[x]! - destination[y]!
  const isSame = (x: number, y: number) => client[x] === client[y] && destination[x] === destination[y]
  const pairs: number[] = []
  for (const group of groups(batch.count, byKey, isSame)) {
    const sum = new Sum()
    for (const i of group) sum.add(batch, i)
    put([client[group[0]!]!, destination[group[0]!]!, ...sum.times(), ...sum.counts()])
    pairs.push(client[group[0]!]! * DESTINATIONS + destination[group[0]!]!)
  }
  return pairs
}

/** Puts (destination, times, counts) summed over clients and hours. */
export function putDestinations(batch: Batch, { destination }: RowKeys, put: Put): void {
  const sums = new Map<number, Sum>()
  for (let i = 0; i < batch.count; i++) {
    let sum = sums.get(destination[i]!)
    if (!sum) {
      sum = new Sum()
      sums.set(destination[i]!, sum)
    }
    sum.add(batch, i)
  }
  for (const [id, sum] of sums) put([id, ...sum.times(), ...sum.counts()])
}
