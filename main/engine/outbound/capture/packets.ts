import { GROUP, kindOfV4, macAt, macText, NEAR, V6Book } from './addresses.ts'
import { clientHello, type Hello, looksLikeClientHello } from './client-hello.ts'
import { ClientStream } from './client-stream.ts'
import { COLLECTING, Conversations, DONE, FRESH, HTTP, LATER, type Stretch } from './conversations.ts'
import { decodeDns, dnsMessage } from './dns-message.ts'
import { Fragments } from './fragments.ts'
import { httpHost, looksLikeRequest } from './http-host.ts'
import { ETHERTYPE_ARP, ETHERTYPE_IPV4, ETHERTYPE_IPV6, type Frame, unwrap } from './link-layer.ts'
import { NameMemory } from './name-memory.ts'
import { looksLikeQuic, QuicHello } from './quic-initial.ts'

/** From captured frames to what they say: conversations, names asked, and talk meant for the whole network. */

/** A name a device looked up. `address`: the first one answered, when the answer was seen with it. */
export interface Asked {
  deviceIp: string
  deviceMac: string | null
  name: string
  at: number
}

/** A datagram to everyone nearby (mDNS, SSDP, DHCP) or an ARP statement, with who sent it. */
export interface LanTalk {
  kind: 'mdns' | 'ssdp' | 'dhcp' | 'arp'
  at: number
  /** The sender's address as a number, and as text. */
  source: number
  ip: string
  mac: string | null
  data: Buffer
  from: number
  end: number
}

export interface PacketSink {
  stretch(stretch: Stretch): void
  asked(asked: Asked): void
  lanTalk(talk: LanTalk): void
}

const TCP = 6
const UDP = 17
const DNS_PORT = 53
const LATER_TRIES = 10
/** Ports of talk that stays in the network: mDNS (RFC 6762), SSDP (UPnP DA 2.0), DHCP (RFC 2131). */
const LAN_TALK = new Map<number, LanTalk['kind']>([
  [5353, 'mdns'],
  [1900, 'ssdp'],
  [67, 'dhcp'],
  [68, 'dhcp'],
])
/** The same ports as a table: it is asked twice for every datagram. */
const LAN_TALK_PORT = new Uint8Array(65_536)
for (const port of LAN_TALK.keys()) LAN_TALK_PORT[port] = 1
const MAX_PENDING = 65_536

export class Packets {
  /** Frames that hold nothing we read, by reason. */
  readonly skipped = { unknownLink: 0, notIp: 0, damaged: 0, otherTransport: 0 }
  readonly #sink: PacketSink
  readonly #v6 = new V6Book()
  readonly #names = new NameMemory()
  readonly #table: Conversations
  readonly #frame: Frame = { ethertype: 0, offset: 0, sourceMac: -1, destinationMac: -1 }
  /** The bytes the frame's MAC offsets point into; a reassembled datagram lies elsewhere. */
  #raw: Buffer = Buffer.alloc(0)
  readonly #dns = dnsMessage()
  readonly #pending = new Map<number, string>()
  readonly #fragments = new Fragments()
  readonly #asked: Asked = { deviceIp: '', deviceMac: null, name: '', at: 0 }

