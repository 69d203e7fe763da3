import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Langue',
  system: 'Celle de cet ordinateur',
  hint: 'Les rapports et les lettres aux fabricants sont aussi dans cette langue. Ce que disent les appareils, les fabricants et leurs dossiers reste dans leurs propres mots.',
}
