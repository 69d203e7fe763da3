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

/**
 * Destinations of a batch that the ledger has not met: they are numbered at once, from the last one's number on, and
 * written with what the batch comes to for them.
 */
export class FreshDestinations {
  readonly #last: number
  readonly #ids = new Map<string, number>()
  readonly #met: TallyDestination[] = []

  constructor(last: number) {
    this.#last = last
  }

  idOf(d: TallyDestination): number {
    const key = `${keptPort(d)} ${d.protocol} ${keptName(d)}`
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#last + this.#met.push(d)
      this.#ids.set(key, id)
    }
    return id
  }

  /** Whether the number was given here. */
  has(id: number): boolean {
    return id > this.#last
  }

  /** The destination of a number that was given here. */
  of(id: number): TallyDestination {
    return this.#met[id - this.#last - 1]!
  }
}
