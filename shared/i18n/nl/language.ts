import type { language as english } from '../en/language.ts'
import type { Texts } from '../texts.ts'

/** The choice of language. Each is called by its own name, which needs no translation. */
export const language: Texts<typeof english> = {
  label: 'Taal',
  system: 'Die van deze computer',
  hint: 'Ook rapporten en brieven aan fabrikanten zijn in deze taal. Wat apparaten, fabrikanten en hun dossiers zeggen, blijft in hun eigen woorden.',
}
