import { GROUP } from '../capture/addresses.ts'
import { ownText } from '../own-text.ts'
import { type EvidenceReader, Neighbours, type ReaderContext, rememberNamed } from '../reader.ts'
import { JsonFields, textList } from './json-fields.ts'
import { eachLine } from './lines.ts'
import { isInbound, kindOfText } from './sides.ts'

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
}

/** Events that say a name. */
const NAMING = new Set(['dns', 'tls', 'quic', 'http'])
/** Fields of a flow; a flow with bytes bypassed is deeper than these and goes through the parser. */
const FLOW_FIELDS = [
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
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))

const MAX_QUESTIONS = 100_000
const DNS_PORT = 53

export class SuricataReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { otherEvent: 0, damaged: 0, local: 0, tooLong: 0 }
  readonly #context: ReaderContext
  readonly #fields = new JsonFields(FLOW_FIELDS)
  readonly #neighbours: Neighbours
  readonly #questions = new Set<string>()
  #stamp = ''
  #stampMs = 0

  constructor(context: ReaderContext) {
    this.#context = context
    this.#neighbours = new Neighbours(context)
  }

  push(data: Buffer, from: number, end: number): number {
    return eachLine(
      data,
      from,
      end,
      (text, start, stop, bytes) => this.#quick(text, start, stop, bytes),
      () => this.skipped.tooLong++,
    )
  }

  finish(data: Buffer, from: number, end: number): boolean {
    if (from === end) return true
    const before = this.skipped.damaged
    this.#line(data.toString('utf8', from, end))
    if (this.skipped.damaged === before) return true
    this.skipped.damaged = before
    this.records--
    return false
  }

  settle(): void {
    this.#neighbours.settle()
  }

  /** A flow of the plain shape is taken apart in place; everything else goes through the parser. */
  #quick(text: string, start: number, stop: number, bytes: Uint8Array | null): void {
    if (bytes === null || !this.#fields.scan(bytes, text, start, stop))
      return void this.#line(text.slice(start, stop))
    const v = this.#fields.values
    const type = v[0]
    if (type !== 'flow') {
      if (type !== undefined && NAMING.has(type)) return void this.#line(text.slice(start, stop))
      this.records++
      this.skipped.otherEvent++
      return
    }
    this.records++
    this.#flow({
      flow_id: v[1],
      src_ip: v[2],
      src_port: v[3],
      dest_ip: v[4],
      dest_port: v[5],
      proto: v[6],
      app_proto: v[7],
      flow: { bytes_toserver: number(v[8]), bytes_toclient: number(v[9]), start: v[10], end: v[11] },
      ether: {
        src_mac: v[12],
        dest_mac: v[13],
        src_macs: textList(v[14]),
        dest_macs: textList(v[15]),
      },
    })
  }

  #line(line: string): void {
    this.records++
    let event: Eve
    try {
      event = JSON.parse(line) as Eve
    } catch {
      return void this.skipped.damaged++
    }
    switch (event.event_type) {
      case 'flow':
        return void this.#flow(event)
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

  /** Suricata writes `+0200`, without a colon; milliseconds of a stamp repeat from line to line. */
  #time(value: unknown): number {
    if (typeof value !== 'string') return Number.NaN
    if (value === this.#stamp) return this.#stampMs
    this.#stamp = value
    this.#stampMs = value.endsWith('+0000') ? utcStamp(value) : Date.parse(value)
    return this.#stampMs
  }

  #flow(e: Eve): void {
    const source = String(e.src_ip)
    const target = String(e.dest_ip)
    const sourceKind = kindOfText(source)
    const targetKind = kindOfText(target)
    const from = this.#time(e.flow?.start)
    const to = this.#time(e.flow?.end)
    const port = Number(e.dest_port)
    const protocol = e.proto === 'TCP' ? 'tcp' : e.proto === 'UDP' ? 'udp' : null
    if (sourceKind < 0 || targetKind < 0 || !(from > 0)) return void this.skipped.damaged++
    if (protocol === null || targetKind === GROUP || sourceKind === GROUP) return void this.skipped.local++
    const { tally, names, named } = this.#context
    const inbound = isInbound(sourceKind, targetKind)
    const said = named.size === 0 ? undefined : named.get(flowKey(e, protocol))
    const host = said ?? (inbound ? null : names.nameOf(source, target))
    const out = bytes(e.flow?.bytes_toserver, e.flow?.bypassed?.bytes_toserver)
    const back = bytes(e.flow?.bytes_toclient, e.flow?.bypassed?.bytes_toclient)
    const application = inbound
      ? 'inbound'
      : typeof e.app_proto === 'string' && e.app_proto !== 'failed'
        ? e.app_proto
        : null
    const destination = tally.destination(host, inbound ? source : target, port, protocol, application)
    tally.add(
      this.#client(e, inbound, inbound ? target : source, from),
      destination,
      from,
      Math.max(from, to || 0),
      said === undefined ? 1 : 0,
      inbound ? back : out,
      inbound ? out : back,
    )
  }

  #client(e: Eve, isTarget: boolean, ip: string, at: number): number {
    const mac = macOf(e, isTarget)
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
    const key = flowKey(e, protocol)
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
    tally.add(this.#client(e, inbound, inbound ? target : source, time), destination, time, time, 1, -1, -1)
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
    const name = ownText(query.rrname.toLowerCase())
    const { tally, names } = this.#context
    const isQuestion = dns.type === 'query' || dns.type === 'request'
    if (!isQuestion) {
      const answers: unknown[] = Array.isArray(dns.answers) ? dns.answers : [dns]
      for (const answer of answers) {
        const data = (answer as { rdata?: unknown } | null)?.rdata
        if (typeof data === 'string' && kindOfText(data) >= 0) names.learn(device, data, name)
      }
    }
    const id = `${device}|${Number(dns.id)}|${name}|${String(query.rrtype)}`
    const isCounted = this.#questions.has(id)
    if (isQuestion ? false : isCounted) return
    if (this.#questions.size >= MAX_QUESTIONS) this.#questions.clear()
    this.#questions.add(id)
    tally.add(
      this.#client(e, answersFirst, device, time),
      tally.destination(name, null, null, 'dns', 'dns'),
      time,
      time,
      1,
      -1,
      -1,
    )
  }
}

