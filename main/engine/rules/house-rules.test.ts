import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { HouseRules } from '../../../shared/model/house-rules.ts'
import { createJudge } from './judge.ts'
import { readMud } from './mud-reader.ts'
import { writeMud } from './mud-writer.ts'
import { feed, macOf, Story } from './testing/story.ts'

const plug = { vendor: 'Voltleaf', model: 'Plug 1', kind: 'plug' }
const learned = (): Story => {
  const story = new Story().sees(0, 1, plug)
  story.each(0.3, 40, 1, (day) =>
    story
      .contacts(day, 1, { host: 'api.voltleaf.example' })
      .contacts(day + 0.1, 1, { host: 'eu.nimbu.example' }),
  )
  return story
}

test('proposed from what it did, in plain words; confirmed rules are checked from then on', () => {
  const judge = createJudge()
  for (const event of learned().events()) feed(judge, event)
  const at = Date.parse('2023-02-20T00:00:00Z')
  const proposed = judge.proposeRules(macOf(1), at)
  assert.deepEqual(proposed?.words, [
    'may talk to its maker (voltleaf.example), name and time servers',
    'may talk to nimbu.example',
    'may not talk to other devices of this home',
    'may talk to nobody else',
  ])
  judge.setRules(macOf(1), { ...proposed.rules, confirmedAt: at })
  const later = new Story()
    .contacts(60, 1, { host: 'fw.voltleaf.example' })
    .contacts(61, 1, { host: 'ntp.time.example', port: 123 })
    .contacts(62, 1, { host: 'in.else.example' })
    .events()
  const kinds = later.map((event) => feed(judge, event).map((w) => w.kind))
  assert.deepEqual(kinds, [[], [], ['house-rule-broken']])
})

test('a party that an open warning is about is not proposed until the owner expected it', () => {
  const judge = createJudge()
  const story = learned()
  story.each(30.2, 40, 1, (day) => story.contacts(day, 1, { host: 'in.else.example' }))
  const warnings = story.events().flatMap((event) => feed(judge, event))
  const at = Date.parse('2023-02-20T00:00:00Z')
  const proposed = () => judge.proposeRules(macOf(1), at)
  const hosts = () => proposed()?.rules.destinations.map(({ host }) => host)
  assert.deepEqual(hosts(), ['nimbu.example', 'voltleaf.example'])
  assert.equal(proposed()?.heldBack, 1)
  for (const { id } of warnings) judge.acknowledge({ deviceId: macOf(1) }, id, {})
  assert.deepEqual(hosts(), ['else.example', 'nimbu.example', 'voltleaf.example'])
  assert.equal(proposed()?.heldBack, 0)
})

test('too early to propose anything in the first days', () => {
  const judge = createJudge()
  for (const event of learned().events().slice(0, 12)) feed(judge, event)
  assert.equal(judge.proposeRules(macOf(1), Date.parse('2023-01-08T00:00:00Z')), null)
})

const host = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}\.example$/),
  fc.constantFrom('203.0.113.7', '2001:db8::7', 'net 203.0.113.0/24', 'net 2001:db8:1::/48'),
)
const destination = fc.oneof(
  fc.record({
    host,
    port: fc.constant(null),
    protocol: fc.constantFrom(null, 'tcp' as const, 'udp' as const),
  }),
  fc.record({
    host,
    port: fc.integer({ min: 1, max: 65535 }),
    protocol: fc.constantFrom('tcp' as const, 'udp' as const),
  }),
)

test('rules survive the way through a MUD file', () => {
  const destinations = fc.uniqueArray(destination, { maxLength: 8, selector: (d) => JSON.stringify(d) })
  fc.assert(
    fc.property(destinations, fc.boolean(), (list, localNetwork) => {
      const rules: HouseRules = { confirmedAt: null, destinations: list, localNetwork }
      const { rules: read, left } = readMud(
        writeMud(rules, { vendor: 'Voltleaf', model: 'Plug 1', firmware: '1.0' }, 0),
      )
      const sorted = (r: HouseRules) => r.destinations.map((d) => JSON.stringify(d)).sort()
      assert.deepEqual([sorted(read), read.localNetwork, left], [sorted(rules), localNetwork, []])
    }),
  )
})

test('what the rules cannot express is named, and what is no MUD file is refused in a sentence', () => {
  const file = JSON.parse(
    writeMud(
      { confirmedAt: null, destinations: [], localNetwork: false },
      { vendor: null, model: null, firmware: null },
      0,
    ),
  )
  file['ietf-access-control-list:acls'].acl[0].aces.ace.push({
    name: 'kin',
    matches: { 'ietf-mud:mud': { 'same-manufacturer': [null] } },
    actions: { forwarding: 'accept' },
  })
  assert.deepEqual(readMud(JSON.stringify(file)).left, ['kin'])
  for (const source of ['', '[]', '{"ietf-mud:mud":{}}', 'x'.repeat(300_000)])
    assert.throws(() => readMud(source), { code: 'bad-input', message: /^This is no MUD file/ })
})
