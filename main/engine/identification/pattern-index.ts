import { SHORTEST_WORD, wordsOf } from './pattern-words.ts'

const TRIGRAMS = 2 ** 15

/** The last three letters of a text up to a place. Five bits of each tell words apart, and are the same in both cases. */
const next = (trigram: number, text: string, at: number): number =>
  ((trigram << 5) | (text.charCodeAt(at) & 31)) & (TRIGRAMS - 1)

/**
 * Of many patterns those a text could match, as their numbers in order: all others are sure not to. One pass over the
 * text finds whose words may be in it, where trying hundreds of patterns takes as many passes. Built at the first text.
 */
export function patternIndex(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  let search: ((text: string) => readonly number[]) | undefined
  return (text) => {
    search ??= build(patterns)
    return search(text)
  }
}

function build(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const words = patterns.map(wordsOf)
  const always = Uint8Array.from(words, (list) => (list ? 0 : 1))
  const wanted = always.slice()
  const places = new Uint16Array(TRIGRAMS)
  const numbersAt: (readonly number[])[] = [[]]
  for (const [trigram, numbers] of rarestTrigrams(words)) places[trigram] = numbersAt.push(numbers) - 1
  return (text) => {
    let trigram = 0
    for (let at = 0; at < text.length; at++) {
      trigram = next(trigram, text, at)
      const place = places[trigram]!
      if (place !== 0) for (const number of numbersAt[place]!) wanted[number] = 1
    }
    const found: number[] = []
    for (let number = 0; number < wanted.length; number++) {
      if (wanted[number] === 0) continue
      found.push(number)
      wanted[number] = always[number]!
    }
    return found
  }
}

/** Pattern numbers by one trigram of each of their words: that which the fewest words of all patterns have. */
function rarestTrigrams(words: readonly (readonly string[] | null)[]): Map<number, number[]> {
  const trigrams = words.map((list) => (list ?? []).map(trigramsOf))
  const counts = new Uint16Array(TRIGRAMS)
  for (const trigram of trigrams.flat(2)) counts[trigram]!++
  const byTrigram = new Map<number, number[]>()
  for (const [number, list] of trigrams.entries())
    for (const word of list) {
      const rarest = word.reduce((a, b) => (counts[b]! < counts[a]! ? b : a))
      const numbers = byTrigram.get(rarest)
      if (!numbers) byTrigram.set(rarest, [number])
      else if (!numbers.includes(number)) numbers.push(number)
    }
  return byTrigram
}

function trigramsOf(word: string): number[] {
  const trigrams: number[] = []
  let trigram = 0
  for (let at = 0; at < word.length; at++) {
    trigram = next(trigram, word, at)
    if (at + 1 >= SHORTEST_WORD) trigrams.push(trigram)
  }
  return trigrams
}
