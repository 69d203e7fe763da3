import { kindOfV4, v4Text } from '../capture/addresses.ts'
import { type Address, addressOf } from './sides.ts'
import { Spellings } from './spellings.ts'

const SLOTS = 1 << 16
const FULL = SLOTS / 2
/** An IPv6 address with an embedded IPv4 address (RFC 4291, 2.2). */
const LONGEST = 45
const DOT = 46
const ZERO = 48

/** Reads addresses out of lines without making a string of each. When full it begins anew. */
export class AddressBook {
  readonly #keys = new Int32Array(SLOTS)
  #entries: (Address | undefined)[] = new Array(SLOTS)
  #count = 0
  /** Those that are not four plain numbers: IPv6, and what is no address. */
  readonly #others = new Spellings<Address | null>(addressOf, FULL)

  /** The address in `bytes[from, end)`; `null` when it is none. */
  at(bytes: Buffer, from: number, end: number): Address | null {
    if (end - from > LONGEST) return null
    let address = 0
    let part = 0
    let dots = 0
    let digits = 0
    for (let i = from; i < end; i++) {
      const c = bytes[i]!
      if (c === DOT) {
        if (digits === 0) return null
        address = (address << 8) | part
        part = 0
        digits = 0
        dots++
        continue
      }
      part = part * 10 + c - ZERO
      digits++
      if (c < ZERO || c > 57 || part > 255 || digits > 3) return this.#others.at(bytes, from, end)
    }
    if (dots !== 3 || digits === 0) return null
    address = (address << 8) | part
    let slot = (Math.imul(address, 0x9e3779b1) >>> 16) & (SLOTS - 1)
    for (;;) {
      const entry = this.#entries[slot]
      if (entry === undefined) break
      if (this.#keys[slot] === address) return entry
      slot = (slot + 1) & (SLOTS - 1)
    }
    if (++this.#count > FULL) {
      this.#entries = new Array(SLOTS)
      this.#count = 1
    }
    const made: Address = { text: v4Text(address), kind: kindOfV4(address), client: 0, round: 0 }
    this.#keys[slot] = address
    this.#entries[slot] = made
    return made
  }
}
