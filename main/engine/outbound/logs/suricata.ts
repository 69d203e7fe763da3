import { GROUP } from '../capture/addresses.ts'
import { ownText } from '../own-text.ts'
import { type EvidenceReader, Neighbours, type ReaderContext, rememberNamed } from '../reader.ts'
import { ToldElsewhere } from '../told-elsewhere.ts'
import { decimalAt } from './decimal.ts'
import { AT, answersOf, type Eve, FIELDS, flowTexts, macOf, onlyMac } from './eve.ts'
import { NetflowHalves } from './eve-netflow.ts'
import { IsoClock } from './iso-time.ts'
import { JsonFields, objectIn } from './json-fields.ts'
import { eachLine } from './lines.ts'
import {
  type Address,
  addressOf,
  addressSpellings,
  clientOf,
  isBroadcast,
  isInbound,
  kindOfText,
} from './sides.ts'
import { Spellings } from './spellings.ts'

/** Suricata's EVE JSON: flow or netflow, dns in its three shapes, tls, quic and http, joined by flow. */

/** Events that say a name. */
const NAMING = new Set(['dns', 'tls', 'quic', 'http'])
/** A log names a few protocols and the devices of a home. */
const MAX_WORDS = 1000
const MAX_MACS = 50_000

const DNS_PORT = 53
const OPEN = 123
/** What syslog writes before an event. */
const MAX_PREFIX = 300

