import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { CATALOGUES, OFFERED } from '../i18n/catalogues.ts'
import { localTongue } from '../i18n/local-tongue.ts'
import { recognise } from '../i18n/recognise.ts'
import { tell } from '../i18n/tell.ts'
import type { TextTree } from '../i18n/texts.ts'
import { desktopSchema } from './desktop-schema.ts'
import { refusedArgument } from './refused-argument.ts'
import { ownSchema } from './schema.ts'

/** What the schema of one call refuses of an argument, as one sentence. */
function refusal(schema: v.GenericSchema, argument: unknown): string {
  const checked = v.safeParse(schema, argument)
  assert.ok(!checked.success)
  return refusedArgument('a.call', checked.issues[0]).message
}

const { devices, fleet, sources, deliveries, hub, vendors } = ownSchema
const delivery = { name: null, atHome: false, severities: ['warning'], quiet: null }
const ntfy = { kind: 'ntfy', origin: 'https://ntfy.example' }
const mail = {
  kind: 'email',
  host: 'mail.example',
  port: 465,
  protection: 'tls',
  user: null,
  from: 'me',
  to: ['you@example.org'],
}

const REFUSED: readonly [v.GenericSchema, argument: unknown, sentence: string][] = [
  [
    devices.correct.argument,
    { id: 'd', field: 'name', value: 'x'.repeat(129) },
    '“Your correction” was not taken: it is longer than 128 characters.',
  ],
  [fleet.setSite.argument, { deviceIds: ['d'], site: '  ' }, '“Site” was not taken: nothing stands there.'],
  [fleet.setPrice.argument, { supply: 's', price: 0 }, '“Price” was not taken: it has to be more than 0.'],
  [fleet.setCurrency.argument, 'euro', '“What you entered” was not taken: a currency is three letters.'],
  [
    sources.add.argument,
    { kind: 'netflow', address: '192.0.2.9', port: 2055, exporters: ['box'] },
    '“Address” was not taken: it is no IP address; one looks like 192.168.1.50.',
  ],
  [
    sources.add.argument,
    { kind: 'netflow', address: '192.0.2.9', port: 0.5, exporters: ['192.0.2.1'] },
    '“Port” was not taken: it has to be a whole number.',
  ],
  [deliveries.add.argument, { ...delivery, place: mail }, '“Sender” was not taken: that is no mail address.'],
  [
    deliveries.add.argument,
    { ...delivery, place: { ...mail, from: 'me@example.org', to: [] } },
    '“Recipients” was not taken: nothing is chosen.',
  ],
  [
    deliveries.add.argument,
    { ...delivery, place: ntfy, severities: Array(9).fill('warning') },
    '“Which warnings” was not taken: it has more than 4 entries.',
  ],
  [
    hub.join.argument,
    { url: 'postgres://hub', siteId: 'attic', certificate: null, shareNames: true },
    '“Number of this site” was not taken: it is no number of a site; whoever runs the hub has it.',
  ],
  [vendors.list.argument, { asOf: 'soon' }, '“Day” was not taken: not a day of the calendar.'],
  [
    devices.get.argument,
    5,
    'Houseguest did not understand its own question (a.call: Invalid type: Expected string but received 5); load the window again.',
  ],
]

for (const [schema, argument, sentence] of REFUSED)
  test(`one sentence: ${sentence}`, () => assert.equal(refusal(schema, argument), sentence))

for (const language of OFFERED.filter((one) => one !== 'en'))
  test(`${language}: what a field does not take is told in the language`, async () => {
    const { said }: { said: TextTree } = await CATALOGUES[language]()
    const english = REFUSED.map(([, , sentence]) => sentence)
    const told = english.map((text) => tell(recognise(text, 'problems')!, localTongue(language, said))!)
    for (const [n, text] of told.entries()) {
      assert.notEqual(text, english[n])
      assert.doesNotMatch(text, /\b(not|it is|has|taken|nothing|load)\b/, english[n])
    }
  })

test('whatever a schema checks of what is entered has its reason in the catalogue', () => {
  const checks = Object.values({ ...ownSchema, ...desktopSchema })
    .flatMap((members) => Object.values(members))
    .flatMap((member) => (member.type === 'call' ? checksIn(member.argument) : []))
  assert.ok(checks.length > 100)
  const untold = checks
    // A rule on several fields of a dossier at once is said by its file's reader.
    .filter(({ type }) => type !== 'partial_check' && type !== 'iso_timestamp')
    .map((check) => ({ check, text: refusedArgument('a.call', issueOf(check)).message }))
    .filter(({ text }) => {
      const why = recognise(text, 'problems')?.values?.why
      return typeof why !== 'object'
    })
  assert.deepEqual(untold, [])
})

interface Check {
  type: string
  message?: string
  requirement?: unknown
  input: unknown
}

/** What a schema refuses with when `check` fails. */
const issueOf = ({ type, message, requirement, input }: Check): v.BaseIssue<unknown> => ({
  kind: 'validation',
  type,
  message: message ?? 'Invalid',
  requirement,
  input,
  expected: null,
  received: '',
})

/** A value each kind of schema looks at. */
const SAMPLES: Readonly<Record<string, unknown>> = { string: '', number: 0, array: [] }

/** Every check in a schema, at any depth, with a value of the kind it looks at. */
function checksIn(node: unknown, seen = new Set<unknown>(), input: unknown = ''): Check[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return []
  seen.add(node)
  const { kind, type } = node as { kind?: string; type?: string }
  if (kind === 'validation') return [{ ...(node as Check), input }]
  const looked = kind === 'schema' && type !== undefined && type in SAMPLES ? SAMPLES[type] : input
  return Object.values(node).flatMap((part) => checksIn(part, new Set(seen), looked))
}
