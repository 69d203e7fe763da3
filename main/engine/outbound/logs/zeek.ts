import { GROUP } from '../capture/addresses.ts'
import { ownText } from '../own-text.ts'
import { type EvidenceReader, Neighbours, type ReaderContext, rememberNamed } from '../reader.ts'
import { decimalAt } from './decimal.ts'
import { IsoClock } from './iso-time.ts'
import { JsonFields, textList } from './json-fields.ts'
import { eachLine } from './lines.ts'
import { type Address, addressSpellings, clientOf, isInbound, kindOfText } from './sides.ts'
import { Spellings } from './spellings.ts'

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
const TAB = 9
const HASH = 35
const OPEN = 123
/** Zeek's own choice where a header says nothing else (its `LogAscii`). */
const UNSET_FIELD = Buffer.from('-')
const EMPTY_FIELD = '(empty)'
const SET_SEPARATOR = ','
/** A log names a few protocols and services, and the devices of a home. */
const MAX_WORDS = 1000
const MAX_MACS = 50_000
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
  /** What stands between columns, and for a field without a value, as the header says. */
  #separator = TAB
  #unset = UNSET_FIELD
  #empty = EMPTY_FIELD
  #setSeparator = SET_SEPARATOR
  readonly #fields = new JsonFields(JSON_KEYS)
  readonly #addresses = addressSpellings()
  readonly #clock = new IsoClock()
  readonly #words = new Spellings((written) => written, MAX_WORDS)
  readonly #services = new Spellings(firstService, MAX_WORDS)
  readonly #macs = new Spellings((written) => written, MAX_MACS)

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
    const line = data.toString('utf8', from, end)
    if (!line.startsWith('{') || !isJson(line)) return false
    this.#line(data, from, end)
    return true
  }

  settle(): void {
    this.#neighbours.settle()
  }

  #line(bytes: Buffer, start: number, stop: number): void {
    const first = bytes[start]
    if (first === OPEN) return void this.#json(bytes, start, stop)
    if (first === HASH) return void this.#header(bytes.toString('utf8', start, stop))
    this.records++
    if (this.#path === null) return void this.skipped.noHeader++
    if (!PATHS.has(this.#path)) return void this.skipped.otherLog++
    if (!this.#columnsOf(bytes, start, stop)) return void this.skipped.damaged++
    this.#tsvRow(this.#path, bytes)
  }

  /** Finds where the fields of a TSV row lie. False when columns are missing. */
  #columnsOf(bytes: Buffer, start: number, stop: number): boolean {
    const { from, end } = this.#fields
    const columns = this.#columns
    const separator = this.#separator
    let at = start
    for (let column = 0; column <= this.#lastColumn; column++) {
      if (at > stop) return false
      let i = at
      while (i < stop && bytes[i] !== separator) i++
      const field = columns[column]!
      if (field >= 0) {
        from[field] = at
        end[field] = this.#isUnset(bytes, at, i) ? -1 : i
      }
      at = i + 1
    }
    return true
  }

  #isUnset(bytes: Buffer, at: number, end: number): boolean {
    const unset = this.#unset
    if (end - at !== unset.length) return false
    for (let i = 0; i < unset.length; i++) if (bytes[at + i] !== unset[i]) return false
    return true
  }

  /** A line of the header: what separates columns (a character, or `\\xNN`), its words for nothing, path and fields. */
  #header(line: string): void {
    const named = /^#separator (?:\\x([0-9a-fA-F]{2})|(.))$/.exec(line)
    if (named) this.#separator = named[1] ? Number.parseInt(named[1], 16) : named[2]!.charCodeAt(0)
    const [word, ...rest] = line.split(String.fromCharCode(this.#separator))
    if (word === '#path') this.#path = rest[0] ?? null
    else if (word === '#unset_field') this.#unset = Buffer.from(rest[0] ?? '')
    else if (word === '#empty_field') this.#empty = rest[0] ?? EMPTY_FIELD
    else if (word === '#set_separator') this.#setSeparator = rest[0] || SET_SEPARATOR
    if (word !== '#fields') return
    this.#columns = rest.map((name) => FIELDS.indexOf(name as Field))
    this.#lastColumn = this.#columns.findLastIndex((field) => field >= 0)
    this.#fields.end.fill(-1)
  }

  #tsvRow(path: string, bytes: Buffer): void {
    const listed = path === 'dns' ? this.#fields.text(bytes, AT.answers) : undefined
    const name = path === 'conn' ? null : unescaped(this.#name(bytes))
    this.#fieldsRow(
      path,
      bytes,
      name,
      listed === undefined || listed === this.#empty ? [] : listed.split(this.#setSeparator),
    )
  }

  #json(bytes: Buffer, start: number, stop: number): void {
    this.records++
    if (this.#fields.scan(bytes, start, stop)) return void this.#jsonRow(bytes)
    let row: Record<string, unknown>
    try {
      row = JSON.parse(bytes.toString('utf8', start, stop)) as Record<string, unknown>
    } catch {
      return void this.skipped.damaged++
    }
    this.#jsonRow(
      this.#fields.lay(
        JSON_KEYS.map((key) => {
          const value = row[key]
          return value === undefined || value === null
            ? undefined
            : typeof value === 'string'
              ? value
              : JSON.stringify(value)
        }),
      ),
    )
  }

  #jsonRow(bytes: Buffer): void {
    const path = this.#fields.text(bytes, AT._path) ?? pathOf((key) => this.#fields.end[AT[key]]! >= 0)
    if (path === null || !PATHS.has(path)) return void this.skipped.otherLog++
    const answers = path === 'dns' ? (textList(this.#fields.text(bytes, AT.answers)) ?? []) : []
    this.#fieldsRow(path, bytes, path === 'conn' ? null : this.#name(bytes), answers)
  }

  #name(bytes: Buffer): string | null {
    return (
      (this.#fields.text(bytes, AT.query) ??
        this.#fields.text(bytes, AT.server_name) ??
        this.#fields.text(bytes, AT.host)) ||
      null
    )
  }

  /** What was made of a field's value; `null` where it has none. */
  #word(words: Spellings<string>, bytes: Buffer, at: number): string | null {
    const { from, end } = this.#fields
    return end[at]! > from[at]! ? words.at(bytes, from[at]!, end[at]!) : null
  }

  #address(bytes: Buffer, at: number): Address | null {
    return this.#addresses.at(bytes, this.#fields.from[at]!, this.#fields.end[at]!)
  }

  /** A number; rarer spellings than a plain decimal too. NaN where there is none. */
  #number(bytes: Buffer, at: number): number {
    const from = this.#fields.from[at]!
    const end = this.#fields.end[at]!
    if (end <= from) return Number.NaN
    const plain = decimalAt(bytes, from, end)
    return Number.isNaN(plain) ? Number(bytes.toString('latin1', from, end)) : plain
  }

  /** A count of bytes; -1 when none is stated. */
  #amount(bytes: Buffer, at: number, otherwise: number): number {
    const n = this.#number(bytes, this.#fields.end[at]! < 0 ? otherwise : at)
    return n >= 0 && n < 2 ** 50 ? n : -1
  }

  /** Zeek's time: seconds as a number, ISO 8601 text, or milliseconds, by `json_timestamps`. */
  #time(bytes: Buffer): number {
    const from = this.#fields.from[AT.ts]!
    const end = this.#fields.end[AT.ts]!
    const n = decimalAt(bytes, from, end)
    if (!Number.isNaN(n)) return n > 1e11 ? n : n * 1e3
    return end > from ? this.#clock.read(bytes, from, end) : Number.NaN
  }

  /** A row whose fields lie in `bytes`. */
  #fieldsRow(path: string, bytes: Buffer, name: string | null, answers: string[]): void {
    this.#row(
      path,
      this.#time(bytes),
      path !== 'conn' || this.#context.named.size > 0 ? (this.#fields.text(bytes, AT.uid) ?? '') : '',
      this.#address(bytes, AT['id.orig_h']),
      this.#address(bytes, AT['id.resp_h']),
      this.#number(bytes, AT['id.resp_p']),
      this.#word(this.#words, bytes, AT.proto) ?? '',
      this.#word(this.#services, bytes, AT.service),
      this.#number(bytes, AT.duration) * 1e3 || 0,
      this.#amount(bytes, AT.orig_ip_bytes, AT.orig_bytes),
      this.#amount(bytes, AT.resp_ip_bytes, AT.resp_bytes),
      this.#word(this.#macs, bytes, AT.orig_l2_addr),
      this.#word(this.#macs, bytes, AT.resp_l2_addr),
      name,
      answers,
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
        clientOf(orig, tally),
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
    const device = inbound ? resp : orig
    const mac = inbound ? respMac : origMac
    if (mac !== null) this.#neighbours.seen(device.text, mac, time)
    const client = mac === null ? clientOf(device, tally) : tally.client(mac, device.text)
    const peer = inbound ? orig.text : resp.text
    if (path === 'conn') {
      if (proto !== 'tcp' && proto !== 'udp') return void this.skipped.local++
      const said = named.get(uid)
      const host = said ?? (inbound ? null : names.nameOf(orig.text, resp.text))
      const application = inbound ? 'inbound' : service
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

/** Of several services the first. */
const firstService = (written: string): string => written.replace(/[["\]]/g, '').split(',')[0]!

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
