import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FactKind, type FieldId, FORMS, readFact, type Values } from './fact-form.ts'

const TODAY = '2026-11-22'
const SOURCE: Values = { sourceTitle: 'A letter of mine', grade: 'g03' }
const WHOLE: Record<FactKind, Values> = {
  practice: { ...SOURCE, indicator: 'A1', state: 'yes', text: 'Notes came.', checked: '2026-11-01' },
  incident: {
    ...SOURCE,
    title: 'The lamp forgot its colours',
    class: 'feature-removed',
    date: '2026-05-01',
    text: 'After an update it was white only.',
    severity: 's3',
    severityReason: 'A function was cut.',
    disclosure: 'silent',
    remedy: 'none',
    incidentState: 'reported',
  },
  note: { ...SOURCE, side: 'credit', text: 'The hotline was kind.' },
  supportEnd: { sourceTitle: 'The box', model: 'Q1', endDate: '2027-03-31' },
}

for (const [kind, values] of Object.entries(WHOLE) as [FactKind, Values][])
  test(`a whole ${kind} becomes a statement of the owner`, () => {
    const read = readFact(kind, values, TODAY)
    assert.ok('statement' in read, JSON.stringify(read))
    assert.match(JSON.stringify(read.statement), /"kind":"owner","date":null,"seen":"2026-11-22"/)
  })

const OPTIONAL = new Set<FieldId>(['sourceUrl', 'sourceDate', 'affected', 'searchBy', 'searchLooked'])
for (const [kind, rows] of Object.entries(FORMS) as [FactKind, (typeof FORMS)[FactKind]][])
  for (const { id } of rows)
    if (!OPTIONAL.has(id))
      test(`a ${kind} without ${id} is refused at that field`, () => {
        assert.deepEqual(readFact(kind, { ...WHOLE[kind], [id]: ' ' }, TODAY), { wrong: id })
      })

const WRONG: [kind: FactKind, values: Values, field: FieldId][] = [
  ['practice', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
  ['practice', { sourceDate: '2026-13' }, 'sourceDate'],
  ['practice', { state: 'no' }, 'searchBy'],
  ['practice', { state: 'no', searchBy: 'me' }, 'searchLooked'],
  ['practice', { text: 'right\u202eleft' }, 'text'],
  ['incident', { sourceTitle: '' }, 'sourceTitle'],
  ['incident', { date: 'yesterday' }, 'date'],
  ['supportEnd', { endDate: 'soon' }, 'endDate'],
]
for (const [kind, values, field] of WRONG)
  test(`refused at ${field}: ${kind} with ${JSON.stringify(values)}`, () => {
    assert.deepEqual(readFact(kind, { ...WHOLE[kind], ...values }, TODAY), { wrong: field })
  })

test('a "no" with its search record needs no source', () => {
  const { sourceTitle, ...rest } = WHOLE.practice
  const read = readFact(
    'practice',
    { ...rest, state: 'no', searchBy: 'me', searchLooked: 'its site; the manual' },
    TODAY,
  )
  assert.ok('statement' in read && read.statement.part === 'practice')
  assert.equal(sourceTitle, 'A letter of mine')
  assert.deepEqual(read.statement.body.search, {
    by: 'me',
    at: TODAY,
    looked: ['its site', 'the manual'],
  })
})
