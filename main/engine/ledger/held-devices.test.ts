import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { ingester } from '../ingest.ts'
import { correct } from './corrections.ts'
import { listDevices } from './device-views.ts'
import { heldDevices } from './held-devices.ts'
import { openLedger } from './open.ts'
import { beginScan } from './scans.ts'
import { keepSetting } from './settings.ts'
import { writeMark } from './write-mark.ts'

const NOW = Date.parse('2026-06-01T12:00:00Z')

function home(file = ':memory:') {
  const ledger = openLedger(file)
  const mark = writeMark(ledger)
  const held = heldDevices(ledger, mark)
  const ingest = ingester(ledger, () => {})
  const sighting = (n: number, facts: object, at = NOW) =>
    ({
      at: new Date(at).toISOString(),
      type: 'sighting',
      device: { mac: `00:00:5e:00:53:0${n}`, ip: `192.0.2.${n}` },
      via: 'http',
      facts,
    }) as TimelineEvent
  const see = (...events: TimelineEvent[]) => {
    const written = held.beforeWrite()
    const ids = ledger.transaction(() => {
      const recorded = events.map((event) => ingest.record(event).deviceId!)
      ingest.settle()
      return recorded
    })()
    written(ids)
    return ids
  }
  const agrees = (now = NOW) => assert.deepEqual(held.list(now), listDevices(ledger, now))
  return { ledger, mark, held, ingest, sighting, see, agrees }
}

test('what is held is what the ledger says, after every kind of write', () => {
  const { ledger, held, sighting, see, agrees } = home()
  agrees()
  const [first] = see(sighting(1, { vendor: 'Pell', model: 'P1' }), sighting(2, { name: 'Desk lamp' }))
  agrees()
  see(sighting(2, { name: 'Hall lamp' }), sighting(3, { vendor: 'Ondra' }))
  agrees()
  see(sighting(1, { firmware: '1.1' }, NOW - 86_400_000))
  agrees()
  correct(ledger, first!, 'name', 'The printer', NOW)
  agrees()
  assert.deepEqual(
    held.some([first!, 'nobody'], NOW).map(({ name }) => name),
    ['The printer'],
  )
})

test('a device goes offline by the clock alone, and comes back with the scan that saw it', () => {
  const { ledger, held, sighting, see, agrees } = home()
  see(sighting(1, { name: 'Lamp' }))
  assert.equal(held.list(NOW)[0]!.online, true)
  const later = NOW + 3_600_000
  assert.equal(held.list(later)[0]!.online, false)
  agrees(later)
  beginScan(ledger, { name: 'test0', cidr: '192.0.2.0/24' }, later)
  see(sighting(1, { name: 'Lamp' }, later))
  agrees(later)
  assert.equal(held.list(later)[0]!.online, true)
})

test('a write that is rolled back leaves nothing behind, and inside it the ledger itself is read', () => {
  const { ledger, held, ingest, sighting, see, agrees } = home()
  see(sighting(1, { name: 'Lamp' }))
  agrees()
  assert.throws(
    ledger.transaction(() => {
      ingest.record(sighting(2, { name: 'Ghost' }))
      assert.equal(held.list(NOW).length, 2)
      throw new Error('the disk is full')
    }),
    /disk is full/,
  )
  ingest.forget()
  agrees()
  assert.equal(held.list(NOW).length, 1)
})

test('what another connection wrote is read, too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'held-devices-'))
  try {
    const file = join(folder, 'ledger.db')
    const [mine, theirs] = [home(file), home(file)]
    mine.see(mine.sighting(1, { name: 'Lamp' }))
    mine.agrees()
    theirs.see(theirs.sighting(2, { name: 'Kettle' }))
    mine.agrees()
    assert.equal(mine.held.list(NOW).length, 2)
    mine.ledger.close()
    theirs.ledger.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a write apart leaves the mark, any other moves it', () => {
  const { ledger, mark } = home()
  const before = mark.current()
  mark.apart(() => keepSetting(ledger, 'last-look', '1'))
  assert.equal(mark.current(), before)
  keepSetting(ledger, 'currency', 'EUR')
  assert.notEqual(mark.current(), before)
})
