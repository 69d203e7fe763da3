import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WARNING_KINDS } from '../model/kinds.ts'
import type { Sentence } from '../model/sentence.ts'
import { CATALOGUES, OFFERED } from './catalogues.ts'
import { english } from './en/index.ts'
import { localTongue } from './local-tongue.ts'
import { inPlainWords } from './plain-words.ts'
import { type Retold, recognise } from './recognise.ts'
import { tell, templateParts } from './tell.ts'
import type { TextTree } from './texts.ts'

const PARTS: readonly Retold[] = ['problems', 'ownReasons', 'report']

/** A value no template has words of. */
const sampleOf = (name: string): string => `«${name}»`

for (const among of PARTS)
  test(`every text of ${among} is known again, and said again just so`, () => {
    for (const [key, template] of Object.entries(english.said[among])) {
      const text = templateParts(template)
        .map((part) => (typeof part === 'string' ? part : sampleOf(part.name)))
        .join('')
      const found = recognise(text, among)
      assert.ok(found, key)
      assert.equal(inPlainWords(found), text, key)
    }
  })

for (const language of OFFERED)
  test(`${language}: a problem within a problem is told in the language, names as they are`, async () => {
    const { said }: { said: TextTree } = await CATALOGUES[language]()
    const texts = [
      'photo (2).png is no evidence Houseguest reads (pcap, zeek); it looks like a picture.',
      'The page at a.example answers 404; open it yourself and paste the text.',
    ]
    for (const text of texts) {
      const told = tell(recognise(text, 'problems')!, localTongue(language, said))!
      assert.ok(told.includes(text.split(' ', 1)[0] === 'The' ? 'a.example' : 'photo (2).png'), told)
      if (language === 'en') assert.equal(told, text)
      else assert.doesNotMatch(told, / answers | a picture|open it/)
    }
  })

const CASES: [text: string, among: Retold, expected: Sentence | null][] = [
  ['it announced itself as an HP printer', 'ownReasons', announcedAs('HP')],
  ['it announced itself as a Samsung printer', 'ownReasons', announcedAs('Samsung', 'announcedItselfA')],
  ['x is not pcap: it looks like zeek; leave out --as dnsmasq or name zeek.', 'problems', null],
  [' is empty.', 'problems', null],
  ['Something nobody ever says.', 'problems', null],
  [`${'x'.repeat(5_000)} is empty.`, 'problems', null],
  ['', 'problems', null],
]
function announcedAs(maker: string, row = 'announcedItselfAn'): Sentence {
  return { id: `ownReasons.${row}`, values: { name: { id: 'ownReasons.aPrinterOf', values: { maker } } } }
}

for (const [text, among, expected] of CASES)
  test(`${JSON.stringify(text.slice(0, 60))} is ${expected?.id ?? 'no sentence of ours'}`, () => {
    assert.deepEqual(recognise(text, among), expected)
  })

test('the title of a warning that came as text alone is told in the language', async () => {
  const found = recognise('Plug talks to an address registered in US', 'new-country')
  const { said }: { said: TextTree } = await CATALOGUES.de()
  assert.match(tell(found!, localTongue('de', said))!, /^Plug .*: Vereinigte Staaten$/)
  const changed = recognise('Vantelle changed its terms of use', 'policy-changed')
  assert.match(tell(changed!, localTongue('de', said))!, /^Vantelle .*: Nutzungsbedingungen$/)
  const fewer = recognise('Black prints 29% fewer pages than those before', 'supply-yield-drop')
  assert.match(tell(fewer!, localTongue('de', said))!, /29\s%/)
  const nameless = recognise('A device is new here', 'new-device')
  assert.equal(tell(nameless!, localTongue('de', said)), 'Ein Gerät ist neu hier')
})

test('a text of any kind of warning that is none of ours stays what it is', () => {
  for (const kind of WARNING_KINDS) assert.equal(recognise('Zwölf Dutzend Äpfel', kind), null, kind)
})

test('what strangers wrote cannot hold a recognition up', () => {
  const text = `${' is not : it looks like ;'.repeat(70)} leave out --as`
  assert.equal(recognise(text, 'problems'), null)
})
