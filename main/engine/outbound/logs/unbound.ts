import { lookupKey, textKey, typeKey } from '../lookups/lookup-record.ts'
import { addressOf, clientOf } from './sides.ts'
import { SyslogClock } from './syslog-time.ts'
import { TextLineReader } from './text-line-reader.ts'

/**
 * Unbound's query log, as itself, syslog (RFC 3164) and pfSense's and OPNsense's (RFC 5424) write it: `log-queries` writes `query:` (or `info:`), `log-replies` the same name again as `reply:`.
 * A lookup counts once: replies count only in a log that has no queries.
 */
export class UnboundReader extends TextLineReader {
  readonly skipped = { other: 0, noTime: 0, tooLong: 0, toldBefore: 0 }
  #hasQueries = false
  readonly #clock = new SyslogClock('unbound')

  protected take(line: string): void {
    const match =
      /^(.*?)\bunbound(?:\[\d+\]: |: | \d+ - (?:-|\[[^\]]*\]) )?\[(\d{1,10})[\d:a-f]*\] (query|reply|info): (\S+) (\S+)\. (\S+) (?:IN|CH|HS|ANY)( \S+)?/.exec(
        line,
      )
    const client = match && addressOf(match[4]!)
    if (!match || !client) return void this.skipped.other++
    const isReply = match[7] !== undefined
    if (!isReply) this.#hasQueries = true
    else if (this.#hasQueries) return
    const epoch = /\[(\d{9,11})\]/.exec(match[1]!)
    const time = epoch ? Number(epoch[1]) * 1e3 : this.#stamp(line)
    if (time === null) return void this.skipped.noTime++
    const { tally, lookups } = this.context
    const name = match[5]!.toLowerCase().slice(0, 255)
    const process = Number(match[2]) | 0
    if (lookups?.note(time, lookupKey(client.key, textKey(name), typeKey(match[6]!)), process) === false)
      return void this.skipped.toldBefore++
    const destination = tally.destination(name, null, null, 'dns', 'dns')
    tally.add(clientOf(client, tally), destination, time, time, 1, -1, -1)
  }

  #stamp(line: string): number | null {
    const bytes = Buffer.from(line)
    return this.#clock.read(bytes, 0, bytes.length, this.context.modifiedAt)
  }
}
