import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupChanges } from './group-changes.ts'

/** `at` is local time, as days are the owner's. */
const change = (deviceId: string, key: string, at: string) => ({
  deviceId,
  key,
  from: 'a',
  to: 'b',
  lastSeenOld: '2026-01-01T00:00:00.000Z',
  firstSeenNew: new Date(at).toISOString(),
})

test('changes of one day and device stand together, newest first', () => {
  const days = groupChanges([
    change('tv', 'name', '2026-05-05T22:00'),
    change('laser', 'firmware', '2026-05-05T12:00'),
    change('tv', 'firmware', '2026-05-05T01:00'),
    change('tv', 'model', '2026-05-04T23:00'),
  ])
  assert.deepEqual(
    days.map(({ devices }) => devices.map(({ deviceId, changes }) => [deviceId, changes.map((c) => c.key)])),
    [
      [
        ['tv', ['name', 'firmware']],
        ['laser', ['firmware']],
      ],
      [['tv', ['model']]],
    ],
  )
})
