import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { eachLine } from './lines.ts'
import { kindOfText } from './sides.ts'
import { stampOf } from './syslog-time.ts'

/**
 * dnsmasq's query log (its `_log_query`), as OpenWrt, DD-WRT, Asus-Merlin and Pi-hole write it: plain, and with
 * `log-queries=extra`, where every line names the client. Plain replies cannot be tied to a client and only
 * count as read.
 */
export class DnsmasqReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { notDnsmasq: 0, noTime: 0, notAnAddress: 0, tooLong: 0 }
  readonly #context: ReaderContext
  #prefix = '\n'
  #time = 0

  constructor(context: ReaderContext) {
    this.#context = context
  }

  push(data: Buffer, from: number, end: number): number {
    return eachLine(
      data,
      from,
      end,
      (text, start, stop) => this.#line(text, start, stop),
      () => this.skipped.tooLong++,
    )
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  #line(text: string, start: number, stop: number): void {
    this.records++
    let at: number
    if (text.startsWith(this.#prefix, start)) at = start + this.#prefix.length
    else {
      at = this.#newPrefix(text, start, stop)
      if (at < 0) return
    }
    let from = at
    let client = ''
    const digit = text.charCodeAt(at)
    if (digit >= 48 && digit <= 57) {
      const serialEnd = text.indexOf(' ', at)
      const portAt = text.indexOf('/', serialEnd)
      const afterPort = text.indexOf(' ', portAt)
      if (serialEnd < 0 || portAt < 0 || afterPort < 0 || afterPort >= stop) return
      client = text.slice(serialEnd + 1, portAt)
      from = afterPort + 1
    } else if (text.startsWith('UDP ', at) || text.startsWith('TCP ', at)) {
      return void this.#line2(text, at + 4, stop)
    }
    this.#verb(text, from, stop, client)
  }

  /** After `UDP ` or `TCP `, which newer versions write before the serial. */
  #line2(text: string, at: number, stop: number): void {
    const match = /^(?:\d+ ([0-9a-fA-F.:]+)\/\d+ )?/.exec(text.slice(at, Math.min(stop, at + 80)))!
    this.#verb(text, at + match[0].length, stop, match[1] ?? '')
  }

  #verb(text: string, at: number, stop: number, client: string): void {
    const letter = text.charCodeAt(at)
    if (letter === 113 && text.startsWith('query[', at)) {
      const nameAt = text.indexOf(' ', at + 6) + 1
      const nameEnd = text.indexOf(' from ', nameAt)
      if (nameAt === 0 || nameEnd < 0 || nameEnd >= stop) return
      const name = text.slice(nameAt, nameEnd).toLowerCase()
      const asker = text.slice(nameEnd + 6, stop)
      if (kindOfText(asker) < 0) return void this.skipped.notAnAddress++
      const { tally } = this.#context
      tally.add(
        tally.client(null, asker),
        tally.destination(name, null, null, 'dns', 'dns'),
        this.#time,
        this.#time,
        1,
        -1,
        -1,
      )
    } else if (
      client !== '' &&
      (letter === 114 || letter === 99) &&
      (text.startsWith('reply ', at) || text.startsWith('cached ', at))
    ) {
      const nameAt = at + (letter === 114 ? 6 : 7)
      const isAt = text.indexOf(' is ', nameAt)
      if (isAt < 0 || isAt >= stop) return
      const first = text.charCodeAt(isAt + 4)
      if (first === 60 || first === 78 || first === 83) return
      const address = text.slice(isAt + 4, stop)
      if (kindOfText(address) < 0) return
      const name = text.slice(nameAt, isAt).toLowerCase()
      this.#context.tally.destination(name, address, null, 'dns', 'dns')
      this.#context.names.learn(client, address, name)
    }
  }

  /** Reads a line's beginning up to the message: time, host and process id, mostly the same as before. */
  #newPrefix(text: string, start: number, stop: number): number {
    const process = text.indexOf('dnsmasq', start)
    const message = process < 0 ? -1 : text.indexOf(': ', process)
    if (message < 0 || message >= stop) {
      this.skipped.notDnsmasq++
      return -1
    }
    const time = stampOf(text.slice(start, process), this.#time, this.#context.modifiedAt)
    if (time === null) {
      this.skipped.noTime++
      return -1
    }
    this.#time = time
    this.#prefix = text.slice(start, message + 2)
    return message + 2
  }
}
