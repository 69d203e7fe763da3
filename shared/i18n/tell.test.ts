import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sentence } from '../model/sentence.ts'
import { CATALOGUES, OFFERED } from './catalogues.ts'
import { english } from './en/index.ts'
import { localTongue, spanOfDays } from './local-tongue.ts'
import { inPlainWords } from './plain-words.ts'
import { sentence } from './sentences.ts'
import { FORMATS, tell, tellInPieces } from './tell.ts'
import { type TextTree, textsOf, withPluralForms } from './texts.ts'

const AT = Date.UTC(2026, 2, 8, 12)
const tongue = localTongue('en', english.said)
const german = localTongue('de', (await CATALOGUES.de()).said)

test('values are told by their formats, in the language', () => {
  const seen = sentence('seenSent', { count: 3, first: AT, sent: 14_849_000 })
  assert.equal(tell(seen, tongue), 'It was seen on 3 days from Mar 8, 2026, 14.8 MB sent.')
  assert.equal(tell(seen, german), 'Es wurde seit 08.03.2026 an 3 Tagen gesehen, 14,8 MB wurden gesendet.')
  const country = sentence('new-country.title', { name: 'Plug', country: 'NL' })
  assert.equal(tell(country, tongue), 'Plug talks to an address registered in the Netherlands')
  assert.match(tell(country, german)!, /: Niederlande$/)
})

test('one is one: plural forms follow the count', () => {
  assert.match(tell(sentence('seen', { count: 1, first: AT }), tongue)!, /on 1 day from/)
  assert.match(tell(sentence('seen', { count: 2, first: AT }), tongue)!, /on 2 days from/)
})

test('sentences stand within sentences, lists are told item by item', () => {
  const topics = [sentence('firmware-changed.topics.ads'), sentence('firmware-changed.topics.data')]
  assert.equal(
    tell(sentence('firmware-changed.announcedTopics', { topics }), tongue),
    'The maker announced it; the notes speak of ads, data.',
  )
  assert.equal(
    tell(sentence('new-country.before', { countries: ['DE', 'FR'] }), german),
    'Bis dahin: Deutschland, Frankreich.',
  )
})

test('decimals in a list keep apart where a comma is their sign', () => {
  const rates = sentence('supply-yield-drop.earlier', { rates: [5.44, 5.6] })
  assert.match(tell(rates, tongue)!, /5\.4, 5\.6/)
  assert.match(tell(rates, german)!, /5,4; 5,6/)
})

test('what strangers wrote is a piece of its own, whatever it looks like', () => {
  const pieces = tellInPieces(
    sentence('new-destination.title', { name: '{{party}} $t(link.none)', party: 'x.example' }),
    tongue,
  )
  assert.deepEqual(pieces, [
    { text: '{{party}} $t(link.none)', foreign: true },
    { text: ' talks to somebody new: ', foreign: false },
    { text: 'x.example', foreign: true },
  ])
})

test('a sentence the catalogue does not have is not told', () => {
  for (const id of ['nothing', 'link', 'constructor', '__proto__.x', 'link.none.x', ''])
    assert.equal(tell({ id }, tongue), null)
})

test('a sentence without the values it asks for, or with others, is not told', () => {
  const kept: Sentence[] = [
    { id: 'seen', values: { count: 3 } },
    { id: 'seen', values: { count: 3, first: 'yesterday' } },
    { id: 'seen', values: { count: 3, first: 1e300 } },
    { id: 'new-country.before', values: { countries: ['DE', 7] } },
    { id: 'dns-bypass.title', values: { name: 'Camera', server: { id: 'gone' } } },
  ]
  for (const one of kept) assert.equal(tell(one, german), null)
})

test('spans are told as people tell them', () => {
  const rows = [
    [0.01, '1 hour'],
    [0.4, '10 hours'],
    [1, '1 day'],
    [13.4, '13 days'],
    [30, '4 weeks'],
    [148, '5 months'],
    [800, '2 years'],
  ] as const
  for (const [days, words] of rows) assert.equal(spanOfDays(days, 'en'), words)
  assert.equal(spanOfDays(148, 'de'), '5 Monate')
  assert.equal(
    tell(sentence('link.terms', { lag: 148, wording: 'likely' }), tongue),
    'The published terms changed about 5 months earlier; a connection is likely.',
  )
  for (const [lag, words] of [
    [0, 'less than an hour'],
    [0.4, '0.4 days'],
    [1, '1 day'],
    [148.4, '148 days'],
  ] as const)
    assert.equal(
      inPlainWords(sentence('link.terms', { lag, wording: 'likely' })),
      `The published terms changed ${words} earlier; a connection is likely.`,
    )
})

const places = (text: string) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, place]) => place).sort()
const original = new Map(textsOf(english.said as TextTree))

for (const language of OFFERED)
  test(`${language}: every sentence has the same values in the same formats, and all of them are known`, async () => {
    const said: TextTree = withPluralForms((await CATALOGUES[language]()).said, language)
    for (const [key, text] of textsOf(said)) {
      const known = original.get(key) ?? original.get(key.replace(/_\w+$/, '_other'))
      assert.deepEqual(places(text), places(known!), key)
      for (const place of places(text)) {
        const format = place!.split(', ')[1]
        assert.ok(format === undefined || (FORMATS as readonly string[]).includes(format), `${key}: ${place}`)
      }
    }
  })

test('percents stand as the language writes them', () => {
  const left = sentence('supply-refused.percent', { percent: 38 })
  assert.equal(tell(left, tongue), '38%')
  assert.equal(tell(left, german), '38\u00a0%')
  assert.equal(inPlainWords(left), '38%')
})
