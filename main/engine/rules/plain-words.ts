import { byteSize } from '../../../shared/byte-size.ts'
import { said } from '../../../shared/i18n/en/said.ts'
import { type Tongue, tell } from '../../../shared/i18n/tell.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import { date, iso } from './time.ts'

/** English as the command line, reports and JSON have it: dates of ISO 8601 in UTC, spans in days, countries as codes. */
const PLAIN_ENGLISH: Tongue = {
  texts: said,
  plural: (count) => (count === 1 ? 'one' : 'other'),
  format: {
    day: date,
    moment: iso,
    size: (bytes: number) => byteSize(bytes),
    number: String,
    decimal: (value: number) => value.toFixed(1),
    span: (days: number) => `${days} days`,
    about: (days: number) => `${days} days`,
    country: (code: string) => code,
  },
}

/** A sentence as plain English text; a rule can only say what the catalogue has. */
export const inPlainWords = (sentence: Sentence): string => tell(sentence, PLAIN_ENGLISH) ?? ''
