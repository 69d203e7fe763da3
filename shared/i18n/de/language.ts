import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Sprache',
  system: 'Wie dieser Computer',
  hint: 'Berichte, Briefe an Hersteller und Meldungen über Probleme sind vorerst auf Englisch geschrieben; alles andere ist in Ihrer Sprache.',
}
