/**
 * Numbers for 5-tuples, from 0 in the order they come. Open addressing over one array of keys, four words each, so
 * that a packet of a known conversation is found with one or two reads of memory and no object is made.
 */

const FIRST_CAPACITY = 1024
const WORDS = 4

export class ConversationIndex {
  /** How many there are; their numbers are below this. */
  count = 0
  capacity = FIRST_CAPACITY
  #keys = new Int32Array(FIRST_CAPACITY * WORDS)
  #slots = new Int32Array(FIRST_CAPACITY * 2).fill(-1)
  /** Packets come in runs: the one found last is looked at first. */
  #latest = 0

  /** The number of a 5-tuple with its ends in order; -1 for one not seen before. `kind`: protocol and IP version. */
  find(low: number, high: number, ports: number, kind: number): number {
    const keys = this.#keys
    const slots = this.#slots
    const latest = this.#latest * WORDS
    if (
      this.count > 0 &&
      keys[latest] === low &&
      keys[latest + 1] === high &&
      keys[latest + 2] === ports &&
      keys[latest + 3] === kind
    )
      return this.#latest
    const mask = slots.length - 1
    let slot = hashOf(low, high, ports, kind) & mask
    for (;;) {
      const i = slots[slot]!
      if (i < 0) return -1
      const at = i * WORDS
      if (keys[at] === low && keys[at + 1] === high && keys[at + 2] === ports && keys[at + 3] === kind) {
        this.#latest = i
        return i
      }
      slot = (slot + 1) & mask
    }
  }

  /** Gives the next number to a 5-tuple that `find` did not know. The caller keeps `count` within bounds. */
  add(low: number, high: number, ports: number, kind: number): number {
    if (this.count >= this.capacity) this.#grow()
    const i = this.count++
    const at = i * WORDS
    this.#keys[at] = low
    this.#keys[at + 1] = high
    this.#keys[at + 2] = ports
    this.#keys[at + 3] = kind
    this.#place(i)
    this.#latest = i
    return i
  }

  low(i: number): number {
    return this.#keys[i * WORDS]!
  }

  high(i: number): number {
    return this.#keys[i * WORDS + 1]!
  }

  /** The port of the low end in the upper half, of the high end in the lower. */
  ports(i: number): number {
    return this.#keys[i * WORDS + 2]!
  }

  kind(i: number): number {
    return this.#keys[i * WORDS + 3]!
  }

  /** Forgets all but these, which are numbered anew in their order; the capacity stays. `kept` rises. */
  keep(kept: Int32Array): void {
    const keys = this.#keys
    for (let n = 0; n < kept.length; n++)
      for (let k = 0; k < WORDS; k++) keys[n * WORDS + k] = keys[kept[n]! * WORDS + k]!
    this.#slots.fill(-1)
    this.count = kept.length
    this.#latest = 0
    for (let n = 0; n < this.count; n++) this.#place(n)
  }

  #place(i: number): void {
    const mask = this.#slots.length - 1
    let slot = hashOf(this.low(i), this.high(i), this.ports(i), this.kind(i)) & mask
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
    this.#slots[slot] = i
  }

  #grow(): void {
    this.capacity *= 2
    const keys = new Int32Array(this.capacity * WORDS)
    keys.set(this.#keys)
    this.#keys = keys
    this.#slots = new Int32Array(this.capacity * 2).fill(-1)
    for (let i = 0; i < this.count; i++) this.#place(i)
  }
}

function hashOf(low: number, high: number, ports: number, kind: number): number {
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(ports, 0xc2b2ae35) ^ kind
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
