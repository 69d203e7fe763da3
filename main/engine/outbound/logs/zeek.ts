import { GROUP } from '../capture/addresses.ts'
import { ownText } from '../own-text.ts'
import { isPossibleTime } from '../possible-time.ts'
import { type EvidenceReader, Neighbours, type ReaderContext, rememberNamed } from '../reader.ts'
import { ToldElsewhere } from '../told-elsewhere.ts'
import { decimalAt } from './decimal.ts'
import { IsoClock } from './iso-time.ts'
import { JsonFields, objectIn, textList } from './json-fields.ts'
import { eachLine } from './lines.ts'
import { type Address, addressSpellings, clientOf, isBroadcast, isInbound, kindOfText } from './sides.ts'
import { Spellings } from './spellings.ts'
import { ZeekColumns } from './zeek-columns.ts'
import { AT, flatRow, JSON_KEYS, PATHS, pathOf } from './zeek-fields.ts'

/**
 * Zeek logs, TSV and JSON: conn, dns, ssl, quic and http.
 * ssl, quic and http say the name of a connection first; conn, read after them, adds its bytes by `uid`. What the logs
 * beside the one that is counted say of its connections (`beside.ts`) is read first, and not counted.
 */

const HASH = 35
const OPEN = 123
/** A log names a few protocols and services, and the devices of a home. */
const MAX_WORDS = 1000
const MAX_MACS = 50_000
/** Local name services that Zeek reads as DNS but stay in the network: NetBIOS (RFC 1002), mDNS (RFC 6762), LLMNR (RFC 4795). */
const LOCAL_DNS_PORTS = new Set([137, 5353, 5355])
/** How the version of a connection begins whose TLS goes over UDP; `ssl.log` has no other word for it. */
const DTLS = Buffer.from('DTLS')

/** What conn.log calls the services of connections that another log may name. */
const SAYS_NAMES = /ssl|http|quic/

/** Who talked to whom, as every log but `dns` says it. */
interface Talk {
  time: number
  client: number
  device: Address
  peer: Address
  port: number
  inbound: boolean
}

