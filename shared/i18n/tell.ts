import type { Sentence, SentenceItem, SentenceValue } from '../model/sentence.ts'
import type { TextTree } from './texts.ts'

/**
 * Sentences as data, told in a language. The templates are written as i18next's are; it is not used to fill them, for
 * rules say thousands of sentences while a file is read, and a screen must know which pieces come from strangers.
 */

/** How a value with a format is told, such as `{{at, day}}`. */
export const FORMATS = [
  'day',
  'moment',
  'size',
  'number',
  'decimal',
  'percent',
  'span',
  'about',
  'country',
] as const
export type Format = (typeof FORMATS)[number]

/** A language as sentences need it: its catalogue's `said`, its plural rules, its ways to tell values. */
export interface Tongue {
  texts: TextTree
  plural(count: number): string
  /** What stands between items of a list; between decimals a comma would be misread where it is the decimal sign. */
  between: Readonly<Record<'items' | 'decimals', string>>
  format: Readonly<Record<Format, (value: never) => string>>
}

/** A piece of a told sentence; `foreign` ones are names or texts of strangers and may be in any language or direction. */
export interface Piece {
  text: string
  foreign: boolean
}

/** Own words of a template, or a place for a value. */
export type Part = string | { name: string; format: Format | null }

const PLACE = /\{\{(\w+)(?:, (\w+))?\}\}/
const isFormat = (name: string | undefined): name is Format => FORMATS.includes(name as Format)

/** A template in parts: its own words, and places for values. */
function partsOf(template: string): Part[] {
  const pieces = template.split(PLACE)
  const found: Part[] = []
  for (let n = 0; n < pieces.length; n += 3) {
    if (pieces[n]) found.push(pieces[n]!)
    const [name, format] = [pieces[n + 1], pieces[n + 2]]
    if (name !== undefined) found.push({ name, format: isFormat(format) ? format : null })
  }
  return found
}

const parted = new Map<string, readonly Part[]>()

/** A template taken apart. Templates are few and come from the catalogues: each is taken apart once. */
export function templateParts(template: string): readonly Part[] {
  let known = parted.get(template)
  if (!known) {
    known = partsOf(template)
    parted.set(template, known)
  }
  return known
}

function textAt(texts: TextTree, path: readonly string[]): string | null {
  let at: string | TextTree | undefined = texts
  for (const step of path) at = typeof at === 'object' && Object.hasOwn(at, step) ? at[step] : undefined
  return typeof at === 'string' ? at : null
}

function templateOf({ id, values }: Sentence, { texts, plural }: Tongue): string | null {
  const path = id.split('.')
  const count = values?.count
  if (typeof count !== 'number') return textAt(texts, path)
  const stem = path.pop()!
  const forms = [`${stem}_${plural(count)}`, `${stem}_other`, stem]
  for (const form of forms) {
    const text = textAt(texts, [...path, form])
    if (text !== null) return text
  }
  return null
}

/**
 * The pieces of a sentence in this language; `null` when the catalogue does not have it, or asks for values that were
 * not kept with it: it may come from a ledger of another version.
 */
export function tellInPieces(sentence: Sentence, tongue: Tongue): Piece[] | null {
  const template = templateOf(sentence, tongue)
  if (template === null) return null
  const pieces: Piece[] = []
  for (const part of templateParts(template)) {
    const told =
      typeof part === 'string'
        ? [{ text: part, foreign: false }]
        : piecesOf(sentence.values?.[part.name], part.format, tongue)
    if (told === null) return null
    pieces.push(...told)
  }
  return pieces
}

/** The sentence as one text; `null` when the catalogue does not have it. */
export const tell = (sentence: Sentence, tongue: Tongue): string | null =>
  tellInPieces(sentence, tongue)
    ?.map(({ text }) => text)
    .join('') ?? null

function piecesOf(value: SentenceValue | undefined, format: Format | null, tongue: Tongue): Piece[] | null {
  if (value === undefined) return null
  const between = tongue.between[format === 'decimal' ? 'decimals' : 'items']
  const pieces: Piece[] = []
  for (const [index, item] of (isList(value) ? value : [value]).entries()) {
    const told = pieceOf(item, format, tongue)
    if (told === null) return null
    if (index > 0) pieces.push({ text: between, foreign: false })
    pieces.push(...told)
  }
  return pieces
}

const isList = (value: SentenceValue): value is readonly SentenceItem[] => Array.isArray(value)

function pieceOf(item: SentenceItem, format: Format | null, tongue: Tongue): Piece[] | null {
  if (typeof item === 'object') return tellInPieces(item, tongue)
  if (format === null) return [{ text: String(item), foreign: typeof item === 'string' }]
  return fits(item, format) ? [{ text: tongue.format[format](item as never), foreign: false }] : null
}

/** The last instant there is (ECMAScript 21.4.1.1). */
const LAST_INSTANT = 8.64e15

const fits = (item: string | number, format: Format): boolean =>
  format === 'country' ? typeof item === 'string' : typeof item === 'number' && Math.abs(item) <= LAST_INSTANT
