import { textKey } from './lookups/lookup-record.ts'
import { ownText } from './own-text.ts'

/**
 * Counts evidence in memory per client, destination and hour, before any of it reaches the ledger.
 * Whatever a file holds, memory stays bounded: past the caps, evidence is added to one "everything else" row.
 */

/** Who the source says it was: by MAC where it states one, else by address. */
export interface TallyClient {
  mac: string | null
  ip: string | null
}

/** Where to. One destination is one name (or, without a name, one address), port and protocol. */
export interface TallyDestination {
  host: string | null
  ip: string | null
  port: number | null
  /** `tcp`, `udp`, or `dns` where a name was asked for and nothing more is known. */
  protocol: string
  application: string | null
}

/** What was counted, in columns: plain data that crosses threads. Bytes are -1 where no source counted them. */
export interface Batch {
  clients: TallyClient[]
  destinations: TallyDestination[]
  count: number
  client: Int32Array
  destination: Int32Array
  /** Hours since the epoch. */
  hour: Int32Array
  first: Float64Array
  last: Float64Array
  connections: Float64Array
  bytesOut: Float64Array
  bytesIn: Float64Array
  /** The same in whole days (`dayBatch`), once that was made; of one in whole days, itself. */
  days?: Batch
}

export const HOUR_MS = 3_600_000
/** Distinct destinations one client may have in one hour; a scan or a random-name generator goes past it. */
const MAX_DESTINATIONS_AN_HOUR = 4096
const MAX_CLIENTS = 65_536
const MAX_DESTINATIONS = 500_000
/** From here on a reader should hand over what is counted: to keep and judge more takes longer than others should wait. */
const COMFORTABLE_ROWS = 8_000

/** So that numbers of one tally are never taken for another's. */
let rounds = 0

interface Hours {
  hour: number
  rows: Map<number, number>
  /** How many destinations this client had in this hour, with those of rounds before. */
  size: number
  /** What was counted in rounds before; `null` where that was little. */
  before: ReadonlySet<number> | null
}
/** What an hour had before a round. */
interface Before {
  /** By 32 bits of who and where: of two that are taken for one, one more than the cap is counted. */
  contacts: Set<number>
  /** How many destinations a client had, of those that had many. */
  sizes: Map<string, number>
}
/** What a client had in an hour is remembered from here on: it takes long, and few come near the cap. */
const MANY = 64
/** Contacts remembered from round to round, so that the cap of an hour is one wherever rounds end. */
const MAX_REMEMBERED = 100_000
const MAX_HOURS = 48

export class Tally {
  #clients: TallyClient[] = []
  #clientIds = new Map<string, number>()
  #destinations: TallyDestination[] = []
  #destinationIds = new Map<number, Map<string, number>>()
  /** Per destination: when its address was met. */
  #addressAt: number[] = []
  #protocols: string[] = []
  /** Per client: the rows of the hour last written to, and of every hour. */
  #recent: (Hours | undefined)[] = []
  #hours: Map<number, Hours>[] = []
  /** By hour, what was counted in rounds before. */
  #before = new Map<number, Before>()
  #count = 0
  #capacity = 4096
  #client = new Int32Array(4096)
  #destination = new Int32Array(4096)
  #hour = new Int32Array(4096)
  #first = new Float64Array(4096)
  #last = new Float64Array(4096)
  #connections = new Float64Array(4096)
  #out = new Float64Array(4096)
  #in = new Float64Array(4096)

  /** Until when numbers of clients, destinations and rows hold: it changes with every `take`, and no two tallies share one. */
  round = ++rounds

  /** Rows counted and not yet taken. */
  get size(): number {
    return this.#count
  }

  /** Whether it is time to `take`. */
  get isFull(): boolean {
    return this.#count >= COMFORTABLE_ROWS || this.#destinations.length >= COMFORTABLE_ROWS
  }

