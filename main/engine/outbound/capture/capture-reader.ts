import { AGAIN_MS, type EvidenceReader, Neighbours, type ReaderContext } from '../reader.ts'
import type { CaptureContainer } from './container.ts'
import { DhcpTalk } from './dhcp-talk.ts'
import { type LanStatement, lanStatements } from './lan-statements.ts'
import type { LanTalk } from './lan-talk.ts'
import { LookedUp } from './looked-up.ts'
import { Packets } from './packets.ts'
import { PcapContainer } from './pcap-file.ts'
import { PcapngContainer } from './pcapng-file.ts'
import type { Stretch } from './stretch.ts'

/** Reads a capture: its conversations and lookups go to the tally, its local talk becomes statements. */

/** Statements remembered, so that the same one is passed on only when it is news. */
const MAX_STATEMENTS = 50_000

export class CaptureReader implements EvidenceReader {
  readonly #container: CaptureContainer
  readonly #packets: Packets
  readonly #lookedUp: LookedUp
  readonly #context: ReaderContext
  readonly #neighbours: Neighbours
  readonly #dhcp: DhcpTalk
  readonly #said = new Map<number, Said>()

  constructor(format: 'pcap' | 'pcapng', context: ReaderContext) {
    this.#context = context
    this.#lookedUp = context.lookedUp ?? new LookedUp()
    this.#neighbours = new Neighbours(context)
    this.#dhcp = new DhcpTalk((statement) => context.heard(statement))
    const packets = new Packets(
      {
        stretch: (s) => this.#stretch(s),
        holder: (ip, mac, at) => this.#neighbours.seen(ip, mac, at),
        asked: (a) => {
          const { tally } = context
          const destination = tally.destination(a.name, null, null, 'dns', 'dns')
          tally.add(tally.client(a.deviceMac, a.deviceIp), destination, a.at, a.at, 1, -1, -1)
        },
        lanTalk: (talk) => this.#lanTalk(talk),
      },
      this.#lookedUp.next(),
    )
    this.#packets = packets
    const Container = format === 'pcap' ? PcapContainer : PcapngContainer
    let isFirst = true
    this.#container = new Container((data, at, end, length, time, linkType) => {
      if (isFirst) this.#lookedUp.begin(time)
      isFirst = false
      packets.frame(data, at, end, length, time, linkType)
    })
  }

  get records(): number {
    return this.#container.records
  }

  get broken(): string | null {
    return this.#container.broken
  }

  get skipped(): Readonly<Record<string, number>> {
    const { skipped } = this.#packets
    return { ...skipped, damaged: skipped.damaged + this.#container.damaged }
  }

  push(data: Buffer, from: number, end: number): number {
    return this.#container.push(data, from, end)
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(mayWait = false): void {
    this.#packets.report(mayWait)
    this.#lookedUp.reach(this.#packets.reached)
    this.#dhcp.settle(mayWait)
    if (!mayWait) this.tellSeen()
  }

  /** Passes on when each device was last heard. */
  tellSeen(): void {
    this.#neighbours.settle()
    for (const said of this.#said.values()) if (said.last > said.told) this.#tell(said, said.last)
  }

  #stretch(s: Stretch): void {
    const { tally } = this.#context
    const host = s.host !== null && isAddressLiteral(s.host) ? null : s.host
    const port = s.inbound ? s.devicePort : s.peerPort
    const application = s.inbound ? 'inbound' : s.application
    const destination = tally.destination(host, s.peerIp, port, s.protocol, application, s.last)
    const client = tally.client(s.deviceMac, s.deviceIp)
    tally.add(client, destination, s.first, s.last, s.connections, s.bytesOut, s.bytesIn)
  }

  /** Devices repeat themselves: the same bytes from the same sender are read once, and passed on when they are news. */
  #lanTalk(talk: LanTalk): void {
    if (talk.kind === 'arp') {
      if (talk.mac !== null) this.#neighbours.seen(talk.ip, talk.mac, talk.at)
      return
    }
    if (talk.kind === 'dhcp') return void this.#dhcp.hear(talk.data.subarray(talk.from, talk.end), talk.at)
    const key = contentKey(talk)
    let said = this.#said.get(key)
    if (!said) {
      if (this.#said.size >= MAX_STATEMENTS) this.#said.clear()
      said = { told: talk.at, last: talk.at, mac: talk.mac, statements: lanStatements(talk) }
      this.#said.set(key, said)
      this.#tell(said, talk.at)
      return
    }
    if (talk.at > said.last) said.last = talk.at
    if (talk.at - said.told >= AGAIN_MS) this.#tell(said, talk.at)
  }

  #tell(said: Said, at: number): void {
    said.told = at
    for (const { ip, observation } of said.statements)
      this.#context.heard({ at, ip, mac: said.mac, observation })
  }
}

interface Said {
  told: number
  last: number
  mac: string | null
  statements: LanStatement[]
}

/** 53 bits over sender and bytes; two datagrams that collide cost one repeated statement. */
function contentKey(talk: LanTalk): number {
  let one = Math.imul(talk.source, 0x9e3779b1) ^ talk.kind.length
  let two = ~talk.source
  for (let i = talk.from; i < talk.end; i++) {
    const byte = talk.data[i]!
    one = Math.imul(one ^ byte, 0x01000193)
    two = Math.imul(two + byte, 0x85ebca6b) ^ (two >>> 13)
  }
  return (one >>> 0) * 2097152 + (two >>> 11)
}

const isAddressLiteral = (host: string) => /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(':')
