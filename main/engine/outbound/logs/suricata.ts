import { GROUP } from '../capture/addresses.ts'
import { ownText } from '../own-text.ts'
import { type EvidenceReader, Neighbours, type ReaderContext, rememberNamed } from '../reader.ts'
import { decimalAt } from './decimal.ts'
import { IsoClock } from './iso-time.ts'
import { JsonFields, textList } from './json-fields.ts'
import { eachLine } from './lines.ts'
import { type Address, addressSpellings, clientOf, isInbound, kindOfText } from './sides.ts'
import { Spellings } from './spellings.ts'

/** Suricata's EVE JSON: flow, dns in its three shapes, tls, quic, http and mdns-free names, joined by flow. */

interface Eve {
  timestamp?: unknown
  flow_id?: unknown
  event_type?: unknown
  src_ip?: unknown
  src_port?: unknown
  dest_ip?: unknown
  dest_port?: unknown
  proto?: unknown
  app_proto?: unknown
  flow?: {
    bytes_toserver?: unknown
    bytes_toclient?: unknown
    start?: unknown
    end?: unknown
    bypassed?: { bytes_toserver?: unknown; bytes_toclient?: unknown }
  }
  dns?: EveDns
  tls?: { sni?: unknown }
  quic?: { sni?: unknown }
  http?: { hostname?: unknown }
  ether?: { src_mac?: unknown; dest_mac?: unknown; src_macs?: unknown; dest_macs?: unknown }
}

interface EveDns {
  type?: unknown
  id?: unknown
  rrname?: unknown
  rrtype?: unknown
  rdata?: unknown
  queries?: unknown
  answers?: unknown
  grouped?: { A?: unknown; AAAA?: unknown }
  version?: unknown
}

/** Events that say a name. */
const NAMING = new Set(['dns', 'tls', 'quic', 'http'])
/** Fields of a flow; one with bytes bypassed is deeper than these and goes through the parser. */
const FIELDS = [
  'event_type',
  'flow_id',
  'src_ip',
  'src_port',
  'dest_ip',
  'dest_port',
  'proto',
  'app_proto',
  'flow/bytes_toserver',
  'flow/bytes_toclient',
  'flow/start',
  'flow/end',
  'ether/src_mac',
  'ether/dest_mac',
  'ether/src_macs',
  'ether/dest_macs',
] as const
type Field = (typeof FIELDS)[number]
const AT = Object.fromEntries(FIELDS.map((field, i) => [field, i])) as Record<Field, number>
/** A log names a few protocols and the devices of a home. */
const MAX_WORDS = 1000
const MAX_MACS = 50_000

