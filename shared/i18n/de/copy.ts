import type { copy as english } from '../en/copy.ts'
import type { Texts } from '../texts.ts'

/** Texts to take elsewhere. */
export const copy: Texts<typeof english> = {
  copy: 'Kopieren',
  copied: 'Kopiert.',
  failed: 'Das ließ sich nicht kopieren; markieren Sie den Text und kopieren Sie ihn von Hand.',
}
