import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftLetter } from '../../../shared/letter.ts'
import { createJudge } from './judge.ts'
import { REFUSAL_WORDS, refusesSupply } from './refusal-words.ts'
import { supplyLives } from './supply-lives.ts'
import { cartridge, dayAt, macOf, printer, REFUSING, Story } from './testing/story.ts'

/** Looks at a printer every second day; from `refuses` on it stops with `stop`. */
function life(
  story: Story,
  mac: number,
  how: {
    version?: (day: number) => string
    until?: number
    refuses?: number
    stop?: Record<string, unknown>
  },
): void {
  const { until = 230, refuses = Number.POSITIVE_INFINITY, stop = {}, version = () => '1.10' } = how
  story.each(0, until, 2, (day) => {
    const at = day + mac / 100
    const level = 90 - Math.floor(((day % 60) / 60) * 80)
    const facts = {
      'supply.1': cartridge(level, `S${Math.floor(day / 60)}`),
      'printer.impressions': day * 10,
      firmware: version(day),
    }
    story.sees(
      at,
      mac,
      printer(at >= refuses ? { ...facts, 'printer.state': 'stopped', ...stop } : facts),
      'ipp',
    )
  })
}

const updatedInSpring = (day: number) => (day >= 40 ? '1.20' : '1.10')

test('an old update, two printers in one day and a control that works on: a delayed change, told once', () => {
  const story = new Story()
  for (const mac of [1, 2]) life(story, mac, { version: updatedInSpring, refuses: 200, stop: REFUSING })
  life(story, 3, {})
  const told = story.told()
  const [headline, ...more] = told.of('delayed-change')
  assert.equal(more.length, 0)
  assert.equal(headline?.severity, 'alarm')
  const [cause] = headline.causes
  assert.equal(cause?.kind, 'firmware-changed')
  assert.equal(cause.at, dayAt(40.01))
  assert.ok(cause.lagDays >= 158 && cause.lagDays <= 161)
  assert.match(cause.wording, /likely|corroborated/)
  assert.deepEqual(
    told.of('supply-refused').map((w) => w.deviceId),
    [macOf(1), macOf(2)],
  )
  assert.ok(!told.warnings.some((w) => /\bcaused\b/i.test(`${w.title} ${w.explanation}`)))
})

test('one printer alone: never more than possible', () => {
  const story = new Story()
  life(story, 1, { version: updatedInSpring, refuses: 200, stop: REFUSING })
  for (const warning of story.told().warnings)
    for (const { wording } of warning.causes) assert.ok(wording === 'possible' || wording === 'no link shown')
})

test('a control on the older version refuses too: that speaks against the update', () => {
  const story = new Story()
  for (const mac of [1, 2]) life(story, mac, { version: updatedInSpring, refuses: 200, stop: REFUSING })
  life(story, 3, { refuses: 200, stop: REFUSING })
  const [headline] = story.told().of('delayed-change')
  assert.ok(headline?.causes.every(({ wording }) => wording === 'possible' || wording === 'no link shown'))
})

test('a part the owner just put in and noted explains the refusal', () => {
  const story = new Story()
  life(story, 1, { version: updatedInSpring, until: 200 })
  story.notes(200.1, 1, 'put in cartridges of another brand')
  story.each(200.2, 206, 2, (day) => {
    story.sees(
      day,
      1,
      printer({
        firmware: '1.20',
        ...REFUSING,
        'supply.1': cartridge(98, 'X9', 'OTHER'),
      }),
      'ipp',
    )
  })
  const told = story.told()
  assert.equal(told.of('delayed-change').length, 0)
  assert.equal(told.of('supply-refused')[0]?.severity, 'notice')
})

