import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  exclusiveClaim,
  hostsIn,
  MATERIAL,
  materialTopics,
  sentenceDiff,
  sentencesOf,
} from './policy-text.ts'
import { dayAt, macOf, Story } from './testing/story.ts'

const NAV = 'Home | Shop | Help | Sign in'
const BODY = [
  'What we collect. We collect the serial number of your device and the time of use. We do not record sound.',
  'Who receives it. We use Nimbu Hosting (nimbu.example) to store data for us. We do not sell data.',
  'How long we keep it. We keep device data for 90 days and then erase it.',
  'You can switch off the sending of usage data under Settings at any time.',
]
const page = (body: readonly string[], stamp = '1 March 2023'): string =>
  `${NAV}\n\n${body.join('\n\n')}\n\nLast updated: ${stamp}\n© 2023 Warmgrove. All rights reserved.`
const policy = (text: string, rest: Record<string, unknown> = {}) => ({
  vendor: 'Warmgrove',
  document: 'privacy',
  url: 'https://www.warmgrove.example/privacy',
  text,
  ...rest,
})
const owned = () =>
  new Story().sees(0, 1, { vendor: 'Warmgrove', model: 'T-900', kind: 'thermostat', 'service.http': 80 })

test('the hosts a text names are found in its words, whatever stands around them and however long it is', () => {
  const text =
    'See https://www.Warmgrove.example/privacy, (ads.nimbu.example) or mail privacy@warmgrove.example. Not: 1.2.3, e.g., a..b, -x.'
  assert.deepEqual(hostsIn(text), ['www.warmgrove.example', 'ads.nimbu.example', 'warmgrove.example'])
  assert.deepEqual(hostsIn(`${'.0'.repeat(1_000_000)} ${'a.'.repeat(500_000)} late.example`), [
    'late.example',
  ])
})

test('another date, menu, line break, order or markup is no change of a policy', () => {
  const story = owned().tells(1, 'policy', policy(page(BODY)))
  const looks = [
    page(BODY, '9 May 2023'),
    `Products  Stories  Support  Sign in\nCookies: [OK]\n\n${page(BODY)}`,
    page(BODY.map((paragraph) => paragraph.replace(/(.{40}\S*) /g, '$1\n'))),
    page(BODY.toReversed()),
    `<html><body><nav>${NAV}</nav>${BODY.map((paragraph) => `<p>${paragraph}</p>`).join('')}<footer>© 2023</footer></body></html>`,
    'Service unavailable. Please try again later, we are sorry.',
    page(BODY),
  ]
  for (const [n, text] of looks.entries()) story.tells(10 + n, 'policy', policy(text))
  assert.deepEqual(story.told().of('policy-changed'), [])
})

test('a number of days, a new partner, a lost choice: changes of substance, with both sentences as evidence', () => {
  const changes: [string, string, string][] = [
    ['90 days', 'seven years', 'how long data are kept'],
    ['We do not sell data.', 'We share identifiers with advertising partners.', 'advertising'],
    [
      'You can switch off the sending of usage data under Settings at any time.',
      'Use of the device implies your consent to all of this.',
      'your choice',
    ],
  ]
  for (const [from, to, topic] of changes) {
    const told = owned()
      .tells(1, 'policy', policy(page(BODY)))
      .tells(40, 'policy', policy(page(BODY).replace(from, to)))
      .told()
    const [warning, ...more] = told.of('policy-changed')
    assert.equal(more.length, 0)
    assert.equal(warning?.at, dayAt(40))
    assert.equal(warning.severity, 'warning')
    assert.match(warning.explanation, new RegExp(topic))
    const isPromise = from === 'We do not sell data.' || from.startsWith('You can switch off')
    assert.equal(warning.explanation.includes(`A promise is gone: “${from}”`), isPromise, from)
    assert.ok(
      warning.evidence.some((e) => e.text.startsWith('New: ')) &&
        warning.evidence.some((e) => e.text.startsWith('Gone: ')),
    )
  }
})

test('the same change seen on every later visit is told once', () => {
  const story = owned().tells(1, 'policy', policy(page(BODY)))
  for (const day of [40, 50, 60])
    story.tells(day, 'policy', policy(page(BODY).replace('90 days', 'seven years')))
  assert.equal(story.told().of('policy-changed').length, 1)
})