const MAX_QUESTIONS = 100_000
const DNS_PORT = 53

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
  /** Names asked for, by who asked with which number, so that a lookup is counted once. */
  readonly #questions = new Map<string, string>()

  constructor(context: ReaderContext) {
    this.#context = context
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

  settle(): void {
    this.#neighbours.settle()
  }

  /** A flow of the plain shape is read where it lies; everything else goes through the parser. */
  #line(bytes: Buffer, start: number, stop: number): void {
    if (!this.#fields.scan(bytes, start, stop)) return void this.#parsed(bytes.toString('utf8', start, stop))
    const type = this.#word(this.#types, bytes, AT.event_type)
    if (type !== null && NAMING.has(type)) return void this.#parsed(bytes.toString('utf8', start, stop))
    this.records++
    if (type === 'flow') this.#flow(bytes)
    else this.skipped.otherEvent++
  }

  #parsed(line: string): void {
    this.records++
    let event: Eve
    try {
      event = JSON.parse(line) as Eve
    } catch {
      return void this.skipped.damaged++
    }
    switch (event.event_type) {
      case 'flow':
        return void this.#flow(this.#fields.lay(flowTexts(event)))
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
    const port = this.#number(bytes, AT.dest_port)
    if (!(port <= 65_535)) return void this.skipped.damaged++
    const { tally, names, named } = this.#context
    const inbound = isInbound(source.kind, target.kind)
    const [device, peer] = inbound ? [target, source] : [source, target]
    const said =
      named.size === 0
        ? undefined
        : named.get(flowKey(this.#fields.text(bytes, AT.flow_id), this.#number(bytes, AT.src_port), protocol))
    const host = said ?? (inbound ? null : names.nameOf(device.text, peer.text))
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

  #said(e: Eve, name: unknown, application: string): void {
    const source = String(e.src_ip)
    const target = String(e.dest_ip)
    const sourceKind = kindOfText(source)
    const targetKind = kindOfText(target)
    const time = this.#time(e.timestamp)
    if (sourceKind < 0 || targetKind < 0 || !(time > 0)) return void this.skipped.damaged++
    if (typeof name !== 'string' || name === '') return
    const host = name.toLowerCase().replace(/:\d+$/, '')
    if (kindOfText(host) >= 0 || host.length > 255) return
    const protocol = e.proto === 'UDP' ? 'udp' : 'tcp'
    const key = flowKey(e.flow_id, Number(e.src_port), protocol)
    if (this.#context.named.get(key) === host) return
    rememberNamed(this.#context, key, host)
    const { tally } = this.#context
    const inbound = isInbound(sourceKind, targetKind)
    const destination = tally.destination(
      host,
      inbound ? source : target,
      Number(e.dest_port),
      protocol,
      inbound ? 'inbound' : application,
    )
    const device = inbound ? target : source
    tally.add(this.#client(macOf(e, inbound), device, time), destination, time, time, 1, -1, -1)
  }

  /** Version 1 has one record an event, 2 lists answers, 3 lists queries too. A lookup is counted once. */
  #dns(e: Eve): void {
    const dns = e.dns
    const time = this.#time(e.timestamp)
    const answersFirst = Number(e.src_port) === DNS_PORT
    const device = String(answersFirst ? e.dest_ip : e.src_ip)
    if (!dns || !(time > 0) || kindOfText(device) < 0) return void this.skipped.damaged++
    const query = Array.isArray(dns.queries)
      ? (dns.queries[0] as { rrname?: unknown; rrtype?: unknown } | undefined)
      : dns
    if (typeof query?.rrname !== 'string' || query.rrname === '') return
    const { tally, names } = this.#context
    const isQuestion = dns.type === 'query' || dns.type === 'request'
    // The records of version 1 come one by one, each under its own name: the question's, or one that it is an alias of.
    const number = `${device}|${Number(dns.id)}`
    const id =
      (dns.version ?? 1) === 1 ? number : `${number}|${query.rrname.toLowerCase()}|${String(query.rrtype)}`
    const asked = isQuestion ? undefined : this.#questions.get(id)
    const name = asked ?? ownText(query.rrname.toLowerCase())
    if (!isQuestion) {
      for (const data of answersOf(dns))
        if (typeof data === 'string' && kindOfText(data) >= 0) names.learn(device, data, name)
      if (asked !== undefined) return
    }
    if (this.#questions.size >= MAX_QUESTIONS) this.#questions.clear()
    this.#questions.set(id, name)
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

/** What an answer's records say: one by one (version 1), in a list, or where Suricata is set so, grouped by type only. */
function answersOf(dns: EveDns): unknown[] {
  const listed: unknown[] = Array.isArray(dns.answers) ? dns.answers : [dns]
  const grouped = [dns.grouped?.A, dns.grouped?.AAAA].filter(Array.isArray).flat()
  return [...listed.map((answer) => (answer as { rdata?: unknown } | null)?.rdata), ...grouped]
}

/** `flow_id` exceeds what a number holds exactly; with port and protocol it is still one flow. */
const flowKey = (id: unknown, port: number, protocol: string) => `${Number(id)}/${port}/${protocol}`

const counted = (bytes: number): number => (bytes >= 0 ? bytes : -1)

const protocolOf = (written: string): 'tcp' | 'udp' | null =>
  written === 'TCP' ? 'tcp' : written === 'UDP' ? 'udp' : null

/** What a parser found of a flow, as texts in the order of `FIELDS`. */
function flowTexts(e: Eve): (string | undefined)[] {
  const { flow, ether } = e
  const found: Record<Field, unknown> = {
    event_type: e.event_type,
    flow_id: e.flow_id,
    src_ip: e.src_ip,
    src_port: e.src_port,
    dest_ip: e.dest_ip,
    dest_port: e.dest_port,
    proto: e.proto,
    app_proto: e.app_proto,
    'flow/bytes_toserver': withBypassed(flow?.bytes_toserver, flow?.bypassed?.bytes_toserver),
    'flow/bytes_toclient': withBypassed(flow?.bytes_toclient, flow?.bypassed?.bytes_toclient),
    'flow/start': flow?.start,
    'flow/end': flow?.end,
    'ether/src_mac': ether?.src_mac,
    'ether/dest_mac': ether?.dest_mac,
    'ether/src_macs': ether?.src_macs,
    'ether/dest_macs': ether?.dest_macs,
  }
  return FIELDS.map((field) => {
    const value = found[field]
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    return Array.isArray(value) ? JSON.stringify(value) : undefined
  })
}

function withBypassed(counted: unknown, bypassed: unknown): number | undefined {
  if (typeof counted !== 'number' || !(counted >= 0)) return undefined
  return counted + (typeof bypassed === 'number' && bypassed > 0 ? bypassed : 0)
}

const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i

/** The MAC a sensor that logs Ethernet wrote: a text on packet events, a list on flows, where one alone tells who. */
function onlyMac(written: string): string | null {
  const [mac, ...others] = written.startsWith('[') ? (textList(written) ?? []) : [written]
  return mac !== undefined && others.length === 0 && MAC.test(mac) ? mac.toLowerCase() : null
}

function macOf(e: Eve, isTarget: boolean): string | null {
  const one = isTarget ? e.ether?.dest_mac : e.ether?.src_mac
  const many = isTarget ? e.ether?.dest_macs : e.ether?.src_macs
  return onlyMac(typeof one === 'string' ? one : JSON.stringify(many ?? []))
}
