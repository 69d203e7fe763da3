import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { WARNING_KINDS } from '../../../shared/model/kinds.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { RULES } from './index.ts'
import { createJudge, type Judge } from './judge.ts'
import { cartridge, feed, macOf, printer, Story } from './testing/story.ts'

/** A judge whose memory goes through JSON whenever it is put down, as through the ledger. */
function keeper() {
  const kept = new Map<string, string>()
  return {
    judge: (): Judge => createJudge((key) => (kept.has(key) ? JSON.parse(kept.get(key)!) : undefined)),
    putDown(judge: Judge): void {
      for (const { key, state } of judge.takeChanged()) kept.set(key, JSON.stringify(state))
    },
  }
}

/** Plays events, putting the judge down after each of `stops` and starting a new one. */
function play(events: readonly TimelineEvent[], stops: ReadonlySet<number>): string {
  const memory = keeper()
  let judge = memory.judge()
  const said: unknown[] = []
  for (const [n, event] of events.entries()) {
    said.push(...feed(judge, event))
    if (!stops.has(n)) continue
    memory.putDown(judge)
    judge = memory.judge()
  }
  return JSON.stringify(said)
}

/** A bit of everything: updates, refusals, new parties, terms, notes. */
function aBusyHome(): TimelineEvent[] {
  const story = new Story()
  for (const mac of [1, 2, 3])
    story.each(0, 120, 4, (day) => {
      const refuses = mac < 3 && day >= 100
      story.sees(
        day + mac / 50,
        mac,
        printer({
          firmware: mac < 3 && day >= 30 ? '1.20' : '1.10',
          'printer.impressions': day * 9,
          'supply.1': cartridge(Math.max(5, 95 - (day % 80)), `S${Math.floor(day / 80)}`),
          ...(refuses
            ? { 'printer.state': 'stopped', 'printer.stateReasons': ['marker-supply-incompatible-error'] }
            : {}),
        }),
        'ipp',
      )
    })
  story.sees(0, 9, { vendor: 'Voltleaf', model: 'Plug 1', kind: 'plug', 'service.http': 80 })
  story.each(0.3, 120, 1, (day) =>
    story.contacts(day, 9, { host: day > 90 && day % 2 > 1 ? 'in.nimbu.example' : 'api.voltleaf.example' }),
  )
  story.tells(29, 'announcement', {
    vendor: 'Inkwell',
    model: 'Jet 900',
    firmware: '1.20',
    text: 'Bug fixes.',
  })
  for (const day of [10, 60])
    story.tells(day, 'policy', {
      vendor: 'Voltleaf',
      document: 'privacy',
      text: `We keep your data for ${day} days and then erase it.`,
    })
  story.notes(80, 9, 'cleaned it')
  return story.events()
}

test('the same timeline gives the same warnings, byte for byte, wherever it is stopped and restarted', () => {
  const events = aBusyHome()
  const whole = play(events, new Set())
  assert.ok(whole.length > 1000)
  assert.equal(play(events, new Set(events.keys())), whole)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(events.length - 1), { maxLength: 12 }),
      (stops) => play(events, new Set(stops)) === whole,
    ),
    { numRuns: 6 },
  )
})

test('times in another zone change no verdict', () => {
  const events = aBusyHome()
  const elsewhere = events.map((event) => ({
    ...event,
    at: new Date(Date.parse(event.at) + 5 * 3_600_000).toISOString().replace('Z', '+05:00'),
  }))
  assert.equal(play(elsewhere, new Set()), play(events, new Set()))
})

test('an older capture imported later brings back no old version', () => {
  const camera = (firmware: string) => ({ vendor: 'Owlcam', model: 'Cam', kind: 'camera', firmware })
  const [first, second, third] = new Story()
    .sees(0, 1, camera('1.0'))
    .sees(10, 1, camera('1.1'))
    .sees(20, 1, camera('1.1'))
    .events()
  const judge = createJudge()
  const kinds = [first!, third!, second!, first!, third!].flatMap((event) =>
    feed(judge, event).map((w) => w.kind),
  )
  assert.deepEqual(kinds, ['firmware-changed'])
})

