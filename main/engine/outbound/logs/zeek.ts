import { GROUP } from '../capture/addresses.ts'
import { ownText } from '../own-text.ts'
import { type EvidenceReader, Neighbours, type ReaderContext, rememberNamed } from '../reader.ts'
import { AddressBook } from './address-book.ts'
import { decimalAt } from './decimal.ts'
import { JsonFields, textList } from './json-fields.ts'
import { eachLine } from './lines.ts'
import { type Address, addressOf, isInbound, kindOfText } from './sides.ts'

/**
 * Zeek logs, TSV and JSON: conn, dns, ssl, quic and http. Columns are found by `#fields`, never by place.
 * ssl, quic and http say the name of a connection first; conn, read after them, adds its bytes by `uid`.
 */

/** The fields used, with the names Zeek gives them; the order is ours. */
const FIELDS = [
  'ts',
  'uid',
  'id.orig_h',
  'id.orig_p',
  'id.resp_h',
  'id.resp_p',
  'proto',
  'service',
  'duration',
  'orig_bytes',
  'resp_bytes',
  'orig_ip_bytes',
  'resp_ip_bytes',
  'orig_l2_addr',
  'resp_l2_addr',
  'query',
  'answers',
  'server_name',
  'host',
  'local_orig',
  'local_resp',
] as const
type Field = (typeof FIELDS)[number]
/** What else a JSON row is told by. */
const JSON_KEYS = [
  ...FIELDS,
  '_path',
  'conn_state',
  'qtype_name',
  'rcode',
  'client_initial_dcid',
  'client_protocol',
  'ssl_history',
  'established',
  'uri',
  'method',
] as const
type JsonKey = (typeof JSON_KEYS)[number]
const AT = Object.fromEntries(JSON_KEYS.map((key, i) => [key, i])) as Record<JsonKey, number>
const PATH = JSON_KEYS.indexOf('_path')
const CONN_STATE = JSON_KEYS.indexOf('conn_state')
/** `-`, Zeek's unset field. */
const UNSET = 45
const MAX_SERVICES = 1000
const PATHS = new Set(['conn', 'dns', 'ssl', 'quic', 'http'])
/** Local name services that travel as DNS but stay in the network: mDNS (RFC 6762), LLMNR (RFC 4795). */
const LOCAL_DNS_PORTS = new Set([5353, 5355])

