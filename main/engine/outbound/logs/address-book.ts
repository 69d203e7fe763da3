import { kindOfV4, v4Text } from '../capture/addresses.ts'
import { type Address, addressOf } from './sides.ts'

const SLOTS = 1 << 16
const FULL = SLOTS / 2
const DOT = 46
const ZERO = 48

/** Reads addresses out of lines of plain ASCII without making a string of each. When full it begins anew. */
export class AddressBook {
  readonly #keys = new Int32Array(SLOTS)
  #entries: (Address | undefined)[] = new Array(SLOTS)
  #count = 0

  /** The address in `[from, end)`, the same in `bytes` and `text`; `null` when it is none. */
  at(bytes: Uint8Array, text: string, from: number, end: number): Address | null {
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
      if (c < ZERO || c > 57 || part > 255 || digits > 3) return addressOf(text.slice(from, end))
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
    const made = { text: v4Text(address), kind: kindOfV4(address) }
    this.#keys[slot] = address
    this.#entries[slot] = made
    return made
  }
}
