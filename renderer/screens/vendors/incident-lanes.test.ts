import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Incident } from '../../../shared/model/dossier.ts'
import { incidentLanes } from './incident-lanes.ts'

const incident = (id: string, date: string, effectDate: string | null, remedyDate: string | null) =>
  ({ id, title: id, date, effectDate, remedyDate }) as Incident

test('a lane runs from the deed to its effect or remedy, whichever was last; oldest first', () => {
  const incidents = [
    incident('late', '2024', null, null),
    incident('early', '2016-03', '2016-09-13', '2018-02'),
    incident('not known then', '2026', null, null),
  ]
  const standing = ['late', 'early', 'gone'].map((id) => ({ id, state: 'confirmed' as const, penalty: 1 }))
  assert.deepEqual(
    incidentLanes(incidents, standing).map(({ id, from, until }) => [
      id,
      new Date(from).toISOString().slice(0, 10),
      new Date(until).toISOString().slice(0, 10),
    ]),
    [
      ['early', '2016-03-01', '2018-02-01'],
      ['late', '2024-01-01', '2024-01-01'],
    ],
  )
})
