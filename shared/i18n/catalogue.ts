import type { english } from './en/index.ts'
import type { Texts } from './texts.ts'

/** What a full translation must offer. */
export type Catalogue = Texts<typeof english>
