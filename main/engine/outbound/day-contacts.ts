import { knownInstant } from '../../../shared/instant.ts'
import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { rowOrder } from '../../../shared/row-order.ts'
import { DAY_HOURS, dayBatch, picked, rowsWhere } from './day-batch.ts'
import { type Batch, HOUR_MS, type TallyClient } from './tally.ts'

/** Rows kept for judging; past this, whole days are judged while the import goes on, beside which nobody is answered. */
const MAX_ROWS = 4_000
/** Rows of the newest day that are kept on until it is over. */
const MAX_DAY_ROWS = 10_000
/** Days of devices that nobody can be named for, kept until somebody can: the newest. */
const MAX_WAITING = 5000

/** Gathers imported evidence as contacts of about a day, as rules judge them: one device, host and port a day. */
export class DayContacts {
  #batches: Batch[] = []
  /** Rows that came since some were taken. */
  #count = 0

  /** Whether it is time to judge. */
  get isFull(): boolean {
    return this.#count >= MAX_ROWS
  }

  /** The same in another's hands, for a write that may fail. */
  copy(): DayContacts {
    const copy = new DayContacts()
    copy.#batches = [...this.#batches]
    copy.#count = this.#count
    return copy
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
      return unfinished >= MAX_DAY_ROWS ? () => true : (row) => days.hour[row]! < newest
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
    const newest =
      strangers.length <= MAX_WAITING
        ? strangers
        : inOrder(strangers, (row) => -days.last[row]!).subarray(0, MAX_WAITING)
    const rest = picked(days, new Uint32Array([...unfinished, ...newest]))
    this.#batches = rest.count > 0 ? [rest] : []
    this.#count = 0
    return contacts(
      days,
      rowsWhere(days, (row) => isDue(row) && isOwned(row)),
    )
  }
}

/** These rows sorted by a number of each, least first; equal ones keep their order. */
function inOrder(rows: Uint32Array, numberOf: (row: number) => number): Uint32Array {
  const whole = new Float64Array(rows.length)
  const millionths = new Float64Array(rows.length)
  for (let n = 0; n < rows.length; n++) {
    const number = numberOf(rows[n]!)
    whole[n] = Math.floor(number)
    millionths[n] = Math.floor((number - whole[n]!) * 1e6)
  }
  const order = rowOrder(rows.length, whole, millionths)
  for (let n = 0; n < order.length; n++) order[n] = rows[order[n]!]!
  return order
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
    const iso = `${date}${twoDigits[hours]}:${twoDigits[minutes]}:${twoDigits[seconds]}.${rest}Z`
    return knownInstant(iso, Math.floor(at))
  }
}

/** Batches say -1 where no source counted. */
const known = (bytes: number): number | null => (bytes < 0 ? null : bytes)
