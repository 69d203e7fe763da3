import Papa from 'papaparse'
import { clean } from './text.ts'

/** One table of plain values; lists are joined, unknown is an empty field. */
export interface CsvTable {
  columns: readonly string[]
  rows: readonly (readonly CsvValue[])[]
}
export type CsvValue = string | number | boolean | null | readonly string[]

/**
 * What a spreadsheet would run: a field that begins (after blanks) with `= + - @`, their full-width forms,
 * or TAB, CR, LF, NUL (OWASP ASVS 1.2.10). Such a field gets an apostrophe in front.
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠﹣﹢﹦﹫]|[\t\r\n\u0000])/u
/** A field longer than this is refused by spreadsheets (Excel takes 32,767 characters). */
const MAX_FIELD = 32_000

/** The table as RFC 4180 text: CRLF, texts quoted, no text that a spreadsheet would take for a formula. */
export function csv({ columns, rows }: CsvTable): string {
  return `${Papa.unparse(
    { fields: [...columns], data: rows.map((row) => row.map(field)) },
    {
      quotes: (value) => typeof value === 'string' && value !== '',
      newline: '\r\n',
      escapeFormulae: FORMULA,
    },
  )}\r\n`
}

function field(value: CsvValue): string | number | boolean {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return clean(typeof value === 'string' ? value : value.join('; '), MAX_FIELD)
}