export class ZeekReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { otherLog: 0, damaged: 0, noHeader: 0, local: 0, tooLong: 0 }
  readonly #context: ReaderContext
  readonly #neighbours: Neighbours
  /** The log's kind, from `#path` or the keys of a JSON row. */
  #path: string | null = null
  /** For each column: the field it fills, or -1. */
  #columns: number[] = []
  #lastColumn = -1
  readonly #fields = new JsonFields(JSON_KEYS)
  readonly #values: (string | undefined)[] = new Array(FIELDS.length).fill(undefined)
  /** Where each field lies in the line at hand; empty where it is unset or the log has none. */
  readonly #from = new Int32Array(FIELDS.length)
  readonly #end = new Int32Array(FIELDS.length)
  readonly #addresses = new AddressBook()
  readonly #services = new Map<string, string>()

  constructor(context: ReaderContext) {
    this.#context = context
    this.#neighbours = new Neighbours(context)
  }

  push(data: Buffer, from: number, end: number): number {
    return eachLine(
      data,
      from,
      end,
      (text, start, stop, bytes) => this.#line(text, start, stop, bytes),
      () => this.skipped.tooLong++,
    )
  }

  finish(data: Buffer, from: number, end: number): boolean {
    if (from === end) return true
    const line = data.toString('utf8', from, end)
    if (!line.startsWith('{') || !isJson(line)) return false
    this.#line(line, 0, line.length, null)
    return true
  }

  settle(): void {
    this.#neighbours.settle()
  }

  #line(text: string, start: number, stop: number, bytes: Uint8Array | null): void {
    const first = text.charCodeAt(start)
    if (first === 123) return void this.#json(text, start, stop, bytes)
    if (first === 35) return void this.#header(text.slice(start, stop))
    this.records++
    if (this.#path === null) return void this.skipped.noHeader++
    if (!PATHS.has(this.#path)) return void this.skipped.otherLog++
    if (bytes !== null && this.#path === 'conn' && this.#connectionIn(text, start, stop, bytes)) return
    const values = this.#values
    let at = start
    for (let column = 0; column <= this.#lastColumn; column++) {
      let end = text.indexOf('\t', at)
      if (end < 0 || end > stop) end = stop
      const field = this.#columns[column]!
      if (field >= 0)
        values[field] = end - at === 1 && text.charCodeAt(at) === 45 ? undefined : text.slice(at, end)
      if (end === stop && column < this.#lastColumn) return void this.skipped.damaged++
      at = end + 1
    }
    this.#tsvRow(this.#path)
  }

  /**
   * A row of conn.log, most of what a sensor writes, taken apart in place. False when a column that matters is
   * not as usual; the general reading then judges.
   */
  #connectionIn(text: string, start: number, stop: number, bytes: Uint8Array): boolean {
    const columns = this.#columns
    const from = this.#from
    const end = this.#end
    const last = this.#lastColumn
    let column = 0
    let at = start
    for (;;) {
      let i = text.indexOf('\t', at)
      if (i < 0 || i > stop) i = stop
      const field = columns[column]!
      if (field >= 0) {
        from[field] = at
        end[field] = i - at === 1 && bytes[at] === UNSET ? at : i
      }
      if (column++ === last) break
      if (i >= stop) return false
      at = i + 1
    }
    const time = decimalAt(bytes, from[0]!, end[0]!) * 1e3
    const orig = this.#addresses.at(bytes, text, from[2]!, end[2]!)
    const resp = this.#addresses.at(bytes, text, from[4]!, end[4]!)
    const port = decimalAt(bytes, from[5]!, end[5]!)
    if (!(time > 0) || !orig || !resp || !(port >= 0)) return false
    const amountIn = (ip: number, payload: number): number => {
      const field = end[ip]! > from[ip]! ? ip : payload
      return end[field]! > from[field]! ? decimalAt(bytes, from[field]!, end[field]!) : -1
    }
    const out = amountIn(11, 9)
    const back = amountIn(12, 10)
    const duration = end[8]! > from[8]! ? decimalAt(bytes, from[8]!, end[8]!) * 1e3 : 0
    // Signs, exponents and other rare spellings.
    if (Number.isNaN(out) || Number.isNaN(back) || Number.isNaN(duration)) return false
    const part = (field: number) =>
      end[field]! > from[field]! ? text.slice(from[field]!, end[field]!) : undefined
    this.#row(
      'conn',
      time,
      this.#context.named.size > 0 ? (part(1) ?? '') : '',
      orig,
      resp,
      port,
      part(6) ?? '',
      part(7) ?? null,
      duration,
      out,
      back,
      part(13) ?? null,
      part(14) ?? null,
      null,
      [],
    )
    return true
  }

  /** Of several services the first; a log names few, so each is taken apart once. */
  #application(service: string): string {
    let known = this.#services.get(service)
    if (known === undefined) {
      known = ownText(service.replace(/[["\]]/g, '').split(',')[0]!)
      if (this.#services.size < MAX_SERVICES) this.#services.set(ownText(service), known)
    }
    return known
  }

  #header(line: string): void {
    const [word, ...rest] = line.split('\t')
    if (word === '#path') this.#path = rest[0] ?? null
    if (word !== '#fields') return
    this.#columns = rest.map((name) => FIELDS.indexOf(name as Field))
    this.#lastColumn = this.#columns.findLastIndex((field) => field >= 0)
    this.#values.fill(undefined)
    this.#from.fill(0)
    this.#end.fill(0)
  }

  #tsvRow(path: string): void {
    const v = this.#values
    const time = Number(v[0]) * 1e3
    const answers = v[16] === undefined || v[16] === '(empty)' ? [] : v[16].split(',')
    this.#row(
      path,
      time,
      v[1] ?? '',
      addressOf(v[2] ?? ''),
      addressOf(v[4] ?? ''),
      Number(v[5]),
      v[6] ?? '',
      v[7] ?? null,
      v[8] === undefined ? 0 : Number(v[8]) * 1e3,
      amount(v[11] ?? v[9]),
      amount(v[12] ?? v[10]),
      v[13] ?? null,
      v[14] ?? null,
      unescaped(v[15] ?? v[17] ?? v[18] ?? null),
      answers,
    )
  }

  #json(text: string, start: number, stop: number, bytes: Uint8Array | null): void {
    this.records++
    if (bytes !== null && this.#fields.scan(bytes, text, start, stop)) {
      const v = this.#fields.values
      const path =
        v[PATH] ?? (v[CONN_STATE] === undefined ? pathOf((key) => v[AT[key]] !== undefined) : 'conn')
      if (path === 'conn') return void this.#connection(v)
      if (path === null || !PATHS.has(path)) return void this.skipped.otherLog++
      const list = v[AT.answers]
      this.#fill(path, (key) => v[AT[key]], textList(list) ?? [])
      return
    }
    let row: Record<string, unknown>
    try {
      row = JSON.parse(text.slice(start, stop)) as Record<string, unknown>
    } catch {
      return void this.skipped.damaged++
    }
    const path = typeof row._path === 'string' ? row._path : pathOf((key) => row[key] !== undefined)
    if (path === null || !PATHS.has(path)) return void this.skipped.otherLog++
    this.#fill(
      path,
      (key) => (typeof row[key] === 'string' || typeof row[key] === 'number' ? String(row[key]) : undefined),
      Array.isArray(row.answers) ? (row.answers as unknown[]) : [],
    )
  }

  /** The row a sensor writes most; places of `FIELDS` are used as they are. */
  #connection(v: readonly (string | undefined)[]): void {
    const duration = v[8] === undefined ? 0 : Number(v[8]) * 1e3 || 0
    const out = amount(v[11] ?? v[9])
    const back = amount(v[12] ?? v[10])
    const service = v[7] ?? null
    this.#row(
      'conn',
      timeOf(v[0]),
      v[1] ?? '',
      addressOf(v[2] ?? ''),
      addressOf(v[4] ?? ''),
      Number(v[5]),
      v[6] ?? '',
      service,
      duration,
      out,
      back,
      v[13] ?? null,
      v[14] ?? null,
      null,
      [],
    )
  }

  #fill(path: string, of: (key: JsonKey) => string | undefined, answers: unknown[]): void {
    const seconds = of('duration')
    this.#row(
      path,
      timeOf(of('ts')),
      of('uid') ?? '',
      addressOf(of('id.orig_h') ?? ''),
      addressOf(of('id.resp_h') ?? ''),
      Number(of('id.resp_p')),
      of('proto') ?? '',
      of('service') ?? null,
      seconds === undefined ? 0 : Number(seconds) * 1e3 || 0,
      amount(of('orig_ip_bytes') ?? of('orig_bytes')),
      amount(of('resp_ip_bytes') ?? of('resp_bytes')),
      of('orig_l2_addr') ?? null,
      of('resp_l2_addr') ?? null,
      (of('query') ?? of('server_name') ?? of('host')) || null,
      answers.filter((a): a is string => typeof a === 'string'),
    )
  }

  #row(
    path: string,
    time: number,
    uid: string,
    orig: Address | null,
    resp: Address | null,
    respPort: number,
    proto: string,
    service: string | null,
    duration: number,
    bytesOut: number,
    bytesIn: number,
    origMac: string | null,
    respMac: string | null,
    name: string | null,
    answers: string[],
  ): void {
    if (!(time > 0) || !orig || !resp || !(respPort >= 0 && respPort <= 65_535))
      return void this.skipped.damaged++
    const { tally, names, named } = this.#context
    if (path === 'dns') {
      if (name === null || LOCAL_DNS_PORTS.has(respPort)) return void this.skipped.local++
      const asked = answers.length > 0 ? ownText(name.toLowerCase()) : name.toLowerCase()
      for (const answer of answers) if (kindOfText(answer) >= 0) names.learn(orig.text, answer, asked)
      tally.add(
        tally.client(null, orig.text),
        tally.destination(asked, null, null, 'dns', 'dns'),
        time,
        time,
        1,
        -1,
        -1,
      )
      return
    }
    if (resp.kind === GROUP || orig.kind === GROUP) return void this.skipped.local++
    const inbound = isInbound(orig.kind, resp.kind)
    const device = inbound ? resp.text : orig.text
    const mac = inbound ? respMac : origMac
    if (mac !== null) this.#neighbours.seen(device, mac, time)
    const client = tally.client(mac, device)
    const peer = inbound ? orig.text : resp.text
    if (path === 'conn') {
      if (proto !== 'tcp' && proto !== 'udp') return void this.skipped.local++
      const said = named.get(uid)
      const host = said ?? (inbound ? null : names.nameOf(orig.text, resp.text))
      const application = inbound ? 'inbound' : service === null ? null : this.#application(service)
      const destination = tally.destination(host, peer, respPort, proto, application)
      tally.add(
        client,
        destination,
        time,
        time + duration,
        said === undefined ? 1 : 0,
        inbound ? bytesIn : bytesOut,
        inbound ? bytesOut : bytesIn,
      )
      return
    }
    if (name === null) return
    const host = name.toLowerCase().replace(/:\d+$/, '')
    if (kindOfText(host) >= 0) return
    const before = named.get(uid)
    if (before === host) return
    rememberNamed(this.#context, uid, host)
    const application = inbound ? 'inbound' : path === 'ssl' ? 'tls' : path
    const destination = tally.destination(
      host,
      peer,
      respPort,
      path === 'quic' || proto === 'udp' ? 'udp' : 'tcp',
      application,
    )
    tally.add(client, destination, time, time, 1, -1, -1)
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** A count of bytes; -1 when none is stated. */
function amount(value: unknown): number {
  if (value === undefined || value === null) return -1
  const n = Number(value)
  return n >= 0 && n < 2 ** 50 ? n : -1
}

/** Zeek's time in JSON: seconds as a number, ISO 8601 text, or milliseconds, by `json_timestamps`. */
function timeOf(value: string | undefined): number {
  if (value === undefined) return Number.NaN
  const n = Number(value)
  if (Number.isNaN(n)) return Date.parse(value)
  return n > 1e11 ? n : n * 1e3
}

/** Which log a JSON row without `_path` is from, by the keys only it has. */
function pathOf(has: (key: JsonKey) => boolean): string | null {
  if (has('conn_state')) return 'conn'
  if (has('query') || has('qtype_name') || has('rcode')) return 'dns'
  if (has('client_initial_dcid') || has('client_protocol')) return 'quic'
  if (has('server_name') || has('ssl_history') || has('established')) return 'ssl'
  return has('host') && (has('uri') || has('method')) ? 'http' : null
}

/** TSV writes bytes outside printable ASCII as `\xNN`; a name keeps them escaped as DNS does. */
function unescaped(name: string | null): string | null {
  if (name === null || !name.includes('\\x')) return name
  return name.replace(
    /\\x([0-9a-fA-F]{2})/g,
    (_, hex: string) => `\\${String(Number.parseInt(hex, 16)).padStart(3, '0')}`,
  )
}
