import { isSame, viewOf } from './words.ts'

const FIRST_SLOTS = 1 << 10
const FIRST_BYTES = 1 << 14
/** Places looked at for one spelling; a log made to collide costs no more than this. */
const MAX_PROBES = 32

/**
 * What was made of each spelling in a log, found by its bytes in a line, without a string for each time it is met.
 * Logs repeat a few names a million times. When full it begins anew.
 */
export class Spellings<T> {
  readonly #make: (written: string) => T
  readonly #most: number
  #hashes = new Int32Array(FIRST_SLOTS)
  /** Where the spelling of a slot begins among `#known`, and how long it is; 0 for an empty slot. */
  #begins = new Int32Array(FIRST_SLOTS)
  #lengths = new Int32Array(FIRST_SLOTS)
  #made: (T | undefined)[] = new Array(FIRST_SLOTS)
  #known = new Uint8Array(FIRST_BYTES)
  #knownView = viewOf(this.#known)
  #used = 0
  #count = 0
  /** The window looked into last. */
  #window: Uint8Array = this.#known
  #view = this.#knownView

  /** `make` is given each spelling once, until more than `most` are known. */
  constructor(make: (written: string) => T, most: number) {
    this.#make = make
    this.#most = most
  }

  /** What was made of `bytes[from, end)`; of nothing it is made each time. */
  at(bytes: Buffer, from: number, end: number): T {
    const length = end - from
    if (length <= 0) return this.#make('')
    if (bytes !== this.#window) {
      this.#window = bytes
      this.#view = viewOf(bytes)
    }
    const view = this.#view
    let hash = length
    let i = from
    for (; i + 4 <= end; i += 4) {
      hash = Math.imul(hash ^ view.getInt32(i), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    for (; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
    hash ^= hash >>> 13
    const mask = this.#hashes.length - 1
    let slot = hash & mask
    for (let probes = 0; this.#lengths[slot]! > 0 && probes < MAX_PROBES; probes++) {
      if (
        this.#hashes[slot] === hash &&
        this.#lengths[slot] === length &&
        isSame(this.#knownView, this.#begins[slot]!, view, from, length)
      )
        return this.#made[slot]!
      slot = (slot + 1) & mask
    }
    return this.#add(bytes, from, end, hash)
  }

  #add(bytes: Buffer, from: number, end: number, hash: number): T {
    const made = this.#make(bytes.toString('utf8', from, end))
    if (this.#count >= this.#most) this.#empty()
    else if (this.#count * 2 >= this.#hashes.length) this.#widen()
    const length = end - from
    if (this.#used + length > this.#known.length) {
      const more = new Uint8Array(Math.max(this.#known.length * 2, this.#used + length))
      more.set(this.#known)
      this.#known = more
      this.#knownView = viewOf(more)
    }
    this.#known.set(bytes.subarray(from, end), this.#used)
    this.#put(hash, this.#used, length, made)
    this.#used += length
    this.#count++
    return made
  }

  /** Into the first empty slot; where there is none near, in place of what is there. */
  #put(hash: number, begin: number, length: number, made: T): void {
    const mask = this.#hashes.length - 1
    let slot = hash & mask
    for (let probes = 0; this.#lengths[slot]! > 0 && probes < MAX_PROBES; probes++) slot = (slot + 1) & mask
    this.#hashes[slot] = hash
    this.#begins[slot] = begin
    this.#lengths[slot] = length
    this.#made[slot] = made
  }

  #empty(): void {
    this.#lengths.fill(0)
    this.#made.fill(undefined)
    this.#used = 0
    this.#count = 0
  }

  #widen(): void {
    const [hashes, begins, lengths, made] = [this.#hashes, this.#begins, this.#lengths, this.#made]
    const slots = hashes.length * 2
    this.#hashes = new Int32Array(slots)
    this.#begins = new Int32Array(slots)
    this.#lengths = new Int32Array(slots)
    this.#made = new Array(slots)
    for (let slot = 0; slot < lengths.length; slot++)
      if (lengths[slot]! > 0) this.#put(hashes[slot]!, begins[slot]!, lengths[slot]!, made[slot]!)
  }
}
