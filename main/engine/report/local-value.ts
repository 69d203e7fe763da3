/** Numbers, dates and sizes as reports write them in English, told in another language. Times stay UTC. */

type Way = readonly [pattern: RegExp, tell: (found: RegExpExecArray, language: string) => string]

const dated =
  (options: Intl.DateTimeFormatOptions, suffix = '') =>
  ([text]: RegExpExecArray, language: string): string => {
    const at = Date.parse(`${text}${suffix}`)
    return Number.isFinite(at)
      ? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at)
      : text
  }

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const MINUTE = { ...DAY, hour: '2-digit', minute: '2-digit', hour12: false } as const

/** `Nov`, `Nov 26`, with the year where one is said. */
const month = ([, name, year]: RegExpExecArray, language: string): string => {
  const at = Date.parse(`1 ${name} 20${year ?? '00'} UTC`)
  const options =
    year === undefined ? ({ month: 'short' } as const) : ({ month: 'short', year: '2-digit' } as const)
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at)
}

const counted = ([, digits = '', unit = '']: RegExpExecArray, language: string): string => {
  const decimals = digits.split('.')[1]?.length ?? 0
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return `${number.format(Number(digits.replaceAll(',', '')))}${unit}`
}

const DATES: readonly Way[] = [
  [/^\d{4}-\d\d-\d\d$/, dated(DAY)],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d$/, dated(MINUTE, 'Z')],
]
const MONTHS: readonly Way[] = [[/^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: (\d\d))?$/, month]]
const ALL: readonly Way[] = [
  ...DATES,
  ...MONTHS,
  [/^\d{1,2} [A-Z][a-z]+ \d{4}$/, dated({ dateStyle: 'long' }, ' UTC')],
  [/^(\d{1,3}(?:,\d{3})+|\d+\.\d+)( (?:bytes|kB|MB|GB|TB))?$/, counted],
]

/** The same value as readers of a language (BCP 47) write it; a text that is none stays as it is. */
const by =
  (ways: readonly Way[]) =>
  (text: string, language: string): string => {
    for (const [pattern, tell] of ways) {
      const found = pattern.exec(text)
      if (found) return tell(found, language)
    }
    return text
  }

/** A number, a size or a date of our own. */
export const localValue = by(ALL)
/** A day or a minute, whoever wrote it. */
export const localDate = by(DATES)
/** A month of a scale. */
export const localMonth = by(MONTHS)
