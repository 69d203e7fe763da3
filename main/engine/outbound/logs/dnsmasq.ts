import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { AddressBook } from './address-book.ts'
import { type AskedName, AskedNames } from './asked-names.ts'
import { type Address, clientOf } from './sides.ts'
import { SyslogClock } from './syslog-time.ts'

const CR = 13
const SPACE = 32
const QUERY = 'query['
const FROM = Buffer.from(' from ')
const IS = ' is '
const CONFIG = Buffer.from('config')
const CNAME = Buffer.from('<CNAME>')
/** RFC 1035, 2.3.4. */
const MAX_NAME = 255
/** How far behind a query its reply is looked for; replies of slow servers may come later and are not seen. */
const REPLY_WITHIN = 2000

/**
 * dnsmasq's query log (its `_log_query`), as OpenWrt, DD-WRT, Asus-Merlin and Pi-hole write it, plain and with
 * `log-queries=extra`. Of the replies only the address that stands for a name is read, now and then for each name,
 * because a plain reply cannot be tied to a client.
 */
export class DnsmasqReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { noTime: 0, damaged: 0 }
  readonly #context: ReaderContext
  readonly #names = new AskedNames()
  readonly #clock = new SyslogClock('dnsmasq')
  readonly #addresses = new AddressBook()

  constructor(context: ReaderContext) {
    this.#context = context
  }

  push(data: Buffer, from: number, end: number): number {
    // A byte is a character, so that places in the text are places in the bytes.
    const text = data.toString('latin1', from, end)
    let start = 0
    let query = text.indexOf(QUERY)
    for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', start)) {
      this.records++
      if (query >= 0 && query < lineEnd) {
        this.#query(data, from, text, start, query, lineEnd)
        query = text.indexOf(QUERY, lineEnd)
      }
      start = lineEnd + 1
    }
    return from + start
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  /** One `query[TYPE] NAME from CLIENT`, with the line's time before it; `text` is `data` from `base`. */
  #query(data: Buffer, base: number, text: string, start: number, query: number, lineEnd: number): void {
    const end = base + lineEnd
    const nameAt = after(data, base + query + QUERY.length, end)
    const nameEnd = after(data, nameAt, end) - 1
    const length = nameEnd - nameAt
    if (length <= 0 || length > MAX_NAME || !isAt(data, nameEnd, FROM)) return void this.skipped.damaged++
    const clientEnd = data[end - 1] === CR ? end - 1 : end
    const client = this.#addresses.at(data, nameEnd + FROM.length, clientEnd)
    if (client === null) return void this.skipped.damaged++
    const time = this.#clock.read(data, base + start, base + query, this.#context.modifiedAt)
    if (time === null) return void this.skipped.noTime++
    const { tally } = this.#context
    const name = this.#names.at(data, nameAt, nameEnd)
    if (this.#names.isDue(name, client.text, time)) {
      const address = this.#answer(data, base, text, lineEnd, name, client)
      if (address !== null) this.#names.answered(name, client.text, time, address.text, tally)
    }
    this.#names.count(name, clientOf(client, tally), time, tally)
  }

  /** The address that a reply after a query, `SOURCE NAME is VALUE`, gives a name or what the name is an alias of. */
  #answer(
    data: Buffer,
    base: number,
    text: string,
    from: number,
    name: AskedName,
    client: Address,
  ): Address | null {
    let isAliased = false
    for (
      let is = text.indexOf(IS, from);
      is >= 0 && is < from + REPLY_WITHIN;
      is = text.indexOf(IS, is + IS.length)
    ) {
      const nameEnd = base + is
      let nameAt = nameEnd
      while (nameAt > base + from && data[nameAt - 1] !== SPACE) nameAt--
      if (nameAt === nameEnd || nameEnd - nameAt > MAX_NAME) continue
      if (!isAliased && this.#names.at(data, nameAt, nameEnd).text !== name.text) continue
      const valueAt = nameEnd + IS.length
      isAliased = isAt(data, valueAt, CNAME)
      if (isAliased) continue
      let valueEnd = valueAt
      while (data[valueEnd]! > SPACE) valueEnd++
      if (valueEnd >= base + text.length) return null
      const address = this.#addresses.at(data, valueAt, valueEnd)
      if (address === null) continue
      const isConfigured = isAt(data, nameAt - 1 - CONFIG.length, CONFIG)
      if (!isConfigured) this.#context.names.learn(client.text, address.text, name.text)
      return address
    }
    return null
  }
}

/** Whether `word` stands at a place. */
function isAt(data: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (data[at + i] !== word[i]) return false
  return true
}

/** The place after the next space; one past `end` where there is none. */
function after(data: Uint8Array, from: number, end: number): number {
  let i = from
  while (i < end && data[i] !== SPACE) i++
  return i + 1
}
