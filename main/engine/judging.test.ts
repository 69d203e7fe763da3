import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingester } from './ingest.ts'
import { judging } from './judging.ts'
import { type Ledger, openLedger } from './ledger/open.ts'
import {
  getWarning,
  keepWarnings,
  listWarnings,
  warningsOfDevice,
  warningsTurnedSince,
} from './ledger/warnings.ts'
import { Story } from './rules/testing/story.ts'

const ledger = (): Ledger => openLedger(':memory:')

/** The life of a warning, oldest turn first. */
const warningTurns = (db: Ledger, id: string) =>
  db
    .prepare<[string], { at: number; state: string; severity: string; note: string | null }>(
      'SELECT at, state, severity, note FROM warning_turn WHERE warning_id = ? ORDER BY id',
    )
    .all(id)

/** A camera that is updated, opens telnet, closes it again, and speaks in between. */
function camera(): ReturnType<Story['events']> {
  const story = new Story()
  story.each(0, 60, 2, (day) =>
    story.sees(day, 1, {
      vendor: 'Owlcam',
      model: 'Cam 20',
      kind: 'camera',
      firmware: day < 40 ? '1.9' : '1.8',
      'service.http': 80,
      ...(day >= 30 && day < 50 ? { 'service.telnet': 23 } : {}),
    }),
  )
  return story.events()
}

/** Plays events in batches of that size, with a new judge for each batch: a restart in between. */
function play(db: Ledger, batch: number): void {
  const events = camera()
  const ingest = ingester(db, () => {})
  for (let i = 0; i < events.length; i += batch) {
    const judge = judging(db)
    db.transaction(() => {
      for (const event of events.slice(i, i + batch)) judge.take(ingest.record(event))
      judge.keep()
    }).immediate()
  }
}

const everything = (db: Ledger): string =>
  JSON.stringify([
    listWarnings(db, { all: true }),
    listWarnings(db, { all: true }).map(({ id }) => warningTurns(db, id)),
  ])

test('one batch, many batches, a restart after every event: the same ledger of warnings, byte for byte', () => {
  const [whole, pieces, singles] = [ledger(), ledger(), ledger()]
  play(whole, 1000)
  play(pieces, 7)
  play(singles, 1)
  assert.ok(listWarnings(whole, { all: true }).length >= 2)
  assert.equal(everything(pieces), everything(whole))
  assert.equal(everything(singles), everything(whole))
})

test('open warnings come worst first; one device’s are found by it', () => {
  const db = ledger()
  play(db, 1000)
  const open = listWarnings(db)
  const rank = ['alarm', 'warning', 'notice', 'info']
  assert.deepEqual(
    open.map((w) => rank.indexOf(w.severity)),
    open.map((w) => rank.indexOf(w.severity)).sort(),
  )
  assert.equal(warningsOfDevice(db, open[0]!.deviceId!).length, listWarnings(db, { all: true }).length)
})

test('loud is an open warning or alarm, and no notice', () => {
  const db = ledger()
  play(db, 10)
  const open = listWarnings(db)
  const [one] = open
  keepWarnings(db, [{ ...one!, id: 'alarm', severity: 'alarm' }], 1)
  keepWarnings(db, [{ ...one!, id: 'settled', severity: 'alarm', state: 'resolved' }], 1)
  const loud = listWarnings(db, { loud: true })
  assert.deepEqual(
    loud,
    listWarnings(db).filter(({ severity }) => severity === 'warning' || severity === 'alarm'),
  )
  assert.equal(loud[0]!.id, 'alarm')
  assert.ok(loud.every(({ id }) => id !== 'settled'))
})

test('acknowledged with a note, kept over a restart and later events; every turn stays on record', () => {
  const db = ledger()
  play(db, 1000)
  const warning = listWarnings(db).find((w) => w.kind === 'firmware-downgraded')!
  const at = Date.parse('2023-04-01T00:00:00Z')
  const done = judging(db).acknowledge(warning.id, at, { note: 'I went back on purpose' })
  assert.equal(done.state, 'acknowledged')
  assert.equal(getWarning(db, warning.id)?.state, 'acknowledged')
  assert.deepEqual(
    warningTurns(db, warning.id).map((t) => [t.state, t.note]),
    [
      ['open', null],
      ['acknowledged', 'I went back on purpose'],
    ],
  )
  assert.ok(!listWarnings(db).some(({ id }) => id === warning.id))
  judging(db).acknowledge(warning.id, at + 1, { note: 'and told the family' })
  assert.equal(warningTurns(db, warning.id).length, 3)
  assert.deepEqual(
    warningsTurnedSince(db, at).map(({ id }) => id),
    [warning.id],
  )
  assert.throws(() => judging(db).acknowledge('w-none', at, {}), { code: 'not-found' })
})

test('a transaction that is rolled back leaves nothing in the judge’s memory either', () => {
  const db = ledger()
  const judge = judging(db)
  const events = camera()
  const record = (upTo: number, fails: boolean) =>
    db
      .transaction(() => {
        const ingest = ingester(db, () => {})
        for (const event of events.slice(0, upTo)) judge.take(ingest.record(event))
        judge.keep()
        if (fails) throw new Error('disk full')
      })
      .immediate()
  assert.throws(() => record(events.length, true))
  judge.forget()
  assert.equal(listWarnings(db, { all: true }).length, 0)
  record(events.length, false)
  const whole = ledger()
  play(whole, 1000)
  assert.equal(everything(db), everything(whole))
})

test('a device first seen by its address alone is judged by what it says of itself afterwards', () => {
  const db = ledger()
  const [ingest, judge] = [ingester(db, () => {}), judging(db)]
  const device = { mac: '44:17:93:3a:14:49', ip: '10.77.0.9' }
  const sees = (at: string, via: 'arp' | 'http', facts: Record<string, string>) =>
    judge.take(ingest.record({ at, type: 'sighting', device, via, facts }))
  db.transaction(() => {
    sees('2026-03-01T09:00:00.000Z', 'arp', { vendor: 'Chipmaker' })
    sees('2026-03-01T09:00:01.000Z', 'http', { vendor: 'Plugleaf', model: 'Plug 2', firmware: '1.4.4' })
    sees('2026-03-02T09:00:00.000Z', 'http', { vendor: 'Plugleaf', model: 'Plug 2', firmware: '1.5.0' })
    judge.keep()
  }).immediate()
  const [updated] = listWarnings(db)
  assert.deepEqual([updated?.title, updated?.vendor], ['Plug 2 runs 1.5.0 now', 'Plugleaf'])
})
