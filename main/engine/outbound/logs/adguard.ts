import { v4Text, v6Text } from '../capture/addresses.ts'
import { decodeDns, dnsMessage } from '../capture/dns-message.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { AskedNames } from './asked-names.ts'
import { JsonFields } from './json-fields.ts'
import { eachLine } from './lines.ts'
import { addressOf } from './sides.ts'

/**
 * AdGuard Home's `querylog.json`: one object a line, oldest first. `Answer` is a whole DNS message in base64.
 * Fields wanted are cut out of the line by their keys; a line with escapes or of another shape is parsed whole.
 */
export class AdguardReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { damaged: 0, tooLong: 0 }
  readonly #context: ReaderContext
  readonly #fields = new JsonFields(['T', 'QH', 'IP', 'Answer'])
  readonly #names = new AskedNames()
  readonly #dns = dnsMessage()
  readonly #bytes = Buffer.alloc(65_536)
  #day = ''
  #dayMs = 0

  constructor(context: ReaderContext) {
    this.#context = context
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
    if (!line.trimEnd().endsWith('}')) return false
    this.#line(line.trimEnd(), 0, line.trimEnd().length, null)
    return true
  }

  settle(): void {}

  #line(text: string, start: number, stop: number, bytes: Uint8Array | null): void {
    this.records++
    if (bytes !== null && this.#fields.scan(bytes, text, start, stop)) {
      const [T, QH, IP, Answer] = this.#fields.values
      return void this.#query(T, QH, IP, Answer)
    }
    try {
      const row = JSON.parse(text.slice(start, stop)) as Record<string, unknown>
      this.#query(row.T, row.QH, row.IP, row.Answer)
    } catch {
      this.skipped.damaged++
    }
  }

  #query(stamp: unknown, host: unknown, client: unknown, answer: unknown): void {
    const time = typeof stamp === 'string' ? this.#time(stamp) : Number.NaN
    const from = typeof client === 'string' ? addressOf(client) : null
    if (!(time > 0) || typeof host !== 'string' || from === null) return void this.skipped.damaged++
    const name = this.#names.of(host.slice(0, 255))
    const { tally } = this.#context
    const address =
      typeof answer === 'string' && this.#names.isDue(name, time)
        ? this.#address(answer, from.text, name.text)
        : null
    tally.add(
      tally.client(null, from.text),
      tally.destination(name.text, address, null, 'dns', 'dns'),
      time,
      time,
      1,
      -1,
      -1,
    )
  }

  /** The first address answered: it stands for the name, no more. */
  #address(answer: string, client: string, name: string): string | null {
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

  /** RFC 3339 with nanoseconds; UTC is read by hand because days repeat. */
  #time(stamp: string): number {
    if (!stamp.endsWith('Z') || stamp.length < 20) return Date.parse(stamp)
    if (!stamp.startsWith(this.#day) || this.#day === '') {
      this.#day = stamp.slice(0, 11)
      this.#dayMs = Date.parse(`${stamp.slice(0, 10)}T00:00:00Z`)
    }
    const n = (at: number) => (stamp.charCodeAt(at) - 48) * 10 + stamp.charCodeAt(at + 1) - 48
    const fraction = stamp.length > 21 ? Number(stamp.slice(19, 23).replace('Z', '')) * 1000 : 0
    return this.#dayMs + n(11) * 3_600_000 + n(14) * 60_000 + n(17) * 1000 + fraction
  }
}
