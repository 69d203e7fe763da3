import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as v from 'valibot'
import { type Dossier, dossierSchema } from '../../../shared/model/dossier.ts'
import { indicatorOf, PUBLISHED_IDS } from '../../../shared/model/indicator.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import { explain } from './explain.ts'
import { type ScoreOptions, scoreDevice, scoreOnYourNetwork, scoreVendor } from './score-vendor.ts'

const NOW: ScoreOptions = { asOf: '2026-11-22T00:00:00Z' }

const source = (date: string | null = null) => ({
  title: 'A source',
  url: 'https://example.com/',
  kind: 'news' as const,
  date,
  seen: '2026-11-22',
})
const search = { by: 'a reader', at: '2026-11-01', looked: ['https://example.com/'] }
const dossier = (parts: Partial<v.InferInput<typeof dossierSchema>> = {}): Dossier =>
  v.parse(dossierSchema, { vendor: 'Acme', ...parts })

type PracticeIn = NonNullable<v.InferInput<typeof dossierSchema>['practice']>[number]
type IncidentIn = NonNullable<v.InferInput<typeof dossierSchema>['incidents']>[number]

const anyPractice: fc.Arbitrary<PracticeIn> = fc
  .record({
    indicator: fc.constantFrom(...PUBLISHED_IDS),
    state: fc.constantFrom('yes' as const, 'partial' as const, 'no' as const),
    grade: fc.constantFrom(1 as const, 0.9 as const, 0.6 as const, 0.3 as const),
    checked: fc.constantFrom('2019', '2023-05', '2026-02', '2026-11-01'),
  })
  .map((p) => ({
    ...p,
    text: 'A statement.',
    source: source(),
    ...(p.state === 'no' ? { search: { ...search, at: p.checked } } : {}),
  }))

const anyIncident: fc.Arbitrary<IncidentIn> = fc
  .record({
    severity: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    disclosure: fc.constantFrom(
      'announced' as const,
      'late' as const,
      'silent' as const,
      'mislabelled' as const,
    ),
    remedy: fc.constantFrom('none' as const, 'part' as const, 'rollback-and-redress' as const),
    state: fc.constantFrom('reported' as const, 'contested' as const, 'confirmed' as const),
    class: fc.constantFrom('supply-lockout' as const, 'data-collection' as const),
    date: fc.constantFrom('2010', '2016-09-13', '2022-03', '2025-10-25', '2026-11-01'),
    grade: fc.constantFrom(1 as const, 0.9 as const, 0.6 as const, 0.3 as const),
  })
  .map(({ state, grade, ...rest }) => ({
    ...rest,
    id: 'case',
    title: 'A case',
    severityReason: 'Because.',
    states: [{ state, at: rest.date }],
    accounts: [{ says: 'claim' as const, text: 'It happened.', grade, source: source(rest.date) }],
  }))

const anyObserved: fc.Arbitrary<ObservedConduct> = fc.record({
  firmware: fc.option(
    fc.record({
      announced: fc.nat(5),
      vague: fc.nat(5),
      notFound: fc.nat(5),
      until: fc.constant('2026-11-20T00:00:00Z'),
    }),
  ),
  traffic: fc.option(
    fc
      .record({
        days: fc.nat(30),
        idleDestinations: fc.nat(20),
        accounted: fc.nat(20),
        idleTrackerContacts: fc.nat(50),
        flows: fc.nat(100),
        clear: fc.nat(100),
      })
      .map(({ accounted, clear, ...t }) => ({
        ...t,
        until: '2026-11-20T00:00:00Z',
        idleAccountedFor: Math.min(accounted, t.idleDestinations),
        clearTextFlows: Math.min(clear, t.flows),
      })),
  ),
})

const anyDossier = fc
  .record({
    practice: fc.array(anyPractice, { maxLength: 12 }),
    incidents: fc.array(anyIncident, { maxLength: 5 }),
    searched: fc.constantFrom(null, search),
  })
  .map((parts) => dossier(parts))

const pointOf = (d: Dossier, observed: ObservedConduct | null = null) =>
  scoreVendor(d, observed, NOW).card.point

test('low <= point <= high, and the shares add up to an uncapped point', () => {
  fc.assert(
    fc.property(anyDossier, fc.option(anyObserved), (d, observed) => {
      const { card } = scoreVendor(d, observed, NOW)
      assert.ok(card.low <= card.point && card.point <= card.high)
      assert.ok(card.coverage >= 0 && card.coverage <= 100)
      const sum = card.contributions.reduce((total, c) => total + c.points, 0)
      if (card.caps.length === 0) assert.ok(Math.abs(sum - card.point) < 0.2)
    }),
  )
})

test('the order of evidence does not matter', () => {
  fc.assert(
    fc.property(anyDossier, (d) => {
      const turned = { ...d, practice: [...d.practice].reverse(), incidents: [...d.incidents].reverse() }
      assert.equal(pointOf(turned), pointOf(d))
    }),
  )
})

test('evidence above the prior never lowers, below it never raises; taking it away restores the score', () => {
  fc.assert(
    fc.property(anyDossier, anyPractice, (d, extra) => {
      const more = dossier({ ...d, practice: [...d.practice, extra] })
      const worth = { yes: 1, partial: 0.5, no: 0 }[extra.state as 'yes' | 'partial' | 'no']
      if (worth > indicatorOf(extra.indicator).prior) assert.ok(pointOf(more) >= pointOf(d))
      else assert.ok(pointOf(more) <= pointOf(d))
      assert.equal(pointOf({ ...more, practice: more.practice.slice(0, -1) }), pointOf(d))
    }),
  )
})

test('an incident more never raises a score', () => {
  fc.assert(
    fc.property(anyDossier, anyIncident, (d, extra) => {
      assert.ok(pointOf(dossier({ ...d, incidents: [...d.incidents, extra] })) <= pointOf(d))
    }),
  )
})

test('a higher observed value never lowers the score, with the say–do rule on', () => {
  fc.assert(
    fc.property(anyDossier, fc.nat(10), fc.nat(10), (d, announced, notFound) => {
      const seen = (a: number, n: number): ObservedConduct => ({
        firmware: { announced: a, vague: 0, notFound: n, until: '2026-11-20T00:00:00Z' },
        traffic: null,
      })
      assert.ok(pointOf(d, seen(announced + 1, notFound)) >= pointOf(d, seen(announced, notFound + 1)))
    }),
  )
})

test('an older date gives the older score, whatever was learned since', () => {
  fc.assert(
    fc.property(anyDossier, anyPractice, anyIncident, (d, practice, incident) => {
      const later = dossier({
        ...d,
        practice: [
          ...d.practice,
          { ...practice, checked: '2026-11-10', search: { ...search, at: '2026-11-10' } },
        ],
        incidents: [
          ...d.incidents,
          { ...incident, date: '2026-11-10', states: [{ state: 'confirmed', at: '2026-11-10' }] },
        ],
      })
      const then = { asOf: '2026-11-05T00:00:00Z' }
      assert.deepEqual(scoreVendor(later, null, then).card, scoreVendor(d, null, then).card)
    }),
  )
})

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
