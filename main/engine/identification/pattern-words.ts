/**
 * The words a regular expression cannot match without (R. Cox, "Regular Expression Matching with a Trigram Index",
 * 2012), read from its source as ECMA-262, 22.2.1 writes it. What is not understood counts as anything at all: so the
 * answer may be weaker than it could be, and is never wrong.
 */

/** Shorter words stand in nearly every text. */
export const SHORTEST_WORD = 3
/** Beyond this, spelling out what a part can match costs more than it tells apart. */
const MOST_SPELLINGS = 32

/** A part of a pattern: everything it can match where that is little, else words of which each match holds one. */
interface Part {
  readonly spellings: readonly string[] | null
  readonly words: readonly string[] | null
}
const ANYTHING: Part = { spellings: null, words: null }
const NO_ROOM: Part = { spellings: [''], words: null }
const spelled = (spellings: readonly string[]): Part => ({ spellings, words: null })

/** Lower-case words of which every text that matches holds at least one, in whatever case; `null` when none is sure. */
export function wordsOf({ source, flags }: RegExp): readonly string[] | null {
  // There a letter outside ASCII can match one inside it: the Kelvin sign is a k (ECMA-262, 22.2.2.7.3).
  if (/[uv]/.test(flags) && flags.includes('i')) return null
  return wordsIn(alternatives({ source, at: 0 }))
}

const wordsIn = ({ spellings, words }: Part): readonly string[] | null =>
  spellings ? (shortest(spellings) < SHORTEST_WORD ? null : spellings) : words

const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length))

interface Reader {
  readonly source: string
  at: number
}

/** What a sticky pattern finds at the reader's place, which moves behind it. */
function take(reader: Reader, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = reader.at
  const found = sticky.exec(reader.source)
  if (found) reader.at = sticky.lastIndex
  return found
}

function alternatives(reader: Reader): Part {
  const parts = [sequence(reader)]
  while (take(reader, /\|/y)) parts.push(sequence(reader))
  const all = parts.flatMap(({ spellings }) => spellings ?? [])
  if (all.length <= MOST_SPELLINGS && parts.every(({ spellings }) => spellings)) return spelled(all)
  const words = parts.map(wordsIn)
  return { spellings: null, words: words.includes(null) ? null : words.flatMap((list) => list ?? []) }
}

/** Parts one behind the other: as far as they can be spelled out they are one word, and the longest word counts. */
function sequence(reader: Reader): Part {
  const words: (readonly string[])[] = []
  const keep = (list: readonly string[] | null) => list && words.push(list)
  let run: readonly string[] = ['']
  let whole = true
  for (let part = repeated(reader); part; part = repeated(reader)) {
    const { spellings } = part
    if (spellings && run.length * spellings.length <= MOST_SPELLINGS) {
      run = run.flatMap((before) => spellings.map((behind) => before + behind))
      continue
    }
    whole = false
    keep(wordsIn(spelled(run)))
    keep(part.words)
    run = spellings ?? ['']
  }
  if (whole) return spelled(run)
  keep(wordsIn(spelled(run)))
  const best = words.reduce((a, b) => (shortest(b) > shortest(a) ? b : a), words[0] ?? [])
  return { spellings: null, words: words.length > 0 ? best : null }
}

const SIGNS = '*+?{'
const QUANTIFIER = /([*+?]|\{(\d+)(?:,\d*)?\})\??/y

/** One atom with the quantifier behind it; `null` at the end of the sequence. */
function repeated(reader: Reader): Part | null {
  const part = atom(reader)
  if (!part) return null
  const quantifier = !SIGNS.includes(reader.source[reader.at] ?? '.') ? null : take(reader, QUANTIFIER)
  if (!quantifier) return part
  const [, sign, least] = quantifier
  if (sign === '?') return part.spellings ? spelled(['', ...part.spellings]) : ANYTHING
  return sign === '+' || Number(least) > 0 ? { spellings: null, words: wordsIn(part) } : ANYTHING
}

/** A letter, digit or sign of ASCII that can be seen, or a blank: it stands for itself. */
const isSeen = (letter: string): boolean => letter >= ' ' && letter <= '~'

function atom(reader: Reader): Part | null {
  const letter = reader.source[reader.at]
  if (letter === undefined || letter === '|' || letter === ')') return null
  if (letter === '\\') return escaped(reader)
  if (letter === '[') return letterClass(reader)
  if (letter === '(') return group(reader)
  reader.at++
  if (letter === '^' || letter === '$') return NO_ROOM
  return letter !== '.' && isSeen(letter) ? spelled([letter.toLowerCase()]) : ANYTHING
}

/** `(…)`, `(?:…)`, `(?<name>…)`; what is only looked at takes no room, and its words are not needed to be sure. */
function group(reader: Reader): Part {
  const read = take(reader, /\((?:\?:|\?<\w+>|(?!\?))/y)
  if (!read) take(reader, /\(\?[^=!]*[=!]/y)
  const part = alternatives(reader)
  reader.at++
  return read ? part : NO_ROOM
}

/** A class of a few single letters is those letters; any other could be anything. */
function letterClass(reader: Reader): Part {
  const inside = take(reader, /\[((?:\\.|[^\]\\])*)\]/y)?.[1] ?? ''
  const letters = [...inside.toLowerCase()]
  const single = letters.every((letter) => isSeen(letter) && letter !== '\\') && !/^\^|.-./.test(inside)
  return single && letters.length <= 6 ? spelled([...new Set(letters)]) : ANYTHING
}

/** Escapes that are longer than a letter: their ends must not be read as letters. */
const LONG_ESCAPE = /\\(?:[pPu]\{[^}]*\}|k<\w+>|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[1-9]\d*|c[A-Za-z])/y

function escaped(reader: Reader): Part {
  if (take(reader, LONG_ESCAPE)) return ANYTHING
  const letter = reader.source[reader.at + 1] ?? ''
  reader.at += 2
  if (letter === 'b' || letter === 'B') return NO_ROOM
  return /[^\w]/.test(letter) && isSeen(letter) ? spelled([letter]) : ANYTHING
}
