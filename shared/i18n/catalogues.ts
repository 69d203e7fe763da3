import type { Catalogue } from './catalogue.ts'
import { english } from './en/index.ts'
import type { Offered } from './offered.ts'

export { OFFERED, type Offered } from './offered.ts'

/** How each language is loaded when somebody reads it. */
export const CATALOGUES = {
  en: async (): Promise<Catalogue> => english,
  de: async (): Promise<Catalogue> => (await import('./de/index.ts')).catalogue,
  fr: async (): Promise<Catalogue> => (await import('./fr/index.ts')).catalogue,
  es: async (): Promise<Catalogue> => (await import('./es/index.ts')).catalogue,
  nl: async (): Promise<Catalogue> => (await import('./nl/index.ts')).catalogue,
} satisfies Record<Offered, () => Promise<Catalogue>>
