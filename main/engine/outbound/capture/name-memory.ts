/**
 * Which name a client last asked for and was answered with an address: the join of DNS answers and flows.
 * Clients and addresses are whatever keys the reader uses. Bounded: when full, all is forgotten.
 */

const MAX_NAMES = 200_000

type Key = number | string

export class NameMemory {
  #byClient = new Map<Key, Map<Key, string>>()
  #count = 0

  /** `client` was told that `name` has this address. All three are kept: no slices of a window (see `ownText`). */
  learn(client: Key, address: Key, name: string): void {
    let names = this.#byClient.get(client)
    if (names?.get(address) === name) return
    if (this.#count >= MAX_NAMES) {
      this.#byClient.clear()
      this.#count = 0
      names = undefined
    }
    if (!names) {
      names = new Map()
      this.#byClient.set(client, names)
    }
    if (!names.has(address)) this.#count++
    names.set(address, name)
  }

  /** The name this client last asked for and was answered with this address; `null` when it never was. */
  nameOf(client: Key, address: Key): string | null {
    return this.#byClient.get(client)?.get(address) ?? null
  }
}