  /** The number of a client, until the next `take`. */
  client(mac: string | null, ip: string | null): number {
    const key = mac ?? ip ?? ''
    const known = this.#clientIds.get(key)
    if (known !== undefined) {
      if (mac !== null && ip !== null) this.#clients[known]!.ip = ip
      return known
    }
    if (this.#clients.length >= MAX_CLIENTS && key !== '') return this.client(null, null)
    const own = ownText(key)
    const id = this.#clients.push(mac === null ? { mac, ip: ip === null ? null : own } : { mac: own, ip }) - 1
    this.#clientIds.set(own, id)
    this.#hours.push(new Map())
    this.#recent.push(undefined)
    return id
  }

  /**
   * The number of a destination, until the next `take`. The newest address and first application stay with it; newest is
   * the address said last or, where `at` is told, of the latest.
   */
  destination(
    host: string | null,
    ip: string | null,
    port: number | null,
    protocol: string,
    application: string | null,
    at = 0,
  ): number {
    let protocolId = this.#protocols.indexOf(protocol)
    if (protocolId < 0) protocolId = this.#protocols.push(protocol) - 1
    const door = protocolId * 65_537 + (port ?? 65_536)
    let ids = this.#destinationIds.get(door)
    if (!ids) {
      ids = new Map()
      this.#destinationIds.set(door, ids)
    }
    const name = host ?? ip ?? ''
    const known = ids.get(name)
    if (known !== undefined) {
      const destination = this.#destinations[known]!
      if (ip !== null && at >= this.#addressAt[known]!) {
        destination.ip = ip
        this.#addressAt[known] = at
      }
      destination.application ??= application
      return known
    }
    if (this.#destinations.length >= MAX_DESTINATIONS && name !== '')
      return this.destination(null, null, null, 'other', null)
    const own = ownText(name)
    const id =
      this.#destinations.push({
        host: host === null ? null : own,
        ip: host === null && ip !== null ? own : ip,
        port,
        protocol,
        application,
      }) - 1
    this.#addressAt.push(at)
    ids.set(own, id)
    return id
  }

  /** Notes the newest address of a destination of this round that was asked for by name. */
  answered(destination: number, host: string, ip: string): void {
    const known = this.#destinations[destination]
    // Past the cap its evidence is everything else's, which has no address.
    if (known?.host === host) known.ip = ip
  }

