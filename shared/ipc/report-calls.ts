import * as v from 'valibot'
import { LANGUAGES } from '../i18n/languages.ts'
import { call } from './derive.ts'

/** A report as a file: its name, its media type, its bytes. */
export interface MadeReport {
  name: string
  type: string
  bytes: Uint8Array
}

const subject = v.variant('about', [
  v.object({ about: v.literal('home') }),
  v.object({ about: v.literal('printers') }),
  v.object({ about: v.literal('device'), id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
  v.object({
    about: v.literal('vendor'),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128)),
  }),
])

/** The audit as a document; nothing is written anywhere, the bytes are handed over. HTML and PDF are in `language`. */
export const reportCalls = {
  make: call<MadeReport>()(
    v.object({
      subject,
      format: v.picklist(['html', 'pdf', 'csv', 'json']),
      language: v.optional(v.picklist(LANGUAGES), 'en'),
    }),
  ),
}

/** Which report is asked for, of what, in which form and language. */
export type AskedReport = v.InferOutput<typeof reportCalls.make.argument>
