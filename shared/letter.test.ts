import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftLetter, isForMaker } from './letter.ts'
import { WARNING_KINDS, type WarningKind } from './model/kinds.ts'
import type { Warning } from './model/warning.ts'

const warning = (kind: WarningKind, part: Partial<Warning> = {}): Warning => ({
  id: 'w1',
  kind,
  severity: 'warning',
  deviceId: 'd1',
  vendor: 'Inkwell',
  at: '2026-03-08T10:00:00Z',
  title: 'Jet 900 does something else',
  explanation: '',
  advice: [],
  evidence: [{ text: 'in.else.example, port 443', from: 'contact', at: '2026-03-07T10:00:00Z' }],
  causes: [],
  state: 'open',
  ...part,
})
const subject = { vendor: 'Inkwell', model: 'Jet 900', serial: null, firmware: '1.20' }
const letter = (kind: WarningKind, part?: Partial<Warning>) =>
  draftLetter(warning(kind, part), subject, Date.parse('2026-04-01'))

test('every letter quotes its evidence with date and source, asks three questions and says nothing unknown', () => {
  for (const kind of WARNING_KINDS) {
    const text = letter(kind)
    assert.match(text, /- 2026-03-07: “in\.else\.example, port 443” \(from contact\)/)
    assert.equal(text.match(/^\d\. .*\?$/gm)?.length, 3)
    assert.doesNotMatch(text, /caused|null|undefined/)
  }
})

test('an earlier change is named as earlier; one without a shown link is not named', () => {
  const change = { at: '2025-09-01T00:00:00Z', from: '1.10', to: '1.20', lagDays: 188, plausibility: 70 }
  const likely = { ...change, kind: 'firmware-changed', wording: 'likely' as const }
  assert.match(
    letter('supply-refused', { causes: [likely] }),
    /on 2025-09-01, the firmware went from 1\.10 to 1\.20\. .*link is likely/,
  )
  assert.match(
    letter('new-destination', { causes: [{ ...likely, kind: 'ownership-changed', from: null, to: null }] }),
    /your company changed hands/,
  )
  assert.doesNotMatch(
    letter('supply-refused', { causes: [{ ...likely, wording: 'no link shown' }] }),
    /Before that/,
  )
})

test('the maker is not asked about what happens in the home', () => {
  assert.deepEqual(
    WARNING_KINDS.filter((kind) => !isForMaker({ kind })),
    ['new-device', 'device-returned-different', 'identity-conflict'],
  )
})
