import { v4Text, v6Text } from '../capture/addresses.ts'
import { decodeDns, dnsMessage } from '../capture/dns-message.ts'
import { lookupKey, OTHER_TYPE, TYPE_A, TYPE_AAAA } from '../lookups/lookup-record.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { AskedNames } from './asked-names.ts'
import { IsoClock } from './iso-time.ts'
import { JsonFields, objectIn } from './json-fields.ts'
import { eachLine } from './lines.ts'
import { addressSpellings, clientOf } from './sides.ts'

/** The fields used, and their places among `JsonFields`. */
const FIELDS = ['T', 'QH', 'QT', 'IP', 'Answer'] as const
const [T, QH, QT, IP, ANSWER] = [0, 1, 2, 3, 4] as const
/** RFC 1035, 2.3.4. */
const MAX_NAME = 255

/**
 * AdGuard Home's `querylog.json`: one object a line, oldest first. `Answer` is a whole DNS message in base64.
 * Fields wanted are read where they lie in the line; a line with escapes or of another shape is parsed whole.
 */
export class AdguardReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { otherEvent: 0, damaged: 0, tooLong: 0, toldBefore: 0 }
  readonly #context: ReaderContext
  readonly #fields = new JsonFields(FIELDS)
  readonly #names = new AskedNames()
  readonly #addresses = addressSpellings()
  readonly #clock = new IsoClock()
  readonly #dns = dnsMessage()
  readonly #bytes = Buffer.alloc(65_536)

  constructor(context: ReaderContext) {
    this.#context = context
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
    const line = data.toString('utf8', from, end).trimEnd()
    if (!line.endsWith('}')) return false
    const bytes = Buffer.from(line)
    this.#line(bytes, 0, bytes.length)
    return true
  }

  settle(): void {}

  #line(bytes: Buffer, start: number, stop: number): void {
    this.records++
    if (this.#fields.scan(bytes, start, stop) && this.#fields.end[T]! >= 0) return void this.#query(bytes)
    const found = objectIn(bytes, start, stop)
    if (found === null) return void this.skipped.damaged++
    const row = typeof found.Question === 'string' ? this.#unpacked(found, found.Question) : found
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    this.#query(this.#fields.lay(FIELDS.map((field) => text(row[field]))))
  }

  /** A row of versions before 0.99.3, which kept the whole question as it kept the answer, under later ones' names. */
  #unpacked(row: Record<string, unknown>, question: string): Record<string, unknown> {
    const m = this.#dns
    if (!decodeDns(m, this.#bytes, 0, this.#bytes.write(question, 0, 'base64'))) return {}
    return { T: row.Time, QH: m.name, QT: OLD_TYPES.get(m.type), IP: row.IP, Answer: row.Answer }
  }

  /** A line whose fields lie in `bytes`. */
  #query(bytes: Buffer): void {
    const { from, end } = this.#fields
    if (end[T]! < 0 || end[IP]! < 0 || end[QH]! < 0) return void this.skipped.damaged++
    const length = end[QH]! - from[QH]!
    // The root, which resolvers ask for.
    if (length === 0) return void this.skipped.otherEvent++
    const time = this.#clock.read(bytes, from[T]!, end[T]!)
    const client = this.#addresses.at(bytes, from[IP]!, end[IP]!)
    if (!(time > 0) || client === null) return void this.skipped.damaged++
    const name = this.#names.at(bytes, from[QH]!, from[QH]! + Math.min(length, MAX_NAME))
    const { tally, lookups } = this.#context
    const key = lookupKey(client.key, name.key, typeOf(bytes, from[QT]!, end[QT]!))
    if (lookups?.note(time, key) === false) return void this.skipped.toldBefore++
    if (end[ANSWER]! >= 0 && this.#names.isDue(name, client.text, time)) {
      const address = this.#address(bytes, client.text, name.text)
      if (address !== null) this.#names.answered(name, client.text, time, address, tally)
    }
    this.#names.count(name, clientOf(client, tally), time, tally)
  }

  /** The first address answered: it stands for the name, no more. */
  #address(bytes: Buffer, client: string, name: string): string | null {
    const answer = bytes.toString('latin1', this.#fields.from[ANSWER]!, this.#fields.end[ANSWER]!)
    const length = this.#bytes.write(answer, 0, 'base64')
    const m = this.#dns
    if (!decodeDns(m, this.#bytes, 0, length)) return null
    let first: string | null = null
    const learn = (address: string) => {
      first ??= address
      this.#context.names.learn(client, address, name)
    }
    for (let n = 0; n < m.v4Count; n++) learn(v4Text(this.#bytes.readInt32BE(m.v4[n]!)))
    for (let n = 0; n < m.v6Count; n++) learn(v6Text(this.#bytes, m.v6[n]!))
    return first
  }
}

/** Types that lookups are told apart by. */
const OLD_TYPES = new Map([
  [1, 'A'],
  [28, 'AAAA'],
])
const LETTER_A = 65

/** The part of `lookupKey` for the type written as `bytes[from, end)`. */
function typeOf(bytes: Uint8Array, from: number, end: number): number {
  if (bytes[from] !== LETTER_A) return OTHER_TYPE
  return end - from === 1 ? TYPE_A : end - from === 4 && bytes[end - 1] === LETTER_A ? TYPE_AAAA : OTHER_TYPE
}
