import { textList } from './json-fields.ts'

/** The shape of Suricata's EVE JSON, as far as it is read. */

/** An event as a parser leaves it; nothing of it is believed. */
export interface Eve {
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
  netflow?: { bytes?: unknown; start?: unknown; end?: unknown }
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

/** Fields of a flow; one with bytes bypassed is deeper than these and goes through the parser. */
export const FIELDS = [
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
/** Where each of them stands among those. */
export const AT = Object.fromEntries(FIELDS.map((field, i) => [field, i])) as Record<Field, number>

/** What an answer's records say: one by one (version 1), in a list, or where Suricata is set so, grouped by type only. */
export function answersOf(dns: EveDns): unknown[] {
  const listed: unknown[] = Array.isArray(dns.answers) ? dns.answers : [dns]
  const grouped = [dns.grouped?.A, dns.grouped?.AAAA].filter(Array.isArray).flat()
  return [...listed.map((answer) => (answer as { rdata?: unknown } | null)?.rdata), ...grouped]
}

/** What a parser found of a flow, as texts in the order of `FIELDS`. */
export function flowTexts(e: Eve): (string | undefined)[] {
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
export function onlyMac(written: string): string | null {
  const [mac, ...others] = written.startsWith('[') ? (textList(written) ?? []) : [written]
  return mac !== undefined && others.length === 0 && MAC.test(mac) ? mac.toLowerCase() : null
}

/** The MAC of one side of a parsed event; `null` where none is stated, or several are. */
export function macOf(e: Eve, isTarget: boolean): string | null {
  const one = isTarget ? e.ether?.dest_mac : e.ether?.src_mac
  const many = isTarget ? e.ether?.dest_macs : e.ether?.src_macs
  return onlyMac(typeof one === 'string' ? one : JSON.stringify(many ?? []))
}
