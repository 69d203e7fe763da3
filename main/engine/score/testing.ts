import * as v from 'valibot'
import { type Dossier, dossierSchema } from '../../../shared/model/dossier.ts'
import type { ScoreOptions } from './score-vendor.ts'

/** Small dossiers for the tests of this room. */

export const NOW: ScoreOptions = { asOf: '2026-11-22T00:00:00Z' }

export const source = (date: string | null = null) => ({
  title: 'A source',
  url: 'https://example.com/',
  kind: 'news' as const,
  date,
  seen: '2026-11-22',
})
export const search = { by: 'a reader', at: '2026-11-01', looked: ['https://example.com/'] }
export const dossier = (parts: Partial<v.InferInput<typeof dossierSchema>> = {}): Dossier =>
  v.parse(dossierSchema, { vendor: 'Acme', ...parts })

export type PracticeIn = NonNullable<v.InferInput<typeof dossierSchema>['practice']>[number]
export type IncidentIn = NonNullable<v.InferInput<typeof dossierSchema>['incidents']>[number]
