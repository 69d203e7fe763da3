/** Distinct contacts of a file that are told apart: a scan of the whole internet must not fill the memory. */
const MOST_CONTACTS = 500_000
const FIRST_SLOTS = 1 << 10

/** Counts distinct contacts, of which a file may have very many, up to 500,000: a `Set` of them takes four times as much. */
export class ContactCount {
  size = 0
  /** A contact's number lies in the first slot from its own on that was empty; 0 is none. */
  #slots = new Float64Array(FIRST_SLOTS)

  /** @param contacts numbers as `EvidenceStore.commit` answers them, above 0 */
  add(contacts: readonly number[]): void {
    for (const contact of contacts) {
      const slot = this.#slotOf(contact)
      if (this.#slots[slot] === contact || this.size >= MOST_CONTACTS) continue
      this.#slots[slot] = contact
      this.size++
      if (this.size * 2 > this.#slots.length) this.#widen()
    }
  }

  #slotOf(contact: number): number {
    const mask = this.#slots.length - 1
    const high = Math.floor(contact / 2 ** 32)
    let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(contact - high * 2 ** 32, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & mask
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== contact) slot = (slot + 1) & mask
    return slot
  }

  #widen(): void {
    const known = this.#slots
    this.#slots = new Float64Array(known.length * 2)
    for (const contact of known) if (contact !== 0) this.#slots[this.#slotOf(contact)] = contact
  }
}
