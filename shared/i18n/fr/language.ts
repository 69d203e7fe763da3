import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Langue',
  system: 'Celle de cet ordinateur',
  hint: 'Les rapports, les lettres aux fabricants et les messages sur des problèmes sont pour l’instant rédigés en anglais ; tout le reste est dans votre langue.',
}
