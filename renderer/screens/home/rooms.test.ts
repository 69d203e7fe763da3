import assert from 'node:assert/strict'
import { test } from 'node:test'
import { device } from '../../../e2e/fake/home.ts'
import { DEVICE_KINDS } from '../../../shared/model/kinds.ts'
import { roomsOf, usualDivision } from './rooms.ts'

const words = {
  area: (area: string) => area.toUpperCase(),
  name: ({ name, id }: { name: string | null; id: string }) => name ?? id,
  collator: new Intl.Collator('en'),
}
const cast = Array.from({ length: 15 }, (_, n) => device(n))

test('every device is in one room, whatever the house is divided by', () => {
  for (const division of ['kind', 'place'] as const) {
    const rooms = roomsOf(cast, division, new Map(), words)
    assert.deepEqual(
      rooms.flatMap(({ devices }) => devices.map(({ id }) => id)).toSorted(),
      cast.map(({ id }) => id).toSorted(),
    )
  }
  const kinds = roomsOf(
    DEVICE_KINDS.map((kind, n) => ({ ...device(n), id: kind, kind })),
    'kind',
    new Map(),
    words,
  )
  assert.equal(kinds[0]?.label, 'NETWORK')
  assert.deepEqual(
    kinds.at(-1)?.devices.map(({ id }) => id),
    ['unknown'],
  )
})

test('places come by name, and what has none comes last', () => {
  assert.deepEqual(
    roomsOf(cast, 'place', new Map(), words).map(({ label }) => label),
    ['Hall', 'Kitchen', 'Living room', 'Office', null],
  )
})

test('within a room the gravest comes first, then names in order', () => {
  const office = roomsOf(cast, 'place', new Map([['device-14', 'alarm']]), words).find(
    ({ label }) => label === 'Office',
  )
  assert.deepEqual(
    office?.devices.map(({ id }) => id),
    ['device-14', 'device-6', 'device-2'],
  )
})

test('a house is divided by place once the owner has placed a third of it', () => {
  assert.equal(usualDivision(cast), 'place')
  assert.equal(usualDivision(cast.map((one) => ({ ...one, place: null }))), 'kind')
  assert.equal(usualDivision([]), 'kind')
})
