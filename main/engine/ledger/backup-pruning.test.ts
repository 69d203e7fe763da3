import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prunable } from './backup-pruning.ts'

const DAY = 86_400_000
const START = Date.parse('2025-01-01T03:00:00Z')

/** Two years of daily copies, pruned after each as it is done in life. */
function twoYears(): number[] {
  let kept: { madeAt: number }[] = []
  for (let day = 0; day < 730; day++) {
    kept.push({ madeAt: START + day * DAY })
    const gone = new Set(prunable(kept))
    kept = kept.filter((copy) => !gone.has(copy))
  }
  return kept.map(({ madeAt }) => Math.round((START + 729 * DAY - madeAt) / DAY))
}

test('after two years there is a copy of each of the last days, weeks and months, and no more', () => {
  const ages = twoYears()
  assert.ok(ages.length <= 3 + 7 + 5 + 12, String(ages.length))
  for (let day = 0; day < 7; day++) assert.ok(ages.includes(day), `day ${day}`)
  for (let week = 1; week < 5; week++)
    assert.ok(
      ages.some((age) => Math.abs(age - week * 7) <= 7),
      `week ${week}`,
    )
  for (let month = 1; month < 11; month++)
    assert.ok(
      ages.some((age) => Math.abs(age - month * 30) <= 30),
      `month ${month}`,
    )
})

test('copies are counted, not dated back from now: none goes because an owner was away or a clock jumped', () => {
  const old = [1, 2, 3].map((n) => ({ madeAt: START - n * 4000 * DAY }))
  assert.deepEqual(prunable(old), [])
  const ahead = { madeAt: START + 3650 * DAY }
  assert.deepEqual(prunable([...old, ahead]), [])
})

test('of many copies in an hour the newest three stay, and the newest of the day with them', () => {
  const copies = Array.from({ length: 20 }, (_, n) => ({ madeAt: START + n * 60_000 }))
  assert.deepEqual(
    prunable(copies),
    copies
      .slice(0, 17)
      .toReversed()
      .toSorted((a, b) => b.madeAt - a.madeAt),
  )
})