test('only the subjects an event touches are rewritten', () => {
  const judge = createJudge()
  for (const event of aBusyHome()) feed(judge, event)
  judge.takeChanged()
  feed(judge, new Story().sees(130, 9, { 'service.http': 80 }).events()[0]!)
  assert.deepEqual(
    judge.takeChanged().map(({ key }) => key),
    [`device:${macOf(9)}`],
  )
})

test('acknowledged stays acknowledged until it gets worse; a kind expected on a device comes acknowledged', () => {
  const camera = (firmware: string) => ({ vendor: 'Owlcam', model: 'Cam', kind: 'camera', firmware })
  const judge = createJudge()
  const events = new Story()
    .sees(0, 1, camera('1.0'))
    .sees(5, 1, camera('1.1'))
    .sees(20, 1, camera('1.2'))
    .sees(40, 1, camera('1.3'))
    .events()
  const [first] = [...feed(judge, events[0]!), ...feed(judge, events[1]!)]
  assert.equal(first?.state, 'open')
  const until = Date.parse(events[3]!.at)
  const [acknowledged] = judge.acknowledge({ deviceId: macOf(1) }, first.id, { until })
  assert.equal(acknowledged?.state, 'acknowledged')
  assert.equal(feed(judge, events[2]!)[0]?.state, 'acknowledged')
  assert.equal(feed(judge, events[3]!)[0]?.state, 'open')
})

test('conduct that stays away for a month is over, though watched; it opens again when it returns', () => {
  const story = new Story().sees(0, 1, { vendor: 'Owlcam', model: 'Cam', kind: 'camera' })
  story.each(0.4, 120, 1, (day) => story.contacts(day, 1, { host: 'api.owlcam.example' }))
  const login = { host: 'up.else.example', port: 21 }
  story.contacts(40.5, 1, login)
  assert.equal(story.told().of('cleartext')[0]?.state, 'resolved')
  assert.equal(story.contacts(119.6, 1, login).told().of('cleartext')[0]?.state, 'open')
})

test('a note on the whole home is a note on each of its devices', () => {
  const story = new Story().sees(0, 1, { vendor: 'Owlcam', model: 'Cam', kind: 'camera' })
  story.each(0.4, 100, 1, (day) => story.contacts(day, 1, { host: 'api.owlcam.example' }))
  story.each(80.5, 100, 1, (day) => story.contacts(day, 1, { host: 'in.nimbu.example' }))
  assert.equal(story.told().of('new-destination')[0]?.severity, 'warning')
  assert.equal(
    story.tells(80, 'user', { note: 'we linked all cameras with Nimbu' }).told().of('new-destination')[0]
      ?.severity,
    'info',
  )
})

test('hostile and half-empty facts are taken or left, never thrown upward', () => {
  const anything = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(
      fc.array(
        fc.record(
          {
            model: anything,
            serial: anything,
            firmware: anything,
            'printer.state': anything,
            'printer.stateReasons': anything,
            'supply.1': anything,
            'service.x': anything,
            vendor: anything,
            kind: anything,
          },
          { requiredKeys: [] },
        ),
        { maxLength: 6 },
      ),
      (looks) => {
        const judge = createJudge()
        for (const [n, facts] of looks.entries())
          judge.judge({
            deviceId: 'd',
            event: {
              at: new Date(n * 86_400_000).toISOString(),
              type: 'sighting',
              device: {},
              via: 'http',
              facts: facts as Record<string, string>,
            },
          })
        return judge
          .takeChanged()
          .every(({ state }) => JSON.stringify(JSON.parse(JSON.stringify(state))) === JSON.stringify(state))
      },
    ),
    { numRuns: 100 },
  )
})

test('every warning kind of the contract has a rule that asks for it, once', () => {
  assert.deepEqual(RULES.map((rule) => rule.asks).sort(), [...WARNING_KINDS].sort())
})
