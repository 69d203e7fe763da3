const [LF, CR] = [0x0a, 0x0d]
/** A character of UTF-16 comes from at most three octets (RFC 3629, 3). */
const MOST_OCTETS = 3
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The lines of a stream of UTF-8, those that one chunk ends at a time, ended by LF or CR LF and by nothing else: JSON
 * leaves U+2028 as it is in its texts, which `node:readline` takes for the end of a line. A line longer than `longest`
 * characters comes cut to one more than that, so that whoever reads it sees that it is too long, and not much more than
 * that is ever held. The octets are cut into lines before they are made text: so one umlaut does not make two-octet
 * text of all the lines it came with, which takes twice as long to read.
 */
export async function* textLines(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly string[]> {
  const line = new LineSoFar(longest)
  for await (const chunk of input) {
    const octets = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: string[] = []
    let from = 0
    for (let end = octets.indexOf(LF); end >= 0; end = octets.indexOf(LF, from)) {
      lines.push(line.end(octets.subarray(from, end)))
      from = end + 1
    }
    line.add(octets.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (!line.empty) yield [line.end(Buffer.alloc(0))]
}

/** The octets of a line whose end has not come yet; of one that is too long only the beginning. */
class LineSoFar {
  readonly #longest: number
  #parts: Buffer[] = []
  #held = 0
  #first = true

  constructor(longest: number) {
    this.#longest = longest
  }

  get empty(): boolean {
    return this.#held === 0
  }

  add(octets: Buffer): void {
    const room = (this.#longest + 1) * MOST_OCTETS - this.#held
    if (room <= 0 || octets.length === 0) return
    const kept = octets.subarray(0, room)
    this.#parts.push(kept)
    this.#held += kept.length
  }

  /** The whole line, whose last octets these are; the next one begins. */
  end(last: Buffer): string {
    const octets = this.empty ? last : this.#with(last)
    const text = octets.toString('utf8', 0, octets.length - (octets.at(-1) === CR ? 1 : 0))
    const begun = this.#first && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
    this.#first = false
    return begun.length > this.#longest ? begun.slice(0, this.#longest + 1) : begun
  }

  #with(last: Buffer): Buffer {
    this.add(last)
    const whole = Buffer.concat(this.#parts)
    this.#parts = []
    this.#held = 0
    return whole
  }
}
