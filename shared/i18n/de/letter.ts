import type { letter as english } from '../en/letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning. */
export const letter: Texts<typeof english> = {
  title: 'Den Hersteller fragen',
  draft: 'Entwurf eines Briefs',
  lead: 'Entworfen aus den Belegen oben, mit Daten und Versionen. Er fragt und beschuldigt niemanden. Nichts wird von selbst gesendet.',
  language: 'Sprache des Briefs',
  text: 'Brief',
}
