import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Elsewhere } from '../../../shared/model/elsewhere.ts'
import { createJudge, type Judge } from './judge.ts'
import { cartridge, dayAt, feed, macOf, printer, REFUSING, Story } from './testing/story.ts'

/** One printer alone, updated on day 40, that refuses its cartridge from day 200 on. */
function refusing(): { judge: Judge; since: number } {
  const story = new Story()
  story.each(0, 230, 2, (day) => {
    const facts = {
      firmware: day >= 40 ? '1.20' : '1.10',
      'supply.1': cartridge(90 - Math.floor(((day % 60) / 60) * 80), `S${Math.floor(day / 60)}`),
      'printer.impressions': day * 10,
      ...(day >= 200 && REFUSING),
    }
    story.sees(day, 1, printer(facts), 'ipp')
  })
  const judge = createJudge()
  for (const event of story.events()) feed(judge, event)
  return { judge, since: judge.effectsOf(macOf(1), 'supply-refused', heardAt)[0]!.at }
}

const NONE = { devices: 0, sites: 0 }
const heardAt = Date.parse(dayAt(229))
const said = (effectAt: number, part: Partial<Elsewhere>): Elsewhere => ({
  effectAt,
  askedAt: heardAt,
  sameVersion: NONE,
  sameVersionNot: NONE,
  controls: NONE,
  otherVersionToo: NONE,
  together: false,
  ...part,
})
const hear = (judge: Judge, heard: Elsewhere) =>
  judge.hearElsewhere(macOf(1), 'supply refused', heard, heardAt)

const agreeing = {
  sameVersion: { devices: 7, sites: 4 },
  controls: { devices: 3, sites: 2 },
  together: true,
}

test('other sites lift what one device alone cannot show, with their number as the source', () => {
  const { judge, since } = refusing()
  assert.equal(since, Date.parse(dayAt(200)))
  const turned = hear(judge, said(since, agreeing))
  const headline = turned.find(({ kind }) => kind === 'delayed-change')
  assert.match(headline?.causes[0]?.wording ?? '', /likely|corroborated/)
  assert.equal(headline?.severity, 'alarm')
  const refused = turned.find(({ kind }) => kind === 'supply-refused')
  assert.equal(refused?.severity, 'alarm')
  assert.deepEqual(
    refused?.evidence.filter(({ from }) => from === 'hub').map(({ text, at }) => [text, at]),
    [
      ['At 4 other sites of the hub, 7 devices of the model with that version show the same.', dayAt(229)],
      ['At 2 other sites of the hub, 3 devices of the model on another version do not show it.', dayAt(229)],
    ],
  )
  for (const { title, explanation } of turned) assert.doesNotMatch(`${title} ${explanation}`, /\bcaused\b/i)
})

test('sites that have nothing to tell change nothing', () => {
  const { judge, since } = refusing()
  assert.deepEqual(hear(judge, said(since, {})), [])
})

test('where other versions show it too the sites are contested: said, and no point of theirs counts', () => {
  const { judge, since } = refusing()
  const turned = hear(judge, said(since, { ...agreeing, otherVersionToo: { devices: 2, sites: 2 } }))
  const headline = turned.find(({ kind }) => kind === 'delayed-change')
  assert.equal(headline?.causes[0]?.wording, 'no link shown')
  assert.match(headline?.explanation ?? '', /contested and does not count/)
})

test('what was heard of one effect says nothing of another, later one', () => {
  const { judge, since } = refusing()
  assert.deepEqual(hear(judge, said(since - 1, agreeing)), [])
  assert.deepEqual(judge.effectsOf(macOf(1), 'new-destination', heardAt), [])
  assert.deepEqual(judge.effectsOf(macOf(9), 'supply-refused', heardAt), [])
})
