import type { Classification } from '../outbound/classify/classification.ts'
import type { TallyDestination } from '../outbound/tally.ts'
import type { Cell } from './bulk-insert.ts'

/** The columns a destination is known by, in the order of `putDestination`. */
export const DESTINATION_COLUMNS =
  'name, is_host, port, protocol, ip, application, domain, organisation, category, asn, country'
export const DESTINATION_WIDTH = 11

/** The name and port a destination is kept under: host or address, and -1 where no port is known. */
export const keptName = ({ host, ip }: TallyDestination): string => host ?? ip ?? ''
export const keptPort = ({ port }: TallyDestination): number => port ?? -1

/** Puts a destination into the cells from `at` on. */
export function putDestination(d: TallyDestination, c: Classification, cells: Cell[], at: number): void {
  cells[at] = keptName(d)
  cells[at + 1] = d.host === null ? 0 : 1
  cells[at + 2] = keptPort(d)
  cells[at + 3] = d.protocol
  cells[at + 4] = d.ip
  cells[at + 5] = d.application
  cells[at + 6] = c.domain
  cells[at + 7] = c.organisation
  cells[at + 8] = c.category
  cells[at + 9] = c.asn
  cells[at + 10] = c.country
}

/** Numbers kept at hand; past this they are asked of the ledger again. */
const MAX_AT_HAND = 20_000

interface Known {
  id: number
  /** The newest address kept with it. */
  ip: string | null
}

/**
 * The ledger's numbers of a batch's destinations. One the ledger has not met is numbered at once, from the last one's
 * number on, and written with what the batch comes to for it. Numbers are kept at hand from batch to batch, for most
 * destinations of one come again in the next; destinations are never deleted.
 */
export class DestinationNumbers {
  readonly #stored: (d: TallyDestination) => Known | undefined
  readonly #move: (d: TallyDestination, id: number) => void
  readonly #atHand = new Map<string, Known>()
  #last = 0
  #met: TallyDestination[] = []

  /** @param move keeps the newest address with a destination the ledger has */
  constructor(
    stored: (d: TallyDestination) => Known | undefined,
    move: (d: TallyDestination, id: number) => void,
  ) {
    this.#stored = stored
    this.#move = move
  }

  /** Begins a batch in a ledger whose last destination has this number. */
  begin(last: number): void {
    this.#last = last
    this.#met = []
    if (this.#atHand.size > MAX_AT_HAND) this.#atHand.clear()
  }

  idOf(d: TallyDestination): number {
    const key = `${keptPort(d)} ${d.protocol} ${keptName(d)}`
    let known = this.#atHand.get(key)
    if (!known) {
      known = this.#stored(d) ?? { id: this.#last + this.#met.push(d), ip: d.ip }
      this.#atHand.set(key, known)
    }
    if (d.ip !== null && d.ip !== known.ip && !this.has(known.id)) {
      this.#move(d, known.id)
      known.ip = d.ip
    }
    return known.id
  }

  /** Whether the number was given in this batch. */
  has(id: number): boolean {
    return id > this.#last
  }

  /** The destination of a number that was given in this batch. */
  of(id: number): TallyDestination {
    return this.#met[id - this.#last - 1]!
  }

  /** Forgets what a transaction that was rolled back has left, or what another way of writing has moved. */
  forget(): void {
    this.#atHand.clear()
  }
}
