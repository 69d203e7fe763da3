import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { Fault } from '../../../shared/fault.ts'
import type { Dossier, Source } from '../../../shared/model/dossier.ts'
import { compileDossiers } from './compile-dossiers.ts'
import { openDossiers, readDossierFiles } from './dossier-library.ts'
import { lintDossiers } from './lint-dossiers.ts'
import { parseDossier } from './parse-dossier.ts'

const shipped = readDossierFiles()

const sourcesOf = (d: Dossier): Source[] =>
  [
    ...d.practice.map((p) => p.source),
    ...d.incidents.flatMap((i) => i.accounts.map((a) => a.source)),
    ...d.notes.map((n) => n.source),
    ...d.contacts.map((c) => c.source),
    ...d.supportEnds.map((s) => s.source),
  ].filter((s) => s !== undefined)

test('the shipped dossiers are whole: no shared names, no loose ends', () => {
  assert.deepEqual(lintDossiers(shipped), [])
})

test('at least 60 vendors and 300 facts, each with a titled source and the day it was seen', () => {
  assert.ok(shipped.length >= 60)
  const facts = shipped.flatMap((d) => [
    ...d.practice.filter((p) => p.source),
    ...d.notes,
    ...d.incidents.flatMap((i) => i.accounts),
  ])
  assert.ok(facts.length >= 300, `only ${facts.length}`)
  for (const source of shipped.flatMap(sourcesOf)) assert.ok(source.title && source.seen)
})

test('what is contested keeps both sides', () => {
  const denied = shipped
    .flatMap((d) => d.incidents)
    .filter((i) => i.accounts.some((a) => a.says === 'disputes'))
  assert.ok(denied.length >= 5)
  for (const incident of denied) assert.ok(incident.accounts.some((a) => a.says !== 'disputes'))
})

test('a vendor is found by any of its names, and an unknown one is no record yet', () => {
  const library = openDossiers()
  for (const name of [
    'Signify',
    'philips hue',
    'AVM Berlin',
    'Hewlett-Packard',
    'Belkin International Inc.',
    'LG Electronics',
  ])
    assert.ok(library.find(name), name)
  assert.equal(library.find('Nobody & Sons'), null)
})

test('every name of every dossier leads to it', () => {
  const library = openDossiers()
  for (const dossier of shipped)
    for (const name of [dossier.vendor, ...dossier.aliases])
      assert.equal(library.find(name.toUpperCase())?.vendor, dossier.vendor)
})

test('the compiled form holds the same dossiers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossiers-'))
  try {
    compileDossiers(folder)
    assert.deepEqual(openDossiers(folder).all(), shipped)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const SOURCE = 'source: {title: A page, url: null, kind: news, date: null, seen: null}'
const incident = (lines: string) => `vendor: Acme
incidents:
  - id: case
    title: A case
    class: ads-added
    date: 2026-01
${lines}
    disclosure: silent
    remedy: none
    states: [{state: reported, at: 2026-01}]
    accounts: [{says: claim, text: It happened., grade: 0.6, ${SOURCE}}]
`
const REFUSED: [what: string, text: string, message: RegExp][] = [
  [
    'a fact without a source',
    'vendor: Acme\npractice:\n  - indicator: A1\n    state: yes\n    text: Notes.\n    checked: 2026-01\n    grade: 1\n',
    /acme\.yaml, line 3: practice\.0\.source: a fact needs its source/,
  ],
  [
    'a "no" without a search record',
    `vendor: Acme\npractice:\n  - indicator: A1\n    state: "no"\n    text: None.\n    grade: 0.9\n    ${SOURCE}\n`,
    /practice\.0\.search: a "no" needs its search record/,
  ],
  [
    'a severity without a reason',
    incident('    severity: 3'),
    /acme\.yaml, line 3: incidents\.0\.severityReason/,
  ],
  [
    'an empty reason',
    incident('    severity: 3\n    severityReason: ""'),
    /line 8: incidents\.0\.severityReason: must not be empty/,
  ],
  ['an unknown field', 'vendor: Acme\nrating: 5\n', /rating/],
  [
    'a script address',
    `vendor: Acme\ncontacts:\n  - {what: x, url: "javascript:alert(1)", note: null, ${SOURCE}}\n`,
    /contacts\.0\.url/,
  ],
  ['invisible characters', 'vendor: "Ac\\u202eme"\n', /vendor: holds invisible characters/],
  ['an alias bomb', 'vendor: &a Acme\naliases: [*a, *a]\n', /aliases are not allowed/],
  ['a tag', 'vendor: !!js/function "return 1"\n', /tag/i],
  ['a double key', 'vendor: Acme\nvendor: Other\n', /line 2/],
  ['a date that is none', 'vendor: Acme\nsearched: {by: me, at: 2026-13, looked: [here]}\n', /searched\.at/],
  ['a bottomless nest', `vendor: ${'['.repeat(20_000)}`, /acme\.yaml/],
  ['a list instead of a record', '- a\n- b\n', /acme\.yaml, line 1: vendor/],
]
for (const [what, text, message] of REFUSED)
  test(`refused with its place: ${what}`, () => {
    assert.throws(
      () => parseDossier(text, 'acme.yaml'),
      (error) => error instanceof Fault && error.code === 'bad-input' && message.test(error.message),
    )
  })

test('a name of two vendors, a lost incident and a state out of order are named', () => {
  const a = parseDossier('vendor: Acme\naliases: [Ace]\n', 'a')
  const b = parseDossier('vendor: ACE\n', 'b')
  assert.deepEqual(lintDossiers([a, b]), ['"ACE" is a name of Acme and of ACE.'])
})

test('a damaged dossier is refused or read, and nothing else', () => {
  const whole = stringify(shipped.find((d) => d.vendor === 'Roku'))
  const piece = fc.constantFrom(
    '',
    ' ',
    '\n',
    ':',
    '- ',
    '[',
    '{',
    '"',
    '&a ',
    '*a',
    '!!js ',
    '\u0000',
    '9e999',
    '<<: ',
  )
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(40), piece, (at, cut, put) => {
      try {
        parseDossier(whole.slice(0, at) + put + whole.slice(at + cut), 'roku.yaml')
      } catch (error) {
        assert.ok(error instanceof Fault && error.code === 'bad-input', String(error))
      }
    }),
    { numRuns: 150 },
  )
})
