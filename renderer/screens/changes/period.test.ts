import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sinceOf } from './period.ts'

const NOW = Date.parse('2026-06-15T12:00:00Z')

test('a period reaches back from now', () => {
  assert.equal(new Date(sinceOf('week', '', NOW) ?? 0).toISOString(), '2026-06-08T12:00:00.000Z')
  assert.equal(new Date(sinceOf('month', '', NOW) ?? 0).toISOString(), '2026-05-16T12:00:00.000Z')
})

test('a date begins at midnight where the owner is; what is no date is no beginning', () => {
  assert.equal(sinceOf('date', '2026-03-01', NOW), new Date(2026, 2, 1).getTime())
  for (const wrong of ['', '2026-', '2026-13-01', 'yesterday', '0026-01-01'])
    assert.equal(sinceOf('date', wrong, NOW), null, wrong)
})
