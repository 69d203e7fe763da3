import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLedger } from './ledger/open.ts'
import { beginScan, endScan } from './ledger/scans.ts'
import { asLive, liveTime } from './live-clock.ts'

const NOW = Date.parse('2026-06-01T12:00:00Z')
const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR

function home() {
  const ledger = openLedger(':memory:')
  const scanned = (at: number) =>
    endScan(ledger, beginScan(ledger, { name: 'test0', cidr: '192.0.2.0/24' }, at), {
      at: at + 1000,
      devices: 1,
      cancelled: false,
      skipped: {},
    })
  return { ledger, scanned }
}
const wrong = { code: 'bad-input' }

test('an ordinary clock is taken at its word, the first time and after a pause', () => {
  const { ledger, scanned } = home()
  assert.equal(liveTime(ledger, NOW), NOW)
  scanned(NOW)
  assert.equal(liveTime(ledger, NOW + YEAR), NOW + YEAR)
})

test('a clock set back counts on from the latest scan: what is seen later is newer', () => {
  const { ledger, scanned } = home()
  scanned(NOW)
  const live = liveTime(ledger, NOW - HOUR)
  assert.equal(live, NOW + 1000)
  const event = { at: new Date(NOW - HOUR + 500).toISOString(), type: 'tick' as const }
  assert.deepEqual(asLive([event], NOW - HOUR, live), [
    { at: new Date(NOW + 1500).toISOString(), type: 'tick' },
  ])
})

test('a clock of 1970 is refused', () => {
  assert.throws(() => liveTime(home().ledger, 5 * HOUR), wrong)
})

test('a clock that leaps by years is doubted once, and believed when it insists', () => {
  const { ledger, scanned } = home()
  scanned(NOW)
  const ahead = NOW + 10 * YEAR
  assert.throws(() => liveTime(ledger, ahead), wrong)
  assert.throws(() => liveTime(ledger, ahead + 60_000), wrong)
  assert.equal(liveTime(ledger, NOW + HOUR), NOW + HOUR)
  assert.throws(() => liveTime(ledger, ahead + 9 * 60_000), wrong)
  assert.equal(liveTime(ledger, ahead + HOUR), ahead + HOUR)
})
