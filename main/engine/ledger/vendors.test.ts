import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SignedNotes } from '../../../shared/model/notes-exchange.ts'
import type { PolicyEvent, VendorEvent } from '../../../shared/model/timeline.ts'
import { openLedger } from './open.ts'
import { keepPolicy, policyText, policyVersions } from './policies.ts'
import { keepSharedNotes, sharedNotesByHome } from './shared-notes.ts'
import {
  keepStatement,
  keepVendorFacts,
  vendorFacts,
  vendorStatements,
  withdrawStatement,
} from './vendor-facts.ts'

const policy = (at: string, text: string): PolicyEvent => ({
  at,
  type: 'policy',
  vendor: 'Acme',
  document: 'privacy',
  url: 'https://acme.example/privacy',
  text,
})
const SAID = 'We keep your data for thirty days.'
const MORE = 'We keep your data for ten years.'

test('a document is kept for ever: a text seen again stretches its span, new clothes are no change of meaning', () => {
  const db = openLedger(':memory:')
  const kept = [
    policy('2026-01-01T00:00:00Z', SAID),
    policy('2026-02-01T00:00:00Z', SAID),
    policy('2026-03-01T00:00:00Z', `Home | Shop\n\n${SAID}\n\nLast updated: 1 March 2026`),
    policy('2026-04-01T00:00:00Z', MORE),
    policy('2026-05-01T00:00:00Z', SAID),
  ].map((event) => keepPolicy(db, event).changed)
  assert.deepEqual(kept, [false, false, false, true, true])
  const versions = policyVersions(db, 'ACME')
  assert.deepEqual(
    versions.map((v) => [v.firstSeen.slice(0, 7), v.lastSeen.slice(0, 7)]),
    [
      ['2026-01', '2026-02'],
      ['2026-03', '2026-03'],
      ['2026-04', '2026-04'],
      ['2026-05', '2026-05'],
    ],
  )
  assert.equal(versions[0]!.meaningSha256, versions[1]!.meaningSha256)
  assert.equal(policyText(db, versions[2]!.id), MORE)
  db.close()
})

test('what was learned of a vendor keeps its history; support ends are kept per model', () => {
  const db = openLedger(':memory:')
  const event = (at: string, facts: VendorEvent['facts']): VendorEvent => ({
    at,
    type: 'vendor',
    vendor: 'Acme',
    facts,
  })
  keepVendorFacts(db, event('2020-01-01T00:00:00Z', { owner: 'Acme Ltd' }))
  keepVendorFacts(
    db,
    event('2021-01-01T00:00:00Z', { owner: 'Acme Ltd', supportEnds: { model: 'A1', date: '2027-01-01' } }),
  )
  keepVendorFacts(db, event('2022-01-01T00:00:00Z', { owner: 'Adverts Inc' }))
  assert.deepEqual(
    vendorFacts(db, 'Acme').map((f) => [f.key, f.value, f.firstSeen.slice(0, 4), f.lastSeen.slice(0, 4)]),
    [
      ['owner', 'Acme Ltd', '2020', '2021'],
      ['owner', 'Adverts Inc', '2022', '2022'],
      ['supportEnds.A1', '2027-01-01', '2021', '2021'],
    ],
  )
  db.close()
})

test("the owner's statement can be taken back and stays visible", () => {
  const db = openLedger(':memory:')
  const source = { title: 'My letter', url: null, kind: 'owner' as const, date: '2026-01', seen: '2026-01' }
  const id = keepStatement(
    db,
    'Acme',
    { part: 'note', body: { side: 'concern', text: 'No answer.', grade: 0.3, source } },
    'owner',
    0,
  )
  assert.equal(withdrawStatement(db, id, 1000), true)
  assert.equal(withdrawStatement(db, id, 2000), false)
  assert.deepEqual(
    vendorStatements(db, 'acme').map((s) => [s.part, s.origin, s.withdrawnAt]),
    [['note', 'owner', '1970-01-01T00:00:01.000Z']],
  )
  db.close()
})

test("a home's newest file of notes stands for it, and the same file counts once", () => {
  const db = openLedger(':memory:')
  const file = (signature: string, madeOn: string): SignedNotes => ({
    format: 'houseguest-notes-1',
    madeOn,
    notes: [
      { vendor: 'Acme', model: 'A1', firmwareFrom: null, firmwareTo: madeOn, day: madeOn, effects: [] },
    ],
    publicKey: 'home',
    signature,
  })
  assert.equal(keepSharedNotes(db, file('s2', '2026-02-02'), 0), true)
  assert.equal(keepSharedNotes(db, file('s1', '2026-01-01'), 0), true)
  assert.equal(keepSharedNotes(db, file('s1', '2026-01-01'), 0), false)
  assert.deepEqual(
    [...sharedNotesByHome(db)].map(([home, notes]) => [home, notes.map((n) => n.firmwareTo)]),
    [['home', ['2026-02-02']]],
  )
  db.close()
})
