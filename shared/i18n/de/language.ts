import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Sprache',
  system: 'Wie dieser Computer',
  hint: 'Warnungen, Fragen und Berichte sind vorerst auf Englisch geschrieben; alles um sie herum ist in Ihrer Sprache.',
}