  /** Adds to a row and answers its number. `first` and `last` in milliseconds; bytes -1 where not counted. */
  add(
    client: number,
    destination: number,
    first: number,
    last: number,
    connections: number,
    bytesOut: number,
    bytesIn: number,
  ): number {
    const hour = Math.floor(first / HOUR_MS)
    let hours = this.#recent[client]
    if (hours === undefined || hours.hour !== hour) {
      hours = this.#hours[client]!.get(hour)
      if (hours === undefined) {
        hours = this.#begin(client, hour)
        this.#hours[client]!.set(hour, hours)
      }
      this.#recent[client] = hours
    }
    const row = hours.rows.get(destination)
    if (row !== undefined) {
      if (first < this.#first[row]!) this.#first[row] = first
      if (last > this.#last[row]!) this.#last[row] = last
      this.#connections[row] = this.#connections[row]! + connections
      if (bytesOut >= 0) this.#out[row] = Math.max(0, this.#out[row]!) + bytesOut
      if (bytesIn >= 0) this.#in[row] = Math.max(0, this.#in[row]!) + bytesIn
      return row
    }
    const isNew = !hours.before?.has(this.#keyOf(client, destination))
    if (isNew && hours.size >= MAX_DESTINATIONS_AN_HOUR) {
      const rest = this.destination(null, null, null, 'other', null)
      if (destination !== rest) return this.add(client, rest, first, last, connections, bytesOut, bytesIn)
    }
    if (isNew) hours.size++
    const made = this.#new(client, destination, hour, first, last)
    hours.rows.set(destination, made)
    this.#connections[made] = connections
    this.#out[made] = bytesOut
    this.#in[made] = bytesIn
    return made
  }

  /** Adds one more connection to a row of this round, in the row's hour, without bytes. */
  again(row: number, time: number): void {
    if (time < this.#first[row]!) this.#first[row] = time
    if (time > this.#last[row]!) this.#last[row] = time
    this.#connections[row] = this.#connections[row]! + 1
  }

  /** Everything counted since the last `take`; the tally is empty afterwards. */
  take(): Batch {
    const n = this.#count
    const batch: Batch = {
      clients: this.#clients,
      destinations: this.#destinations,
      count: n,
      client: this.#client.slice(0, n),
      destination: this.#destination.slice(0, n),
      hour: this.#hour.slice(0, n),
      first: this.#first.slice(0, n),
      last: this.#last.slice(0, n),
      connections: this.#connections.slice(0, n),
      bytesOut: this.#out.slice(0, n),
      bytesIn: this.#in.slice(0, n),
    }
    if (n < this.#destinations.length) batch.destinations = destinationsOf(batch)
    this.#remember()
    this.#clients = []
    this.#clientIds = new Map()
    this.#destinations = []
    this.#destinationIds = new Map()
    this.#addressAt = []
    this.#recent = []
    this.#hours = []
    this.#count = 0
    this.round = ++rounds
    return batch
  }

  #begin(client: number, hour: number): Hours {
    const before = this.#before.get(hour)
    const size = before?.sizes.get(this.#nameOf(client))
    return { hour, rows: new Map(), size: size ?? 0, before: size === undefined ? null : before!.contacts }
  }

  /** What was counted in each hour, of which more may come in the next round: of the newest hours, as far as there is room. */
  #remember(): void {
    for (const [client, hours] of this.#hours.entries())
      for (const { hour, rows, size } of hours.values()) {
        if (size < MANY) continue
        const known = this.#before.get(hour) ?? { contacts: new Set(), sizes: new Map() }
        this.#before.set(hour, known)
        for (const destination of rows.keys()) known.contacts.add(this.#keyOf(client, destination))
        known.sizes.set(this.#nameOf(client), size)
      }
    let remembered = 0
    const newestFirst = [...this.#before.keys()].sort((x, y) => y - x)
    for (const [n, hour] of newestFirst.entries()) {
      remembered += this.#before.get(hour)!.contacts.size
      if (n >= MAX_HOURS || remembered > MAX_REMEMBERED) this.#before.delete(hour)
    }
  }

  #nameOf(client: number): string {
    const { mac, ip } = this.#clients[client]!
    return mac ?? ip ?? ''
  }

  #keyOf(client: number, destination: number): number {
    const { host, ip, port, protocol } = this.#destinations[destination]!
    const door = Math.imul((port ?? -1) ^ textKey(protocol), 0x85ebca6b)
    return Math.imul(textKey(this.#nameOf(client)) ^ door, 0x2c1b3c6d) ^ textKey(host ?? ip ?? '')
  }

  #new(client: number, destination: number, hour: number, first: number, last: number): number {
    if (this.#count >= this.#capacity) this.#grow()
    const row = this.#count++
    this.#client[row] = client
    this.#destination[row] = destination
    this.#hour[row] = hour
    this.#first[row] = first
    this.#last[row] = last
    this.#connections[row] = 0
    this.#out[row] = -1
    this.#in[row] = -1
    return row
  }

  #grow(): void {
    this.#capacity *= 2
    const n = this.#capacity
    const wider = <T extends Int32Array | Float64Array>(make: new (length: number) => T, old: T): T => {
      const column = new make(n)
      column.set(old)
      return column
    }
    this.#client = wider(Int32Array, this.#client)
    this.#destination = wider(Int32Array, this.#destination)
    this.#hour = wider(Int32Array, this.#hour)
    this.#first = wider(Float64Array, this.#first)
    this.#last = wider(Float64Array, this.#last)
    this.#connections = wider(Float64Array, this.#connections)
    this.#out = wider(Float64Array, this.#out)
    this.#in = wider(Float64Array, this.#in)
  }
}

/**
 * The destinations some row is of, its rows numbered anew. Past the cap of an hour thousands are met that have none: a
 * batch of few rows waits to be judged with all the names it holds.
 */
function destinationsOf({ destinations, destination }: Batch): TallyDestination[] {
  const kept: TallyDestination[] = []
  const numbers = new Int32Array(destinations.length).fill(-1)
  destination.forEach((number, row) => {
    if (numbers[number] === -1) numbers[number] = kept.push(destinations[number]!) - 1
    destination[row] = numbers[number]!
  })
  return kept
}
