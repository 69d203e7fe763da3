import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Idioma',
  system: 'El de este equipo',
  hint: 'Por ahora, los informes, las cartas a fabricantes y los mensajes sobre problemas están en inglés; todo lo demás está en su idioma.',
}
