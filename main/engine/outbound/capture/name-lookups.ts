import { hardwareKey, kindOfV4, macAt, macText, NEAR, type V6Book } from './addresses.ts'
import { Collectors } from './collectors.ts'
import type { Conversations } from './conversations.ts'
import { decodeDns, dnsMessage } from './dns-message.ts'
import { MessageStream } from './message-stream.ts'
import type { NameMemory } from './name-memory.ts'
import type { Packet } from './packet.ts'

/** What devices look up over DNS (RFC 1035), and what the answers teach about later conversations. */

export const DNS_PORT = 53
const MAX_PENDING = 65_536
/** After so long the same question is another lookup, not the same one asked again. */
const ASKED_AGAIN = 60_000
/** Of the address that asks, so many bits tell its question from the same one of another device. */
const CLIENT = 1 << 20
/** Directions of TCP connections with name servers that are put in order at once, up to 128 KB each. */
const MAX_STREAMS = 256

/** What is asked over one TCP connection, and what is answered. */
type Streams = [MessageStream, MessageStream]

/** A name a device looked up. */
export interface Asked {
  deviceIp: string
  deviceMac: string | null
  name: string
  at: number
}

export class NameLookups {
  readonly #names: NameMemory
  readonly #table: Conversations
  readonly #v6: V6Book
  readonly #collectors = new Collectors(MAX_STREAMS)
  readonly #onAsked: (asked: Asked) => void
  readonly #message = dnsMessage()
  /** Questions that wait for their answer, so that a lookup is counted once. */
  readonly #pending = new Map<number, { name: string; at: number }>()
  readonly #asked: Asked = { deviceIp: '', deviceMac: null, name: '', at: 0 }

  constructor(names: NameMemory, table: Conversations, v6: V6Book, onAsked: (asked: Asked) => void) {
    this.#names = names
    this.#table = table
    this.#v6 = v6
    this.#onAsked = onAsked
  }

  /** A datagram from or to a name server, which answers on `port`; its message is at `[at, end)`. */
  udp(p: Packet, at: number, end: number, port = DNS_PORT): void {
    if (decodeDns(this.#message, p.data, at, end)) this.#take(p, p.data, port)
  }

  /** The first fragment of such a datagram. Its rest may never come, so its names are heard now; if it does, `udp` reads it all. */
  begun(p: Packet, at: number, end: number): void {
    if (decodeDns(this.#message, p.data, at, end)) this.#take(p, p.data, DNS_PORT, true)
  }

  /** A segment of conversation `i` with a name server: messages one after the other, each with its length before it. */
  tcp(i: number, p: Packet, sequence: number, from: number): void {
    const table = this.#table
    table.work[i] ??= [
      this.#collectors.begin(new MessageStream(table.sawSyn[i] === 1 ? table.base[i]! : null)),
      this.#collectors.begin(new MessageStream(null)),
    ] satisfies Streams
    const [asked, answered] = table.work[i] as Streams
    const stream = p.destinationPort === DNS_PORT ? asked : answered
    stream.add(sequence, p.data.subarray(from, p.end))
    const { bytes } = stream
    let at = 0
    while (at + 2 <= bytes.length) {
      const end = at + 2 + bytes.readUInt16BE(at)
      if (end > bytes.length) break
      if (decodeDns(this.#message, bytes, at + 2, end)) this.#take(p, bytes, DNS_PORT)
      at = end
    }
    if (at > 0) stream.used(at)
  }

  /** Learns from the message in hand, which was decoded from `d`, and passes a new lookup on. */
  #take(p: Packet, d: Buffer, port: number, isBegun = false): void {
    const m = this.#message
    const asks = m.response ? p.sourcePort !== port : p.destinationPort === port
    const device = asks ? p.source : p.destination
    const mac = this.#macOf(p, device, asks)
    if (m.response) this.#learn(d, this.#table.addressKey(device, p.isV6), p.isV6, mac)
    if (m.name === '') return
    const devicePort = asks ? p.sourcePort : p.destinationPort
    const question = (m.id * 65_536 + devicePort) * CLIENT + (device & (CLIENT - 1))
    const pending = this.#pending.get(question)
    const isPending = pending?.name === m.name && Math.abs(p.time - pending.at) <= ASKED_AGAIN
    const isFinal = m.response && !isBegun
    if (isPending) {
      if (isFinal) this.#pending.delete(question)
      return
    }
    if (!isFinal) {
      if (this.#pending.size >= MAX_PENDING) this.#pending.clear()
      this.#pending.set(question, { name: m.name, at: p.time })
    }
    const asked = this.#asked
    asked.deviceIp = this.#table.text(device, p.isV6)
    asked.deviceMac = mac >= 0 ? macText(mac) : null
    asked.name = m.name
    asked.at = p.time
    this.#onAsked(asked)
  }

  /** The hardware that asks or is answered, -1 where frames show none or a router's. */
  #macOf(p: Packet, device: number, asks: boolean): number {
    if (!p.isV6 && kindOfV4(device) !== NEAR) return -1
    const mac = macAt(p.raw, asks ? p.sourceMac : p.destinationMac)
    return this.#table.routers.has(mac) ? -1 : mac
  }

  /**
   * Which name the client asked for, by each address it was given. A device of both kinds of IP asks from one address and
   * connects from another, so where either is IPv6 the name is its hardware's, too.
   */
  #learn(d: Buffer, client: number, isV6: boolean, mac: number): void {
    const m = this.#message
    const names = this.#names
    for (let n = 0; n < m.v4Count; n++) {
      const a = m.v4[n]!
      const address = (d[a]! << 24) | (d[a + 1]! << 16) | (d[a + 2]! << 8) | d[a + 3]!
      const peer = this.#table.addressKey(address, false)
      names.learn(client, peer, m.name)
      if (isV6 && mac >= 0) names.learn(hardwareKey(mac), peer, m.name)
    }
    for (let n = 0; n < m.v6Count; n++) {
      const index = this.#v6.indexOf(d, m.v6[n]!)
      if (index < 0) continue
      const peer = this.#table.addressKey(index, true)
      names.learn(client, peer, m.name)
      if (mac >= 0) names.learn(hardwareKey(mac), peer, m.name)
    }
  }
}