  constructor(sink: PacketSink) {
    this.#sink = sink
    this.#table = new Conversations(
      this.#v6,
      (device, peer) => this.#names.nameOf(device, peer),
      (stretch) => sink.stretch(stretch),
    )
  }

  /** Reports every count not yet reported. */
  report(): void {
    this.#table.report()
  }

  /** One captured frame at `[at, end)`; `length` on the wire, `time` in milliseconds. */
  frame(data: Uint8Array, at: number, end: number, length: number, time: number, linkType: number): void {
    const frame = this.#frame
    if (this.#raw !== data) this.#raw = data as Buffer
    unwrap(frame, linkType, data, at, end)
    if (frame.ethertype === ETHERTYPE_IPV4) this.#v4(data as Buffer, frame.offset, end, length, time)
    else if (frame.ethertype === ETHERTYPE_IPV6) this.#ipv6(data as Buffer, frame.offset, end, length, time)
    else if (frame.ethertype === ETHERTYPE_ARP) this.#arp(data as Buffer, frame.offset, end, time)
    else this.skipped.notIp++
  }

  /** IPv4, RFC 791. */
  #v4(d: Buffer, at: number, end: number, length: number, time: number): void {
    if (at + 20 > end) return void this.skipped.damaged++
    const headerLength = (d[at]! & 15) * 4
    const total = (d[at + 2]! << 8) | d[at + 3]!
    if (headerLength < 20 || d[at]! >> 4 !== 4) return void this.skipped.damaged++
    const stop = total >= headerLength && at + total < end ? at + total : end
    const source = (d[at + 12]! << 24) | (d[at + 13]! << 16) | (d[at + 14]! << 8) | d[at + 15]!
    const destination = (d[at + 16]! << 24) | (d[at + 17]! << 16) | (d[at + 18]! << 8) | d[at + 19]!
    const protocol = d[at + 9]!
    const fragment = ((d[at + 6]! << 8) | d[at + 7]!) & 0x3fff
    if (fragment !== 0) {
      const id = (d[at + 4]! << 8) | d[at + 5]!
      const whole = this.#fragments.add(
        `4/${source}/${destination}/${protocol}/${id}`,
        (fragment & 0x1fff) * 8,
        (fragment & 0x2000) !== 0,
        d.subarray(at + headerLength, stop),
        length,
      )
      if (whole)
        this.#transport(
          whole.data,
          0,
          whole.data.length,
          source,
          destination,
          protocol,
          false,
          whole.length,
          time,
        )
      return
    }
    this.#transport(d, at + headerLength, stop, source, destination, protocol, false, length, time)
  }

  /** IPv6, RFC 8200, with the extension headers that can stand before a transport header. */
  #ipv6(d: Buffer, at: number, end: number, length: number, time: number): void {
    if (at + 40 > end || d[at]! >> 4 !== 6) return void this.skipped.damaged++
    const payload = (d[at + 4]! << 8) | d[at + 5]!
    const stop = payload > 0 && at + 40 + payload < end ? at + 40 + payload : end
    const source = this.#v6.indexOf(d, at + 8)
    const destination = this.#v6.indexOf(d, at + 24)
    if (source < 0 || destination < 0) return void this.skipped.damaged++
    let next = d[at + 6]!
    let i = at + 40
    for (let depth = 0; depth < 8; depth++) {
      if (next === 0 || next === 43 || next === 60) {
        if (i + 8 > stop) return void this.skipped.damaged++
        next = d[i]!
        i += (d[i + 1]! + 1) * 8
      } else if (next === 51) {
        if (i + 8 > stop) return void this.skipped.damaged++
        next = d[i]!
        i += (d[i + 1]! + 2) * 4
      } else if (next === 44) {
        if (i + 8 > stop) return void this.skipped.damaged++
        const placed = (d[i + 2]! << 8) | d[i + 3]!
        const inner = d[i]!
        const key = `6/${source}/${destination}/${inner}/${d.readUInt32BE(i + 4)}`
        const whole = this.#fragments.add(
          key,
          placed & 0xfff8,
          (placed & 1) !== 0,
          d.subarray(i + 8, stop),
          length,
        )
        if (whole)
          this.#transport(
            whole.data,
            0,
            whole.data.length,
            source,
            destination,
            inner,
            true,
            whole.length,
            time,
          )
        return
      } else break
    }
    if (i > stop) return void this.skipped.damaged++
    this.#transport(d, i, stop, source, destination, next, true, length, time)
  }

  #transport(
    d: Buffer,
    at: number,
    end: number,
    source: number,
    destination: number,
    protocol: number,
    isV6: boolean,
    length: number,
    time: number,
  ): void {
    if ((protocol !== TCP && protocol !== UDP) || at + 8 > end) return void this.skipped.otherTransport++
    const sourcePort = (d[at]! << 8) | d[at + 1]!
    const destinationPort = (d[at + 2]! << 8) | d[at + 3]!
    const isDns = destinationPort === DNS_PORT || sourcePort === DNS_PORT
    if (protocol === UDP && (LAN_TALK_PORT[destinationPort] === 1 || LAN_TALK_PORT[sourcePort] === 1)) {
      const kind = LAN_TALK.get(destinationPort) ?? LAN_TALK.get(sourcePort)
      if (kind) this.#lanTalk(kind, d, at + 8, end, source, isV6, time)
      return
    }
    const toGroup = (isV6 ? this.#v6.kind(destination) : kindOfV4(destination)) === GROUP
    if (toGroup || this.#isBroadcast()) return
    if ((isV6 ? this.#v6.kind(source) : kindOfV4(source)) === GROUP) return
    if (isDns && protocol === UDP)
      this.#udpDns(d, at + 8, end, source, destination, sourcePort, destinationPort, isV6, time)
    const flags = protocol === TCP ? (at + 20 <= end ? d[at + 13]! : 0) : 0
    const frame = this.#frame
    const i = this.#table.find(
      source,
      destination,
      sourcePort,
      destinationPort,
      protocol,
      isV6,
      flags,
      length,
      time,
      this.#raw,
      frame.sourceMac,
      frame.destinationMac,
    )
    if (protocol === TCP) {
      if (isDns || this.#table.stage[i] !== DONE)
        this.#tcp(i, d, at, end, flags, source, destination, sourcePort, destinationPort, isV6, time)
    } else if (this.#table.stage[i] !== DONE) this.#udp(i, d, at + 8, end, isDns)
  }

  /** A broadcast on the wire, whatever its IP destination (a subnet's own broadcast address). */
  #isBroadcast(): boolean {
    const at = this.#frame.destinationMac
    return at >= 0 && this.#raw[at] === 0xff && this.#raw[at + 1] === 0xff && this.#raw[at + 5] === 0xff
  }

  #udp(i: number, d: Buffer, at: number, end: number, isDns: boolean): void {
    const table = this.#table
    if (isDns) {
      table.application[i] = 'dns'
      table.stage[i] = DONE
      return
    }
    if (!table.fromOpener) return
    if (table.stage[i] === FRESH) {
      if (!looksLikeQuic(d, at, end)) {
        const tries = table.tries[i]! + 1
        table.tries[i] = tries
        if (tries >= 4) table.stage[i] = DONE
        return
      }
      table.work[i] = new QuicHello()
      table.stage[i] = COLLECTING
      table.application[i] = 'quic'
    }
    this.#settle(i, (table.work[i] as QuicHello).push(d, at, end), 'quic')
  }

  #settle(i: number, hello: Hello, application: string): void {
    if (hello === 'more') return
    const table = this.#table
    if (hello) table.name(i, hello.name, application)
    table.stage[i] = DONE
    table.work[i] = undefined
  }

  #tcp(
    i: number,
    d: Buffer,
    at: number,
    end: number,
    flags: number,
    source: number,
    destination: number,
    sourcePort: number,
    destinationPort: number,
    isV6: boolean,
    time: number,
  ): void {
    if (at + 20 > end) return
    const table = this.#table
    const sequence = (d[at + 4]! << 24) | (d[at + 5]! << 16) | (d[at + 6]! << 8) | d[at + 7]!
    const from = at + (d[at + 12]! >> 4) * 4
    if ((flags & 2) !== 0) {
      if (table.fromOpener) {
        table.base[i] = (sequence + 1) | 0
        table.sawSyn[i] = 1
      }
      return
    }
    if (from >= end) return
    if (sourcePort === DNS_PORT || destinationPort === DNS_PORT) {
      table.application[i] = 'dns'
      this.#tcpDns(i, d, from, end, source, destination, sourcePort, destinationPort, isV6, time)
      return
    }
    if (!table.fromOpener) return
    const stage = table.stage[i]
    if (stage === FRESH) {
      if (table.sawSyn[i] === 0) table.base[i] = sequence
      if (sequence !== table.base[i]) {
        const gap = (sequence - table.base[i]!) | 0
        if (gap > 0 && gap < 16_384) this.#collect(i, sequence, d, from, end)
        return
      }
      this.#first(i, sequence, d, from, end)
    } else if (stage === COLLECTING) this.#collect(i, sequence, d, from, end)
    else if (stage === HTTP) {
      if (looksLikeRequest(d, from, end)) {
        const request = httpHost(d, from, end)
        if (request && request !== 'more') table.name(i, request.host, 'http')
      }
    } else if (stage === LATER) {
      const tries = table.tries[i]! - 1
      table.tries[i] = tries
      if (tries === 0) table.stage[i] = DONE
      const isHello = end - from > 5 && looksLikeClientHello(d, from, end)
      if (isHello || looksLikeRequest(d, from, end)) {
        table.base[i] = sequence
        this.#first(i, sequence, d, from, end)
      }
    }
  }

  /** The first bytes of a client, in one segment or starting one that goes on. */
  #first(i: number, sequence: number, d: Buffer, from: number, end: number): void {
    const table = this.#table
    if (looksLikeClientHello(d, from, end)) {
      table.application[i] = 'tls'
      const hello = clientHello(d, from, end)
      if (hello === 'more') this.#collect(i, sequence, d, from, end)
      else this.#settle(i, hello, 'tls')
    } else if (looksLikeRequest(d, from, end)) {
      table.application[i] = 'http'
      const request = httpHost(d, from, end)
      if (request === 'more') this.#collect(i, sequence, d, from, end)
      else {
        if (request) table.name(i, request.host, 'http')
        table.stage[i] = request ? HTTP : DONE
      }
    } else {
      table.stage[i] = LATER
      if (table.tries[i] === 0) table.tries[i] = LATER_TRIES
    }
  }

  #collect(i: number, sequence: number, d: Buffer, from: number, end: number): void {
    const table = this.#table
    if (table.stage[i] !== COLLECTING) {
      table.work[i] = new ClientStream(table.base[i]!)
      table.stage[i] = COLLECTING
    }
    const stream = table.work[i] as ClientStream
    const have = stream.add(sequence, d, from, end)
    if (have === 0) return
    const bytes = stream.bytes
    if (have > 0 && looksLikeClientHello(bytes, 0, have)) {
      const hello = clientHello(bytes, 0, have)
      if (hello === 'more' && have < 16_640) return
      this.#settle(i, hello === 'more' ? null : hello, 'tls')
    } else if (have > 0 && looksLikeRequest(bytes, 0, have)) {
      const request = httpHost(bytes, 0, have)
      if (request === 'more') return
      table.work[i] = undefined
      table.stage[i] = HTTP
      if (request) table.name(i, request.host, 'http')
    } else {
      table.work[i] = undefined
      table.stage[i] = LATER
      table.tries[i] = LATER_TRIES
    }
  }

  #udpDns(
    d: Buffer,
    at: number,
    end: number,
    source: number,
    destination: number,
    sourcePort: number,
    destinationPort: number,
    isV6: boolean,
    time: number,
  ): void {
    if (decodeDns(this.#dns, d, at, end))
      this.#dnsMessage(d, source, destination, sourcePort, destinationPort, isV6, time)
  }

  /** DNS over TCP: messages with a two-byte length before each (RFC 7766, 8), in order of arrival. */
  #tcpDns(
    i: number,
    d: Buffer,
    from: number,
    end: number,
    source: number,
    destination: number,
    sourcePort: number,
    destinationPort: number,
    isV6: boolean,
    time: number,
  ): void {
    const table = this.#table
    table.work[i] ??= [Buffer.alloc(0), Buffer.alloc(0)]
    const waiting = table.work[i] as [Buffer, Buffer]
    const side = destinationPort === DNS_PORT ? 0 : 1
    let bytes =
      waiting[side].length > 0 ? Buffer.concat([waiting[side], d.subarray(from, end)]) : d.subarray(from, end)
    while (bytes.length >= 2) {
      const length = bytes.readUInt16BE(0)
      if (bytes.length < 2 + length) break
      if (decodeDns(this.#dns, bytes, 2, 2 + length))
        this.#dnsMessage(bytes, source, destination, sourcePort, destinationPort, isV6, time)
      bytes = bytes.subarray(2 + length)
    }
    waiting[side] = bytes.length > 65_537 ? Buffer.alloc(0) : Buffer.from(bytes)
  }

  #dnsMessage(
    d: Buffer,
    source: number,
    destination: number,
    sourcePort: number,
    destinationPort: number,
    isV6: boolean,
    time: number,
  ): void {
    const m = this.#dns
    const asks = m.response ? sourcePort !== DNS_PORT : destinationPort === DNS_PORT
    const device = asks ? source : destination
    const devicePort = asks ? sourcePort : destinationPort
    const key = this.#table.addressKey(device, isV6)
    if (m.response) {
      for (let n = 0; n < m.v4Count; n++) {
        const a = m.v4[n]!
        this.#names.learn(
          key,
          ((d[a]! << 24) | (d[a + 1]! << 16) | (d[a + 2]! << 8) | d[a + 3]!) >>> 0,
          m.name,
        )
      }
      for (let n = 0; n < m.v6Count; n++) {
        const index = this.#v6.indexOf(d, m.v6[n]!)
        if (index >= 0) this.#names.learn(key, this.#table.addressKey(index, true), m.name)
      }
    }
    if (m.name === '') return
    const question = m.id * 65_536 + devicePort
    const isPending = this.#pending.get(question) === m.name
    if (m.response && isPending) return void this.#pending.delete(question)
    if (!m.response) {
      if (isPending) return
      if (this.#pending.size >= MAX_PENDING) this.#pending.clear()
      this.#pending.set(question, m.name)
    }
    const asked = this.#asked
    const mac = macAt(this.#raw, asks ? this.#frame.sourceMac : this.#frame.destinationMac)
    asked.deviceIp = this.#table.text(device, isV6)
    asked.deviceMac =
      mac >= 0 && !this.#table.routers.has(mac) && this.#isNear(device, isV6) ? macText(mac) : null
    asked.name = m.name
    asked.at = time
    this.#sink.asked(asked)
  }

  #isNear(address: number, isV6: boolean): boolean {
    return isV6 || kindOfV4(address) === NEAR
  }

  #lanTalk(
    kind: LanTalk['kind'],
    d: Buffer,
    from: number,
    end: number,
    source: number,
    isV6: boolean,
    time: number,
  ): void {
    const mac = macAt(this.#raw, this.#frame.sourceMac)
    this.#sink.lanTalk({
      kind,
      at: time,
      source,
      ip: this.#table.text(source, isV6),
      mac: mac >= 0 ? macText(mac) : null,
      data: d,
      from,
      end,
    })
  }

  /** ARP for IPv4 over Ethernet, RFC 826: the sender states its own address. */
  #arp(d: Buffer, at: number, end: number, time: number): void {
    if (at + 28 > end || d[at + 4] !== 6 || d[at + 5] !== 4) return
    const mac = macAt(d, at + 8)
    const address = d.readInt32BE(at + 14)
    if (mac < 0 || kindOfV4(address) === GROUP) return
    this.#sink.lanTalk({
      kind: 'arp',
      at: time,
      source: address,
      ip: this.#table.text(address, false),
      mac: macText(mac),
      data: d,
      from: at,
      end,
    })
  }
}
