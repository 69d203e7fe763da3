import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KIND_WORDS } from './fingerprints/kind-words.ts'
import { DESCRIPTION_PLACES, UPNP_TYPES } from './fingerprints/upnp-types.ts'
import { patternIndex } from './pattern-index.ts'
import { wordsOf } from './pattern-words.ts'
import { TEXT_ROWS } from './text-lookup.ts'

test('the words a pattern cannot match without are read from it', () => {
  const cases: [RegExp, readonly string[] | null][] = [
    [/^Server: Synology/, ['server: synology']],
    [/\bL[23] switch/i, ['l2 switch', 'l3 switch']],
    [/hi-?fi|stereo/, ['hifi', 'hi-fi', 'stereo']],
    [/(?<model>abc\d+)(?:def|ghij)?/, ['abc']],
    [/\d+ (?:abc|abcd)x{2,}/, [' abc', ' abcd']],
    [/(?<=looked at)here(?! not)/, ['here']],
    [/a\.bc\/d/, ['a.bc/d']],
    [/\u0041bc\x41defg\p{L}hi/u, ['defg']],
    [/[a-z]abc[^x]/, ['abc']],
    [/abc|\d/, null],
    [/ab|cdef/, null],
    [/(?:abc)?(?:def)*/, null],
    [/kelvin/iu, null],
  ]
  for (const [pattern, words] of cases) assert.deepEqual(wordsOf(pattern), words, String(pattern))
})

const slots = ['server', 'title', 'realm', 'sysDescr', 'instance'] as const
const tables: Readonly<Record<string, readonly RegExp[]>> = {
  ...Object.fromEntries(
    slots.map((slot) => [slot, TEXT_ROWS.filter((row) => row.slot === slot).map(({ match }) => match)]),
  ),
  kinds: KIND_WORDS.map(({ match }) => match),
  types: UPNP_TYPES.map(({ match }) => match),
  places: DESCRIPTION_PLACES.map(({ match }) => match),
}

const examples = [
  ...TEXT_ROWS.flatMap((row) => row.examples.map(([text]) => text)),
  ...KIND_WORDS.flatMap((row) => row.examples),
  ...[...UPNP_TYPES, ...DESCRIPTION_PLACES].map(({ example }) => example),
]

/** A text as others might write it: in other cases, cut, with what stands between the words taken out or doubled. */
const variants = (text: string): string[] => [
  text,
  text.toUpperCase(),
  text.toLowerCase(),
  text.slice(1),
  text.slice(0, -1),
  text.replace(/\W/, ''),
  text.replaceAll(/\d/g, '7'),
  `\u212a ${text} \u017f`,
]

for (const [name, patterns] of Object.entries(tables))
  test(`no pattern of the ${name} matches that the index left out, and few are left to try`, () => {
    const index = patternIndex(patterns)
    const texts = examples.flatMap(variants)
    let tried = 0
    for (const text of texts) {
      const found = index(text)
      assert.deepEqual(
        patterns.flatMap((pattern, number) =>
          pattern.test(text) && !found.includes(number) ? [`${pattern} in ${text}`] : [],
        ),
        [],
      )
      assert.deepEqual(
        found,
        found.toSorted((a, b) => a - b),
      )
      tried += found.length
    }
    assert.ok(tried < (texts.length * patterns.length) / 4, `${tried / texts.length} of ${patterns.length}`)
  })
