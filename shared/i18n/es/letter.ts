import type { letter as english } from '../en/letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning. */
export const letter: Texts<typeof english> = {
  title: 'Preguntar al fabricante',
  draft: 'Borrador de una carta',
  lead: 'Redactada a partir de las pruebas anteriores, con fechas y versiones. Pregunta y no acusa a nadie. Nada se envía por sí solo.',
  language: 'Idioma de la carta',
  text: 'Carta',
}