export class ZeekReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { otherLog: 0, damaged: 0, noHeader: 0, local: 0, tooLong: 0 }
  readonly #context: ReaderContext
  readonly #told: ToldElsewhere
  readonly #neighbours: Neighbours
  readonly #columns = new ZeekColumns()
  readonly #fields = new JsonFields(JSON_KEYS)
  readonly #addresses = addressSpellings()
  readonly #clock = new IsoClock()
  readonly #words = new Spellings((written) => written, MAX_WORDS)
  readonly #services = new Spellings(firstService, MAX_WORDS)
  readonly #macs = new Spellings((written) => written, MAX_MACS)

  constructor(context: ReaderContext) {
    this.#context = context
    this.#told = context.told ?? new ToldElsewhere()
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

  settle(mayWait = false): void {
    if (!mayWait) this.#neighbours.settle()
  }

  #line(bytes: Buffer, start: number, stop: number): void {
    const first = bytes[start]
    if (first === OPEN) return void this.#json(bytes, start, stop)
    if (first === HASH) {
      if (this.#columns.read(bytes.toString('utf8', start, stop))) this.#fields.end.fill(-1)
      return
    }
    this.records++
    const { path } = this.#columns
    if (path === null) return void this.skipped.noHeader++
    if (!PATHS.has(path)) return void this.skipped.otherLog++
    if (!this.#columns.find(this.#fields, bytes, start, stop)) return void this.skipped.damaged++
    this.#tableRow(path, bytes)
  }

  #tableRow(path: string, bytes: Buffer): void {
    const name = path === 'conn' ? null : unescaped(this.#name(bytes))
    const answers = path === 'dns' ? this.#columns.listed(this.#fields.text(bytes, AT.answers)) : []
    this.#row(path, bytes, name, answers)
  }

  #json(bytes: Buffer, start: number, stop: number): void {
    this.records++
    if (this.#fields.scan(bytes, start, stop)) {
      if (this.#fields.end[AT['id.orig_h']]! >= 0) return void this.#jsonRow(bytes)
      const path = this.#fields.text(bytes, AT._path)
      if (path !== undefined && !PATHS.has(path)) return void this.skipped.otherLog++
    }
    const found = objectIn(bytes, start, stop)
    if (found === null) return void this.skipped.damaged++
    const row = flatRow(found)
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
    this.#row(path, bytes, path === 'conn' ? null : this.#name(bytes), answers)
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
  #row(path: string, bytes: Buffer, name: string | null, answers: string[]): void {
    const time = this.#time(bytes)
    const orig = this.#address(bytes, AT['id.orig_h'])
    const resp = this.#address(bytes, AT['id.resp_h'])
    const port = this.#number(bytes, AT['id.resp_p'])
    const isWhole = time > 0 && isPossibleTime(time) && port >= 0 && port <= 65_535
    if (!isWhole || !orig || !resp) return void this.skipped.damaged++
    if (path === 'dns') {
      if (name === null || LOCAL_DNS_PORTS.has(port)) this.skipped.local++
      else this.#question(orig, time, name, answers)
      return
    }
    if (resp.kind === GROUP || orig.kind === GROUP) return void this.skipped.local++
    const inbound = isInbound(orig.kind, resp.kind)
    const device = inbound ? resp : orig
    const { tally } = this.#context
    const mac = this.#word(this.#macs, bytes, inbound ? AT.resp_l2_addr : AT.orig_l2_addr)
    if (mac !== null) this.#neighbours.seen(device.text, mac, time)
    const client = mac === null ? clientOf(device, tally) : tally.client(mac, device.text)
    const talk = { time, client, device, peer: inbound ? orig : resp, port, inbound }
    if (path === 'conn') this.#connection(bytes, talk)
    else if (name !== null) this.#named(path, bytes, talk, name)
  }

  #question(orig: Address, time: number, name: string, answers: string[]): void {
    const { tally, names } = this.#context
    const asked = answers.length > 0 ? ownText(name.toLowerCase()) : name.toLowerCase()
    for (const answer of answers) if (kindOfText(answer) >= 0) names.learn(orig.text, answer, asked)
    if (this.#told.reading !== null) return
    const destination = tally.destination(asked, null, null, 'dns', 'dns')
    tally.add(clientOf(orig, tally), destination, time, time, 1, -1, -1)
  }

  #connection(bytes: Buffer, talk: Talk): void {
    const protocol = this.#word(this.#words, bytes, AT.proto)
    if (protocol !== 'tcp' && protocol !== 'udp') return void this.skipped.local++
    if (isBroadcast(protocol, talk.peer.text)) return void this.skipped.local++
    if (this.#told.reading === null) this.#countBytes(bytes, talk, protocol)
    else this.#counted(bytes, talk.time, protocol)
  }

  #countBytes(
    bytes: Buffer,
    { time, client, device, peer, port, inbound }: Talk,
    protocol: 'tcp' | 'udp',
  ): void {
    const { tally, named } = this.#context
    const { names, earlier } = this.#told
    const mayBeNamed = named.size > 0 || earlier.size > 0 || !names.isEmpty
    const uid = mayBeNamed ? this.#uid(bytes) : ''
    const isCounted = named.has(uid) || earlier.has(uid)
    const host = inbound ? null : this.#nameOf(uid, device, peer)
    const application = inbound ? 'inbound' : this.#word(this.#services, bytes, AT.service)
    const end = time + this.#number(bytes, AT.duration) * 1e3
    const opener = this.#amount(bytes, AT.orig_ip_bytes, AT.orig_bytes)
    const other = this.#amount(bytes, AT.resp_ip_bytes, AT.resp_bytes)
    tally.add(
      client,
      tally.destination(host, peer.text, port, protocol, application),
      time,
      end >= time && isPossibleTime(end) ? end : time,
      isCounted ? 0 : 1,
      inbound ? other : opener,
      inbound ? opener : other,
    )
  }

  #nameOf(uid: string, device: Address, peer: Address): string | null {
    const { names, named } = this.#context
    const { earlier, names: told } = this.#told
    return named.get(uid) ?? earlier.get(uid) ?? told.get(uid) ?? names.nameOf(device.text, peer.text)
  }

  /** A row of conn.log that is read for the logs that say names: theirs of the same connection are not to be counted. */
  #counted(bytes: Buffer, time: number, protocol: string): void {
    const service = this.#fields.text(bytes, AT.service)
    if (service !== undefined && !SAYS_NAMES.test(service)) return
    const uid = this.#uid(bytes)
    if (uid === '') return
    if (this.#told.reading === 'counted') {
      this.#told.learned++
      this.#told.counted.set(uid, time)
    }
    if (protocol === 'udp') this.#told.udp.set(uid, true)
  }

  /** A row of a log that says the name a connection asked for. A visitor's is the device's own, or any: it names nobody. */
  #named(path: string, bytes: Buffer, talk: Talk, name: string): void {
    const { inbound } = talk
    const host = name.toLowerCase().replace(/:\d+$/, '')
    if (kindOfText(host) >= 0) return
    const uid = this.#uid(bytes)
    const { reading, udp, names } = this.#told
    if (path === 'quic' && uid !== '') udp.set(uid, true)
    if (reading === 'uncounted') {
      if (!inbound && uid !== '') names.set(uid, host)
      return
    }
    const said = this.#context.named.get(uid)
    if (said === host || (inbound && said !== undefined)) return
    if (uid !== '') rememberNamed(this.#context, uid, host)
    if (reading === 'counted') this.#told.learned++
    if (reading === null) this.#countNamed(path, bytes, talk, host)
  }

  #countNamed(path: string, bytes: Buffer, { time, client, peer, port, inbound }: Talk, host: string): void {
    const { tally } = this.#context
    const uid = this.#uid(bytes)
    const isDtls = path === 'ssl' && this.#isDtls(bytes)
    const isQuic = this.#told.udp.has(uid)
    const isUdp = isDtls || isQuic || path === 'quic' || this.#word(this.#words, bytes, AT.proto) === 'udp'
    const secured = isDtls ? 'dtls' : isQuic ? 'quic' : 'tls'
    const application = inbound ? 'inbound' : path === 'ssl' ? secured : path
    const called = inbound ? null : host
    const destination = tally.destination(called, peer.text, port, isUdp ? 'udp' : 'tcp', application)
    // conn.log counted it, and may have done so without the name: that is kept under its time, and counts nothing more.
    const counted = this.#told.counted.get(uid)
    tally.add(client, destination, counted ?? time, counted ?? time, counted === undefined ? 1 : 0, -1, -1)
  }

  #isDtls(bytes: Buffer): boolean {
    const from = this.#fields.from[AT.version]!
    return (
      this.#fields.end[AT.version]! >= 0 &&
      bytes.compare(DTLS, 0, DTLS.length, from, from + DTLS.length) === 0
    )
  }

  #uid(bytes: Buffer): string {
    return this.#fields.text(bytes, AT.uid) ?? ''
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

/** TSV writes bytes outside printable ASCII as `\xNN`; a name keeps them escaped as DNS does. */
function unescaped(name: string | null): string | null {
  if (name === null || !name.includes('\\x')) return name
  return name.replace(
    /\\x([0-9a-fA-F]{2})/g,
    (_, hex: string) => `\\${String(Number.parseInt(hex, 16)).padStart(3, '0')}`,
  )
}
