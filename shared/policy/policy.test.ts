import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { meaningOf } from './meaning-text.ts'
import { type ArchivedVersion, readArchivedVersion } from './open-terms-archive.ts'
import { diffPolicies } from './policy-diff.ts'
import { FLAG_ROWS, flagPolicyChange } from './policy-flags.ts'

const PLAIN = `Home | Products | Support | Sign in
Cookies: [OK]
Acme Privacy Policy

What we collect. We collect the serial number of your device and error reports.

We do not sell data and do not use it for advertising.

Last updated: 3 March 2024
© 2024 Acme. All rights reserved.
Products  Stories  Support`

const HTML = `<!doctype html><html><head><title>Acme privacy policy for all devices</title><style>p{color:red}</style></head>
<body><nav><ul><li>Go to our shop and look around here</li></ul></nav>
<main><h1>Acme Privacy Policy</h1><p>What we collect. We collect the <b>serial&nbsp;number</b> of your device
and error reports.</p><script>alert("We sell all your data to everyone.")</script>
<p>We do not sell data &amp; do not use it for advertising.</p></main>
<footer>Read more about Acme on our pages today.</footer></body></html>`

test('a page and its plain text say the same, without menus, scripts, footers and dates', () => {
  const said = [
    'We collect the serial number of your device and error reports.',
    'We do not sell data and do not use it for advertising.',
  ]
  assert.deepEqual(meaningOf(PLAIN), said)
  assert.deepEqual(meaningOf(HTML), [said[0], said[1]!.replace(' and do', ' & do')])
})

test('new clothes are no change', () => {
  const redressed = PLAIN.replace('Home | Products | Support | Sign in', 'Menu | Shop | Help')
    .replace('3 March 2024', '19 November 2025')
    .replace('your device and', 'your device\nand')
    .replace('2024 Acme', '2026 Acme')
  assert.deepEqual(diffPolicies(PLAIN, redressed), [])
})

test('a rewritten sentence shows the words that moved, and a dropped promise is flagged', () => {
  const after = PLAIN.replace(
    'We do not sell data and do not use it for advertising.',
    'We sell data and use it for advertising.',
  )
  const parts = diffPolicies(PLAIN, after)
  assert.deepEqual(
    parts.map((p) => p.kind),
    ['same', 'rewritten'],
  )
  const flags = flagPolicyChange(parts).map((f) => f.flag)
  assert.deepEqual(flags, ['advertising', 'dropped-promise'])
})

const TEXT = 'We keep your data for thirty days.'
const ARCHIVED: [path: string, text: string, found: Partial<ArchivedVersion> | null][] = [
  [
    'data/Google Nest/Privacy Policy/2024-05-01T06-30-12Z.md',
    TEXT,
    { service: 'Google Nest', document: 'privacy', at: '2024-05-01T06:30:12Z' },
  ],
  ['Terms of Service\\2024-05-01T06-30-12Z.md', TEXT, { service: null, document: 'terms' }],
  ['Acme/Privacy Policy #2.md', TEXT, { service: 'Acme', document: 'privacy', at: null }],
  [
    'kept by me/privacy 2024-05-01.txt',
    TEXT,
    { service: null, document: 'privacy', at: '2024-05-01T00:00:00Z' },
  ],
  ['2024-02-31.md', TEXT, { document: null, at: null }],
  [
    'version.json',
    JSON.stringify({
      serviceId: 'Acme',
      termsType: 'Privacy Policy',
      fetchDate: '2023-01-02T03:04:05Z',
      content: TEXT,
    }),
    { service: 'Acme', document: 'privacy', at: '2023-01-02T03:04:05Z', text: TEXT },
  ],
  ['version.json', '{"content": 7}', null],
  ['version.json', '[', null],
  ['2024-05-01.pdf', TEXT, null],
  ['2024-05-01.md', '  ', null],
]
for (const [path, text, found] of ARCHIVED)
  test(`archived version ${path}${found ? '' : ' is none'}`, () => {
    const read = readArchivedVersion(path, text)
    if (found === null) assert.equal(read, null)
    else assert.partialDeepStrictEqual(read, found)
  })

test('a moved link is no change', () => {
  const linked = (url: string) => `We share data with [our partners](${url}) to run the service.`
  assert.deepEqual(diffPolicies(linked('https://a.example/1'), linked('https://a.example/2')), [])
})

test('sentences in another order are no change', () => {
  const a = 'We keep your data for thirty days.\n\nWe ask before we record any sound.'
  const b = 'We ask before we record any sound.\n\nWe keep your data for thirty days.'
  assert.deepEqual(diffPolicies(a, b), [])
})

for (const row of FLAG_ROWS)
  test(`flag ${row.flag}: its example, and not its counterexample`, () => {
    const flagsOf = (text: string) =>
      flagPolicyChange([{ kind: row.in, text }]).filter((f) => f.flag === row.flag).length
    assert.equal(flagsOf(row.example), 1)
    assert.equal(flagsOf(row.not), 0)
  })

test('consent is presumed in either order of the words', () => {
  const flags = flagPolicyChange([
    { kind: 'added', text: 'You accept this version by continuing to use the lamp.' },
  ])
  assert.deepEqual(
    flags.map(({ flag }) => flag),
    ['presumed-consent'],
  )
})

test('a promise kept in other words is not dropped', () => {
  const parts = diffPolicies(
    'We do not sell your data to any other company.',
    'We also do not sell your data to any other company at all.',
  )
  assert.deepEqual(flagPolicyChange(parts), [])
})

test('no page, however broken, breaks the reader; a text against itself is no change', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p',
    '<script',
    '</nav>',
    '<!--',
    '-->',
    '&#x',
    '&amp;',
    'We sell your data today. ',
    '\n\n',
    '>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
      assert.deepEqual(diffPolicies(pieces.join(''), pieces.join('')), [])
    }),
  )
})