const WORDINGS: Record<string, Record<string, unknown>> = {
  'the state reason alone': { 'printer.stateReasons': ['marker-supply-incompatible-error'] },
  German: {
    'printer.stateReasons': ['other-error'],
    'printer.stateMessage': 'Die Patrone wird nicht erkannt.',
  },
  Japanese: {
    'printer.stateReasons': ['other-error'],
    'printer.stateMessage': 'インクカートリッジを認識できません。',
  },
  Polish: { 'printer.stateReasons': ['other-error'], 'printer.stateMessage': 'Nierozpoznany wkład.' },
  'missing, though it reports level and serial': { 'printer.stateReasons': ['marker-supply-missing-error'] },
  'a language nobody taught it, naming the cartridge': {
    'printer.stateReasons': ['other-error'],
    'printer.stateMessage': 'Black Cartridge: hylätty tarvike 0x83',
  },
  'an SNMP alert': {
    'printer.stateReasons': ['other-error'],
    'printer.alerts': ['Non-genuine toner cartridge detected'],
  },
}
for (const [how, stop] of Object.entries(WORDINGS))
  test(`a refusal told by ${how}`, () => {
    const story = new Story()
    life(story, 1, { until: 140, refuses: 130, stop })
    assert.equal(story.told().of('supply-refused').length, 1)
  })

test('called empty though it was three quarters full a day before: a refusal', () => {
  const story = new Story()
  life(story, 1, { until: 132 })
  story.sees(
    132,
    1,
    printer({
      'printer.state': 'stopped',
      'printer.stateReasons': ['marker-supply-empty-error'],
      'printer.impressions': 1321,
      'supply.1': cartridge(0, 'S2'),
    }),
    'ipp',
  )
  assert.equal(story.told().of('supply-refused').length, 1)
})

const ORDINARY: Record<string, Record<string, unknown>> = {
  'paper jam': {
    'printer.stateReasons': ['media-jam-error'],
    'printer.stateMessage': 'Paper jam. Open the rear door.',
  },
  'cartridge taken out': {
    'printer.stateReasons': ['cover-open-error', 'marker-supply-missing-error'],
    'printer.stateMessage': 'Black Cartridge is missing. Insert it and close the door.',
    'supply.1': cartridge(-2, 'S2'),
  },
  'used up': {
    'printer.stateReasons': ['marker-supply-empty-error'],
    'printer.stateMessage': 'Black Cartridge is empty. Replace it.',
    'supply.1': cartridge(0, 'S2'),
  },
  'empty, level unknown': {
    'printer.stateReasons': ['marker-supply-empty-error'],
    'printer.stateMessage': 'Black Cartridge is empty.',
    'supply.1': cartridge(-2, 'S2'),
  },
}
for (const [how, stop] of Object.entries(ORDINARY))
  test(`no refusal: ${how}`, () => {
    const story = new Story()
    story.each(0, 60, 2, (day) =>
      story.sees(
        day,
        1,
        printer({ 'supply.1': cartridge(Math.max(2, 60 - day), 'S2'), 'printer.impressions': day * 10 }),
        'ipp',
      ),
    )
    story.sees(
      60,
      1,
      printer({
        'supply.1': cartridge(2, 'S2'),
        'printer.impressions': 600,
        'printer.state': 'stopped',
        ...stop,
      }),
      'ipp',
    )
    assert.equal(story.told().of('supply-refused').length, 0)
  })

test('a refusal that ends resolves itself, and stays in the history', () => {
  const story = new Story()
  life(story, 1, { until: 140, refuses: 130, stop: REFUSING })
  story.sees(141, 1, printer({ 'supply.1': cartridge(60, 'S9'), 'printer.impressions': 1400 }), 'ipp')
  assert.equal(story.told().of('supply-refused')[0]?.state, 'resolved')
})