export class SuricataReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { otherEvent: 0, damaged: 0, local: 0, tooLong: 0 }
  readonly #context: ReaderContext
  readonly #fields = new JsonFields(FIELDS)
  readonly #clock = new IsoClock()
  readonly #addresses = addressSpellings()
  readonly #types = new Spellings((written) => written, MAX_WORDS)
  readonly #protocols = new Spellings(protocolOf, MAX_WORDS)
  readonly #applications = new Spellings((written) => (written === 'failed' ? null : written), MAX_WORDS)
  readonly #macs = new Spellings(onlyMac, MAX_MACS)
  readonly #neighbours: Neighbours
  readonly #questions: ToldElsewhere['questions']
  /** Netflow events tell what flow events do: of a log with both only the latter count. */
  readonly #halves = new NetflowHalves()
  #hasFlows = false

  constructor(context: ReaderContext) {
    this.#context = context
    this.#questions = (context.told ?? new ToldElsewhere()).questions
    this.#neighbours = new Neighbours(context)
  }

  push(data: Buffer, from: number, end: number): number {
    return eachLine(
      data,
      from,
      end,
      (bytes, start, stop) => this.#line(bytes, start, stop),
      () => this.skipped.tooLong++,
    )
  }

  finish(data: Buffer, from: number, end: number): boolean {
    if (from === end) return true
    const before = this.skipped.damaged
    this.#line(data, from, end)
    if (this.skipped.damaged === before) return true
    this.skipped.damaged = before
    this.records--
    return false
  }

  settle(mayWait = false): void {
    for (const flow of this.#halves.take()) this.#flow(this.#fields.lay(flowTexts(flow)))
    if (!mayWait) this.#neighbours.settle()
  }

  /** A flow of the plain shape is read where it lies; everything else goes through the parser. */
  #line(bytes: Buffer, lineStart: number, stop: number): void {
    const start = bytes[lineStart] === OPEN ? lineStart : eventAt(bytes, lineStart, stop)
    if (!this.#fields.scan(bytes, start, stop)) return void this.#parsed(bytes, start, stop)
    const type = this.#word(this.#types, bytes, AT.event_type)
    const isParsed = type === 'netflow' ? !this.#hasFlows : type !== null && NAMING.has(type)
    if (isParsed) return void this.#parsed(bytes, start, stop)
    this.records++
    if (type !== 'flow') return void this.skipped.otherEvent++
    this.#countFlows()
    this.#flow(bytes)
  }

  #parsed(bytes: Buffer, start: number, stop: number): void {
    this.records++
    const event: Eve | null = objectIn(bytes, start, stop)
    if (event === null) return void this.skipped.damaged++
    switch (event.event_type) {
      case 'flow':
        this.#countFlows()
        return void this.#flow(this.#fields.lay(flowTexts(event)))
      case 'netflow':
        return void this.#netflow(event)
      case 'dns':
        return void this.#dns(event)
      case 'tls':
        return void this.#said(event, event.tls?.sni, 'tls')
      case 'quic':
        return void this.#said(event, event.quic?.sni, 'quic')
      case 'http':
        return void this.#said(event, event.http?.hostname, 'http')
      default:
        this.skipped.otherEvent++
    }
  }

  #countFlows(): void {
    if (this.#hasFlows) return
    this.#hasFlows = true
    this.skipped.otherEvent += this.#halves.size
    this.#halves.take()
  }

  #netflow(e: Eve): void {
    if (this.#hasFlows) return void this.skipped.otherEvent++
    const flow = this.#halves.add(e)
    if (flow) this.#flow(this.#fields.lay(flowTexts(flow)))
  }

  #time(value: unknown): number {
    if (typeof value !== 'string') return Number.NaN
    const bytes = Buffer.from(value)
    return this.#clock.read(bytes, 0, bytes.length)
  }

  /** What was made of a field's value; `null` where it has none. */
  #word<T>(words: Spellings<T>, bytes: Buffer, at: number): T | null {
    const { from, end } = this.#fields
    return end[at]! > from[at]! ? words.at(bytes, from[at]!, end[at]!) : null
  }

  #number(bytes: Buffer, at: number): number {
    return decimalAt(bytes, this.#fields.from[at]!, this.#fields.end[at]!)
  }

  #address(bytes: Buffer, at: number): Address | null {
    return this.#addresses.at(bytes, this.#fields.from[at]!, this.#fields.end[at]!)
  }

  #when(bytes: Buffer, at: number): number {
    const end = this.#fields.end[at]!
    return end < 0 ? Number.NaN : this.#clock.read(bytes, this.#fields.from[at]!, end)
  }

  /** A flow whose fields lie in `bytes`. */
  #flow(bytes: Buffer): void {
    const source = this.#address(bytes, AT.src_ip)
    const target = this.#address(bytes, AT.dest_ip)
    const from = this.#when(bytes, AT['flow/start'])
    if (source === null || target === null || !(from > 0)) return void this.skipped.damaged++
    const protocol = this.#word(this.#protocols, bytes, AT.proto)
    if (protocol === null || target.kind === GROUP || source.kind === GROUP) return void this.skipped.local++
    if (isBroadcast(protocol, target.text)) return void this.skipped.local++
    const port = this.#number(bytes, AT.dest_port)
    if (!(port <= 65_535)) return void this.skipped.damaged++
    const { tally, names, named } = this.#context
    const inbound = isInbound(source.kind, target.kind)
    const [device, peer] = inbound ? [target, source] : [source, target]
    const said =
      named.size === 0
        ? undefined
        : named.get(flowKey(this.#fields.text(bytes, AT.flow_id), this.#number(bytes, AT.src_port), protocol))
    const host = inbound ? null : (said ?? names.nameOf(device.text, peer.text))
    const out = counted(this.#number(bytes, AT['flow/bytes_toserver']))
    const back = counted(this.#number(bytes, AT['flow/bytes_toclient']))
    const application = inbound ? 'inbound' : this.#word(this.#applications, bytes, AT.app_proto)
    const mac = inbound
      ? (this.#word(this.#macs, bytes, AT['ether/dest_mac']) ??
        this.#word(this.#macs, bytes, AT['ether/dest_macs']))
      : (this.#word(this.#macs, bytes, AT['ether/src_mac']) ??
        this.#word(this.#macs, bytes, AT['ether/src_macs']))
    tally.add(
      mac === null ? clientOf(device, tally) : this.#client(mac, device.text, from),
      tally.destination(host, peer.text, port, protocol, application),
      from,
      Math.max(from, this.#when(bytes, AT['flow/end']) || 0),
      said === undefined ? 1 : 0,
      inbound ? back : out,
      inbound ? out : back,
    )
  }

  #client(mac: string | null, ip: string, at: number): number {
    if (mac !== null) this.#neighbours.seen(ip, mac, at)
    return this.#context.tally.client(mac, ip)
  }

  /** An event that says the name a flow asked for. A visitor's is the device's own, or any: it names nobody. */
  #said(e: Eve, name: unknown, application: string): void {
    const source = addressOf(String(e.src_ip))
    const target = addressOf(String(e.dest_ip))
    const time = this.#time(e.timestamp)
    if (source === null || target === null || !(time > 0)) return void this.skipped.damaged++
    if (typeof name !== 'string' || name === '') return
    const host = name.toLowerCase().replace(/:\d+$/, '')
    if (kindOfText(host) >= 0 || host.length > 255) return
    const protocol = e.proto === 'UDP' ? 'udp' : 'tcp'
    const key = flowKey(e.flow_id, Number(e.src_port), protocol)
    const inbound = isInbound(source.kind, target.kind)
    const known = this.#context.named.get(key)
    if (known === host || (inbound && known !== undefined)) return
    rememberNamed(this.#context, key, host)
    const { tally } = this.#context
    const destination = tally.destination(
      inbound ? null : host,
      (inbound ? source : target).text,
      Number(e.dest_port),
      protocol,
      inbound ? 'inbound' : application,
    )
    const device = inbound ? target : source
    tally.add(this.#client(macOf(e, inbound), device.text, time), destination, time, time, 1, -1, -1)
  }

  /** Version 1 has one record an event, 2 lists answers, 3 lists queries too. A lookup is counted once. */
  #dns(e: Eve): void {
    const dns = e.dns
    const time = this.#time(e.timestamp)
    const answersFirst = Number(e.src_port) === DNS_PORT
    const device = addressOf(String(answersFirst ? e.dest_ip : e.src_ip))?.text
    if (!dns || !(time > 0) || device === undefined) return void this.skipped.damaged++
    const query = Array.isArray(dns.queries)
      ? (dns.queries[0] as { rrname?: unknown; rrtype?: unknown } | undefined)
      : dns
    if (typeof query?.rrname !== 'string' || query.rrname === '') return
    const { tally, names } = this.#context
    const isQuestion = dns.type === 'query' || dns.type === 'request'
    // The records of version 1 come one by one, each under its own name: the question's, or one that it is an alias of.
    const number = `${device}|${Number(dns.id)}`
    const exact = `${number}|${query.rrname.toLowerCase()}|${String(query.rrtype)}`
    const mayBeVersion1 = (dns.version ?? 1) === 1
    const asked = isQuestion ? undefined : this.#questions.get(mayBeVersion1 ? number : exact)
    const name = asked ?? ownText(query.rrname.toLowerCase())
    if (!isQuestion) {
      for (const data of answersOf(dns)) {
        const answer = typeof data === 'string' ? addressOf(data) : null
        if (answer) names.learn(device, answer.text, name)
      }
      if (asked !== undefined) return
    }
    // Questions of version 2 mostly tell no version.
    if (mayBeVersion1) this.#questions.set(number, name)
    this.#questions.set(exact, name)
    tally.add(
      this.#client(macOf(e, answersFirst), device, time),
      tally.destination(name, null, null, 'dns', 'dns'),
      time,
      time,
      1,
      -1,
      -1,
    )
  }
}

/** Where the event of a line begins that syslog passed on; where the line does when it holds none. */
function eventAt(bytes: Buffer, start: number, stop: number): number {
  const end = Math.min(stop, start + MAX_PREFIX)
  let at = start
  while (at < end && bytes[at] !== OPEN) at++
  return at < end ? at : start
}

/** `flow_id` exceeds what a number holds exactly; with port and protocol it is still one flow. */
const flowKey = (id: unknown, port: number, protocol: string) => `${Number(id)}/${port}/${protocol}`

const counted = (bytes: number): number => (bytes >= 0 ? bytes : -1)

const protocolOf = (written: string): 'tcp' | 'udp' | null =>
  written === 'TCP' ? 'tcp' : written === 'UDP' ? 'udp' : null
