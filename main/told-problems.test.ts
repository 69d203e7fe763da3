import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { recognise } from '../shared/i18n/recognise.ts'
import { ASK_PLANS } from './engine/identification/fingerprints/ask-plans.ts'

/**
 * What a window may show of the engine's words is told in every language: each sentence of a `Fault` in the sources has
 * a row in `shared/i18n/en/problems-*.ts`, in the very same words. A new or changed one fails here until it has.
 */

/** Read by nobody but who calls from a shell, or by us. */
const ELSEWHERE = /\.test\.ts$|\/testing\/|^main\/(cli|setup|proof)\/|\/dossiers\/|^shared\/i18n\//

/** Sentences put together from parts, each with all that can come of it as an example. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  '§ §': [
    'a.example refused the connection; check that it runs and the port is right.',
    'a.example showed a certificate that is not to be trusted (CERT_HAS_EXPIRED); give its authority with --ca.',
    'a.example did not answer in time; it is tried again later.',
    'a.example cannot be reached (EHOSTUNREACH); it is tried again later.',
    'a.example refused it (403); check the token and what it allows.',
    'a.example sends on elsewhere (302); name the address it should go to itself.',
    'a.example did not take it (500); it is tried again later.',
  ],
  '§ refused the user or the password§; check both.': [
    'a.example refused the user or the password; check both.',
    'a.example refused the user or the password (535); check both.',
  ],
  '§ did not take the mail§; check sender and recipients.': [
    'a.example did not take the mail; check sender and recipients.',
    'a.example did not take the mail (550); check sender and recipients.',
  ],
  'of a dossier': ['a.yaml, line 3: not a date. Nothing of it was taken.'],
  'The § at § §; §.': [
    'The page at a.example is not text; open it yourself and paste the text.',
    'The list at a.example is too large; download it yourself and add the file.',
  ],
}

/** Every text in the arguments of a `Fault`, each place for a value as `§`. */
function sentencesIn(source: string): string[] {
  const found: string[] = []
  for (const [, rest] of source.matchAll(/new (?:Hub)?Fault\(((?:[^`'()]|`[^`]*`|'[^']*'|\([^()]*\))*)\)/g))
    for (const [, plain, template] of rest!.matchAll(/'([^']*)'|`((?:\\`|[^`])*)`/g))
      found.push((plain ?? template!.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '§')).replaceAll('\\`', '`'))
  return found.filter((text) => text.includes(' '))
}

test('every refusal a window may show has its row in the catalogue', () => {
  const untold = globSync(['main/**/*.ts', 'shared/**/*.ts'])
    .filter((file) => !ELSEWHERE.test(file))
    .flatMap((file) => sentencesIn(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`))
    .filter((said) => {
      const text = said.slice(said.indexOf(': ') + 2)
      return EXAMPLES[text] === undefined && !recognise(text, 'problems')
    })
  assert.deepEqual(untold, [])
})

for (const text of Object.values(EXAMPLES).flat())
  test(`told in every language: ${text}`, () => assert.ok(recognise(text, 'problems')))

test('what a hub refuses is told in every language', () => {
  const source = readFileSync('main/engine/hub/faults.ts', 'utf8')
  const said = [...source.matchAll(/'((?:The|This|That|There|Nobody|Another) [^']*)'/g)].map(
    ([, text]) => text!,
  )
  assert.ok(said.length > 20)
  for (const text of said) assert.ok(recognise(text, 'problems'), text)
})

test('why a device is asked is told in every language', () => {
  for (const { reason } of ASK_PLANS) assert.ok(recognise(reason, 'ownReasons'), reason)
})
