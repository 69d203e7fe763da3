import type { Language } from './languages.ts'

/** The languages that are complete, beside their catalogues: who only chooses among them reads none. */
export const OFFERED = ['en', 'de', 'fr', 'es', 'nl'] as const satisfies readonly Language[]

export type Offered = (typeof OFFERED)[number]
