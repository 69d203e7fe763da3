/**
 * Cuts a few fields out of a line of JSON without building the object: log writers repeat one plain shape a
 * million times. Anything not plain (escapes, deep nesting, another shape) is refused, for a real parser to judge.
 */

const SPACE = 32
const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN = 123
const CLOSE = 125
const NULL = 110

interface Key {
  hash: number
  length: number
  /** Place of its value; -1 for a parent whose own value is not wanted. */
  index: number
  /** The table of its children; 0 for none. */
  child: number
}

/** Names of fields at the top level, or `parent/name` one level below. */
export class JsonFields {
  /**
   * After a `scan` that answered true: where each field's value lies, a string without its quotes, a list with its
   * brackets. Where there is none, or `null`, `end` is -1.
   */
  readonly from: Int32Array
  readonly end: Int32Array
  /** Per parent: keys by the low bits of their hash. */
  readonly #tables: (Key | undefined)[][] = [[]]

  constructor(fields: readonly string[]) {
    this.from = new Int32Array(fields.length)
    this.end = new Int32Array(fields.length)
    fields.forEach((field, index) => {
      const [parent, name] = field.includes('/') ? (field.split('/') as [string, string]) : [null, field]
      this.#put(parent === null ? 0 : this.#childOf(parent), name, index, 0)
    })
  }

  #childOf(parent: string): number {
    const known = this.#tables[0]!.find((key) => key?.hash === hashOf(parent) && key.child > 0)
    if (known) return known.child
    const child = this.#tables.push([]) - 1
    this.#put(0, parent, -1, child)
    return child
  }

  #put(table: number, name: string, index: number, child: number): void {
    const keys = this.#tables[table]!
    const hash = hashOf(name)
    let slot = hash & 255
    while (keys[slot]) slot = (slot + 1) & 255
    for (let i = keys.length; i < 256; i++) keys.push(undefined)
    keys[slot] = { hash, length: name.length, index, child }
  }

  /** The text of a field after a `scan` of the same `bytes`; `undefined` where it has none. */
  text(bytes: Buffer, index: number): string | undefined {
    const end = this.end[index]!
    return end < 0 ? undefined : bytes.toString('utf8', this.from[index]!, end)
  }

  /** Lays out values a parser found as if they had been scanned; answers the bytes they lie in. */
  lay(values: readonly (string | undefined)[]): Buffer {
    const bytes = Buffer.from(values.join(''))
    let at = 0
    values.forEach((value, index) => {
      this.from[index] = at
      if (value !== undefined) at += Buffer.byteLength(value)
      this.end[index] = value === undefined ? -1 : at
    })
    return bytes
  }

  /** Scans the line `bytes[start, stop)`. False when it is not one plain object. */
  scan(bytes: Uint8Array, start: number, stop: number): boolean {
    const { from, end } = this
    end.fill(-1)
    if (bytes[start] !== OPEN || bytes[stop - 1] !== CLOSE) return false
    let table: (Key | undefined)[] | null = this.#tables[0]!
    let isDeep = false
    let i = start + 1
    for (;;) {
      if (bytes[i++] !== QUOTE) return false
      const keyAt = i
      let hash = 0
      let c = bytes[i]!
      while (c !== QUOTE) {
        if (i >= stop || c === BACKSLASH) return false
        hash = (Math.imul(hash, 31) + c) | 0
        c = bytes[++i]!
      }
      const key: Key | undefined = table === null ? undefined : look(table, hash, i - keyAt)
      if (bytes[++i] !== COLON) return false
      const valueAt = ++i
      const first = bytes[i]!
      if (first === QUOTE) {
        c = bytes[++i]!
        while (c !== QUOTE) {
          if (i >= stop || c === BACKSLASH) return false
          c = bytes[++i]!
        }
        if (key !== undefined && key.index >= 0) {
          from[key.index] = valueAt + 1
          end[key.index] = i
        }
        i++
      } else if (first === OPEN) {
        if (isDeep) return false
        if (bytes[i + 1] === CLOSE) i += 2
        else {
          isDeep = true
          table = key === undefined || key.child === 0 ? null : this.#tables[key.child]!
          i++
          continue
        }
      } else if (first === OPEN_LIST) {
        c = bytes[++i]!
        while (c !== CLOSE_LIST) {
          if (i >= stop || c === BACKSLASH || c === OPEN || c === OPEN_LIST) return false
          c = bytes[++i]!
        }
        i++
        if (key !== undefined && key.index >= 0) {
          from[key.index] = valueAt
          end[key.index] = i
        }
      } else {
        c = first
        while (c !== COMMA && c !== CLOSE) {
          if (i >= stop || c <= 32) return false
          c = bytes[++i]!
        }
        if (i === valueAt) return false
        if (key !== undefined && key.index >= 0 && first !== NULL) {
          from[key.index] = valueAt
          end[key.index] = i
        }
      }
      if (bytes[i] === CLOSE && isDeep) {
        isDeep = false
        table = this.#tables[0]!
        i++
      }
      if (bytes[i] !== COMMA) return bytes[i] === CLOSE && i === stop - 1
      i++
    }
  }
}

/**
 * The object that a line which is not plain holds; `null` when it holds none. What does not begin like one is not tried: an
 * exception takes longer than a hundred plain lines.
 */
export function objectIn(bytes: Buffer, start: number, stop: number): Record<string, unknown> | null {
  let at = start
  while (at < stop && bytes[at]! <= SPACE) at++
  if (at === stop || bytes[at] !== OPEN) return null
  try {
    return JSON.parse(bytes.toString('utf8', at, stop)) as Record<string, unknown>
  } catch {
    return null
  }
}

/** The list a field holds as text, such as `["a","b"]`; `undefined` when there is none or it is damaged. */
export function textList(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(list)
    return Array.isArray(parsed) ? parsed.filter((item) => typeof item === 'string') : undefined
  } catch {
    return undefined
  }
}

function hashOf(name: string): number {
  let hash = 0
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0
  return hash
}

function look(table: (Key | undefined)[], hash: number, length: number): Key | undefined {
  let slot = hash & 255
  let key = table[slot]
  while (key !== undefined) {
    if (key.hash === hash && key.length === length) return key
    slot = (slot + 1) & 255
    key = table[slot]
  }
  return undefined
}
