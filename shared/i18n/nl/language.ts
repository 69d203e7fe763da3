import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Taal',
  system: 'Die van deze computer',
  hint: 'Rapporten, brieven aan fabrikanten en meldingen over problemen zijn voorlopig in het Engels geschreven; al het andere is in uw taal.',
}
