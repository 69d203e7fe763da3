import assert from 'node:assert/strict'
import { test } from 'node:test'
import i18next from 'i18next'
import { CATALOGUES, OFFERED } from './catalogues.ts'
import { english } from './en/index.ts'
import { bestLanguage } from './languages.ts'
import { pseudo } from './pseudo.ts'
import { BEGINNING, speak } from './speak.ts'
import { textsOf, withPluralForms } from './texts.ts'

/** Every language that is offered says everything English does. Its keys are the compiler's business. */

const original = new Map(textsOf(english))

/** `{{count, number}}` is `count`; the same names must stand in every language. */
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name!).sort()

/** `<1>…</1>`, what a component stands for in a text. */
const marks = (text: string): string[] => [...text.matchAll(/<\/?\w+>/g)].map(([mark]) => mark).sort()

/** A number of which each plural form of any offered language speaks. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]

for (const language of OFFERED)
  test(`${language}: every text has words and the placeholders of the English one`, async () => {
    const texts = textsOf(await CATALOGUES[language]())
    assert.deepEqual(
      texts.map(([key]) => key).sort(),
      [...original.keys()].sort(),
      'the same keys as in English',
    )
    for (const [key, text] of texts) {
      assert.notEqual(text.trim(), '', key)
      assert.deepEqual(placeholders(text), placeholders(original.get(key)!), key)
      assert.deepEqual(marks(text), marks(original.get(key)!), key)
    }
  })

for (const language of OFFERED)
  test(`${language}: whatever is counted is told in the language itself`, async () => {
    const translator = i18next.createInstance()
    await translator.init(BEGINNING)
    await speak(translator, language)
    const own = new Set(textsOf(withPluralForms(await CATALOGUES[language](), language)).map(([key]) => key))
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = [...original.keys()].flatMap((key) => (key.endsWith('_other') ? key.slice(0, -6) : []))
    for (const key of counted) {
      for (const form of forms) assert.ok(own.has(`${key}_${form}`), `${key}_${form}`)
      for (const count of COUNTS) assert.notEqual(translator.t(key, { count }), key)
    }
  })

// English needs no blank there, and its texts are known again by their very words.
for (const language of OFFERED.filter((one) => one !== 'en'))
  test(`${language}: no sign is left alone at the beginning or the end of a line`, async () => {
    for (const [key, text] of textsOf(await CATALOGUES[language]()))
      assert.doesNotMatch(text, / [;?!»:%](?=\s|$)|« /, key)
  })

test('the pseudo-locale is longer, says where it begins and ends, and leaves placeholders alone', () => {
  assert.equal(pseudo('{{count, number}} new'), `⟦{{count, number}} ñéw${'~'.repeat(9)}⟧`)
})

test('the best language is the first wanted one that is offered, and English where none is', () => {
  assert.equal(bestLanguage(['pt-BR', 'de-AT', 'en-GB'], ['en', 'de', 'fr']), 'de')
  assert.equal(bestLanguage(['pt-BR'], ['en', 'de']), 'en')
  assert.equal(bestLanguage([], ['en']), 'en')
})
