/**
 * How printers say that a cartridge is not the maker's own, by language. They say it of their own accord; nothing
 * here tells who made a cartridge. Examples are of the kind panels show.
 */
const NOT_ORIGINAL: readonly { language: string; words: RegExp; example: string }[] = [
  {
    language: 'en',
    words:
      /\bnon[- ]?(?:genuine|original|oem|hp|brother|canon|epson)\b|\bnot (?:genuine|original)\b|\bthird[- ]?party\b|\b(?:refilled|remanufactured|compatible|counterfeit)\b/i,
    example: 'Non-genuine toner installed',
  },
  {
    language: 'de',
    words: /\bnicht original\w*|\bkein original\w*|\bnachgefüllt\w*|\bwiederaufbereitet\w*|\bfremdpatrone/i,
    example: 'Nicht originale Patrone',
  },
  {
    language: 'fr',
    words: /non (?:authentique|d['’]origine)|\breconditionnée?\b|\brecharg/i,
    example: 'Cartouche non authentique',
  },
  {
    language: 'es',
    words: /no (?:original|genuin[oa])|\brellenad|\bremanufactur/i,
    example: 'Cartucho no original',
  },
  {
    language: 'nl',
    words: /\bniet[- ]origine|\bnavulling|\bnagevuld|\bgereviseerd/i,
    example: 'Niet-originele cartridge',
  },
]

/** A negation just before turns "compatible" into a refusal, which says nothing of who made it. */
const NEGATED = /\b(?:in|not |non-?)compatible\b/i

/** The text itself where it says that a supply is not the maker's own, else `null`. */
export function notOriginalWords(text: string): string | null {
  const plain = text.replace(NEGATED, '')
  return NOT_ORIGINAL.some(({ words }) => words.test(plain)) ? text : null
}

/** Each language's example, for tests. */
export const NOT_ORIGINAL_EXAMPLES = NOT_ORIGINAL.map(({ language, example }) => ({ language, example }))
