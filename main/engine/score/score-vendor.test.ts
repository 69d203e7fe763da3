import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PUBLISHED_IDS } from '../../../shared/model/indicator.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import { explain } from './explain.ts'
import { scoreDevice, scoreOnYourNetwork, scoreVendor } from './score-vendor.ts'
import { dossier, type IncidentIn, NOW, type PracticeIn, search, source } from './testing.ts'

test('what does not apply is neutral: the other shares keep their proportion', () => {
  const practice: PracticeIn[] = [
    { indicator: 'B2', state: 'yes', text: 'Contact.', checked: '2026-11-01', grade: 1, source: source() },
  ]
  const all = scoreVendor(dossier({ practice }), null, NOW).card
  const without = scoreVendor(
    dossier({
      practice: [...practice, { indicator: 'D1', state: 'not-applicable', text: 'It takes no supplies.' }],
    }),
    null,
    NOW,
  ).card
  const share = (card: typeof all, id: string) => card.contributions.find((c) => c.id === id)!
  assert.equal(share(without, 'D1').weight, 0)
  assert.equal(share(without, 'D1').state, 'not-applicable')
  assert.equal(share(without, 'B2').weight, Math.round((share(all, 'B2').weight * 100 * 100) / 96) / 100)
})

test('a "no" with a search record lowers the point and adds coverage; after a year it is unknown again', () => {
  const no = (at: string): PracticeIn => ({
    indicator: 'A1',
    state: 'no',
    text: 'No notes.',
    grade: 0.9,
    search: { ...search, at },
  })
  const empty = scoreVendor(dossier(), null, NOW).card
  const fresh = scoreVendor(dossier({ practice: [no('2026-11-01')] }), null, NOW).card
  const old = scoreVendor(dossier({ practice: [no('2025-10-01')] }), null, NOW).card
  assert.ok(fresh.point < empty.point && fresh.coverage > empty.coverage)
  assert.deepEqual([old.point, old.coverage], [empty.point, empty.coverage])
})

test('a vendor with no device here keeps E and F unknown, not zero', () => {
  const { card } = scoreVendor(dossier(), null, NOW)
  assert.deepEqual([card.point, card.low, card.high, card.coverage, card.letter], [42.1, 0, 100, 0, null])
  for (const id of ['E1', 'F1', 'F2', 'F3']) {
    const c = card.contributions.find((c) => c.id === id)!
    assert.equal(c.state, 'unknown')
    assert.equal(c.score, null)
    assert.ok(c.points > 0)
  }
})

const lockout = (parts: Partial<IncidentIn> = {}): IncidentIn => ({
  id: 'lockout',
  title: 'Cartridges refused',
  class: 'supply-lockout',
  date: '2024-09-13',
  severity: 4,
  severityReason: "Owners' own supplies stopped working.",
  disclosure: 'silent',
  remedy: 'none',
  states: [{ state: 'confirmed', at: '2024-09-20' }],
  accounts: [{ says: 'confirms', text: 'The regulator said so.', grade: 1, source: source('2024-09-20') }],
  ...parts,
})
const PRAISED = PUBLISHED_IDS.map(
  (indicator): PracticeIn => ({
    indicator,
    state: 'yes',
    text: 'Published.',
    checked: '2026-11-01',
    grade: 1,
    source: source(),
  }),
)

test('a confirmed grave silent change caps the vendor at 49, at 64 once rolled back, and not when contested', () => {
  const capped = (incident: IncidentIn) =>
    scoreVendor(dossier({ practice: PRAISED, incidents: [incident] }), null, NOW).card
  const grave = capped(lockout())
  assert.equal(grave.point, 49)
  assert.match(grave.caps[0]!.reason, /not announced: Cartridges refused/)
  const undone = lockout({
    remedy: 'rollback-and-redress',
    states: [
      { state: 'confirmed', at: '2024-09-20' },
      { state: 'remedied', at: '2025-01' },
    ],
  })
  assert.equal(capped(undone).point, 64)
  assert.deepEqual(capped(lockout({ states: [{ state: 'contested', at: '2024-09-20' }] })).caps, [])
})

test('contested counts at grade 0.3 at most, withdrawn stays visible and costs nothing', () => {
  const terms = (state: 'contested' | 'withdrawn') =>
    scoreVendor(dossier({ incidents: [lockout({ states: [{ state, at: '2024-09-20' }] })] }), null, NOW)
      .incidents[0]!
  assert.equal(terms('contested').terms.grade, 0.3)
  assert.equal(terms('withdrawn').penalty, 0)
})

test('the same kind again within five years weighs half more', () => {
  const again = lockout({
    id: 'again',
    date: '2026-03-01',
    states: [{ state: 'confirmed', at: '2026-03-02' }],
  })
  const { incidents } = scoreVendor(dossier({ incidents: [again, lockout()] }), null, NOW)
  assert.deepEqual(
    incidents.map((i) => [i.incident.id, i.terms.repeat]),
    [
      ['again', true],
      ['lockout', false],
    ],
  )
})

test('words are lowered to deeds, and a gap with trackers caps at 64', () => {
  const observed: ObservedConduct = {
    firmware: null,
    traffic: {
      days: 20,
      until: '2026-11-21T00:00:00Z',
      idleDestinations: 10,
      idleAccountedFor: 4,
      idleTrackerContacts: 60,
      trackers: ['reach.example'],
      flows: 100,
      clearTextFlows: 0,
    },
  }
  const { card, gaps } = scoreVendor(dossier({ practice: PRAISED }), observed, NOW)
  assert.deepEqual(gaps, [{ published: 'C2', observed: 'F1', said: 1, done: 0.4, trackers: true }])
  assert.equal(card.contributions.find((c) => c.id === 'C2')!.score, 0.4)
  assert.equal(card.point, 64)
})

test("a device's finding caps that device only; what this network saw is a number of its own", () => {
  const d = dossier({ practice: PRAISED })
  const finding = {
    text: 'Refused the cartridges that worked the day before.',
    severity: 4 as const,
    confirmed: true,
  }
  assert.equal(scoreDevice(d, null, [finding], NOW).card.point, 49)
  assert.ok(scoreVendor(d, null, NOW).card.point > 49)
  assert.equal(scoreOnYourNetwork(null, NOW), null)
})

test('an explanation leads with strengths and names what would raise the score', () => {
  const { card } = scoreVendor(dossier({ practice: PRAISED.slice(0, 2), incidents: [lockout()] }), null, NOW)
  const told = explain(card)
  assert.deepEqual(
    told.strengths.map((c) => c.id),
    ['A1', 'A2'],
  )
  assert.equal(told.losses[0]!.id, 'G')
  assert.equal(told.raises.length, 3)
})
