/**
 * Network addresses as small numbers, for a table that must hash millions of packets a second.
 * An IPv4 address is its own 32 bits; an IPv6 address is its index in this book.
 */

/** What an address can be to a home: `far` is on the internet, `group` is multicast, broadcast or no address. */
export const FAR = 0
export const NEAR = 1
export const GROUP = 2

const FIRST_V6 = 1024
export const MAX_V6 = 1 << 20
const MAX_V6_TEXTS = 20_000

/**
 * Near: RFC 1918, RFC 6598 (shared), RFC 3927 (link-local), loopback. Group: RFC 5771 multicast, broadcast, 0/8.
 * 240/4 is far: no network uses it, but anonymised captures do.
 */
export function kindOfV4(address: number): number {
  const first = address >>> 24
  if (first === 10 || first === 127) return NEAR
  if (first === 192) return ((address >>> 16) & 0xff) === 168 ? NEAR : FAR
  if (first === 172) return ((address >>> 16) & 0xf0) === 16 ? NEAR : FAR
  if (first === 100) return ((address >>> 16) & 0xc0) === 64 ? NEAR : FAR
  if (first === 169) return ((address >>> 16) & 0xff) === 254 ? NEAR : FAR
  return (first >= 224 && first < 240) || first === 0 || address === -1 ? GROUP : FAR
}

/** Kind of an IPv6 address by its first bytes: fc00::/7 and fe80::/10 and ::1 are near, ff00::/8 and :: are groups. */
function kindOfV6(d: Uint8Array, at: number): number {
  const first = d[at]!
  if (first === 0xff) return GROUP
  if ((first & 0xfe) === 0xfc || (first === 0xfe && (d[at + 1]! & 0xc0) === 0x80)) return NEAR
  if (first === 0) {
    for (let i = 1; i < 15; i++) if (d[at + i] !== 0) return FAR
    return d[at + 15] === 0 ? GROUP : NEAR
  }
  return FAR
}

/** IPv4 as text. */
export const v4Text = (a: number) => `${a >>> 24}.${(a >>> 16) & 0xff}.${(a >>> 8) & 0xff}.${a & 0xff}`

/** IPv6 as text, RFC 5952. */
export function v6Text(d: Uint8Array, at: number): string {
  const groups: number[] = []
  for (let i = 0; i < 16; i += 2) groups.push((d[at + i]! << 8) | d[at + i + 1]!)
  let best = -1
  let bestLength = 1
  for (let i = 0; i < 8; i++) {
    let n = 0
    while (i + n < 8 && groups[i + n] === 0) n++
    if (n > bestLength) {
      best = i
      bestLength = n
    }
    i += n
  }
  const hex = groups.map((g) => g.toString(16))
  if (best < 0) return hex.join(':')
  return `${hex.slice(0, best).join(':')}::${hex.slice(best + bestLength).join(':')}`
}

/** Hardware as a key beside those of addresses (`addressKey`): a MAC has 48 bits. */
export const hardwareKey = (mac: number) => 2 ** 33 + mac

const MAX_TEXTS = 65_536
const macTexts = new Map<number, string>()

/** MAC as text, from the 48 bits as a number. */
export function macText(mac: number): string {
  let text = macTexts.get(mac)
  if (text === undefined) {
    text = mac
      .toString(16)
      .padStart(12, '0')
      .replace(/..(?=.)/g, '$&:')
    if (macTexts.size >= MAX_TEXTS) macTexts.clear()
    macTexts.set(mac, text)
  }
  return text
}

/** The 48 bits of a MAC at `at`; -1 for a group address or all zeros. */
export function macAt(d: Uint8Array, at: number): number {
  if (at < 0 || (d[at]! & 1) !== 0) return -1
  const high = (d[at]! << 16) | (d[at + 1]! << 8) | d[at + 2]!
  const value = high * 16777216 + ((d[at + 3]! << 16) | (d[at + 4]! << 8) | d[at + 5]!)
  return value === 0 ? -1 : value
}

function hashOf(d: Uint8Array, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + 16; i++) hash = Math.imul(hash ^ d[i]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

/** A larger array that begins with what is in `from`. */
export function widened<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Gives IPv6 addresses numbers. When full, it answers -1 and the packet is counted as skipped. */
export class V6Book {
  #bytes = new Uint8Array(16 * FIRST_V6)
  #kinds = new Uint8Array(FIRST_V6)
  #hashes = new Int32Array(FIRST_V6)
  readonly #texts = new Map<number, string>()
  #slots = new Int32Array(4096).fill(-1)
  #count = 0

  /** How many there are; at most `MAX_V6`. */
  get count(): number {
    return this.#count
  }

  indexOf(d: Uint8Array, at: number): number {
    const hash = hashOf(d, at)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const index = this.#slots[slot]!
      if (index < 0) break
      if (this.#same(index, d, at)) return index
      slot = (slot + 1) & mask
    }
    if (this.#count >= MAX_V6) return -1
    const index = this.#count++
    if (index >= this.#kinds.length) {
      this.#bytes = widened(this.#bytes, new Uint8Array(index * 32))
      this.#kinds = widened(this.#kinds, new Uint8Array(index * 2))
      this.#hashes = widened(this.#hashes, new Int32Array(index * 2))
    }
    for (let i = 0; i < 16; i++) this.#bytes[index * 16 + i] = d[at + i]!
    this.#kinds[index] = kindOfV6(d, at)
    this.#hashes[index] = hash
    this.#slots[slot] = index
    if (this.#count * 2 > this.#slots.length) this.#grow()
    return index
  }

  kind(index: number): number {
    return this.#kinds[index]!
  }

  text(index: number): string {
    let text = this.#texts.get(index)
    if (text === undefined) {
      if (this.#texts.size >= MAX_V6_TEXTS) this.#texts.clear()
      text = v6Text(this.#bytes, index * 16)
      this.#texts.set(index, text)
    }
    return text
  }

  #same(index: number, d: Uint8Array, at: number): boolean {
    const base = index * 16
    for (let i = 0; i < 16; i++) if (this.#bytes[base + i] !== d[at + i]) return false
    return true
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let index = 0; index < this.#count; index++) {
      let slot = this.#hashes[index]! & mask
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = index
    }
  }
}
