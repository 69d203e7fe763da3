import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Idioma',
  system: 'El de este equipo',
  hint: 'Los informes y las cartas a fabricantes también están en este idioma. Lo que dicen los dispositivos, los fabricantes y sus expedientes queda en sus propias palabras.',
}
