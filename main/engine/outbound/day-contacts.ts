import * as v from 'valibot'
import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { rowOrder } from '../../../shared/row-order.ts'
import { type Batch, HOUR_MS, type TallyClient, type TallyDestination } from './tally.ts'

/** Rows kept for judging; past this, whole days are judged while the import goes on. */
const MAX_ROWS = 20_000
/** Days of devices that nobody can be named for, kept until somebody can: the newest. */
const MAX_WAITING = 5000
const DAY_HOURS = 24

/** Gathers imported evidence as contacts of about a day, as rules judge them: one device, host and port a day. */
export class DayContacts {
  #batches: Batch[] = []
  #count = 0

  /** Whether it is time to judge. */
  get isFull(): boolean {
    return this.#count >= MAX_ROWS
  }

  /** Adds what was kept. */
  add(batch: Batch): void {
    this.#batches.push(batch)
    this.#count += batch.count
  }

  /** What waits: the batches added and not taken. */
  get waiting(): readonly Batch[] {
    return this.#batches
  }

  /** Takes what was gathered of devices that are known, oldest first; of the others the newest waits until they are. */
  take(isKnown: (client: TallyClient) => boolean = () => true): Iterable<ContactEvent> {
    return this.#takeRows(isKnown, () => () => true)
  }

  /**
   * Takes of known devices what is before the newest day, of which more may come; or everything, where one day is too
   * much to keep.
   */
  takeDays(isKnown: (client: TallyClient) => boolean = () => true): Iterable<ContactEvent> {
    return this.#takeRows(isKnown, (days) => {
      const newest = days.hour.reduce((latest, hour) => Math.max(latest, hour), 0)
      const unfinished = rowsWhere(days, (row) => days.hour[row] === newest).length
      return unfinished >= MAX_ROWS / 2 ? () => true : (row) => days.hour[row]! < newest
    })
  }

  #takeRows(
    isKnown: (client: TallyClient) => boolean,
    dueIn: (days: Batch) => (row: number) => boolean,
  ): Iterable<ContactEvent> {
    const days = dayBatch(this.#batches)
    const isDue = dueIn(days)
    const known = days.clients.map(isKnown)
    const isOwned = (row: number) => known[days.client[row]!]!
    const unfinished = rowsWhere(days, (row) => !isDue(row) && isOwned(row))
    const strangers = rowsWhere(days, (row) => !isOwned(row))
    const newest = inOrder(strangers, (row) => -days.last[row]!).subarray(0, MAX_WAITING)
    const rest = picked(days, new Uint32Array([...unfinished, ...newest]))
    this.#batches = rest.count > 0 ? [rest] : []
    this.#count = unfinished.length
    return contacts(
      days,
      rowsWhere(days, (row) => isDue(row) && isOwned(row)),
    )
  }
}

/** Batches that are whole days already. */
const daysAlready = new WeakSet<Batch>()

/** The rows of some batches as one batch whose hours are whole days: one row for a client, destination and day. */
export function dayBatch(batches: readonly Batch[]): Batch {
  const [only] = batches
  if (only && batches.length === 1 && daysAlready.has(only)) return only
  const clients = new Numbering<TallyClient>((client) => client.mac ?? client.ip ?? '')
  const destinations = new Numbering<TallyDestination>(
    (to) => `${to.host ?? to.ip} ${to.port} ${to.protocol}`,
  )
  const all = emptyBatch(
    batches.reduce((n, batch) => n + batch.count, 0),
    clients.things,
    destinations.things,
  )
  for (const batch of batches)
    for (let i = 0; i < batch.count; i++) {
      const to = batch.destinations[batch.destination[i]!]!
      if (to.host === null && to.ip === null) continue
      const row = all.count++
      copyRow(batch, i, all, row)
      all.client[row] = clients.of(batch.clients[batch.client[i]!]!)
      all.destination[row] = destinations.of(to)
      all.hour[row] = Math.floor(batch.hour[i]! / DAY_HOURS) * DAY_HOURS
      all.first[row] = Math.max(batch.first[i]!, batch.hour[i]! * HOUR_MS)
    }
  const days = emptyBatch(all.count, all.clients, all.destinations)
  let before = -1
  for (const row of rowOrder(all.count, all.client, all.destination, all.hour)) {
    const isSame =
      before >= 0 &&
      all.client[row] === all.client[before] &&
      all.destination[row] === all.destination[before] &&
      all.hour[row] === all.hour[before]
    if (isSame) addRow(all, row, days, days.count - 1)
    else copyRow(all, row, days, days.count++)
    before = row
  }
  daysAlready.add(days)
  return days
}

const numbers = v.array(v.pipe(v.number(), v.finite()))
const packedBatch = v.object({
  clients: v.array(v.object({ mac: v.nullable(v.string()), ip: v.nullable(v.string()) })),
  destinations: v.array(
    v.object({
      host: v.nullable(v.string()),
      ip: v.nullable(v.string()),
      port: v.nullable(v.number()),
      protocol: v.string(),
      application: v.nullable(v.string()),
    }),
  ),
  /** Base64 of each column's bytes, little-endian; ledgers of 2026-11 hold numbers. */
  columns: v.strictTuple(Array.from({ length: 8 }, () => v.union([v.string(), numbers]))),
})

