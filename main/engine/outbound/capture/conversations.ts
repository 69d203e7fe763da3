import { ConversationIndex } from './conversation-index.ts'
import { FAR, kindOfV4, macAt, macText, NEAR, type V6Book, v4Text } from './addresses.ts'

/**
 * The conversations (5-tuples) of a capture: who opened it, whose device it was, bytes each way. What every packet
 * touches of a conversation lies side by side in one typed array.
 */

/** A stretch of one conversation within one hour. The object is reused: read it, do not keep it. */
export interface Stretch {
  protocol: 'tcp' | 'udp'
  deviceIp: string
  deviceMac: string | null
  peerIp: string
  devicePort: number
  peerPort: number
  /** True when the other side opened the conversation. */
  inbound: boolean
  host: string | null
  application: string | null
  first: number
  last: number
  connections: number
  bytesOut: number
  bytesIn: number
}

const HOUR = 3_600_000
const UDP_IDLE = 120_000
const MAX_CONVERSATIONS = 1 << 18
/** Where a sum of a conversation lies in its row of `#sums`; times in milliseconds. */
const FIRST = 0
const LAST = 1
const HOUR_END = 2
const OUT = 3
const IN = 4
const CONNECTIONS = 5
/** The device's MAC as a number; -1 while unknown. */
const MAC = 6
const SUMS = 8

/** Bits of `#roles`: whether the low end opened the conversation, and whether it is the device. */
const OPENER_LOW = 1
const DEVICE_LOW = 2

/** Where the reading of a conversation's first bytes stands. */
export const FRESH = 0
export const COLLECTING = 1
export const DONE = 2
export const HTTP = 3
export const LATER = 4

const V6_BIT = 0x100
const SYN = 2
const ACK = 16

export class Conversations {
  stage = new Uint8Array(0)
  tries = new Uint8Array(0)
  /** Sequence number of the client's first byte; meaningful when `sawSyn`. */
  base = new Int32Array(0)
  sawSyn = new Uint8Array(0)
  readonly host: (string | null)[] = []
  readonly application: (string | null)[] = []
  readonly work: unknown[] = []
  /** Set by `find`: whether the packet came from who opened the conversation. */
  fromOpener = false
  /** MACs that carry internet addresses: routers, never the device behind a far address. */
  readonly routers = new Set<number>()