/** Cartridges of one part, each used from 100 to `left`, with so many pages per per cent. */
function cartridges(
  rates: readonly number[],
  left: number,
  parts: (n: number) => string = () => 'P-1',
): Story {
  const story = new Story()
  let pages = 0
  let day = 0
  for (const [n, rate] of rates.entries())
    for (let level = 100; level >= left; level -= 10) {
      story.sees(
        day,
        1,
        printer({
          'printer.impressions': Math.round(pages),
          'supply.1': cartridge(level, `C${n}`, parts(n)),
        }),
        'ipp',
      )
      day += 2
      pages += level > left ? rate * 10 : 0
    }
  return story
}

test('a fall of a third in pages per per cent is told once, after 30 % of the cartridge', () => {
  const [warning, ...more] = cartridges([8, 8.2, 7.9, 5.2, 5.3], 10).told().of('supply-yield-drop')
  assert.equal(more.length, 0)
  assert.equal(warning?.at, dayAt(2 * (10 * 3 + 3)))
})

test('no yield verdict on fewer than three earlier cartridges, small variation or another part', () => {
  assert.equal(cartridges([8, 8, 5], 10).told().of('supply-yield-drop').length, 0)
  assert.equal(cartridges([8, 7.5, 8.4, 7.2, 8], 10).told().of('supply-yield-drop').length, 0)
  const small = cartridges([8, 8, 8, 4, 8], 10, (n) => (n === 3 ? 'P-1S' : 'P-1'))
  assert.equal(small.told().of('supply-yield-drop').length, 0)
})

test('cartridges that leave a third full, again and again, are a pattern; one is none', () => {
  assert.equal(cartridges([8, 8, 8, 8], 30).told().of('supply-replaced-early').length, 1)
  assert.equal(cartridges([8, 8], 30).told().of('supply-replaced-early').length, 0)
  assert.equal(cartridges([8, 8, 8, 8], 10).told().of('supply-replaced-early').length, 0)
})

test('every language of refusals knows its own example, and none takes an empty cartridge for refused', () => {
  for (const { language, example } of REFUSAL_WORDS) assert.notEqual(refusesSupply(example), null, language)
  for (const ordinary of [
    'Black Cartridge is empty. Replace it.',
    'Toner low.',
    'Tinte fast leer.',
    'Cartouche vide.',
    'Paper jam near the toner.',
  ])
    assert.equal(refusesSupply(ordinary), null, ordinary)
})

test('the life of each cartridge, for its picture', () => {
  const judge = createJudge()
  cartridges([8, 5], 10).told(judge)
  const lives = supplyLives(judge.device(macOf(1))!)
  assert.deepEqual(
    lives.map((l) => [l.serial, l.startLevel, l.lastLevel, l.pages, l.pagesPerPercent, l.until !== null]),
    [
      ['C0', 100, 10, 720, 8, true],
      ['C1', 100, 10, 450, 5, false],
    ],
  )
})

test('a letter says what was seen, names the earlier change as earlier, and accuses nobody', () => {
  const story = new Story()
  for (const mac of [1, 2]) life(story, mac, { version: updatedInSpring, refuses: 200, stop: REFUSING })
  life(story, 3, {})
  const [warning] = story.told().of('delayed-change')
  const letter = draftLetter(
    warning!,
    { vendor: 'Inkwell', model: 'Jet 900', serial: null, firmware: '1.20' },
    Date.parse('2023-08-01'),
  )
  assert.match(letter, /went from 1\.10 to 1\.20\. On what I can see, a link is (?:likely|corroborated)\./)
  assert.doesNotMatch(letter, /caused|null|undefined/)
})

test('a second printer of the model that refuses makes both an alarm', () => {
  const alone = new Story()
  life(alone, 1, { refuses: 200, stop: REFUSING })
  assert.deepEqual(
    alone
      .told()
      .of('supply-refused')
      .map(({ severity }) => severity),
    ['warning'],
  )
  const both = new Story()
  for (const mac of [1, 2]) life(both, mac, { refuses: 200, stop: REFUSING })
  assert.deepEqual(
    both
      .told()
      .of('supply-refused')
      .map(({ severity }) => severity),
    ['alarm', 'alarm'],
  )
})
