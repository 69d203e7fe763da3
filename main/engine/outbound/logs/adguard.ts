import { v4Text, v6Text } from '../capture/addresses.ts'
import { decodeDns, dnsMessage } from '../capture/dns-message.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { eachLine } from './lines.ts'
import { kindOfText } from './sides.ts'

/**
 * AdGuard Home's `querylog.json`: one object a line, oldest first. `Answer` is a whole DNS message in base64.
 * Fields wanted are cut out of the line by their keys; a line with escapes or of another shape is parsed whole.
 */
export class AdguardReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { damaged: 0, tooLong: 0 }
  readonly #context: ReaderContext
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
      (text, start, stop) => this.#line(text.slice(start, stop)),
      () => this.skipped.tooLong++,
    )
  }

  finish(data: Buffer, from: number, end: number): boolean {
    if (from === end) return true
    const line = data.toString('utf8', from, end)
    if (!line.trimEnd().endsWith('}')) return false
    this.#line(line)
    return true
  }

  settle(): void {}

  #line(line: string): void {
    this.records++
    let row: { T?: unknown; QH?: unknown; IP?: unknown; Answer?: unknown }
    try {
      row = JSON.parse(line) as typeof row
    } catch {
      return void this.skipped.damaged++
    }
    const { T, QH, IP, Answer } = row
    const time = typeof T === 'string' ? this.#time(T) : Number.NaN
    if (!(time > 0) || typeof QH !== 'string' || typeof IP !== 'string' || kindOfText(IP) < 0)
      return void this.skipped.damaged++
    const name = QH.toLowerCase()
    const { tally } = this.#context
    const address = typeof Answer === 'string' ? this.#address(Answer, IP, name) : null
    tally.add(
      tally.client(null, IP),
      tally.destination(name.slice(0, 255), address, null, 'dns', 'dns'),
      time,
      time,
      1,
      -1,
      -1,
    )
  }

  /** The first address answered; every address answered is remembered for flows of the same client. */
  #address(answer: string, client: string, name: string): string | null {
    const length = this.#bytes.write(answer, 0, 'base64')
    const m = this.#dns
    if (!decodeDns(m, this.#bytes, 0, length)) return null
    let first: string | null = null
    for (let n = 0; n < m.v4Count; n++) {
      const address = v4Text(this.#bytes.readInt32BE(m.v4[n]!))
      first ??= address
      this.#context.names.learn(client, address, name)
    }
    for (let n = 0; n < m.v6Count; n++) {
      const address = v6Text(this.#bytes, m.v6[n]!)
      first ??= address
      this.#context.names.learn(client, address, name)
    }
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
