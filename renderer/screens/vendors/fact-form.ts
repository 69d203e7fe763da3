import * as v from 'valibot'
import type { english } from '../../../shared/i18n/en/index.ts'
import { INCIDENT_CLASSES } from '../../../shared/model/dossier.ts'
import { PUBLISHED_IDS } from '../../../shared/model/indicator.ts'
import { type StatementPart, statementPart } from '../../../shared/model/vendor-statement.ts'

/** The form for the owner's own facts on a maker: its fields as rows, and how they become a statement. */

export const FACT_KINDS = [
  'practice',
  'incident',
  'note',
  'supportEnd',
] as const satisfies StatementPart['part'][]
export type FactKind = (typeof FACT_KINDS)[number]
export type FieldId = keyof typeof english.vendors.own.fields
export type Values = Partial<Record<FieldId, string>>

/** One field; `options` makes it a choice, `only` leaves it out unless the values so far ask for it. */
export interface FieldRow {
  id: FieldId
  type: 'line' | 'text' | 'date' | 'choice'
  options?: readonly string[]
  only?: (values: Values) => boolean
}

/** Evidence grades as choices, by how far a statement carries. */
const GRADE_OF: Record<string, number> = { g1: 1, g09: 0.9, g06: 0.6, g03: 0.3 }
const isNo = ({ state }: Values) => state === 'no'
const TEXT: FieldRow = { id: 'text', type: 'text' }
const SOURCE: readonly FieldRow[] = [
  { id: 'sourceTitle', type: 'line' },
  { id: 'sourceUrl', type: 'line' },
  { id: 'sourceDate', type: 'date' },
]
const GRADE: FieldRow = { id: 'grade', type: 'choice', options: Object.keys(GRADE_OF) }

export const FORMS: Record<FactKind, readonly FieldRow[]> = {
  practice: [
    { id: 'indicator', type: 'choice', options: PUBLISHED_IDS },
    { id: 'state', type: 'choice', options: ['yes', 'partial', 'no', 'not-applicable'] },
    TEXT,
    { id: 'checked', type: 'date' },
    ...SOURCE,
    GRADE,
    { id: 'searchBy', type: 'line', only: isNo },
    { id: 'searchLooked', type: 'line', only: isNo },
  ],
  incident: [
    { id: 'title', type: 'line' },
    { id: 'class', type: 'choice', options: INCIDENT_CLASSES },
    { id: 'date', type: 'date' },
    { id: 'affected', type: 'line' },
    TEXT,
    { id: 'severity', type: 'choice', options: ['s1', 's2', 's3', 's4', 's5'] },
    { id: 'severityReason', type: 'line' },
    {
      id: 'disclosure',
      type: 'choice',
      options: ['announced', 'late', 'generic-warning', 'silent', 'mislabelled'],
    },
    { id: 'remedy', type: 'choice', options: ['none', 'part', 'rollback-and-redress'] },
    { id: 'incidentState', type: 'choice', options: ['reported', 'contested', 'confirmed', 'remedied'] },
    ...SOURCE,
    GRADE,
  ],
  note: [{ id: 'side', type: 'choice', options: ['credit', 'concern', 'context'] }, TEXT, ...SOURCE, GRADE],
  supportEnd: [{ id: 'model', type: 'line' }, { id: 'endDate', type: 'date' }, ...SOURCE],
}

/** A statement, or the first field that does not hold. `today` is a day such as `2026-11-22`. */
export function readFact(
  kind: FactKind,
  values: Values,
  today: string,
): { statement: StatementPart } | { wrong: FieldId } {
  const parsed = v.safeParse(statementPart, { part: kind, body: bodyOf(kind, values, today) })
  if (parsed.success) return { statement: parsed.output }
  const path = v.getDotPath(parsed.issues[0]) ?? ''
  return { wrong: fieldAt(kind, path.replace(/^body\.?/, '')) }
}

function bodyOf(kind: FactKind, values: Values, today: string): Record<string, unknown> {
  const said = (id: FieldId) => values[id]?.trim() || undefined
  const stated = { title: said('sourceTitle'), url: said('sourceUrl') ?? null, kind: 'owner' }
  const source = { ...stated, date: said('sourceDate') ?? null, seen: today }
  const grade = GRADE_OF[values.grade ?? '']
  const text = said('text')
  switch (kind) {
    case 'practice': {
      const looked = said('searchLooked')
        ?.split(';')
        .map((place) => place.trim())
        .filter((place) => place)
      const search = isNo(values) ? { by: said('searchBy'), at: today, looked: looked ?? [] } : undefined
      const body = { indicator: said('indicator'), state: said('state'), text, checked: said('checked') }
      // Where a search found nothing, there may be nothing to cite.
      const cites = !isNo(values) || stated.title !== undefined || stated.url !== null
      return { ...body, grade, ...(cites && { source }), ...(search && { search }) }
    }
    case 'incident': {
      const date = said('date')
      return {
        id: `own-${date ?? ''}-${slug(said('title') ?? '')}`.slice(0, 64),
        title: said('title'),
        class: said('class'),
        date,
        affected: said('affected') ?? null,
        severity: Number(values.severity?.slice(1)),
        severityReason: said('severityReason'),
        disclosure: said('disclosure'),
        remedy: said('remedy'),
        states: [{ state: said('incidentState'), at: date }],
        accounts: [{ says: 'claim', text, grade, source }],
      }
    }
    case 'note':
      return { side: said('side'), text, grade, source }
    case 'supportEnd':
      return { model: said('model'), date: said('endDate'), source }
  }
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Where a part of a statement stands in the form, by the end of its path. */
const FIELD_AT: readonly [end: RegExp, field: FieldId][] = [
  [/source\.url$/, 'sourceUrl'],
  [/source\.date$/, 'sourceDate'],
  [/source(\.\w+)?$/, 'sourceTitle'],
  [/search\.looked(\.\d+)?$/, 'searchLooked'],
  [/search(\.\w+)?$/, 'searchBy'],
  [/states\.0\.state$/, 'incidentState'],
  [/states\.0\.at$/, 'date'],
  [/accounts$/, 'sourceTitle'],
]

function fieldAt(kind: FactKind, path: string): FieldId {
  const row = FIELD_AT.find(([end]) => end.test(path))
  if (row) return row[1]
  const last = path.split('.').at(-1)
  if (kind === 'supportEnd' && last === 'date') return 'endDate'
  return FORMS[kind].find(({ id }) => id === last)?.id ?? FORMS[kind][0]!.id
}
