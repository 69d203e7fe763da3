import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { type Batch, HOUR_MS, type TallyClient, type TallyDestination } from './tally.ts'

/** Days of contacts kept for judging in one import; past this, what came first is judged first. */
const MAX_ROWS = 100_000
const DAY_HOURS = 24
/** Two numbers as one key: each stays below this. */
const PAIR = 2 ** 26

interface Row {
  client: TallyClient
  to: TallyDestination
  firstAt: number
  connections: number
  /** `null` where no source counted. */
  out: number | null
  into: number | null
}

/** Numbers for texts, from 0, in the order they come. */
class Numbers {
  readonly #known = new Map<string, number>()

  of(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    this.#known.set(text, this.#known.size)
    return this.#known.size - 1
  }

  clear(): void {
    this.#known.clear()
  }
}

/** Gathers imported evidence as contacts of about a day, as rules judge them: one device, host and port a day. */
export class DayContacts {
  readonly #clients = new Numbers()
  readonly #destinations = new Numbers()
  /** By client and destination, a number; by that and the day, the row. */
  readonly #pairs = new Map<number, number>()
  readonly #rows = new Map<number, Row>()

  /** Adds what was kept; answers whether it is time to judge. */
  add(batch: Batch): boolean {
    const clients = batch.clients.map((client) => this.#clients.of(client.mac ?? client.ip ?? ''))
    const destinations = batch.destinations.map((to) =>
      to.host === null && to.ip === null
        ? -1
        : this.#destinations.of(`${to.host ?? to.ip} ${to.port} ${to.protocol}`),
    )
    for (let i = 0; i < batch.count; i++) {
      const client = batch.client[i]!
      const destination = batch.destination[i]!
      if (destinations[destination]! < 0) continue
      const key = this.#pair(clients[client]!, destinations[destination]!) * PAIR + dayOf(batch.hour[i]!)
      const row = this.#rows.get(key)
      const firstAt = Math.max(batch.first[i]!, batch.hour[i]! * HOUR_MS)
      const [out, into] = [counted(batch.bytesOut[i]!), counted(batch.bytesIn[i]!)]
      const connections = batch.connections[i]!
      if (!row) {
        const [who, to] = [batch.clients[client]!, batch.destinations[destination]!]
        this.#rows.set(key, { client: who, to, firstAt, connections, out, into })
        continue
      }
      row.firstAt = Math.min(row.firstAt, firstAt)
      row.connections += connections
      row.out = sum(row.out, out)
      row.into = sum(row.into, into)
    }
    return this.#rows.size >= MAX_ROWS
  }

  /** Takes what was gathered, oldest first; each contact is made as it is asked for. */
  *take(): Generator<ContactEvent> {
    const rows = [...this.#rows.values()].sort((a, b) => a.firstAt - b.firstAt)
    this.#rows.clear()
    this.#pairs.clear()
    this.#clients.clear()
    this.#destinations.clear()
    for (const row of rows) yield contact(row)
  }

  #pair(client: number, destination: number): number {
    const key = client * PAIR + destination
    const known = this.#pairs.get(key)
    if (known !== undefined) return known
    this.#pairs.set(key, this.#pairs.size)
    return this.#pairs.size - 1
  }
}

function contact({ client, to, firstAt, connections, out, into }: Row): ContactEvent {
  return {
    type: 'contact',
    at: new Date(firstAt).toISOString(),
    device: { ...(client.mac ? { mac: client.mac } : {}), ...(client.ip ? { ip: client.ip } : {}) },
    host: to.host,
    ip: to.ip,
    port: to.port,
    protocol: to.protocol,
    application: to.application,
    connections,
    bytesOut: out,
    bytesIn: into,
    country: null,
    asn: null,
    organisation: null,
  }
}

const dayOf = (hour: number): number => Math.floor(hour / DAY_HOURS)
/** Batches say -1 where no source counted. */
const counted = (bytes: number): number | null => (bytes < 0 ? null : bytes)
const sum = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b)
