import type { copy as english } from '../en/copy.ts'
import type { Texts } from '../texts.ts'

/** Texts to take elsewhere. */
export const copy: Texts<typeof english> = {
  copy: 'Copier',
  copied: 'Copié.',
  failed: 'La copie n’a pas fonctionné ; sélectionnez le texte et copiez-le à la main.',
}
