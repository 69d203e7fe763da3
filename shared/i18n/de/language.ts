import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Sprache',
  system: 'Wie dieser Computer',
  hint: 'Auch Berichte und Briefe an Hersteller sind in dieser Sprache. Was Geräte, Hersteller und ihre Akten sagen, bleibt in deren eigenen Worten.',
}
