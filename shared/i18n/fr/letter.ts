import type { letter as english } from '../en/letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning. */
export const letter: Texts<typeof english> = {
  title: 'Interroger le fabricant',
  draft: 'Projet de lettre',
  lead: 'La lettre est rédigée à partir des éléments ci-dessus, avec dates et versions. Elle questionne et n’accuse personne. Rien n’est envoyé automatiquement.',
  language: 'Langue de la lettre',
  text: 'Lettre',
}