/** The columns of a batch, in the order they are packed in. */
const columnsOf = (batch: Batch) => [
  batch.client,
  batch.destination,
  batch.hour,
  batch.first,
  batch.last,
  batch.connections,
  batch.bytesOut,
  batch.bytesIn,
]

/** A batch as JSON, for the ledger to keep until it is judged. */
export function packed(batch: Batch): string {
  const columns = columnsOf(batch).map(({ buffer, byteOffset, BYTES_PER_ELEMENT }) =>
    Buffer.from(buffer, byteOffset, batch.count * BYTES_PER_ELEMENT).toString('base64'),
  )
  return JSON.stringify({ clients: batch.clients, destinations: batch.destinations, columns })
}

/** A batch that was packed; nothing of one that is damaged. */
export function unpacked(text: string): Batch {
  const found = v.safeParse(packedBatch, parsed(text))
  if (!found.success) return emptyBatch(0, [], [])
  const { clients, destinations, columns } = found.output
  const [first] = columns
  const room = typeof first === 'string' ? Buffer.byteLength(first, 'base64') / 4 : (first?.length ?? 0)
  const whole = emptyBatch(Math.floor(room), clients, destinations)
  if (columnsOf(whole).some((column, n) => !fill(column, columns[n]!))) return whole
  whole.count = room
  const isKnown = (row: number) =>
    clients[whole.client[row]!] !== undefined && destinations[whole.destination[row]!] !== undefined
  return picked(whole, rowsWhere(whole, isKnown))
}

/** Fills a column with what was packed of it; answers whether that fits and holds numbers alone. */
function fill(column: Int32Array | Float64Array, text: string | readonly number[]): boolean {
  if (typeof text !== 'string') {
    if (text.length === column.length) column.set(text)
    return text.length === column.length
  }
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== column.byteLength) return false
  Buffer.from(column.buffer).set(bytes)
  return column.every(Number.isFinite)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const emptyBatch = (room: number, clients: TallyClient[], destinations: TallyDestination[]): Batch => ({
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

function rowsWhere(batch: Batch, isWanted: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(batch.count)
  let n = 0
  for (let row = 0; row < batch.count; row++) if (isWanted(row)) rows[n++] = row
  return rows.subarray(0, n)
}

function picked(batch: Batch, rows: Uint32Array): Batch {
  const made = emptyBatch(rows.length, batch.clients, batch.destinations)
  for (const row of rows) copyRow(batch, row, made, made.count++)
  return made
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

/** Numbers things by their text, which is made once for each of them. */
class Numbering<T> {
  /** By number, the first of each. */
  readonly things: T[] = []
  readonly #textOf: (thing: T) => string
  readonly #byThing = new Map<T, number>()
  readonly #byText = new Map<string, number>()

  constructor(textOf: (thing: T) => string) {
    this.#textOf = textOf
  }

  of(thing: T): number {
    const known = this.#byThing.get(thing)
    if (known !== undefined) return known
    const text = this.#textOf(thing)
    const number = this.#byText.get(text) ?? this.things.push(thing) - 1
    this.#byText.set(text, number)
    this.#byThing.set(thing, number)
    return number
  }
}

/** These rows sorted by a number of each, least first; equal ones keep their order. */
function inOrder(rows: Uint32Array, numberOf: (row: number) => number): Uint32Array {
  const whole = Float64Array.from(rows, (row) => Math.floor(numberOf(row)))
  const millionths = Float64Array.from(rows, (row, n) => Math.floor((numberOf(row) - whole[n]!) * 1e6))
  return rowOrder(rows.length, whole, millionths).map((n) => rows[n]!)
}

/** These rows as contacts, oldest first; each is made as it is asked for. */
function* contacts(batch: Batch, rows: Uint32Array): Generator<ContactEvent> {
  const devices = batch.clients.map(({ mac, ip }) => ({ ...(mac ? { mac } : {}), ...(ip ? { ip } : {}) }))
  const at = isoTimes()
  for (const row of inOrder(rows, (one) => batch.first[one]!)) {
    const to = batch.destinations[batch.destination[row]!]!
    yield {
      type: 'contact',
      at: at(batch.first[row]!),
      device: devices[batch.client[row]!]!,
      host: to.host,
      ip: to.ip,
      port: to.port,
      protocol: to.protocol,
      application: to.application,
      connections: batch.connections[row]!,
      bytesOut: known(batch.bytesOut[row]!),
      bytesIn: known(batch.bytesIn[row]!),
      country: null,
      asn: null,
      organisation: null,
    }
  }
}

const DAY_MS = DAY_HOURS * HOUR_MS
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))

/** `toISOString` for times of which many are of one day: its date is told once. */
function isoTimes(): (at: number) => string {
  let day = Number.NaN
  let date = ''
  return (at) => {
    const now = Math.floor(at / DAY_MS)
    if (now !== day) {
      date = new Date(now * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length)
      day = now
    }
    const ms = Math.floor(at) - now * DAY_MS
    const [hours, minutes, seconds] = [
      Math.floor(ms / HOUR_MS),
      Math.floor(ms / 60_000) % 60,
      Math.floor(ms / 1000) % 60,
    ]
    const rest = String(ms % 1000).padStart(3, '0')
    return `${date}${twoDigits[hours]}:${twoDigits[minutes]}:${twoDigits[seconds]}.${rest}Z`
  }
}

/** Batches say -1 where no source counted. */
const known = (bytes: number): number | null => (bytes < 0 ? null : bytes)
const sum = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : a + b)
