import type { Catalogue } from './catalogue.ts'
import { english } from './en/index.ts'
import type { Language } from './languages.ts'

/** The languages that are complete, and how each is loaded when somebody reads it. A language is added here once it is. */
export const CATALOGUES = {
  en: async (): Promise<Catalogue> => english,
  de: async (): Promise<Catalogue> => (await import('./de/index.ts')).catalogue,
  fr: async (): Promise<Catalogue> => (await import('./fr/index.ts')).catalogue,
  es: async (): Promise<Catalogue> => (await import('./es/index.ts')).catalogue,
  nl: async (): Promise<Catalogue> => (await import('./nl/index.ts')).catalogue,
} satisfies Partial<Record<Language, () => Promise<Catalogue>>>

export type Offered = keyof typeof CATALOGUES
export const OFFERED = Object.keys(CATALOGUES) as Offered[]
