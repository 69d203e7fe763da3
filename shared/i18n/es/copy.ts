import type { copy as english } from '../en/copy.ts'
import type { Texts } from '../texts.ts'

/** Texts to take elsewhere. */
export const copy: Texts<typeof english> = {
  copy: 'Copiar',
  copied: 'Copiado.',
  failed: 'No se ha podido copiar; seleccione el texto y cópielo a mano.',
}
