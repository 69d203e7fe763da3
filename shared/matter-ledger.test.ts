import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeNotes } from './announcement.ts'
import { readMatterLedger } from './matter-ledger.ts'

/** Invented products: the test vendor ids of the Matter specification (0xFFF1 = 65521). */
const entry = {
  vid: 65521,
  pid: 32769,
  softwareVersion: 1011,
  softwareVersionString: '1.0.11',
  cdVersionNumber: 1,
  firmwareInformation: '',
  softwareVersionValid: true,
  otaUrl: 'https://ota.pell.example/1011.ota',
  otaFileSize: '411032',
  otaChecksum: 'bm90IGEgcmVhbCBzdW0=',
  otaChecksumType: 1,
  minApplicableSoftwareVersion: 1,
  maxApplicableSoftwareVersion: 1010,
  releaseNotesUrl: 'https://pell.example/notes/1.0.11.html',
  creator: 'cosmos1invented',
}
const release = {
  product: '65521/32769',
  firmware: '1.0.11',
  url: 'https://pell.example/notes/1.0.11.html',
  text: 'Listed in Matter’s ledger.',
  valid: true,
}

const READ: readonly (readonly [what: string, json: unknown, releases: unknown[], skipped: number])[] = [
  ['one version', entry, [release], 0],
  ['one version as the ledger answers it', { modelVersion: entry }, [release], 0],
  [
    'a list',
    [entry, { modelVersion: { ...entry, softwareVersion: 1012, softwareVersionString: '1.0.12' } }],
    [release, { ...release, firmware: '1.0.12' }],
    0,
  ],
  [
    'a version called back',
    { ...entry, softwareVersionValid: false },
    [{ ...release, valid: false, text: 'Marked invalid in Matter’s ledger.' }],
    0,
  ],
  ['a version without notes', { ...entry, releaseNotesUrl: '' }, [{ ...release, url: null }], 0],
  [
    'notes that are no page',
    { ...entry, releaseNotesUrl: 'javascript:alert(1)' },
    [{ ...release, url: null }],
    0,
  ],
  [
    'broken ones among whole ones',
    [entry, null, 7, [], { ...entry, vid: 0 }, { ...entry, softwareVersion: '9' }],
    [release],
    5,
  ],
]
for (const [what, json, releases, skipped] of READ)
  test(`${what} is read`, () =>
    assert.deepEqual(readMatterLedger(JSON.stringify(json)), { releases, skipped }))

const OTHER = [
  '',
  'Fixes a rattle in the duplexer.',
  '{"modelVersion":',
  '[]',
  '{}',
  '{"notes":"1.0.11 fixes a rattle"}',
  JSON.stringify({ modelVersions: { vid: 65521, pid: 32769, softwareVersions: [1, 2] } }),
  JSON.stringify({ ...entry, softwareVersionString: '' }),
  JSON.stringify({ ...entry, softwareVersionString: 'x'.repeat(65) }),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
]
for (const text of OTHER)
  test(`${text.slice(0, 40)} is none of the ledger's`, () => assert.equal(readMatterLedger(text), null))

test('an entry alone says nothing of what changed', () => {
  for (const valid of [true, false]) {
    const { releases } = readMatterLedger(JSON.stringify({ ...entry, softwareVersionValid: valid }))!
    assert.deepEqual(judgeNotes(releases[0]!.text), { clear: false, topics: [] })
  }
})

test('an endless list is cut', () => {
  const { releases } = readMatterLedger(JSON.stringify(Array.from({ length: 5000 }, () => entry)))!
  assert.equal(releases.length, 1000)
})
