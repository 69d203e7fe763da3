import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAt, macOf, Story } from './testing/story.ts'

const thing = (kind: string, model = 'Plug 10') => ({
  vendor: 'Voltleaf',
  model,
  kind,
  firmware: '1.0',
  'service.http': 80,
})
/** A device that speaks with its maker every day. */
const quiet = (kind = 'plug', mac = 1, until = 120): Story =>
  talk(new Story().sees(0, mac, thing(kind)), mac, until)
function talk(story: Story, mac: number, until: number): Story {
  return story.each(0.4, until, 1, (day) => story.contacts(day, mac, { host: 'api.voltleaf.example' }))
}
const daily = (story: Story, from: number, to: number, contact: Record<string, unknown>, mac = 1): Story =>
  story.each(from, to, 1, (day) => story.contacts(day, mac, contact))

test('a plug that starts to send daily to somebody new', () => {
  const told = daily(quiet(), 80.3, 100, { host: 'in.nimbu.example', bytesOut: 60_000 }).told()
  const [warning, ...more] = told.of('new-destination')
  assert.equal(more.length, 0)
  assert.equal(warning?.at, dayAt(80.3))
  assert.equal(warning.severity, 'warning')
})

test('what is no new destination', () => {
  const cases: Record<string, Story> = {
    'a new host of a known domain': daily(daily(quiet(), 0.5, 60, { host: 'e1.cdn.example' }), 60.5, 100, {
      host: 'e2.cdn.example',
    }),
    'too early to tell': daily(quiet('plug', 1, 20), 10.5, 20, { host: 'in.nimbu.example' }),
    'a single look-up': daily(quiet(), 80.3, 80.4, { host: 'in.nimbu.example' }),
    'the maker under another host': daily(quiet(), 80.3, 100, { host: 'cdn.voltleaf.example' }),
    'a time server': daily(quiet(), 80.3, 100, { host: 'ntp.time.example', port: 123, protocol: 'udp' }),
    'a phone': daily(quiet('phone'), 80.3, 100, { host: 'in.nimbu.example' }),
  }
  for (const [name, story] of Object.entries(cases))
    assert.equal(story.told().of('new-destination').length, 0, name)
})

test('somebody the maker’s text newly names for advertising, of its owner’s name: the words tie them together', () => {
  const policy = (text: string) => ({
    vendor: 'Voltleaf',
    document: 'privacy',
    url: 'https://www.voltleaf.example/privacy',
    text,
  })
  const story = quiet()
    .tells(0, 'policy', policy('We keep what we must. We share nothing. You may ask us what we keep.'))
    .tells(10, 'vendor', { vendor: 'Voltleaf', facts: { owner: 'Nimbu Media' } })
    .tells(
      70,
      'policy',
      policy('We keep what we must. Nimbu Media and its advertising partners learn when you are at home.'),
    )
  const told = daily(story, 80.3, 100, { host: 'in.nimbu.example', bytesOut: 60_000 }).told()
  const tied =
    '“Nimbu Media and its advertising partners learn when you are at home.” That sentence came with the change of 2023-03-13. Its name is that of Nimbu Media, on record as the owner of Voltleaf since 2023-01-12.'
  for (const kind of ['new-destination', 'tracker-contact'] as const) {
    const explanation = told.of(kind)[0]?.explanation ?? ''
    assert.ok(explanation.endsWith(tied), explanation)
  }
  assert.match(
    told.of('new-destination')[0]!.explanation,
    /^It was seen on \d+ days from 2023-03-23 to 2023-04-11, /,
  )
})

test('what the owner noted, and what a second device of the model has long done, does not alarm', () => {
  const noted = daily(quiet().notes(80, 1, 'connected it to my account at Nimbu'), 80.3, 100, {
    host: 'in.nimbu.example',
  }).told()
  assert.equal(noted.of('new-destination')[0]?.severity, 'info')
  const story = daily(quiet(), 80.3, 100, { host: 'in.nimbu.example' })
  daily(talk(story.sees(0, 2, thing('plug')), 2, 100), 0.5, 100, { host: 'in.nimbu.example' }, 2)
  assert.equal(story.told().of('new-destination').length, 0)
})

test('three devices of a model that meet somebody new in one week share one warning', () => {
  const story = new Story()
  for (const mac of [1, 2, 3]) {
    const named = { ...thing('plug'), name: `Plug ${mac}` }
    daily(talk(story.sees(mac / 100, mac, named), mac, 100), 80 + mac, 100, { host: 'in.nimbu.example' }, mac)
  }
  const [warning, ...more] = story.told().of('new-destination')
  assert.equal(more.length, 0)
  assert.equal(warning?.deviceId, macOf(1))
  assert.equal(warning.title, 'Plug 1 talks to somebody new: nimbu.example')
  assert.match(warning.explanation, /^It was seen on 19 days from 2023-03-24/)
  assert.ok(warning.evidence.some(({ text }) => text.startsWith('Plug 3: in.nimbu.example')))
})

test('a film service is daily life for a TV, a listener at night is not', () => {
  const film = daily(quiet('tv'), 80.8, 100, { host: 'play.films.example', bytesOut: 1e6, bytesIn: 2e9 })
  assert.equal(film.told().of('new-destination').length, 0)
  const listener = daily(quiet('tv'), 80.1, 100, {
    host: 'px.nimbu.example',
    bytesOut: 60_000,
    bytesIn: 30_000,
  })
  assert.equal(listener.told().of('new-destination').length, 1)
})

