import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { indicatorOf, PUBLISHED_IDS } from '../../../shared/model/indicator.ts'
import type { ObservedConduct } from '../../../shared/model/observed-conduct.ts'
import { scoreVendor } from './score-vendor.ts'
import { dossier, type IncidentIn, NOW, type PracticeIn, search, source } from './testing.ts'

/** What must hold of every score, whatever the evidence. */

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
        trackers: fc.array(fc.constant('reach.example'), { maxLength: 1 }),
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
