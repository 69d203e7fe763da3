import type { JsonFields } from './json-fields.ts'
import { FIELDS } from './zeek-fields.ts'

const TAB = 9
/** Zeek's own choice where a header says nothing else (its `LogAscii`). */
const UNSET_FIELD = Buffer.from('-')
const EMPTY_FIELD = '(empty)'
const SET_SEPARATOR = ','

/** The columns of a Zeek log that is a table, as the lines of its header say. */
export class ZeekColumns {
  /** The log's kind; `null` before the header said it. */
  path: string | null = null
  /** For each column: the field it fills, or -1. */
  #fieldOf: number[] = []
  #last = -1
  /** What stands between columns, and for a field without a value. */
  #separator = TAB
  #unset = UNSET_FIELD
  #empty = EMPTY_FIELD
  #setSeparator = SET_SEPARATOR

  /**
   * A line of the header: what separates columns (a character, or `\\xNN`), its words for nothing, path and fields. True
   * when it named the columns.
   */
  read(line: string): boolean {
    const named = /^#separator (?:\\x([0-9a-fA-F]{2})|(.))$/.exec(line)
    if (named) this.#separator = named[1] ? Number.parseInt(named[1], 16) : named[2]!.charCodeAt(0)
    const [word, ...rest] = line.split(String.fromCharCode(this.#separator))
    if (word === '#path') this.path = rest[0] ?? null
    else if (word === '#unset_field') this.#unset = Buffer.from(rest[0] ?? '')
    else if (word === '#empty_field') this.#empty = rest[0] ?? EMPTY_FIELD
    else if (word === '#set_separator') this.#setSeparator = rest[0] || SET_SEPARATOR
    if (word !== '#fields') return false
    this.#fieldOf = rest.map((name) => (FIELDS as readonly string[]).indexOf(name))
    this.#last = this.#fieldOf.findLastIndex((field) => field >= 0)
    return true
  }

  /** Finds where the fields of a row lie. False when columns are missing. */
  find({ from, end }: JsonFields, bytes: Buffer, start: number, stop: number): boolean {
    const fieldOf = this.#fieldOf
    const separator = this.#separator
    let at = start
    for (let column = 0; column <= this.#last; column++) {
      if (at > stop) return false
      let i = at
      while (i < stop && bytes[i] !== separator) i++
      const field = fieldOf[column]!
      if (field >= 0) {
        from[field] = at
        end[field] = this.#isUnset(bytes, at, i) ? -1 : i
      }
      at = i + 1
    }
    return true
  }

  /** What a field that is a set holds. */
  listed(set: string | undefined): string[] {
    return set === undefined || set === this.#empty ? [] : set.split(this.#setSeparator)
  }

  #isUnset(bytes: Buffer, at: number, end: number): boolean {
    const unset = this.#unset
    if (end - at !== unset.length) return false
    for (let i = 0; i < unset.length; i++) if (bytes[at + i] !== unset[i]) return false
    return true
  }
}
