import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Idioma',
  system: 'El de este equipo',
  hint: 'Por ahora, los avisos, las preguntas y los informes están en inglés; todo lo que los rodea está en su idioma.',
}
