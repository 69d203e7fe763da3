/** Numbers, dates and sizes as reports write them in English, told in another language. Times stay UTC. */

type Way = readonly [pattern: RegExp, tell: (found: RegExpExecArray, language: string) => string]

/** Making a format takes far longer than using it, and a report has a handful of them for thousands of values. */
function kept<Options, Made>(make: (language: string, options: Options) => Made) {
  const known = new Map<string, Made>()
  return (language: string, options: Options): Made => {
    const key = `${language} ${JSON.stringify(options)}`
    const found = known.get(key) ?? make(language, options)
    known.set(key, found)
    return found
  }
}

const dateFormat = kept(
  (language, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
)
const numberFormat = kept(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)

const dated =
  (options: Intl.DateTimeFormatOptions, suffix = '') =>
  ([text]: RegExpExecArray, language: string): string => {
    const at = Date.parse(`${text}${suffix}`)
    return Number.isFinite(at) ? dateFormat(language, options).format(at) : text
  }

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const MINUTE = { ...DAY, hour: '2-digit', minute: '2-digit', hour12: false } as const

/** `Nov`, `Nov 26`, with the year where one is said. */
const month = ([, name, year]: RegExpExecArray, language: string): string => {
  const at = Date.parse(`1 ${name} 20${year ?? '00'} UTC`)
  const options =
    year === undefined ? ({ month: 'short' } as const) : ({ month: 'short', year: '2-digit' } as const)
  return dateFormat(language, options).format(at)
}

const counted = ([, digits = '', unit]: RegExpExecArray, language: string): string =>
  numberFormat(language, {
    minimumFractionDigits: digits.split('.')[1]?.length ?? 0,
    ...(unit ? UNITS[unit] : {}),
  }).format(Number(digits.replaceAll(',', '')))

/** Units of sizes as the report writes them; a reader of French meets octets. */
const UNITS: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  bytes: { style: 'unit', unit: 'byte', unitDisplay: 'long' },
  kB: { style: 'unit', unit: 'kilobyte' },
  MB: { style: 'unit', unit: 'megabyte' },
  GB: { style: 'unit', unit: 'gigabyte' },
  TB: { style: 'unit', unit: 'terabyte' },
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
  [/^(\d{1,3}(?:,\d{3})+|\d+\.\d+)(?: (bytes|kB|MB|GB|TB))?$/, counted],
  [/^(\d+) (bytes|kB|MB|GB|TB)$/, counted],
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
