import { isAscii } from 'node:buffer'
import { ownText } from '../own-text.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { AddressBook } from './address-book.ts'
import { addressOf } from './sides.ts'
import { SyslogClock } from './syslog-time.ts'

const QUERY = 'query['
const LOOK_AGAIN_MS = 60_000
const MAX_NAMES = 100_000
/** How far behind a query its reply is looked for; replies to slow servers may come later and are not seen. */
const REPLY_WITHIN = 2000

/**
 * dnsmasq's query log (its `_log_query`), as OpenWrt, DD-WRT, Asus-Merlin and Pi-hole write it, plain and with
 * `log-queries=extra`. It goes from query to query; of the replies only the address that stands for a name is
 * read, once a minute for each name, because a plain reply cannot be tied to a client.
 */
export class DnsmasqReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { noTime: 0, damaged: 0 }
  readonly #context: ReaderContext
  readonly #looked = new Map<string, number>()
  #stamp = '\n'
  #time = 0
  readonly #clock = new SyslogClock()
  readonly #addresses = new AddressBook()

  constructor(context: ReaderContext) {
    this.#context = context
  }

  push(data: Buffer, from: number, end: number): number {
    const last = data.subarray(from, end).lastIndexOf(10)
    if (last < 0) return from
    const stop = from + last + 1
    const bytes = data.subarray(from, stop)
    const isPlain = isAscii(bytes)
    const text = bytes.toString(isPlain ? 'latin1' : 'utf8')
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.records++
    for (let at = text.indexOf(QUERY); at >= 0; at = text.indexOf(QUERY, at + QUERY.length))
      this.#query(text, at, isPlain ? bytes : null)
    return stop
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  /** One `query[TYPE] NAME from CLIENT`, with the line's time before it. */
  #query(text: string, at: number, bytes: Uint8Array | null): void {
    const start = text.lastIndexOf('\n', at) + 1
    const nameAt = text.indexOf(' ', at) + 1
    const nameEnd = text.indexOf(' ', nameAt)
    const lineEnd = text.indexOf('\n', nameEnd)
    if (nameAt === 0 || nameEnd < 0 || lineEnd < 0 || !text.startsWith(' from ', nameEnd))
      return void this.skipped.damaged++
    if (!text.startsWith(this.#stamp, start) && !this.#newStamp(text, start, at))
      return void this.skipped.noTime++
    const clientAt = nameEnd + 6
    const clientEnd = text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd
    const client = this.#addressIn(text, clientAt, clientEnd, bytes)
    if (client === null || nameEnd - nameAt > 255) return void this.skipped.damaged++
    const name = text.slice(nameAt, nameEnd).toLowerCase()
    const { tally } = this.#context
    const address = this.#answer(text, lineEnd, name, client, bytes)
    const destination = tally.destination(name, address, null, 'dns', 'dns')
    tally.add(tally.client(null, client), destination, this.#time, this.#time, 1, -1, -1)
  }

  #addressIn(text: string, from: number, end: number, bytes: Uint8Array | null): string | null {
    const found = bytes ? this.#addresses.at(bytes, text, from, end) : addressOf(text.slice(from, end))
    return found === null ? null : found.text
  }

  /** The address the next reply gives a name. */
  #answer(text: string, from: number, name: string, client: string, bytes: Uint8Array | null): string | null {
    const before = this.#looked.get(name)
    if (before !== undefined && Math.abs(this.#time - before) < LOOK_AGAIN_MS) return null
    if (this.#looked.size >= MAX_NAMES) this.#looked.clear()
    this.#looked.set(before === undefined ? ownText(name) : name, this.#time)
    const near = text.slice(from, from + REPLY_WITHIN)
    const said = ` ${name} is `
    for (let at = near.indexOf(said); at >= 0; at = near.indexOf(said, at + 1)) {
      const valueAt = at + said.length
      const lineEnd = near.indexOf('\n', valueAt)
      if (lineEnd < 0) return null
      const end = near.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd
      const address = this.#addressIn(text, from + valueAt, from + end, bytes)
      if (address === null) continue
      if (!near.slice(Math.max(0, at - 8), at).includes('config'))
        this.#context.names.learn(client, address, name)
      return address
    }
    return null
  }

  /** Reads a line's time; lines of the same second share it. False when there is none. */
  #newStamp(text: string, start: number, before: number): boolean {
    const process = text.indexOf('dnsmasq', start)
    if (process < 0 || process > before) return false
    const prefix = text.slice(start, process)
    const time = this.#clock.read(prefix, this.#context.modifiedAt)
    if (time === null) return false
    this.#time = time
    this.#stamp = ownText(prefix)
    return true
  }
}
