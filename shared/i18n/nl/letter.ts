import type { letter as english } from '../en/letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning. */
export const letter: Texts<typeof english> = {
  title: 'De fabrikant vragen',
  draft: 'Concept van een brief',
  lead: 'Opgesteld uit het bewijs hierboven, met datums en versies. De brief vraagt en beschuldigt niemand. Er wordt niets vanzelf verstuurd.',
  language: 'Taal van de brief',
  text: 'Brief',
}