/** `flow_id` exceeds what a number holds exactly; with port and protocol it is still one flow. */
const flowKey = (e: Eve, protocol: string) => `${Number(e.flow_id)}/${Number(e.src_port)}/${protocol}`

/** `2025-06-15T15:06:40.000000+0000`, without the cost of a general date parser. */
function utcStamp(s: string): number {
  const n = (at: number) => (s.charCodeAt(at) - 48) * 10 + s.charCodeAt(at + 1) - 48
  const day = dayOf(s.slice(0, 10))
  return day + n(11) * 3_600_000 + n(14) * 60_000 + n(17) * 1000 + n(20) * 10 + s.charCodeAt(22) - 48
}

let lastDay = ''
let lastDayMs = 0
function dayOf(day: string): number {
  if (day !== lastDay) {
    lastDay = day
    lastDayMs = Date.parse(day)
  }
  return lastDayMs
}

function bytes(counted: unknown, bypassed: unknown): number {
  if (typeof counted !== 'number' || !(counted >= 0)) return -1
  return counted + (typeof bypassed === 'number' && bypassed > 0 ? bypassed : 0)
}

/** The device's MAC where the sensor logs Ethernet: a text on packet events, a list on flows. */
function macOf(e: Eve, isTarget: boolean): string | null {
  const one = isTarget ? e.ether?.dest_mac : e.ether?.src_mac
  const many = isTarget ? e.ether?.dest_macs : e.ether?.src_macs
  const mac = typeof one === 'string' ? one : Array.isArray(many) && many.length === 1 ? many[0] : null
  return typeof mac === 'string' && /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac) ? mac.toLowerCase() : null
}
