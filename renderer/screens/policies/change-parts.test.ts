import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffPolicies } from '../../../shared/policy/policy-diff.ts'
import { changeParts } from './change-parts.ts'

test('what stood still is counted, what moved is kept in reading order', () => {
  const before = 'We keep data for thirty days.\n\nWe ask before we record sound.\n\nWe never sell your data.'
  const after =
    'We keep data for thirty days.\n\nWe ask before we record sound.\n\nPartners may get it all now.'
  assert.deepEqual(
    changeParts(diffPolicies(before, after)).map((part) =>
      part.kind === 'unchanged' ? part.count : part.kind,
    ),
    [2, 'removed', 'added'],
  )
  assert.deepEqual(changeParts([]), [])
})
