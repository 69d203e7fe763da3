import type { copy as english } from '../en/copy.ts'
import type { Texts } from '../texts.ts'

/** Texts to take elsewhere. */
export const copy: Texts<typeof english> = {
  copy: 'Kopiëren',
  copied: 'Gekopieerd.',
  failed: 'Kopiëren is niet gelukt; selecteer de tekst en kopieer die zelf.',
}
