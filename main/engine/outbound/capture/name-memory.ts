/**
 * Which name a client last asked for and was answered with an address: the join of DNS answers and flows.
 * Clients and addresses are whatever keys the reader uses. Bounded: what was learned least lately is forgotten.
 */

/** So many of those learned last are remembered at least, and twice as many at most. */
const MOST_NAMES = 60_000

type Key = number | string
type Names = Map<Key, Map<Key, string>>

export class NameMemory {
  #byClient: Names = new Map()
  /** What was learned before those. */
  #before: Names = new Map()
  #count = 0

  /** `client` was told that `name` has this address. All three are kept: no slices of a window (see `ownText`). */
  learn(client: Key, address: Key, name: string): void {
    let names = this.#byClient.get(client)
    const known = names?.get(address)
    if (known === name) return
    if (known === undefined && ++this.#count > MOST_NAMES) {
      this.#before = this.#byClient
      this.#byClient = new Map()
      this.#count = 1
      names = undefined
    }
    if (!names) {
      names = new Map()
      this.#byClient.set(client, names)
    }
    names.set(address, name)
  }

  forget(): void {
    this.#byClient = new Map()
    this.#before = new Map()
    this.#count = 0
  }

  /** The name this client last asked for and was answered with this address; `null` when it never was. */
  nameOf(client: Key, address: Key): string | null {
    return this.#byClient.get(client)?.get(address) ?? this.#before.get(client)?.get(address) ?? null
  }
}
