import { byteSize } from '../byte-size.ts'
import type { Tongue } from './tell.ts'
import type { TextTree } from './texts.ts'

/** Sentences as a reader of a language meets them: dates of their own zone, countries by name, spans rounded. */

const DAYS_OF = { week: 7, month: 30.44, year: 365.25 }
/** A span is told in hours for a day, in days for two weeks, in weeks for two months, in months for two years. */
const FEW_DAYS = 14
const FEW_WEEKS = 60
const FEW_MONTHS = 730

type SpanUnit = 'hour' | 'day' | 'week' | 'month' | 'year'

function roundedSpan(days: number): [count: number, unit: SpanUnit] {
  if (days < 1) return [Math.max(1, Math.round(days * 24)), 'hour']
  if (days < FEW_DAYS) return [Math.round(days), 'day']
  const unit = days < FEW_WEEKS ? 'week' : days < FEW_MONTHS ? 'month' : 'year'
  return [Math.round(days / DAYS_OF[unit]), unit]
}

/** "5 months" for 148 days, in a language. */
export function spanOfDays(days: number, language: string): string {
  const [count, unit] = roundedSpan(days)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

/** English puts an article before these (ISO 3166-1 alpha-2). */
const WITH_ARTICLE = new Set(['AE', 'BS', 'CD', 'CF', 'DO', 'GB', 'GM', 'KM', 'MV', 'NL', 'PH', 'SC', 'US'])

/** A country's name from its ISO 3166-1 code; a code without a name stands for itself, none is nothing. */
export function countryName(code: string | null, language: string): string {
  if (!code) return ''
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** The ways of a language (BCP 47) around the sentences of its catalogue. */
export function localTongue(language: string, texts: TextTree): Tongue {
  const rules = new Intl.PluralRules(language)
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const numbers = new Intl.NumberFormat(language)
  const decimals = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percents = new Intl.NumberFormat(language, { style: 'percent' })
  const isEnglish = language.split('-', 1)[0] === 'en'
  return {
    texts,
    plural: (count) => rules.select(count),
    between: { items: ', ', decimals: decimals.format(0.1).includes(',') ? '; ' : ', ' },
    format: {
      day: (at: number) => dates.format(at),
      moment: (at: number) => moments.format(at),
      size: (bytes: number) => byteSize(bytes, language),
      number: (value: number) => numbers.format(value),
      decimal: (value: number) => decimals.format(value),
      percent: (hundredths: number) => percents.format(hundredths / 100),
      span: (days: number) => spanOfDays(days, language),
      about: (days: number) => about(spanOfDays(days, language), texts),
      country: (code: string) =>
        `${isEnglish && WITH_ARTICLE.has(code) ? 'the ' : ''}${countryName(code, language)}`,
    },
  }
}

const about = (span: string, { about: template }: TextTree): string =>
  typeof template === 'string' ? template.replace('{{span}}', span) : span
