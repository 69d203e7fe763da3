import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type PrefixLookup, prefixLookup } from '../identification/prefix.ts'

/**
 * The IEEE registry as the package `oui-data` carries it: JSON with a line for each prefix, ` "00000C": "CISCO…",`, by
 * length and then by prefix. A home asks for a few hundred of its 50,000 lines, so they are searched as they stand.
 */

const LF = 10
const QUOTE = 34
/** A line begins with a blank and a quotation mark. */
const BEFORE_PREFIX = 2

/** Answers kept at hand: the makers in a home are few, and asked for with each word of their devices. */
const MAX_AT_HAND = 5000

let registry: Buffer | undefined
const atHand = new Map<string, string | undefined>()

/** Who registered a MAC address's prefix. Reads the 5 MB registry at the first question, not at start. */
export const macPrefixes: PrefixLookup = prefixLookup((prefix) => {
  if (atHand.has(prefix)) return atHand.get(prefix)
  registry ??= readFileSync(createRequire(import.meta.url).resolve('oui-data'))
  const owner = registrant(registry, prefix)
  if (atHand.size >= MAX_AT_HAND) atHand.clear()
  atHand.set(prefix, owner)
  return owner
})

/** What the registry says of a prefix in upper-case hex; `undefined` where it says nothing. */
function registrant(lines: Buffer, prefix: string): string | undefined {
  let low = lines.indexOf(LF) + 1
  let high = lines.lastIndexOf(QUOTE)
  while (low < high) {
    const middle = (low + high) >> 1
    const start = Math.max(low, lines.lastIndexOf(LF, middle - 1) + 1)
    const end = lineEnd(lines, start)
    const found = lines.toString('latin1', start + BEFORE_PREFIX, lines.indexOf(QUOTE, start + BEFORE_PREFIX))
    if (found === prefix) return ownerOf(lines.toString('utf8', start, end))
    const isBefore = found.length === prefix.length ? found < prefix : found.length < prefix.length
    if (isBefore) low = end + 1
    else high = start
  }
  return undefined
}

function lineEnd(lines: Buffer, start: number): number {
  const end = lines.indexOf(LF, start)
  return end < 0 ? lines.length : end
}

/** The text a line ends with, before its comma. */
const ownerOf = (line: string): string =>
  JSON.parse(line.slice(line.indexOf(': ') + 2, line.lastIndexOf('"') + 1)) as string
