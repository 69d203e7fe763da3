import { GROUP, hardwareKey, kindOfV4, macAt, macText, type V6Book } from './addresses.ts'
import { mayCarry, openDatagram, openTunnel } from './carried.ts'
import { SYN } from './conversation-roles.ts'
import { ASKING, Conversations, DONE, FRESH } from './conversations.ts'
import { isQuestion } from './dns-message.ts'
import { be16, ETHERTYPE_ARP, ETHERTYPE_IPV4, ETHERTYPE_IPV6 } from './ethertype.ts'
import { FirstBytes } from './first-bytes.ts'
import { Fragments } from './fragments.ts'
import { type LanTalk, lanTalkKind } from './lan-talk.ts'
import { isKnownLinkType, unwrap } from './link-layer.ts'
import { type CaptureNames, LookedUp } from './looked-up.ts'
import { type Asked, DNS_PORT, NameLookups } from './name-lookups.ts'
import { type Packet, packet, TCP, UDP } from './packet.ts'
import type { Stretch } from './stretch.ts'

/** From captured frames to what they say: conversations, names asked, and talk meant for the whole network. */

export interface PacketSink {
  stretch(stretch: Stretch): void
  /** A device with this hardware had this address. */
  holder(ip: string, mac: string, at: number): void
  asked(asked: Asked): void
  lanTalk(talk: LanTalk): void
}

/** IPv6 extension headers that can stand before a transport header (RFC 8200, 4; RFC 4302, 2). */
const HOP_BY_HOP = 0
const ROUTING = 43
const FRAGMENT = 44
const AUTHENTICATION = 51
const DESTINATION_OPTIONS = 60
const MAX_EXTENSIONS = 8
/** Questions of the same shape for names that are no host's: NetBIOS (RFC 1002, 4.2.1.2), LLMNR (RFC 4795, 2). */
const OTHER_NAMES = new Set([137, 5355])
/** Packets within packets that are opened, and fragments within fragments. */
const MAX_DEPTH = 3

export class Packets {
  /** Frames that hold nothing we read, by reason. */
  readonly skipped = { unknownLink: 0, notIp: 0, damaged: 0, otherTransport: 0 }
  readonly #sink: PacketSink
  readonly #v6: V6Book
  readonly #table: Conversations
  readonly #lookups: NameLookups
  readonly #firstBytes: FirstBytes
  readonly #fragments = new Fragments()
  readonly #packet = packet()

