import { isAscii } from 'node:buffer'
import { ownText } from '../own-text.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { AddressBook } from './address-book.ts'
import { AskedNames } from './asked-names.ts'
import { addressOf } from './sides.ts'
import { SyslogClock } from './syslog-time.ts'

const QUERY = 'query['
const IS = ' is '
/** How far behind a query its reply is looked for; replies to slow servers may come later and are not seen. */
const REPLY_WITHIN = 2000

/**
 * dnsmasq's query log (its `_log_query`), as OpenWrt, DD-WRT, Asus-Merlin and Pi-hole write it, plain and with
 * `log-queries=extra`. It goes from query to query; of the replies only the address that stands for a name is
 * read, now and then for each name, because a plain reply cannot be tied to a client.
 */
export class DnsmasqReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { noTime: 0, damaged: 0 }
  readonly #context: ReaderContext
  readonly #names = new AskedNames()
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
    const plain = isPlain ? bytes : null
    let query = text.indexOf(QUERY)
    let start = 0
    for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', start)) {
      this.records++
      if (query >= 0 && query < lineEnd) {
        this.#query(text, start, query, lineEnd, plain)
        query = text.indexOf(QUERY, lineEnd)
      }
      start = lineEnd + 1
    }
    return stop
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  /** One `query[TYPE] NAME from CLIENT`, with the line's time before it. */
  #query(text: string, start: number, at: number, lineEnd: number, bytes: Uint8Array | null): void {
    const nameAt = text.indexOf(' ', at) + 1
    const nameEnd = text.indexOf(' ', nameAt)
    if (nameAt === 0 || nameEnd < 0 || nameEnd > lineEnd || !text.startsWith(' from ', nameEnd))
      return void this.skipped.damaged++
    if (!text.startsWith(this.#stamp, start) && !this.#newStamp(text, start, at))
      return void this.skipped.noTime++
    const clientAt = nameEnd + 6
    const clientEnd = text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd
    const client = this.#addressIn(text, clientAt, clientEnd, bytes)
    if (client === null || nameEnd - nameAt > 255) return void this.skipped.damaged++
    const { tally } = this.#context
    const name = this.#names.of(text.slice(nameAt, nameEnd))
    const address = this.#names.isDue(name, this.#time)
      ? this.#answer(text, lineEnd, name.text, client, bytes)
      : null
    const destination = tally.destination(name.text, address, null, 'dns', 'dns')
    tally.add(tally.client(null, client), destination, this.#time, this.#time, 1, -1, -1)
  }

  #addressIn(text: string, from: number, end: number, bytes: Uint8Array | null): string | null {
    const found = bytes ? this.#addresses.at(bytes, text, from, end) : addressOf(text.slice(from, end))
    return found === null ? null : found.text
  }

  /** The address the next reply gives a name. */
  #answer(text: string, from: number, name: string, client: string, bytes: Uint8Array | null): string | null {
    const near = text.slice(from, from + REPLY_WITHIN)
    for (let at = near.indexOf(name); at >= 0; at = near.indexOf(name, at + 1)) {
      const valueAt = at + name.length + IS.length
      if (near.charCodeAt(at - 1) !== 32 || !near.startsWith(IS, valueAt - IS.length)) continue
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
