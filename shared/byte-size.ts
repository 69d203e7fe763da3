/** Decimal units (IEC 80000-13); who reads French counts octets. */
const PREFIXES = ['', 'k', 'M', 'G', 'T']
const letterOf = (language: string): string => (language.startsWith('fr') ? 'o' : 'B')

const formats = new Map<string, Intl.NumberFormat>()

/** At most three digits as the language writes them. Making a format takes longer than using it. */
function digits(language: string): Intl.NumberFormat {
  const known = formats.get(language)
  if (known) return known
  const made = new Intl.NumberFormat(language, { maximumSignificantDigits: 3, useGrouping: false })
  formats.set(language, made)
  return made
}

/** `14.8 MB`: a number of bytes in the unit that fits, in a language (BCP 47); English where none is given. */
export function byteSize(bytes: number, language = 'en'): string {
  let value = bytes
  let unit = 0
  while (Number(value.toPrecision(3)) >= 1000 && unit < PREFIXES.length - 1) {
    value /= 1000
    unit++
  }
  return `${digits(language).format(unit === 0 ? Math.round(value) : value)} ${PREFIXES[unit]}${letterOf(language)}`
}

/** The same of a count that may be unknown; unknown stays unknown. */
export const sizeIfKnown = (bytes: number | null): string | null => (bytes === null ? null : byteSize(bytes))