  /** Without what captures before it looked up it begins with nothing. */
  constructor(sink: PacketSink, { names, v6 }: CaptureNames = new LookedUp().next()) {
    this.#sink = sink
    this.#v6 = v6
    this.#table = new Conversations(
      this.#v6,
      (device, peer, mac) =>
        names.nameOf(device, peer) ?? (mac < 0 ? null : names.nameOf(hardwareKey(mac), peer)),
      (stretch) => sink.stretch(stretch),
      (ip, mac, at) => sink.holder(ip, mac, at),
    )
    this.#lookups = new NameLookups(names, this.#table, this.#v6, (asked) => sink.asked(asked))
    this.#firstBytes = new FirstBytes(this.#table)
  }

  /** When the latest packet of a conversation came, in milliseconds; 0 before the first. */
  get reached(): number {
    return this.#table.now
  }

  /** Reports every count not yet reported; with `mayWait` without those of young conversations that may be named yet. */
  report(mayWait = false): void {
    this.#table.report(mayWait)
  }

  /** One captured frame at `[at, end)`; `length` on the wire, `time` in milliseconds. */
  frame(data: Buffer, at: number, end: number, length: number, time: number, linkType: number): void {
    const p = this.#packet
    p.raw = data
    p.data = data
    p.length = length
    p.time = time
    p.depth = 0
    unwrap(p, linkType, data, at, end)
    if (p.ethertype === 0 && !isKnownLinkType(linkType)) this.skipped.unknownLink++
    else this.#network(data, end)
  }

  /** The packet that was found in a frame which ends at `end` of `d`. */
  #network(d: Buffer, end: number): void {
    const p = this.#packet
    if (p.ethertype === ETHERTYPE_IPV4) this.#ipv4(d, p.offset, end)
    else if (p.ethertype === ETHERTYPE_IPV6) this.#ipv6(d, p.offset, end)
    else if (p.ethertype === ETHERTYPE_ARP) this.#arp(d, p.offset, end)
    else this.skipped.notIp++
  }

  /** Whether the packet carries another; that one is then read in its place. */
  #opens(open: (p: Packet) => boolean): boolean {
    const p = this.#packet
    if (p.depth >= MAX_DEPTH || !open(p)) return false
    p.depth++
    this.#network(p.data, p.end)
    return true
  }

  /** IPv4, RFC 791. */
  #ipv4(d: Buffer, at: number, end: number): void {
    if (at + 20 > end) return void this.skipped.damaged++
    const headerLength = (d[at]! & 15) * 4
    const total = (d[at + 2]! << 8) | d[at + 3]!
    // Network cards that cut packets themselves show them to a capture with a length of 0.
    const isLengthWrong = total !== 0 && total < headerLength
    if (headerLength < 20 || d[at]! >> 4 !== 4 || isLengthWrong) return void this.skipped.damaged++
    const p = this.#packet
    p.isV6 = false
    p.source = (d[at + 12]! << 24) | (d[at + 13]! << 16) | (d[at + 14]! << 8) | d[at + 15]!
    p.destination = (d[at + 16]! << 24) | (d[at + 17]! << 16) | (d[at + 18]! << 8) | d[at + 19]!
    p.protocol = d[at + 9]!
    p.at = at + headerLength
    p.end = total > 0 && at + total < end ? at + total : end
    const fragment = ((d[at + 6]! << 8) | d[at + 7]!) & 0x3fff
    if (fragment === 0) return void this.#transport()
    const id = (d[at + 4]! << 8) | d[at + 5]!
    const until = total > headerLength ? at + total : p.end
    this.#fragment(id, p.at, until, (fragment & 0x1fff) * 8, (fragment & 0x2000) !== 0)
  }

  /** IPv6, RFC 8200. */
  #ipv6(d: Buffer, at: number, end: number): void {
    if (at + 40 > end || d[at]! >> 4 !== 6) return void this.skipped.damaged++
    const payload = (d[at + 4]! << 8) | d[at + 5]!
    const p = this.#packet
    p.isV6 = true
    p.source = this.#v6.indexOf(d, at + 8)
    p.destination = this.#v6.indexOf(d, at + 24)
    p.end = payload > 0 && at + 40 + payload < end ? at + 40 + payload : end
    if (p.source < 0 || p.destination < 0) return void this.skipped.damaged++
    this.#ipv6Payload(d[at + 6]!, at + 40, payload > 0 ? at + 40 + payload : p.end)
  }

  /**
   * What lies at `at` of an IPv6 packet or of one put together, extension headers first; `until` is where it would end if
   * all of it had been kept.
   */
  #ipv6Payload(first: number, at: number, until: number): void {
    const p = this.#packet
    const { data: d } = p
    let next = first
    let i = at
    for (let depth = 0; depth < MAX_EXTENSIONS; depth++) {
      const isOptions = next === HOP_BY_HOP || next === ROUTING || next === DESTINATION_OPTIONS
      if (!isOptions && next !== AUTHENTICATION && next !== FRAGMENT) break
      if (i + 8 > p.end) return void this.skipped.damaged++
      const header = next
      next = d[i]!
      if (header === FRAGMENT) {
        p.protocol = next
        const placed = (d[i + 2]! << 8) | d[i + 3]!
        const more = (placed & 1) !== 0
        return void this.#fragment(d.readUInt32BE(i + 4), i + 8, until, placed & 0xfff8, more)
      }
      i += header === AUTHENTICATION ? (d[i + 1]! + 2) * 4 : (d[i + 1]! + 1) * 8
    }
    if (i > p.end) return void this.skipped.damaged++
    p.protocol = next
    p.at = i
    this.#transport()
  }

  /**
   * A piece of the packet's datagram: it begins at `from` of its bytes, would end at `until` of them had all been kept, and
   * lies at `offset` of the datagram.
   */
  #fragment(id: number, from: number, until: number, offset: number, more: boolean): void {
    const p = this.#packet
    const key = `${p.isV6 ? 6 : 4}/${p.source}/${p.destination}/${p.protocol}/${id}`
    const whole = this.#fragments.add(key, offset, more, p.data.subarray(from, p.end), until - from, p.length)
    if (!whole) return void (offset === 0 && this.#begun())
    p.data = whole.data
    p.at = 0
    p.end = whole.data.length
    p.length = whole.length
    if (p.isV6 && p.depth++ < MAX_DEPTH) this.#ipv6Payload(p.protocol, 0, p.end)
    else this.#transport()
  }

  /** The first fragment of a datagram that is not whole yet. */
  #begun(): void {
    const p = this.#packet
    const { data: d, at, end, protocol } = p
    if (protocol !== UDP || at + 8 > end) return
    p.sourcePort = be16(d, at)
    p.destinationPort = be16(d, at + 2)
    const isDns = p.destinationPort === DNS_PORT || p.sourcePort === DNS_PORT
    if (isDns) this.#lookups.begun(p, at + 8, end)
  }

  #transport(): void {
    const p = this.#packet
    const { data: d, at, protocol } = p
    if (protocol !== TCP && protocol !== UDP) {
      if (!this.#opens(openTunnel)) this.skipped.otherTransport++
      return
    }
    if (at + 8 > p.end) return void this.skipped.otherTransport++
    p.sourcePort = (d[at]! << 8) | d[at + 1]!
    p.destinationPort = (d[at + 2]! << 8) | d[at + 3]!
    if (protocol === UDP) {
      if (mayCarry(p.sourcePort, p.destinationPort) && this.#opens(openDatagram)) return
      const kind = lanTalkKind(p.sourcePort, p.destinationPort)
      if (kind !== null) return void this.#lanTalk(kind, p.source, macAt(p.raw, p.sourceMac), at + 8)
    }
    if (this.#kind(p.source) === GROUP) return
    const isDns = p.destinationPort === DNS_PORT || p.sourcePort === DNS_PORT
    if (this.#kind(p.destination) === GROUP || (protocol === UDP && this.#isBroadcast())) {
      // Some devices ask everyone nearby.
      if (isDns && protocol === UDP) this.#lookups.udp(p, at + 8, p.end)
      return
    }
    if (protocol === UDP) this.#udp(isDns)
    else this.#tcp(isDns)
  }

  #udp(isDns: boolean): void {
    const p = this.#packet
    const table = this.#table
    if (isDns) this.#lookups.udp(p, p.at + 8, p.end)
    p.flags = 0
    const i = table.find(p)
    if (table.stage[i] === DONE) return
    if (isDns) {
      table.application[i] = 'dns'
      table.stage[i] = DONE
    } else if (table.stage[i] === ASKING || this.#asksElsewhere(i)) {
      table.application[i] = 'dns'
      table.stage[i] = ASKING
      this.#lookups.udp(p, p.at + 8, p.end, table.fromOpener ? p.destinationPort : p.sourcePort)
    } else if (table.fromOpener) this.#firstBytes.udp(i, p.data, p.at + 8, p.end)
  }

  /** Whether a conversation begins with a question for a name though its port is not that of name servers. */
  #asksElsewhere(i: number): boolean {
    const { data, at, end, destinationPort } = this.#packet
    const table = this.#table
    if (table.stage[i] !== FRESH || !table.fromOpener || OTHER_NAMES.has(destinationPort)) return false
    return isQuestion(data, at + 8, end)
  }

  #tcp(isDns: boolean): void {
    const p = this.#packet
    const table = this.#table
    const { data: d, at, end } = p
    const isWhole = at + 20 <= end
    p.flags = isWhole ? d[at + 13]! : 0
    const i = table.find(p)
    if (!isWhole || (table.stage[i] === DONE && !isDns)) return
    let sequence = (d[at + 4]! << 24) | (d[at + 5]! << 16) | (d[at + 6]! << 8) | d[at + 7]!
    if ((p.flags & SYN) !== 0) {
      if (!table.fromOpener) return
      // What comes after the SYN, or with it (TCP Fast Open, RFC 7413).
      sequence = (sequence + 1) | 0
      table.base[i] = sequence
      table.sawSyn[i] = 1
    }
    const from = at + (d[at + 12]! >> 4) * 4
    if (from >= end) return
    if (isDns) {
      table.application[i] = 'dns'
      this.#lookups.tcp(i, p, sequence, from)
    } else if (table.fromOpener) this.#firstBytes.tcp(i, p, sequence, from)
  }

  #kind(address: number): number {
    return this.#packet.isV6 ? this.#v6.kind(address) : kindOfV4(address)
  }

  /** A broadcast on the wire, whatever its IP destination (a subnet's own broadcast address). No connection is one. */
  #isBroadcast(): boolean {
    const { raw, destinationMac: at } = this.#packet
    return at >= 0 && raw[at] === 0xff && raw[at + 1] === 0xff && raw[at + 5] === 0xff
  }

  /** ARP for IPv4 over Ethernet, RFC 826: the sender states its own address. */
  #arp(d: Buffer, at: number, end: number): void {
    if (at + 28 > end || d[at + 4] !== 6 || d[at + 5] !== 4) return
    const p = this.#packet
    const mac = macAt(d, at + 8)
    const address = d.readInt32BE(at + 14)
    if (mac < 0 || kindOfV4(address) === GROUP) return
    p.isV6 = false
    p.end = end
    this.#lanTalk('arp', address, mac, at)
  }

  #lanTalk(kind: LanTalk['kind'], source: number, mac: number, from: number): void {
    const { time, data, end, isV6 } = this.#packet
    this.#sink.lanTalk({
      kind,
      at: time,
      source,
      ip: this.#table.text(source, isV6),
      mac: mac >= 0 ? macText(mac) : null,
      data,
      from,
      end,
    })
  }
}
