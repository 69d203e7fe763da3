import { byteSize } from '../byte-size.ts'
import type { Sentence } from '../model/sentence.ts'
import { said } from './en/said.ts'
import { type Tongue, tell } from './tell.ts'

const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z')
/** Under two days a part of one tells something, such as `0.4 days`; later ones are told whole. */
const inDays = (days: number): string => {
  if (days === 0) return 'less than an hour'
  const told = days < 2 ? days : Math.round(days)
  return `${told} ${told === 1 ? 'day' : 'days'}`
}

/** English as the command line, reports and JSON have it: dates of ISO 8601 in UTC, spans in days, countries as codes. */
export const PLAIN_ENGLISH: Tongue = {
  texts: said,
  plural: (count) => (count === 1 ? 'one' : 'other'),
  between: { items: ', ', decimals: ', ' },
  format: {
    day: (at: number) => iso(at).slice(0, 10),
    moment: iso,
    size: (bytes: number) => byteSize(bytes),
    number: String,
    decimal: (value: number) => value.toFixed(1),
    percent: (hundredths: number) => `${hundredths}%`,
    span: inDays,
    about: inDays,
    country: (code: string) => code,
  },
}

/** A sentence as plain English text; whoever says one can only say what the catalogue has. */
export const inPlainWords = (sentence: Sentence): string => tell(sentence, PLAIN_ENGLISH) ?? ''