test('mail to many servers, fast or slow, and by address alone; one relay is no matter', () => {
  const slow = quiet('appliance')
  daily(slow, 80.2, 100, {})
  for (let n = 0; n < 20; n++) slow.contacts(80 + n, 1, { host: `mx.d${n}.example`, port: 25 })
  assert.equal(slow.told().of('mail-sending')[0]?.severity, 'alarm')
  const byAddress = quiet('appliance')
  for (let n = 0; n < 12; n++)
    byAddress.contacts(80 + n / 100, 1, { host: null, ip: `198.51.100.${n + 1}`, port: 25 })
  assert.equal(byAddress.told().of('mail-sending').length, 1)
  assert.equal(
    daily(quiet('scanner'), 1, 100, { host: 'relay.mail.example', port: 25 }).told().of('mail-sending')
      .length,
    0,
  )
})

test('an outside resolver: told for a camera, silent for the router and for a filter others ask', () => {
  const camera = daily(
    daily(quiet('camera'), 1.2, 80, { host: null, ip: '192.168.1.254', port: 53, protocol: 'udp' }),
    80.2,
    90,
    { host: null, ip: '203.0.113.250', port: 53, protocol: 'udp' },
  )
  assert.equal(camera.told().of('dns-bypass')[0]?.severity, 'warning')
  const outside = { host: null, ip: '203.0.113.250', port: 53, protocol: 'udp' }
  assert.equal(daily(quiet('router'), 1, 50, outside).told().of('dns-bypass').length, 0)
  const filter = daily(quiet('server', 9), 1.5, 50, outside, 9).sees(0, 1, thing('plug'))
  daily(filter, 1.2, 50, { host: null, ip: '192.168.1.9', port: 53, protocol: 'udp' }, 1)
  assert.equal(filter.told().of('dns-bypass').length, 0)
})

test('a walk through the addresses of the home, in one night or over many; old friends are none', () => {
  const fast = quiet('camera')
  for (let n = 2; n < 80; n++)
    fast.contacts(80 + n / 2000, 1, { host: null, ip: `192.168.1.${n}`, port: 23, bytesIn: n % 4 ? 0 : 54 })
  assert.equal(fast.told().of('lan-scanning')[0]?.severity, 'alarm')
  const slow = quiet('camera')
  for (let n = 2; n < 100; n++)
    slow.contacts(80 + Math.floor(n / 10), 1, { host: null, ip: `192.168.1.${n}`, port: 445, bytesIn: 0 })
  assert.equal(slow.told().of('lan-scanning').length, 1)
  const hub = quiet('hub')
  for (let n = 2; n < 40; n++)
    daily(hub, 1 + n / 100, 60, { host: null, ip: `192.168.1.${n}`, port: 80, bytesIn: 900 })
  assert.equal(hub.told().of('lan-scanning').length, 0)
})

test('nights of uploads far above every busy day; weekly and monthly rhythms, noted changes and gaps are none', () => {
  const nights = daily(quiet('camera', 1, 120), 0.6, 120, { host: 'live.voltleaf.example', bytesOut: 3e6 })
  daily(nights, 80.1, 86, { host: 'live.voltleaf.example', bytesOut: 40e6 })
  assert.equal(nights.told().of('traffic-spike').length, 1)
  const nas = quiet('nas')
  nas.each(6.1, 120, 7, (day) =>
    nas.contacts(day, 1, { host: 'backup.cloud.example', bytesOut: day % 28 < 7 ? 5e9 : 2e9 }),
  )
  assert.equal(nas.told().of('traffic-spike').length, 0)
  const noted = daily(quiet('camera').notes(79.9, 1, 'set the camera to 4K'), 0.6, 120, {
    host: 'live.voltleaf.example',
    bytesOut: 3e6,
  })
  daily(noted, 80.1, 120, { host: 'live.voltleaf.example', bytesOut: 30e6 })
  assert.equal(noted.told().of('traffic-spike')[0]?.severity, 'info')
  const gap = new Story().sees(0, 1, thing('camera'))
  daily(gap, 0.6, 60, { host: 'live.voltleaf.example', bytesOut: 8e6 })
  daily(gap, 90.6, 120, { host: 'live.voltleaf.example', bytesOut: 8e6 })
  assert.deepEqual(gap.told().warnings, [])
})

test('a login in clear with somebody new; encrypted ports and a check over HTTP are none', () => {
  assert.equal(
    daily(quiet('camera'), 80.3, 90, { host: 'up.nimbu.example', port: 21 }).told().of('cleartext')[0]
      ?.severity,
    'warning',
  )
  assert.equal(
    daily(quiet('camera'), 80.3, 90, { host: 'pop.nimbu.example', port: 110 }).told().of('cleartext')[0]
      ?.severity,
    'notice',
  )
  for (const port of [80, 990, 995, 443])
    assert.equal(
      daily(quiet('camera'), 80.3, 90, { host: 'x.nimbu.example', port }).told().of('cleartext').length,
      0,
    )
})

test('a country that is new for a simple device', () => {
  const story = daily(quiet(), 0.5, 120, { host: 'api.voltleaf.example', country: 'DE' })
  daily(story, 80.3, 100, { host: 'gw.far.example', country: 'BR' })
  const [warning] = story.told().of('new-country')
  assert.match(warning?.title ?? '', /registered in BR/)
  assert.match(warning?.explanation ?? '', /Until then: DE/)
})
