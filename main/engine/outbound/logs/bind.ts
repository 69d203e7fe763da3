import { lookupKey, ROOT, textKey, typeKey } from '../lookups/lookup-record.ts'
import { addressOf, clientOf } from './sides.ts'
import { SyslogClock } from './syslog-time.ts'
import { TextLineReader } from './text-line-reader.ts'

/**
 * A line of BIND's category `queries`, as its Administrator Reference Manual has it and versions 9.4 to 9.20 write it:
 * `client [@HANDLE] ADDRESS#PORT[/key KEY] [(NAME)]: [view VIEW: ]query: NAME CLASS TYPE FLAGS (SERVER)`.
 */
export const BIND_QUERY =
  /\bclient (?:@0x[\da-f]{1,16} )?([\da-f.:]{2,45}(?:%\S{1,32})?)#\d{1,5}(?:\/key \S{1,255})?(?: \(.{1,1024}?\))?: (?:view \S{1,255}: )?query: (\S{1,1024}) (?:IN|CH|HS|ANY|NONE|CLASS\d{1,5}) ([A-Z\d-]{1,20}) /

/** Two names escaped in full (1,012 characters each), a key and a view do not reach it. */
const MAX_LINE = 4096

/** BIND's query log, in a file of its own or through syslog, with whatever its channel prints before a line. */
export class BindReader extends TextLineReader {
  readonly skipped = { other: 0, noTime: 0, tooLong: 0, toldBefore: 0 }
  readonly #clock = new SyslogClock('client ')

  protected take(line: string): void {
    const match = line.length <= MAX_LINE ? BIND_QUERY.exec(line) : null
    const client = match && addressOf(match[1]!)
    const name = match && plainName(match[2]!)
    if (!client || !name || name === ROOT) return void this.skipped.other++
    const bytes = Buffer.from(line)
    const time = this.#clock.read(bytes, 0, bytes.length, this.context.modifiedAt)
    if (time === null) return void this.skipped.noTime++
    const { tally, lookups } = this.context
    if (lookups?.note(time, lookupKey(client.key, textKey(name), typeKey(match[3]!))) === false)
      return void this.skipped.toldBefore++
    const destination = tally.destination(name, null, null, 'dns', 'dns')
    tally.add(clientOf(client, tally), destination, time, time, 1, -1, -1)
  }
}

const [SPACE, DOT, BACKSLASH, DELETE] = [0x20, 0x2e, 0x5c, 0x7f]
/** Each octet of a name may be written as four characters. */
const MAX_NAME = 4 * 255

/**
 * A name as captures spell it, 255 octets at most (RFC 1035, 2.3.4). Of what BIND escapes (5.1), what cannot be printed,
 * dots within a label and backslashes stay escaped, by their number.
 */
const plainName = (written: string): string =>
  written
    .replace(/\\(\d{3}|.)/g, (whole, said: string) => {
      const octet = said.length === 3 ? Number(said) : said.charCodeAt(0)
      if (octet > SPACE && octet < DELETE && octet !== DOT && octet !== BACKSLASH)
        return String.fromCharCode(octet)
      return said.length === 3 ? whole : `\\${String(octet).padStart(3, '0')}`
    })
    .toLowerCase()
    .slice(0, MAX_NAME)
