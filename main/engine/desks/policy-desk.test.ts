import assert from 'node:assert/strict'
import { test } from 'node:test'
import { homeAt } from '../testing/home-at.ts'

/** What makers publish, through the engine over a real ledger and an invented web. */

const home = () => homeAt(Date.parse('2026-06-01T12:00:00Z')).engine
const KEEPS = 'We do not share your data with other companies.'
const SHARES = 'We share your data with other companies and partners.'
const given = { vendor: 'Quillmark', document: 'privacy', url: null }
const file = (day: string, text: string) => ({ path: `kept/privacy ${day}.md`, text })
const archive = (files: { path: string; text: string }[]) => ({
  vendor: 'Quillmark',
  document: 'privacy',
  files,
})
const spans = (engine: ReturnType<typeof home>) =>
  engine.policies('Quillmark').map((v) => [v.firstSeen.slice(0, 10), v.lastSeen.slice(0, 10)])

test('what changed in meaning is told with flags and hashes, and every text stays readable', () => {
  const engine = home()
  engine.record([{ at: '2026-01-01T00:00:00Z', type: 'policy', ...given, text: KEEPS }])
  engine.givePolicy({ ...given, text: SHARES })
  const [before, after] = engine.policies('quillmark')
  const { flags } = engine.comparePolicies(before!.id, after!.id)
  assert.deepEqual(
    flags.map((f) => f.flag),
    ['new-sharing', 'dropped-promise'],
  )
  assert.equal(engine.policyText(before!.id), KEEPS)
  assert.notEqual(before!.sha256, after!.sha256)
  assert.throws(() => engine.policyText(99), /not in this ledger/)
})

test('archived versions take their place in time, in any order, and none is kept twice', () => {
  const engine = home()
  engine.givePolicy({ ...given, text: SHARES })
  const files = [file('2025-05-01', SHARES), file('2024-01-01', KEEPS), file('2024-06-01', KEEPS)]
  assert.deepEqual(engine.importPolicies(archive(files)), { kept: 1, known: 2, refused: [] })
  assert.deepEqual(spans(engine), [
    ['2024-01-01', '2024-06-01'],
    ['2025-05-01', '2026-06-01'],
  ])
  assert.equal(engine.importPolicies(archive(files)).kept, 0)
  assert.equal(engine.policies('Quillmark').length, 2)
})

test('history warns of nothing; a version newer than all that was known does', () => {
  const engine = home()
  const warned = () => engine.warnings({ all: true }).filter((w) => w.kind === 'policy-changed').length
  engine.importPolicies(archive([file('2024-01-01', KEEPS), file('2025-01-01', SHARES)]))
  assert.equal(warned(), 0)
  engine.importPolicies(archive([file('2026-02-01', KEEPS)]))
  assert.equal(warned(), 1)
})

test('a file that is no dated version of this maker is refused with why, and the rest is taken', () => {
  const { kept, refused } = home().importPolicies(
    archive([
      file('2025-01-01', KEEPS),
      { path: 'undated.md', text: KEEPS },
      { path: 'Other Maker/Privacy Policy/2024-05-01T06-30-12Z.md', text: KEEPS },
      { path: 'Quillmark Cloud/Privacy Policy/2024-05-01T06-30-12Z.md', text: SHARES },
      { path: 'picture.png', text: 'x' },
      file('2027-01-01', KEEPS),
    ]),
  )
  assert.equal(kept, 2)
  assert.deepEqual(
    refused.map(({ path, why }) => [path, why.split(' ').slice(0, 3).join(' ')]),
    [
      ['undated.md', 'Neither its name'],
      ['Other Maker/Privacy Policy/2024-05-01T06-30-12Z.md', 'It is of'],
      ['picture.png', 'It is no'],
      ['kept/privacy 2027-01-01.md', 'It is from'],
    ],
  )
})

test('a picked document remembers its looks; another address replaces it, and picking sends nothing', async () => {
  const engine = home()
  const pick = { vendor: 'Pell', document: 'privacy', url: 'https://pell.example/gone' }
  engine.watchPolicy(pick)
  assert.deepEqual(engine.conduct().hosts, [])
  await assert.rejects(engine.fetchPolicy(pick), /before you say yes/)
  engine.consentToPages('pell.example', true)
  await assert.rejects(engine.fetchPolicy(pick))
  const shelf = () => engine.policyShelves().find(({ vendor }) => vendor === 'Pell')!.documents[0]!
  assert.match(shelf().watched!.failure!, /Nothing answers/)
  const [moved] = engine.watchPolicy({ ...pick, url: 'https://pell.example/privacy' })
  await engine.fetchPolicy({ ...pick, url: moved!.url })
  assert.deepEqual([shelf().versions, shelf().watched!.failure], [1, null])
  assert.deepEqual(engine.unwatchPolicy(moved!.id), [])
  assert.throws(() => engine.unwatchPolicy(moved!.id), /not among those/)
  assert.equal(shelf().watched, null)
})

test('a maker of a device here has a shelf, by the name of its record', () => {
  const engine = home()
  engine.record([
    {
      at: '2026-01-01T00:00:00Z',
      type: 'sighting',
      device: { mac: '00:00:5e:00:53:01' },
      via: 'http',
      facts: { vendor: 'Signify', model: 'BSB002' },
    },
    { at: '2026-01-02T00:00:00Z', type: 'policy', ...given, vendor: 'Signify', text: KEEPS },
  ])
  engine.givePolicy({ ...given, vendor: 'Philips', text: SHARES })
  assert.deepEqual(
    engine.policies('Philips').map((version) => version.vendor),
    ['Signify', 'Signify'],
    'what the owner gives under the name of the record joins what the device’s name has',
  )
  const [warning] = engine.warnings().filter((w) => w.kind === 'policy-changed')
  assert.equal(warning!.severity, 'warning', 'the rules know that a device of this maker is here')
  const [shelf] = engine.policyShelves()
  assert.deepEqual([shelf!.vendor, shelf!.deviceIds.length, shelf!.documents[0]!.versions], ['Philips', 1, 2])
})
