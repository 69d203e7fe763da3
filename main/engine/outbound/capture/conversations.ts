import { FAR, kindOfV4, macAt, macText, NEAR, type V6Book, v4Text, widened } from './addresses.ts'
import { ConversationIndex } from './conversation-index.ts'
import { ACK, SYN, senderOpened } from './conversation-roles.ts'
import { type Packet, TCP } from './packet.ts'
import { type Stretch, stretch } from './stretch.ts'

/**
 * The conversations (5-tuples) of a capture: who opened it, whose device it was, bytes each way. What every packet
 * touches of a conversation lies side by side in one typed array.
 */

const HOUR = 3_600_000
const UDP_IDLE = 120_000
const MAX_ROUTERS = 4096
const MAX_TEXTS = 20_000
/** Past this those that were silent longest are reported and forgotten, half of all. */
const MAX_CONVERSATIONS = 1 << 15
/** New ones after which they are reported, so that a portion of a capture is never much more than a tally would hold. */
const REPORTED_AFTER = 1 << 12
/** A name said within this time of a conversation's begin is all of its bytes'; a later one only of what follows. */
const NAMED_WITHIN = 60_000
/** So long an unnamed conversation is held back: packets of a capture may be this much out of their order in time. */
const HELD_BACK = 2 * NAMED_WITHIN
/** Where a sum of a conversation lies in its row of `#sums`; times in milliseconds. */
const FIRST = 0
const LAST = 1
const HOUR_END = 2
const OUT = 3
const IN = 4
const CONNECTIONS = 5
/** The device's MAC as a number; `UNKNOWN` until a frame shows it, `NONE` where frames show a router's. */
const MAC = 6
/** When it was opened; no time once it was reported for good. */
const OPENED = 7
const SUMS = 8
const UNKNOWN = -1
const NONE = -2

/** Bits of `#roles`: whether the low end opened the conversation, and whether it is the device. */
const OPENER_LOW = 1
const DEVICE_LOW = 2

/** Where the reading of a conversation's first bytes stands. */
export const FRESH = 0
export const COLLECTING = 1
export const DONE = 2
export const HTTP = 3
export const LATER = 4
export const ASKING = 5

const V6_BIT = 0x100

/** Hears whose address it was: as text, with the hardware and the time in milliseconds. */
type OnHolder = (ip: string, mac: string, at: number) => void

/**
 * Gives the DNS name of flows that said none, for address keys (see `addressKey`) and the hardware that frames show for the
 * device, or -1.
 */
