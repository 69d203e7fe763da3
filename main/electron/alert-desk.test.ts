import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuietHours } from '../../shared/model/delivery.ts'
import type { Warning } from '../../shared/model/warning.ts'
import { GROUP_MS } from '../engine/delivery/news-desk.ts'
import { plainWarning } from '../engine/testing/warnings.ts'
import { type Alert, alertDesk } from './alert-desk.ts'

const HOUR = 3_600_000
const NIGHT: QuietHours = { from: 22 * 60, until: 7 * 60 }
const NOON = new Date(2026, 2, 8, 12).getTime()

const warning = (id: string, part: Partial<Warning> = {}): Warning =>
  plainWarning(id, { deviceId: 'd1', ...part })

/** A desktop whose clock is turned by hand. */
function desk(start = NOON, hours: QuietHours | null = NIGHT, wanted = true) {
  let now = start
  let watched = false
  const shown: Alert[] = []
  const counts: number[] = []
  const timers: { at: number; callback: () => void }[] = []
  const alerts = alertDesk({
    now: () => now,
    later: (ms, callback) => void timers.push({ at: now + ms, callback }),
    watched: () => watched,
    wanted: () => wanted,
    quiet: () => hours,
    words: {
      told: (said, text) => said?.id ?? text,
      several: (count) => `${count} new warnings`,
      more: (count) => `and ${count} more`,
    },
    show: (alert) => void shown.push(alert),
    count: (open) => void counts.push(open),
  })
  return {
    ...alerts,
    shown,
    counts,
    look: () => {
      watched = true
    },
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (!next) break
        timers.splice(timers.indexOf(next), 1)
        now = next.at
        next.callback()
      }
      now = end
    },
  }
}

test('a lone warning speaks for itself and leads to its card', () => {
  const { take, pass, shown } = desk()
  take([warning('a')])
  pass(GROUP_MS)
  assert.deepEqual(shown, [{ title: 'Title a', body: 'Explanation a', warningId: 'a' }])
})

test('several within half a minute are one, the alarm first; later ones are another', () => {
  const { take, pass, shown } = desk()
  take([warning('a'), warning('b'), warning('c')])
  pass(GROUP_MS - 1)
  take([warning('d', { severity: 'alarm' })])
  pass(1)
  assert.deepEqual(shown, [
    { title: '4 new warnings', body: 'Title d\nTitle a\nTitle b\nand 1 more', warningId: null },
  ])
  take([warning('e')])
  pass(GROUP_MS)
  assert.equal(shown.length, 2)
})

test('what is known, quiet, settled meanwhile or watched is not told', () => {
  const { start, take, pass, shown, look } = desk()
  start([warning('old')])
  take([warning('old'), warning('quiet', { severity: 'notice' }), warning('gone')])
  take([warning('gone', { state: 'resolved' })])
  pass(HOUR)
  take([warning('seen')])
  look()
  pass(HOUR)
  assert.deepEqual(shown, [])
})

test('a warning that turned into an alarm, or came back, is told again', () => {
  const { start, take, pass, shown } = desk()
  start([warning('a'), warning('b', { state: 'resolved' })])
  take([warning('a', { severity: 'alarm' })])
  pass(GROUP_MS)
  take([warning('b')])
  pass(GROUP_MS)
  assert.deepEqual(
    shown.map(({ warningId }) => warningId),
    ['a', 'b'],
  )
})

test('the night is held back and told together in the morning', () => {
  const { take, pass, shown } = desk(new Date(2026, 2, 8, 22, 30).getTime())
  take([warning('a')])
  pass(5 * HOUR)
  take([warning('b', { severity: 'alarm' })])
  pass(3 * HOUR)
  assert.deepEqual(shown, [])
  pass(HOUR)
  assert.deepEqual(shown, [{ title: '2 new warnings', body: 'Title b\nTitle a', warningId: null }])
})

test("quiet hours are the owner's: within a day, to the minute, or none at all", () => {
  const siesta = desk(new Date(2026, 2, 8, 13, 29).getTime(), { from: 13 * 60, until: 14 * 60 + 30 })
  siesta.take([warning('a')])
  siesta.pass(HOUR)
  assert.deepEqual(siesta.shown, [])
  siesta.pass(60_000)
  assert.equal(siesta.shown.length, 1)
  const always = desk(new Date(2026, 2, 8, 3).getTime(), null)
  always.take([warning('a')])
  always.pass(GROUP_MS)
  assert.equal(always.shown.length, 1)
})

test('who wants no notifications gets none, and the badge still counts', () => {
  const { take, pass, shown, counts } = desk(NOON, NIGHT, false)
  take([warning('a')])
  pass(24 * HOUR)
  assert.deepEqual(shown, [])
  assert.deepEqual(counts, [1])
})

test('the badge counts what is open and loud', () => {
  const { start, take, counts } = desk()
  start([warning('a'), warning('b', { severity: 'info' })])
  take([warning('c', { severity: 'alarm' })])
  take([warning('a', { state: 'acknowledged' })])
  assert.deepEqual(counts, [1, 2, 1])
})
