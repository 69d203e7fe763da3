import { OTHER_TYPE, ROOT, TYPE_A, TYPE_AAAA } from '../lookups/lookup-record.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { type Question, Questions } from './questions.ts'
import { addressSpellings } from './sides.ts'
import { Spellings } from './spellings.ts'
import { SyslogClock } from './syslog-time.ts'

const CR = 13
const SPACE = 32
const ZERO = 48
const NINE = 57
const BRACKET = 91
const QUERY = 'query['
/** What dnsmasq asks itself to validate an answer: `dnssec-query[`. */
const HYPHEN = 45
const [A, AAAA] = [Buffer.from('A]'), Buffer.from('AAAA]')]
const IS = ' is '
const CONFIG = Buffer.from('config')
const CNAME = Buffer.from('<CNAME>')
/** RFC 1035, 2.3.4. */
const MAX_NAME = 255
const MAX_NAMES = 20_000
/** How far behind a query its reply is looked for; replies of slow servers may come later and are not seen. */
const REPLY_WITHIN = 2000
/** Read as text in one go: strings of a megabyte each make the collector run after a few of them. */
const PIECE = 64 * 1024

/**
 * dnsmasq's query log (its `_log_query`), as OpenWrt, DD-WRT, Asus-Merlin and Pi-hole write it, plain and with
 * `log-queries=extra`. Of the replies only the address that stands for a name is read, now and then for each name,
 * because a plain reply cannot be tied to a client.
 */
export class DnsmasqReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { other: 0, noTime: 0, damaged: 0, toldBefore: 0 }
  readonly #context: ReaderContext
  readonly #questions = new Questions()
  readonly #names = new Spellings((written) => written.toLowerCase(), MAX_NAMES)
  readonly #clock = new SyslogClock('dnsmasq')
  readonly #addresses = addressSpellings()
  /** The next reply at or after the place last asked about: a log may hold none, and looking for it takes long. */
  #nextReply = -1

  constructor(context: ReaderContext) {
    this.#context = context
  }

  push(data: Buffer, from: number, end: number): number {
    let at = from
    for (let length = PIECE; at < end; ) {
      const used = this.#piece(data, at, Math.min(length, end - at), end)
      at += used
      if (used > 0) length = PIECE
      else if (length >= end - at) break
      else length *= 2
    }
    return at
  }

  /** Reads the lines that end within `length` bytes from `at` on; answers how many bytes they are. */
  #piece(data: Buffer, at: number, length: number, end: number): number {
    // A byte is a character, so that places in the text are places in the bytes.
    const text = data.toString('latin1', at, Math.min(end, at + length + REPLY_WITHIN))
    this.#nextReply = -1
    let start = 0
    let query = text.indexOf(QUERY)
    for (
      let lineEnd = text.indexOf('\n');
      lineEnd >= 0 && lineEnd < length;
      lineEnd = text.indexOf('\n', start)
    ) {
      this.records++
      if (query >= 0 && query < lineEnd) {
        this.#query(data, at, text, start, query, lineEnd)
        query = text.indexOf(QUERY, lineEnd)
      }
      start = lineEnd + 1
    }
    return start
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  /** One `query[TYPE] NAME from CLIENT`, with the line's time before it; `text` is `data` from `base`. */
  #query(data: Buffer, base: number, text: string, start: number, query: number, lineEnd: number): void {
    if (data[base + query - 1] === HYPHEN) return
    const end = base + lineEnd - (data[base + lineEnd - 1] === CR ? 1 : 0)
    let nameAt = base + query + QUERY.length
    while (nameAt < end && data[nameAt++] !== SPACE);
    const question = nameAt < end ? this.#questions.at(data, nameAt, end) : null
    if (question === null) return void this.skipped.damaged++
    if (question.name === ROOT) return void this.skipped.other++
    const time = this.#clock.read(data, base + start, base + query, this.#context.modifiedAt)
    if (time === null) return void this.skipped.noTime++
    const { tally, lookups } = this.#context
    const key = question.key ^ typeAt(data, base + query + QUERY.length)
    if (lookups?.note(time, key, processOf(data, this.#clock.programEnd)) === false)
      return void this.skipped.toldBefore++
    if (this.#questions.isDue(question, time)) {
      const address = this.#answer(data, base, text, lineEnd, question)
      if (address !== null) this.#questions.answered(question, time, address, tally)
    }
    this.#questions.count(question, time, tally)
  }

  /** The address that a reply after a query, `SOURCE NAME is VALUE`, gives a name or what the name is an alias of. */
  #answer(data: Buffer, base: number, text: string, from: number, question: Question): string | null {
    let isAliased = false
    for (
      let is = this.#replyFrom(text, from);
      is >= 0 && is < from + REPLY_WITHIN;
      is = text.indexOf(IS, is + IS.length)
    ) {
      const nameEnd = base + is
      let nameAt = nameEnd
      while (nameAt > base + from && data[nameAt - 1] !== SPACE) nameAt--
      if (nameAt === nameEnd || nameEnd - nameAt > MAX_NAME) continue
      if (!isAliased && this.#names.at(data, nameAt, nameEnd) !== question.name) continue
      const valueAt = nameEnd + IS.length
      isAliased = isAt(data, valueAt, CNAME)
      if (isAliased) continue
      let valueEnd = valueAt
      while (data[valueEnd]! > SPACE) valueEnd++
      if (valueEnd >= base + text.length) return null
      const address = this.#addresses.at(data, valueAt, valueEnd)
      if (address === null) continue
      const isConfigured = isAt(data, nameAt - 1 - CONFIG.length, CONFIG)
      if (!isConfigured) this.#context.names.learn(question.client.text, address.text, question.name)
      return address.text
    }
    return null
  }

  #replyFrom(text: string, from: number): number {
    if (this.#nextReply < from) {
      const at = text.indexOf(IS, from)
      this.#nextReply = at < 0 ? Number.POSITIVE_INFINITY : at
    }
    return this.#nextReply
  }
}

/** The number of the process that wrote a line, `[NUMBER]` or (RFC 5424) ` NUMBER` behind its name: two servers may be asked the same at once. */
function processOf(data: Uint8Array, at: number): number | undefined {
  let number = 0
  if (data[at] === BRACKET || data[at] === SPACE)
    for (let i = at + 1; data[i]! >= ZERO && data[i]! <= NINE; i++) number = number * 10 + data[i]! - ZERO
  return number > 0 ? number | 0 : undefined
}

/** The part of `lookupKey` for the type that stands before a bracket. */
const typeAt = (data: Uint8Array, at: number): number =>
  isAt(data, at, A) ? TYPE_A : isAt(data, at, AAAA) ? TYPE_AAAA : OTHER_TYPE

/** Whether `word` stands at a place. */
function isAt(data: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (data[at + i] !== word[i]) return false
  return true
}