type NameOf = (device: number, peer: number, mac: number) => string | null

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
  /** When the latest packet came, in milliseconds. */
  now = 0
  /** MACs that carry internet addresses: routers, never the device behind a far address. */
  readonly routers = new Set<number>()

  readonly #v6: V6Book
  readonly #onStretch: (stretch: Stretch) => void
  readonly #onHolder: OnHolder
  readonly #nameOf: NameOf
  /** The name the device had looked up when it opened the conversation. */
  readonly #lookedUp: (string | null)[] = []
  /** How many new ones there were since the last report. */
  #unreported = 0
  readonly #index = new ConversationIndex()
  #roles = new Uint8Array(0)
  #sums = new Float64Array(0)
  readonly #texts = new Map<number, string>()
  readonly #stretch = stretch()

  /**
   * `onHolder` hears whose address the device's was: at a conversation's begin, and again in each of its hours.
   */
  constructor(v6: V6Book, nameOf: NameOf, onStretch: (s: Stretch) => void, onHolder: OnHolder) {
    this.#v6 = v6
    this.#nameOf = nameOf
    this.#onStretch = onStretch
    this.#onHolder = onHolder
    this.#widen()
  }

  /** The number of a packet's conversation, made when new; the packet is counted to it. */
  find(p: Packet): number {
    const { source, destination, sourcePort, destinationPort, protocol, time } = p
    this.now = time
    const fromLow = source < destination || (source === destination && sourcePort <= destinationPort)
    const low = fromLow ? source : destination
    const high = fromLow ? destination : source
    const ports = fromLow ? (sourcePort << 16) | destinationPort : (destinationPort << 16) | sourcePort
    const kind = p.isV6 ? protocol | V6_BIT : protocol
    let i = this.#index.find(low, high, ports, kind)
    if (i < 0) {
      i = this.#make(low, high, ports, kind)
      this.#begin(i, p, fromLow)
    } else if (time >= this.#sums[i * SUMS + HOUR_END]!) {
      this.#emit(i)
      this.#start(i, time)
      this.#tellHolder(i, time)
    }
    const sums = this.#sums
    const row = i * SUMS
    if (protocol !== TCP) {
      if (time - sums[row + LAST]! > UDP_IDLE) this.#anew(i, time)
    } else if ((p.flags & (SYN | ACK)) === SYN && this.stage[i] !== FRESH) this.#again(i, p, fromLow)
    const roles = this.#roles[i]!
    if (((roles & DEVICE_LOW) !== 0) === fromLow) {
      sums[row + OUT] = sums[row + OUT]! + p.length
      if (sums[row + MAC] === UNKNOWN) this.#show(i, macAt(p.raw, p.sourceMac), time)
    } else sums[row + IN] = sums[row + IN]! + p.length
    if (time > sums[row + LAST]!) sums[row + LAST] = time
    this.fromOpener = ((roles & OPENER_LOW) !== 0) === fromLow
    return i
  }

  /** A conversation that was not known before. */
  #begin(i: number, p: Packet, fromLow: boolean): void {
    this.#open(i, p, fromLow)
    this.#start(i, p.time)
    this.#countAnother(i)
    const deviceSent = ((this.#roles[i]! & DEVICE_LOW) !== 0) === fromLow
    this.#show(i, macAt(p.raw, deviceSent ? p.sourceMac : p.destinationMac), p.time)
    if (p.isV6 || this.#side(p.source, false) !== FAR) return
    const mac = macAt(p.raw, p.sourceMac)
    if (mac >= 0 && this.routers.size < MAX_ROUTERS) this.routers.add(mac)
  }

  /** Another connection between the same ends and ports. */
  #again(i: number, p: Packet, fromLow: boolean): void {
    this.#emit(i)
    this.#start(i, p.time)
    this.#open(i, p, fromLow)
    this.#countAnother(i)
    this.#tellHolder(i, p.time)
  }

  /** After a pause: what comes may belong to another, so its first bytes are read again. */
  #anew(i: number, time: number): void {
    this.#emit(i)
    this.#start(i, time)
    this.#sums[i * SUMS + OPENED] = time
    this.#countAnother(i)
    this.stage[i] = FRESH
    this.tries[i] = 0
    this.work[i] = undefined
  }

  /** The DNS name, or `null`, is looked up when a conversation says no name itself. */
  addressKey(address: number, isV6: boolean): number {
    return isV6 ? 4294967296 + address : address
  }

  /**
   * Names a conversation. When it carried another name already, or was opened long ago, what was counted so far stays what
   * it was.
   */
  name(i: number, host: string | null, application: string): void {
    const known = this.host[i] ?? null
    if (host !== null && host !== (known ?? this.#lookedUp[i])) {
      const at = this.#sums[i * SUMS + LAST]!
      if (known !== null || Math.abs(this.now - this.#sums[i * SUMS + OPENED]!) > NAMED_WITHIN) {
        this.#emit(i)
        this.#start(i, at)
        this.#countAnother(i)
      }
    }
    if (host !== null) this.host[i] = host
    this.application[i] = application
  }

  /**
   * Reports what is counted and not yet reported; conversations stay known. With `mayWait`, young ones that may be named
   * yet are held back, so that a name is of the same bytes wherever a report falls.
   */
  report(mayWait: boolean): void {
    this.#unreported = 0
    for (let i = 0; i < this.#index.count; i++) {
      if (mayWait && this.#mayBeNamed(i)) continue
      this.#emit(i)
      this.#start(i, this.#sums[i * SUMS + LAST]!)
      if (!mayWait) this.#sums[i * SUMS + OPENED] = Number.NEGATIVE_INFINITY
    }
  }

  /** Whether a name may still be found that is of all that was counted. */
  #mayBeNamed(i: number): boolean {
    if (this.stage[i] === DONE || this.host[i] !== null) return false
    return Math.abs(this.now - this.#sums[i * SUMS + OPENED]!) <= HELD_BACK
  }

  /** Reports those that were silent longest and forgets them; the others get other numbers. */
  #forgetSilent(): void {
    const { count } = this.#index
    const sums = this.#sums
    const lasts = new Float64Array(count)
    for (let i = 0; i < count; i++) lasts[i] = sums[i * SUMS + LAST]!
    const middle = lasts.toSorted()[count >> 1]!
    const kept = new Int32Array(count)
    let size = 0
    for (let i = 0; i < count; i++)
      if (lasts[i]! > middle) kept[size++] = i
      else this.#emit(i)
    const { stage, tries, base, sawSyn, host, application, work } = this
    const lists = [host, application, work, this.#lookedUp]
    for (const column of [stage, tries, base, sawSyn, this.#roles, ...lists])
      for (let n = 0; n < size; n++) column[n] = column[kept[n]!]!
    for (let n = 0; n < size; n++)
      for (let k = 0; k < SUMS; k++) sums[n * SUMS + k] = sums[kept[n]! * SUMS + k]!
    for (const list of lists) list.length = size
    this.#index.keep(kept.subarray(0, size))
  }

  #make(low: number, high: number, ports: number, kind: number): number {
    if (this.#index.count >= MAX_CONVERSATIONS) this.#forgetSilent()
    if (++this.#unreported >= REPORTED_AFTER) this.report(true)
    const i = this.#index.add(low, high, ports, kind)
    if (i >= this.stage.length) this.#widen()
    return i
  }

  #widen(): void {
    const n = this.#index.capacity
    this.stage = widened(this.stage, new Uint8Array(n))
    this.tries = widened(this.tries, new Uint8Array(n))
    this.base = widened(this.base, new Int32Array(n))
    this.sawSyn = widened(this.sawSyn, new Uint8Array(n))
    this.#roles = widened(this.#roles, new Uint8Array(n))
    this.#sums = widened(this.#sums, new Float64Array(n * SUMS))
  }

  #start(i: number, time: number): void {
    const sums = this.#sums
    const row = i * SUMS
    sums[row + FIRST] = time
    sums[row + LAST] = time
    sums[row + HOUR_END] = (Math.floor(time / HOUR) + 1) * HOUR
    sums[row + OUT] = 0
    sums[row + IN] = 0
    sums[row + CONNECTIONS] = 0
  }

  #countAnother(i: number): void {
    const at = i * SUMS + CONNECTIONS
    this.#sums[at] = this.#sums[at]! + 1
  }

  /** Notes the hardware that frames show for the device of a conversation; that of far IPv4 addresses is a router's. */
  #show(i: number, mac: number, at: number): void {
    const isV6 = (this.#index.kind(i) & V6_BIT) !== 0
    const near = this.#side(this.#device(i), isV6) === NEAR
    const isRouters = !near && (!isV6 || this.routers.has(mac))
    this.#sums[i * SUMS + MAC] = isRouters ? NONE : mac
    this.#tellHolder(i, at)
  }

  #tellHolder(i: number, at: number): void {
    const mac = this.#sums[i * SUMS + MAC]!
    if (mac >= 0)
      this.#onHolder(this.text(this.#device(i), (this.#index.kind(i) & V6_BIT) !== 0), macText(mac), at)
  }

  #device(i: number): number {
    return (this.#roles[i]! & DEVICE_LOW) !== 0 ? this.#index.low(i) : this.#index.high(i)
  }

  #side(address: number, isV6: boolean): number {
    return isV6 ? this.#v6.kind(address) : kindOfV4(address)
  }

  #open(i: number, p: Packet, fromLow: boolean): void {
    const sourceNear = this.#side(p.source, p.isV6) === NEAR
    const destinationNear = this.#side(p.destination, p.isV6) === NEAR
    const sourceOpened = senderOpened(p, sourceNear, destinationNear)
    const sourceIsDevice = sourceNear === destinationNear ? sourceOpened : sourceNear
    this.#roles[i] =
      (sourceOpened === fromLow ? OPENER_LOW : 0) | (sourceIsDevice === fromLow ? DEVICE_LOW : 0)
    this.#sums[i * SUMS + OPENED] = p.time
    this.stage[i] = FRESH
    this.tries[i] = 0
    this.sawSyn[i] = 0
    this.host[i] = null
    this.application[i] = null
    this.work[i] = undefined
    const device = this.addressKey(sourceIsDevice ? p.source : p.destination, p.isV6)
    const peer = this.addressKey(sourceIsDevice ? p.destination : p.source, p.isV6)
    const mac = macAt(p.raw, sourceIsDevice ? p.sourceMac : p.destinationMac)
    this.#lookedUp[i] = sourceOpened === sourceIsDevice ? this.#nameOf(device, peer, mac) : null
  }

  /** An address as text. */
  text(address: number, isV6: boolean): string {
    if (isV6) return this.#v6.text(address)
    let text = this.#texts.get(address)
    if (text === undefined) {
      if (this.#texts.size > MAX_TEXTS) this.#texts.clear()
      text = v4Text(address)
      this.#texts.set(address, text)
    }
    return text
  }

  #emit(i: number): void {
    const s = this.#stretch
    const index = this.#index
    const sums = this.#sums
    const row = i * SUMS
    if (sums[row + OUT]! + sums[row + IN]! + sums[row + CONNECTIONS]! === 0) return
    const kind = index.kind(i)
    const isV6 = (kind & V6_BIT) !== 0
    const roles = this.#roles[i]!
    const deviceLow = (roles & DEVICE_LOW) !== 0
    const peer = deviceLow ? index.high(i) : index.low(i)
    const ports = index.ports(i)
    const lowPort = ports >>> 16
    const highPort = ports & 0xffff
    const mac = sums[row + MAC]!
    s.protocol = (kind & 0xff) === 6 ? 'tcp' : 'udp'
    s.deviceIp = this.text(this.#device(i), isV6)
    s.deviceMac = mac >= 0 ? macText(mac) : null
    s.peerIp = this.text(peer, isV6)
    s.devicePort = deviceLow ? lowPort : highPort
    s.peerPort = deviceLow ? highPort : lowPort
    s.inbound = ((roles & OPENER_LOW) !== 0) !== deviceLow
    // A visitor says the device's name, or any: it is not the visitor's.
    s.host = s.inbound ? null : (this.host[i] ?? this.#lookedUp[i] ?? null)
    s.application = this.application[i] ?? null
    s.first = sums[row + FIRST]!
    s.last = sums[row + LAST]!
    s.connections = sums[row + CONNECTIONS]!
    s.bytesOut = sums[row + OUT]!
    s.bytesIn = sums[row + IN]!
    this.#onStretch(s)
  }
}
