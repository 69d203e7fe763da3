import type { WarningKind } from '../model/kinds.ts'
import type { Sentence } from '../model/sentence.ts'
import { said } from './en/said.ts'
import { type Part, templateParts } from './tell.ts'

/**
 * Which sentence of the catalogue an English text is. What the engine refuses, and why it sent something, crosses
 * processes and lies in ledgers as plain English, also in those of older versions: the text itself is the key.
 */

/** The parts of the catalogue that are told again from their English text: what a kind of warning says among them. */
export type Retold = 'problems' | 'ownReasons' | 'report' | WarningKind

/** Longer texts are no sentence of ours. */
const MAX_TEXT = 2_000

interface Row {
  id: string
  parts: readonly Part[]
  /** Characters of its own: the row with the most of them says most. */
  weight: number
}

const rowsOf = (among: Retold): Row[] =>
  Object.entries<unknown>(said[among])
    .filter((row): row is [string, string] => typeof row[1] === 'string')
    .map(([key, text]): Row => {
      const parts = templateParts(text)
      const own = parts.map((part) => (typeof part === 'string' ? part.length : 0))
      return { id: `${among}.${key}`, parts, weight: own.reduce((sum, length) => sum + length, 0) }
    })
    // A value alone, such as a percentage, is any text.
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)

const tables = new Map<Retold, readonly Row[]>()
function rows(among: Retold): readonly Row[] {
  let known = tables.get(among)
  if (!known) {
    known = rowsOf(among)
    tables.set(among, known)
  }
  return known
}

/** What rules put where a name would stand, and what they call the usual documents and services. */
const OWN_WORDS: ReadonlyMap<string, Sentence> = new Map([
  ...(['aDevice', 'aPrinter', 'itsMaker'] as const).map((id): [string, Sentence] => [said[id], { id }]),
  ...Object.entries(said.documents).map(([key, text]): [string, Sentence] => [
    text,
    { id: `documents.${key}` },
  ]),
  ...Object.entries(said.services).map(([key, text]): [string, Sentence] => [
    text,
    { id: `services.${key}` },
  ]),
])

/** The sentence `text` is, with what stands in it; `null` for one the catalogue does not have. */
export function recognise(text: string, among: Retold): Sentence | null {
  if (text.length > MAX_TEXT) return null
  for (const { id, parts } of rows(among)) {
    const found = valuesIn(text, parts)
    if (!found) continue
    const values = Object.entries(found).map(([name, value]) => [
      name,
      percentIn(value) ?? recognise(value, among) ?? OWN_WORDS.get(value) ?? value,
    ])
    return values.length === 0 ? { id } : { id, values: Object.fromEntries(values) }
  }
  return null
}

/** The hundredths of a share as English writes them; `null` where a value is none. */
function percentIn(value: string): number | null {
  const digits = /^(\d{1,3})%$/.exec(value)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** What stands at the places of a template, each ending where its next own words first occur; `null`: another text. */
function valuesIn(text: string, parts: readonly Part[]): Record<string, string> | null {
  const values: Record<string, string> = {}
  let at = 0
  let open: string | null = null
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') {
      open = part.name
      continue
    }
    const isLast = index === parts.length - 1
    const found =
      open === null || isLast ? ends(text, part, at, open === null, isLast) : text.indexOf(part, at)
    if (found < 0) return null
    if (open !== null && !take(values, open, text.slice(at, found))) return null
    at = found + part.length
    open = null
  }
  if (open !== null) return take(values, open, text.slice(at)) ? values : null
  return at === text.length ? values : null
}

/** Where own words stand that have to be at once, at the end, or both. */
function ends(text: string, words: string, at: number, atOnce: boolean, atEnd: boolean): number {
  const from = atEnd ? text.length - words.length : at
  return from >= at && (!atOnce || from === at) && text.startsWith(words, from) ? from : -1
}

/** Notes a value; not an empty one, nor another one for a place that was filled before. */
function take(values: Record<string, string>, name: string, value: string): boolean {
  if (value === '' || (values[name] !== undefined && values[name] !== value)) return false
  values[name] = value
  return true
}