test('a new owner, and the terms that follow; another spelling is no other owner', () => {
  const owner = (name: string) => ({ vendor: 'Warmgrove', facts: { owner: name } })
  const story = owned().tells(1, 'policy', policy(page(BODY)))
  for (const [n, name] of ['Warmgrove Inc.', 'Warmgrove, Inc', 'WARMGROVE INC'].entries())
    story.tells(2 + n, 'vendor', owner(name))
  assert.equal(story.told().of('ownership-changed').length, 0)
  const told = story
    .tells(30, 'vendor', owner('Allsphere Group'))
    .tells(80, 'policy', policy(page(BODY).replace('90 days', 'ten years')))
    .told()
  assert.equal(told.of('ownership-changed').length, 1)
  assert.deepEqual(
    told.of('policy-changed')[0]?.causes.map((c) => [c.kind, c.lagDays, c.wording]),
    [['ownership-changed', 50, 'no link shown']],
  )
})

test('support that ended for exactly this model, while it goes on uploading; a moved date settles it', () => {
  const ends = (model: string, date: string) => ({
    vendor: 'Warmgrove',
    facts: { supportEnds: { model, date } },
  })
  const story = owned()
    .tells(1, 'vendor', ends('T-900', '2023-03-01'))
    .tells(2, 'vendor', ends('T-100', '2023-01-20'))
  story.each(50, 70, 1, (day) => story.contacts(day, 1, { host: 'api.warmgrove.example' }))
  const [warning, ...more] = story.told().of('support-ended')
  assert.equal(more.length, 0)
  assert.equal(warning?.severity, 'warning')
  assert.equal(warning.at.slice(0, 10), '2023-03-02')
  assert.equal(
    story.tells(75, 'vendor', ends('T-900', '2026-03-01')).told().of('support-ended')[0]?.state,
    'resolved',
  )
})

const EXACT =
  'Your device sends data to our own servers and to exactly one service provider: Nimbu (nimbu.example). It contacts no other company.'

test('a party met at night that the text rules out is a gap; named, noted and first parties are none', () => {
  const story = owned().tells(1, 'policy', policy(page([...BODY, EXACT])))
  story.sees(0, 7, { vendor: 'Talkwyn', model: 'One', kind: 'phone' })
  for (let day = 0; day < 40; day++)
    for (const hour of [8, 10, 12, 14, 16, 18, 20, 22])
      story.contacts(day + hour / 24, 7, { host: 'news.example' })
  for (let day = 0; day < 40; day++)
    story
      .contacts(day + 0.11, 1, { host: 'in.thirdparty.example' })
      .contacts(day + 0.12, 1, { host: 'eu.nimbu.example' })
      .contacts(day + 0.13, 1, { host: 'api.warmgrove.example' })
      .contacts(day + 0.14, 1, { host: 'ntp.time.example', port: 123, protocol: 'udp' })
  const gaps = story.told().of('say-do-gap')
  assert.deepEqual(
    gaps.map((w) => [w.deviceId, w.severity]),
    [[macOf(1), 'warning']],
  )
  const noted = story.notes(0, 1, 'linked with my account at thirdparty').told()
  assert.equal(noted.of('say-do-gap').length, 0)
})

test('which sentences limit the recipients', () => {
  assert.ok(exclusiveClaim([EXACT]))
  assert.ok(
    exclusiveClaim([
      'Ihre Daten erhalten ausschließlich unsere eigenen Server und keine anderen Unternehmen.',
    ]),
  )
  assert.equal(
    exclusiveClaim([
      'We use Nimbu Hosting to store data for us.',
      'We do not sell data and do not use it for advertising.',
    ]),
    null,
  )
})

test('a party that the terms name for advertising is a tracker, with the terms as the earlier change', () => {
  const ads = 'We share what you watch with our advertising partner Opalreach (opalreach.example).'
  const story = new Story().sees(0, 1, { vendor: 'Warmgrove', model: 'TV 5', kind: 'tv' })
  story.tells(1, 'policy', policy(page(BODY))).tells(60, 'policy', policy(page([...BODY, ads])))
  story.each(0.5, 90, 1, (day) => story.contacts(day, 1, { host: 'api.warmgrove.example' }))
  story.each(70.1, 90, 1, (day) =>
    story.contacts(day, 1, { host: 'px.opalreach.example', bytesOut: 60_000, bytesIn: 9000 }),
  )
  const [warning] = story.told().of('tracker-contact')
  assert.deepEqual(
    warning?.causes.map((c) => [c.kind, c.lagDays]),
    [['policy-changed', 10.1]],
  )
})

test('sentences: found without furniture, compared as sets', () => {
  assert.deepEqual(sentencesOf(`${NAV}\n\nWe keep your data for thirty days.\nLast updated: 3 May 2023`), [
    'We keep your data for thirty days.',
  ])
  assert.deepEqual(sentenceDiff(['One two three.', 'Four five.'], ['four  FIVE', 'One two three.']), {
    added: [],
    removed: [],
  })
})

test('every material topic finds its own example', () => {
  for (const { topic, example } of MATERIAL) assert.ok(materialTopics([example]).includes(topic), topic)
})
