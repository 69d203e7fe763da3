import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeNotes } from '../../../shared/announcement.ts'
import { compareVersions, firmwareParts, firmwareStep } from '../../../shared/firmware-version.ts'
import { macOf, Story } from './testing/story.ts'

const camera = (firmware: unknown, rest: Record<string, unknown> = {}) => ({
  vendor: 'Owlcam',
  model: 'Cam 20',
  kind: 'camera',
  firmware,
  'service.http': 80,
  ...rest,
})
const CLEAR =
  'Fixes a memory leak in the discovery service and corrects the clock after the summer-time change.'

/** A camera that runs `from`, then `to` from day 30 on. */
const change = (from: unknown, to: unknown): Story =>
  new Story()
    .sees(0, 1, camera(from))
    .sees(29, 1, camera(from))
    .sees(30, 1, camera(to))
    .sees(40, 1, camera(to))
    .sees(50, 1, camera(to))
const announce = (firmware: string, text: string, rest: Record<string, unknown> = {}) => ({
  vendor: 'Owlcam',
  model: 'Cam 20',
  firmware,
  url: 'https://owlcam.example/notes',
  text,
  ...rest,
})

test('announced in clear words: worth knowing, no more', () => {
  const told = change('1.2', '1.3')
    .tells(28, 'announcement', announce('V1.3', CLEAR, { model: 'CAM 20' }))
    .told()
  assert.deepEqual(
    told.warnings.map((w) => [w.kind, w.severity]),
    [['firmware-changed', 'info']],
  )
})

test('notes that say nothing are vague; notes on supplies or ads are pointed out', () => {
  const vague = change('1.2', '1.3')
    .tells(28, 'announcement', announce('1.3', 'Bug fixes and performance improvements.'))
    .told()
  assert.deepEqual(
    vague.warnings.map((w) => [w.kind, w.severity]),
    [['firmware-changed', 'notice']],
  )
  const ads = change('1.2', '1.3')
    .tells(28, 'announcement', announce('1.3', `${CLEAR} The start page now shows sponsored adverts.`))
    .told()
  assert.deepEqual(
    ads.warnings.map((w) => [w.kind, w.severity]),
    [['firmware-changed', 'notice']],
  )
  assert.match(ads.warnings[0]!.explanation, /ads/)
})

test('a maker that publishes notes, but none for this version: unannounced, after days of grace', () => {
  const told = change('1.2', '1.3').tells(2, 'announcement', announce('1.2', CLEAR)).told()
  assert.deepEqual(
    told.warnings.map((w) => [w.kind, w.state]),
    [
      ['firmware-changed', 'resolved'],
      ['firmware-unannounced', 'open'],
    ],
  )
})

test('notes that are read a few days after the update count; much later ones resolve what was said', () => {
  const soon = change('1.2', '1.3')
    .tells(2, 'announcement', announce('1.2', CLEAR))
    .tells(33, 'announcement', announce('1.3', CLEAR))
    .told()
  assert.equal(soon.of('firmware-unannounced').length, 0)
  const late = change('1.2', '1.3')
    .tells(2, 'announcement', announce('1.2', CLEAR))
    .tells(45, 'announcement', announce('1.3', CLEAR))
    .told()
  assert.equal(late.of('firmware-unannounced')[0]?.state, 'resolved')
})

test('nobody has looked for notes: nothing is said about silence', () => {
  const told = change('1.2', '1.3').told()
  assert.deepEqual(
    told.warnings.map((w) => w.kind),
    ['firmware-changed'],
  )
})

test('a list in another order, another spelling, a part left out: nothing changed', () => {
  for (const [from, to] of [
    [
      ['Main 1.2', 'Net 3.0'],
      ['Net 3.0', 'Main 1.2'],
    ],
    ['Main 1.2; Net 3.0', 'Net 3.0; Main 1.2'],
    ['1.2.3', 'V1.2.3'],
    ['1.02.3', '1.2.3'],
    [['Main 1.2', 'Net 3.0'], ['Main 1.2']],
  ])
    assert.deepEqual(change(from, to).told().warnings, [], JSON.stringify([from, to]))
})

test('steps back and steps up that look like steps back', () => {
  for (const [from, to] of [
    ['1.10.2', '1.9.4'],
    ['2.0.1', '1.15.0'],
    ['V2.11.0 build 2250', 'V2.9.0 build 2110'],
  ] as const) {
    const [warning] = change(from, to).told().of('firmware-downgraded')
    assert.equal(warning?.severity, 'warning', from)
  }
  for (const [from, to] of [
    ['1.9', '1.10'],
    ['20221230', '20230102'],
    ['9.9.9', '10.0.0'],
    ['3.4.99', '3.4.100'],
  ] as const)
    assert.equal(change(from, to).told().of('firmware-downgraded').length, 0, from)
})

test('a numbering that changes tells no order', () => {
  assert.equal(compareVersions('20240312', '1.2.3'), null)
  assert.equal(firmwareStep(firmwareParts('TKM4FN2310AR'), firmwareParts('XYZ4FN2210AR')), 'changed')
})

test('four devices of a model that take one version share one warning', () => {
  const story = new Story()
  for (const mac of [1, 2, 3, 4]) {
    story
      .sees(mac / 100, mac, camera('1.2', { name: `Camera ${mac}` }))
      .sees(20 + mac, mac, camera('1.3', { name: `Camera ${mac}` }))
      .sees(31 + mac, mac, camera('1.3', { name: `Camera ${mac}` }))
  }
  const [warning, ...more] = story.told().of('firmware-changed')
  assert.equal(more.length, 0)
  assert.equal(warning?.deviceId, macOf(1))
  assert.equal(warning.title, 'Camera 1 runs 1.3 now')
  assert.equal(warning.evidence.length, 8)
})

test('an observer away for two weeks: the change is told with the interval, nothing else is', () => {
  const told = new Story()
    .sees(0, 1, camera('1.2'))
    .sees(10, 1, camera('1.2'))
    .sees(26, 1, camera('1.3'))
    .told()
  assert.deepEqual(
    told.warnings.map((w) => w.kind),
    ['firmware-changed'],
  )
  assert.match(told.warnings[0]!.evidence[0]!.text, /1\.2, last seen 2023-01-12/)
})

test('notes: what says something, and of what', () => {
  assert.equal(judgeNotes('Minor fixes and enhancements.').clear, false)
  assert.equal(
    judgeNotes('Firmware 1.3 for Jet 900: security update. Recommended for all customers.', [
      'Jet 900',
      '1.3',
    ]).clear,
    false,
  )
  assert.equal(judgeNotes('Fixes CVE-2026-1234.').clear, true)
  assert.deepEqual(judgeNotes('Cartridges with a non-original chip are no longer accepted.').topics, [
    'supplies',
    'removal',
  ])
  assert.deepEqual(judgeNotes('An online account is now required.').topics, ['accounts'])
  for (const harmless of [
    'No function was removed, no data use changes.',
    'Closes two flaws in the web page login.',
    'The status light no longer stays on at night.',
  ])
    assert.deepEqual(judgeNotes(harmless).topics, [], harmless)
})
