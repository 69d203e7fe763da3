import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Elsewhere } from '../../../shared/model/elsewhere.ts'
import type { WarningKind } from '../../../shared/model/kinds.ts'
import { createJudge } from './judge.ts'
import { cartridge, dayAt, feed, macOf, printer, Story } from './testing/story.ts'

/** Each kind of surprise that may come of an old update rests on other sites in the same way. */

const HOUSE = { vendor: 'Plugworks', model: 'P1', kind: 'plug' }
const firmware = (day: number) => (day >= 30 ? '2.0' : '1.0')

/** A plug updated on day 30, looked at every other day until day 120; `more` are its further facts. */
function plug(more: (day: number) => Record<string, unknown> = () => ({})): Story {
  const story = new Story()
  return story.each(0, 120, 2, (day) =>
    story.sees(day, 1, { ...HOUSE, firmware: firmware(day), 'service.http': 80, ...more(day) }),
  )
}
/** The same with daily calls to its maker, and from day 100 on what is new. */
function calling(strange: Record<string, unknown>): Story {
  const story = plug()
  story.each(1, 120, 1, (day) => story.contacts(day, 1, { host: 'api.plugworks.example', country: 'DE' }))
  return story.each(100, 120, 2, (day) => story.contacts(day + 0.5, 1, strange))
}
function printingLess(): Story {
  const story = new Story()
  let pages = 0
  return story.each(0, 120, 1, (day) => {
    const [used, install] = [(day % 24) * 4, Math.floor(day / 24)]
    pages += install === 4 ? 4 : 40
    const facts = { 'supply.1': cartridge(100 - used, `S${install}`), 'printer.impressions': pages }
    story.sees(day, 1, printer({ firmware: firmware(day), ...facts }), 'ipp')
  })
}

const STRANGER = { host: 'in.stranger.example', country: 'NL', bytesOut: 5_000 }

const TOLD: readonly [kind: WarningKind, effect: string, story: Story][] = [
  ['new-destination', 'party stranger.example', calling(STRANGER)],
  ['new-country', 'country NL', calling(STRANGER)],
  ['new-service', 'service telnet', plug((day) => (day >= 100 ? { 'service.telnet': 23 } : {}))],
  ['service-gone', 'service scenes gone', plug((day) => (day < 100 ? { 'service.scenes': 8080 } : {}))],
  ['supply-yield-drop', 'yield P-1', printingLess()],
]

const heardAt = Date.parse(dayAt(121))
const said = (effectAt: number): Elsewhere => ({
  effectAt,
  askedAt: heardAt,
  sameVersion: { devices: 7, sites: 4 },
  sameVersionNot: { devices: 0, sites: 0 },
  controls: { devices: 3, sites: 2 },
  otherVersionToo: { devices: 0, sites: 0 },
  together: true,
})

for (const [kind, effect, story] of TOLD)
  test(`other sites lift the link of “${kind}” to an update, and stand in its evidence`, () => {
    const judge = createJudge()
    for (const event of story.events()) feed(judge, event)
    const before = Object.values(judge.device(macOf(1))!.warnings).find((w) => w.kind === kind)
    assert.ok(before, 'it was told')
    const found = judge.effectsOf(macOf(1), kind, heardAt)
    assert.deepEqual(
      found.map(({ name }) => name),
      [effect],
    )
    const turned = judge.hearElsewhere(macOf(1), effect, said(found[0]!.at), heardAt)
    const warning = turned.find(({ id }) => id === before.id)
    assert.ok(warning, 'it turned')
    assert.ok(warning.causes[0]!.plausibility > before.causes[0]!.plausibility)
    assert.equal(warning.evidence.filter(({ from }) => from === 'hub').length, 2)
    assert.match(warning.explanation, /At 4 other sites of the hub, 7 devices of the model with that version/)
    for (const { title, explanation } of turned) assert.doesNotMatch(`${title} ${explanation}`, /\bcaused\b/i)
  })

test('an effect of another name, or of long ago, is not asked about', () => {
  const judge = createJudge()
  for (const event of calling(STRANGER).events()) feed(judge, event)
  assert.deepEqual(judge.effectsOf(macOf(1), 'service-gone', heardAt), [])
  assert.deepEqual(judge.effectsOf(macOf(1), 'new-destination', Date.parse(dayAt(300))), [])
  assert.deepEqual(judge.hearElsewhere(macOf(1), 'party unknown.example', said(0), heardAt), [])
  assert.deepEqual(judge.hearElsewhere(macOf(1), 'nonsense', said(0), heardAt), [])
})
