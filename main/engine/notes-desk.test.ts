import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Warning } from '../../shared/model/warning.ts'
import { openLedger } from './ledger/open.ts'
import { notesDesk } from './notes-desk.ts'

const CHANGE = { vendor: 'Quillmark', model: 'Q1', from: '1.0', to: '2.0', at: '2026-03-08T09:00:00Z' }
const refusal = (deviceId: string): Warning => ({
  id: 'w',
  kind: 'supply-refused',
  severity: 'alarm',
  deviceId,
  vendor: 'Quillmark',
  at: '2026-09-13T08:00:00Z',
  title: '',
  explanation: '',
  advice: [],
  evidence: [],
  causes: [
    {
      kind: 'firmware-changed',
      at: CHANGE.at,
      from: '1.0',
      to: '2.0',
      lagDays: 189,
      plausibility: 60,
      wording: 'likely',
    },
  ],
  state: 'open',
})
const home = (refused: boolean) =>
  notesDesk({
    ledger: openLedger(':memory:'),
    changes: () => [{ ...CHANGE, deviceId: 'd1' }],
    warnings: () => (refused ? [refusal('d1')] : []),
    personal: () => [],
  })

test('three of four homes that exchanged files saw the same', () => {
  const mine = home(true)
  for (const refused of [true, true, false]) {
    const other = home(refused)
    assert.deepEqual(mine.take(other.seal(other.draft(), '2026-11-22'), 'friend.json', 0), {
      notes: 1,
      fresh: true,
    })
  }
  assert.deepEqual(
    mine.compare().map(({ effect, homes, of, here }) => [effect, homes, of, here]),
    [['supply-refused', 3, 4, true]],
  )
})

test('only what was drafted can be sealed, and a new pseudonym cannot be tied to the old', () => {
  const desk = home(true)
  assert.throws(
    () => desk.seal([{ ...desk.draft()[0]!, model: 'of Anna' }], '2026-11-22'),
    /review them again/,
  )
  const keyOf = (file: string) => (JSON.parse(file) as { publicKey: string }).publicKey
  const first = keyOf(desk.seal([], '2026-11-22'))
  assert.equal(keyOf(desk.seal([], '2026-11-23')), first)
  desk.forgetPseudonym()
  assert.notEqual(keyOf(desk.seal([], '2026-11-24')), first)
})