  readonly #v6: V6Book
  readonly #onStretch: (stretch: Stretch) => void
  readonly #nameOf: (device: number, peer: number) => string | null
  readonly #index = new ConversationIndex()
  #roles = new Uint8Array(0)
  #sums = new Float64Array(0)
  readonly #texts = new Map<number, string>()
  readonly #stretch: Stretch = {
    protocol: 'tcp',
    deviceIp: '',
    deviceMac: null,
    peerIp: '',
    devicePort: 0,
    peerPort: 0,
    inbound: false,
    host: null,
    application: null,
    first: 0,
    last: 0,
    connections: 0,
    bytesOut: 0,
    bytesIn: 0,
  }

  /** `nameOf(device, peer)` gives the DNS name for address keys (see `addressKey`) of flows that said none. */
  constructor(
    v6: V6Book,
    nameOf: (device: number, peer: number) => string | null,
    onStretch: (s: Stretch) => void,
  ) {
    this.#v6 = v6
    this.#nameOf = nameOf
    this.#onStretch = onStretch
    this.#widen()
  }

  /**
   * The conversation of a packet, made when new. `flags` are TCP's, 0 for UDP. Counts `length` bytes to it.
   * Macs are 48-bit numbers or -1.
   */
  find(
    source: number,
    destination: number,
    sourcePort: number,
    destinationPort: number,
    protocol: number,
    isV6: boolean,
    flags: number,
    length: number,
    time: number,
    data: Uint8Array,
    sourceMacAt: number,
    destinationMacAt: number,
  ): number {
    const fromLow = source < destination || (source === destination && sourcePort <= destinationPort)
    const low = fromLow ? source : destination
    const high = fromLow ? destination : source
    const ports = fromLow ? (sourcePort << 16) | destinationPort : (destinationPort << 16) | sourcePort
    const kind = isV6 ? protocol | V6_BIT : protocol
    let i = this.#index.find(low, high, ports, kind)
    if (i < 0) {
      i = this.#make(low, high, ports, kind)
      this.#open(i, fromLow, source, destination, sourcePort, destinationPort, isV6, flags)
      this.#start(i, time)
      const row = i * SUMS
      this.#sums[row + CONNECTIONS] = 1
      const deviceSent = ((this.#roles[i]! & DEVICE_LOW) !== 0) === fromLow
      this.#sums[row + MAC] = macAt(data, deviceSent ? sourceMacAt : destinationMacAt)
      if (!isV6 && this.#side(source, false) === FAR) {
        const mac = macAt(data, sourceMacAt)
        if (mac >= 0 && this.routers.size < 4096) this.routers.add(mac)
      }
    } else if (time >= this.#sums[i * SUMS + HOUR_END]!) {
      this.#emit(i)
      this.#start(i, time)
      this.#again(i, fromLow, source, destination, sourcePort, destinationPort, isV6, flags, time)
    } else if (protocol === 6 ? (flags & SYN) !== 0 : time - this.#sums[i * SUMS + LAST]! > UDP_IDLE)
      this.#again(i, fromLow, source, destination, sourcePort, destinationPort, isV6, flags, time)
    const sums = this.#sums
    const row = i * SUMS
    const roles = this.#roles[i]!
    if (((roles & DEVICE_LOW) !== 0) === fromLow) {
      sums[row + OUT] = sums[row + OUT]! + length
      if (sums[row + MAC]! < 0) sums[row + MAC] = macAt(data, sourceMacAt)
    } else sums[row + IN] = sums[row + IN]! + length
    if (time > sums[row + LAST]!) sums[row + LAST] = time
    this.fromOpener = ((roles & OPENER_LOW) !== 0) === fromLow
    return i
  }

  /** The DNS name, or `null`, is looked up when a conversation says no name itself. */
  addressKey(address: number, isV6: boolean): number {
    return isV6 ? 4294967296 + address : address >>> 0
  }

  /** Names a conversation; when it already carried another name, what was counted so far goes to that one. */
  name(i: number, host: string | null, application: string): void {
    if (host !== null && this.host[i] && this.host[i] !== host) {
      const at = this.#last[i]!
      this.#emit(i)
      this.#start(i, at)
      this.#connections[i] = 1
    }
    if (host !== null) this.host[i] = host
    this.application[i] = application
  }

  /** Reports all that is counted and not yet reported; conversations stay known. */
  report(): void {
    for (let i = 0; i < this.count; i++)
      if (this.#out[i]! + this.#in[i]! + this.#connections[i]! > 0) {
        this.#emit(i)
        this.#start(i, this.#last[i]!)
      }
  }

  /** Reports everything and forgets it. */
  clear(): void {
    this.report()
    this.#slots.fill(-1)
    this.count = 0
    this.work.length = 0
  }

  #grow(): void {
    this.#capacity *= 2
    const n = this.#capacity
    this.stage = widened(this.stage, new Uint8Array(n))
    this.tries = widened(this.tries, new Uint8Array(n))
    this.base = widened(this.base, new Int32Array(n))
    this.sawSyn = widened(this.sawSyn, new Uint8Array(n))
    this.#low = widened(this.#low, new Int32Array(n))
    this.#high = widened(this.#high, new Int32Array(n))
    this.#ports = widened(this.#ports, new Int32Array(n))
    this.#kind = widened(this.#kind, new Uint16Array(n))
    this.#openerLow = widened(this.#openerLow, new Uint8Array(n))
    this.#deviceLow = widened(this.#deviceLow, new Uint8Array(n))
    this.#mac = widened(this.#mac, new Float64Array(n))
    this.#first = widened(this.#first, new Float64Array(n))
    this.#last = widened(this.#last, new Float64Array(n))
    this.#hourEnd = widened(this.#hourEnd, new Float64Array(n))
    this.#out = widened(this.#out, new Float64Array(n))
    this.#in = widened(this.#in, new Float64Array(n))
    this.#connections = widened(this.#connections, new Uint32Array(n))
    this.#slots = new Int32Array(n * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let i = 0; i < this.count; i++) {
      let slot = hashOf(this.#low[i]!, this.#high[i]!, this.#ports[i]!, this.#kind[i]!) & mask
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = i
    }
  }

  #start(i: number, time: number): void {
    this.#first[i] = time
    this.#last[i] = time
    this.#hourEnd[i] = (Math.floor(time / HOUR) + 1) * HOUR
    this.#out[i] = 0
    this.#in[i] = 0
    this.#connections[i] = 0
  }

  #side(address: number, isV6: boolean): number {
    return isV6 ? this.#v6.kind(address) : kindOfV4(address)
  }

  #open(
    i: number,
    fromLow: boolean,
    source: number,
    destination: number,
    sourcePort: number,
    destinationPort: number,
    isV6: boolean,
    flags: number,
  ): void {
    const sourceNear = this.#side(source, isV6) === NEAR
    const destinationNear = this.#side(destination, isV6) === NEAR
    let sourceOpened = true
    if ((flags & (SYN | ACK)) === (SYN | ACK)) sourceOpened = false
    else if ((flags & SYN) === 0) {
      if (sourcePort < 1024 && destinationPort >= 1024) sourceOpened = false
      else if (sourcePort >= 1024 && destinationPort < 1024) sourceOpened = true
      else if (sourceNear !== destinationNear) sourceOpened = sourceNear
    }
    const sourceIsDevice = sourceNear === destinationNear ? sourceOpened : sourceNear
    this.#openerLow[i] = sourceOpened === fromLow ? 1 : 0
    this.#deviceLow[i] = sourceIsDevice === fromLow ? 1 : 0
    this.stage[i] = FRESH
    this.tries[i] = 0
    this.sawSyn[i] = 0
    this.host[i] = null
    this.application[i] = null
    this.work[i] = undefined
  }

  #reopen(
    i: number,
    fromLow: boolean,
    source: number,
    destination: number,
    sourcePort: number,
    destinationPort: number,
    isV6: boolean,
    flags: number,
    time: number,
  ): void {
    this.#emit(i)
    this.#start(i, time)
    this.#open(i, fromLow, source, destination, sourcePort, destinationPort, isV6, flags)
  }

  /** An address as text. */
  text(address: number, isV6: boolean): string {
    if (isV6) return this.#v6.text(address)
    let text = this.#texts.get(address)
    if (text === undefined) {
      if (this.#texts.size > 200_000) this.#texts.clear()
      text = v4Text(address)
      this.#texts.set(address, text)
    }
    return text
  }

  #emit(i: number): void {
    const s = this.#stretch
    const isV6 = (this.#kind[i]! & V6_BIT) !== 0
    const deviceLow = this.#deviceLow[i] === 1
    const device = deviceLow ? this.#low[i]! : this.#high[i]!
    const peer = deviceLow ? this.#high[i]! : this.#low[i]!
    const ports = this.#ports[i]!
    const lowPort = ports >>> 16
    const highPort = ports & 0xffff
    const mac = this.#mac[i]!
    const near = this.#side(device, isV6) === NEAR
    s.protocol = (this.#kind[i]! & 0xff) === 6 ? 'tcp' : 'udp'
    s.deviceIp = this.text(device, isV6)
    s.deviceMac = mac >= 0 && (near || (isV6 && !this.routers.has(mac))) ? macText(mac) : null
    s.peerIp = this.text(peer, isV6)
    s.devicePort = deviceLow ? lowPort : highPort
    s.peerPort = deviceLow ? highPort : lowPort
    s.inbound = this.#openerLow[i] !== this.#deviceLow[i]
    s.host =
      this.host[i] ??
      (s.inbound ? null : this.#nameOf(this.addressKey(device, isV6), this.addressKey(peer, isV6)))
    s.application = this.application[i] ?? null
    s.first = this.#first[i]!
    s.last = this.#last[i]!
    s.connections = this.#connections[i]!
    s.bytesOut = this.#out[i]!
    s.bytesIn = this.#in[i]!
    this.#onStretch(s)
  }
}

function hashOf(low: number, high: number, ports: number, kind: number): number {
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(ports, 0xc2b2ae35) ^ kind
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

function widened<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from)
  return to
}
