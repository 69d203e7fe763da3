import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { type Batch, HOUR_MS, type TallyClient, type TallyDestination } from './tally.ts'

/** Rows kept for judging; past this, whole days are judged while the import goes on. */
const MAX_ROWS = 20_000
const DAY_HOURS = 24

/** What one client and destination had with each other on a day, or in an hour of it. */
interface Row {
  client: TallyClient
  to: TallyDestination
  day: number
  firstAt: number
  connections: number
  /** -1 where no source counted. */
  out: number
  into: number
}

/** Gathers imported evidence as contacts of about a day, as rules judge them: one device, host and port a day. */
export class DayContacts {
  #batches: Batch[] = []
  /** Of a day that may not be over yet. */
  #unfinished: Row[] = []
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

  /** Takes what was gathered, oldest first. */
  take(): Iterable<ContactEvent> {
    return inOrder(this.#takeRows())
  }

  /** Takes what is before the newest day, of which more may come; or everything, where one day is too much to keep. */
  takeDays(): Iterable<ContactEvent> {
    const rows = this.#takeRows()
    const newest = rows.reduce((day, row) => Math.max(day, row.day), 0)
    const unfinished = rows.filter((row) => row.day === newest)
    if (unfinished.length >= MAX_ROWS / 2) return inOrder(rows)
    this.#unfinished = unfinished
    this.#count = unfinished.length
    return inOrder(rows.filter((row) => row.day < newest))
  }

  /** Everything gathered, one row for a client, destination and day. */
  #takeRows(): Row[] {
    const rows = [...this.#unfinished, ...this.#batches.flatMap(rowsOf)]
    this.#batches = []
    this.#unfinished = []
    this.#count = 0
    const clientOf = numbering<TallyClient>((client) => client.mac ?? client.ip ?? '')
    const destinationOf = numbering<TallyDestination>((to) => `${to.host ?? to.ip} ${to.port} ${to.protocol}`)
    const client = Int32Array.from(rows, (row) => clientOf(row.client))
    const destination = Int32Array.from(rows, (row) => destinationOf(row.to))
    const compare = (x: number, y: number) =>
      client[x]! - client[y]! || destination[x]! - destination[y]! || rows[x]!.day - rows[y]!.day
    const order = Uint32Array.from(rows.keys()).sort((x, y) => compare(x, y) || x - y)
    const merged: Row[] = []
    order.forEach((i, n) => {
      if (n > 0 && compare(order[n - 1]!, i) === 0) addTo(merged.at(-1)!, rows[i]!)
      else merged.push(rows[i]!)
    })
    return merged
  }
}

function rowsOf(batch: Batch): Row[] {
  const rows: Row[] = []
  for (let i = 0; i < batch.count; i++) {
    const to = batch.destinations[batch.destination[i]!]!
    if (to.host === null && to.ip === null) continue
    rows.push({
      client: batch.clients[batch.client[i]!]!,
      to,
      day: Math.floor(batch.hour[i]! / DAY_HOURS),
      firstAt: Math.max(batch.first[i]!, batch.hour[i]! * HOUR_MS),
      connections: batch.connections[i]!,
      out: batch.bytesOut[i]!,
      into: batch.bytesIn[i]!,
    })
  }
  return rows
}

function addTo(row: Row, more: Row): void {
  row.firstAt = Math.min(row.firstAt, more.firstAt)
  row.connections += more.connections
  row.out = sum(row.out, more.out)
  row.into = sum(row.into, more.into)
}

/** Numbers things by their text, which is made once for each of them. */
function numbering<T>(textOf: (thing: T) => string): (thing: T) => number {
  const byThing = new Map<T, number>()
  const byText = new Map<string, number>()
  return (thing) => {
    const known = byThing.get(thing)
    if (known !== undefined) return known
    const text = textOf(thing)
    const number = byText.get(text) ?? byText.size
    byText.set(text, number)
    byThing.set(thing, number)
    return number
  }
}

/** Each contact is made as it is asked for. */
function* inOrder(rows: Row[]): Generator<ContactEvent> {
  for (const { client, to, firstAt, connections, out, into } of rows.sort((a, b) => a.firstAt - b.firstAt))
    yield {
      type: 'contact',
      at: new Date(firstAt).toISOString(),
      device: { ...(client.mac ? { mac: client.mac } : {}), ...(client.ip ? { ip: client.ip } : {}) },
      host: to.host,
      ip: to.ip,
      port: to.port,
      protocol: to.protocol,
      application: to.application,
      connections,
      bytesOut: known(out),
      bytesIn: known(into),
      country: null,
      asn: null,
      organisation: null,
    }
}

const known = (bytes: number): number | null => (bytes < 0 ? null : bytes)
const sum = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : a + b)
