import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from '../../../shared/model/device.ts'
import { clockAt } from '../clock.ts'
import { openLedger } from '../ledger/open.ts'
import { heldAgainst, keepWarnings } from '../ledger/warnings.ts'
import { plainWarning, QUILLMARK_UPDATE, refusalAfterUpdate } from '../testing/warnings.ts'
import { notesDesk, personalWords } from './notes-desk.ts'

let now = Date.parse('2026-11-22T10:00:00Z')
const home = (refused: boolean) => {
  const ledger = openLedger(':memory:')
  if (refused) keepWarnings(ledger, [refusalAfterUpdate('d1'), plainWarning('w2', { deviceId: 'd1' })], now)
  return notesDesk({
    ledger,
    clock: clockAt(() => now),
    changes: () => [{ ...QUILLMARK_UPDATE, deviceId: 'd1' }],
    heldAgainst: () => heldAgainst(ledger),
    personal: () => [],
    hold: (_asked, answer) => answer(),
  })
}

test('three of four homes that exchanged files saw the same', () => {
  const mine = home(true)
  for (const refused of [true, true, false]) {
    const other = home(refused)
    assert.deepEqual(mine.take(other.seal(other.draft()), 'friend.json'), {
      notes: 1,
      fresh: true,
    })
  }
  // One's own file, come back from a friend, is no fifth home.
  mine.take(mine.seal(mine.draft()), 'mine.json')
  const { homes, rows } = mine.compare()
  assert.equal(homes, 4)
  assert.deepEqual(
    rows.map(({ effect, homes, of, here }) => [effect, homes, of, here]),
    [['supply-refused', 3, 4, true]],
  )
})

test('only what was drafted can be sealed, and a new pseudonym cannot be tied to the old', () => {
  const desk = home(true)
  assert.throws(() => desk.seal([{ ...desk.draft()[0]!, model: 'of Anna' }]), /review them again/)
  const keyOf = (file: string) => (JSON.parse(file) as { publicKey: string }).publicKey
  const first = keyOf(desk.seal([]))
  now += 86_400_000
  assert.equal(keyOf(desk.seal([])), first)
  desk.forgetPseudonym()
  assert.notEqual(keyOf(desk.seal([])), first)
})

test('what would give the home away is personal; a name that only repeats the product is not', () => {
  const device = {
    vendor: 'Quillmark',
    model: 'Q1 Duo',
    name: "Anna's printer",
    hostnames: ['anna-q1.local', 'quillmark'],
    place: 'Loft',
    serial: 'SN123456',
    macs: ['00:00:5e:00:53:01'],
    addresses: ['192.0.2.7'],
  }
  const words = personalWords([device, { ...device, name: 'Q1 Duo' }] as Device[])
  assert.deepEqual(words, [
    "Anna's printer",
    'anna-q1.local',
    'anna-q1',
    'Loft',
    'SN123456',
    '00:00:5e:00:53:01',
    '192.0.2.7',
  ])
})
