import assert from 'node:assert/strict'
import { test } from 'node:test'
import { macOf, Story } from './testing/story.ts'

const camera = (rest: Record<string, unknown> = {}) => ({
  vendor: 'Owlcam',
  model: 'Cam 20',
  kind: 'camera',
  serial: 'K1',
  firmware: '1.0',
  'service.http': 80,
  ...rest,
})

test('another model with another serial under a known address', () => {
  const told = new Story()
    .sees(0, 1, camera())
    .sees(20, 1, camera())
    .sees(50, 1, camera({ model: 'Cam 45', serial: 'K2' }))
    .told()
  const [warning] = told.of('device-returned-different')
  assert.equal(warning?.severity, 'warning')
  assert.match(warning.explanation, /30 days before/)
})

test('the same device back after three weeks, at another address, with its model written more fully', () => {
  const told = new Story()
    .sees(0, 1, camera())
    .sees(5, 1, camera())
    .sees(30, 1, camera({ model: 'Owlcam Cam 20' }))
    .told()
  assert.deepEqual(told.warnings, [])
})

test('two selves that take turns are a conflict', () => {
  const story = new Story()
  for (let n = 0; n < 8; n++) story.sees(n * 2, 1, camera(n % 2 ? { model: 'Cam 45', serial: 'K2' } : {}))
  const told = story.told()
  assert.equal(told.of('identity-conflict').length, 1)
  assert.equal(told.of('device-returned-different').length, 1)
})

test('an address that two machines answer for is a conflict, told once', () => {
  const [owner, thief] = [macOf(1), macOf(6)]
  const device = { mac: owner, ip: '192.168.1.1', claimants: [owner, thief] }
  const story = new Story().sees(0, 1, camera())
  for (const day of [3, 4]) story.tells(day, 'sighting', { device, via: 'arp' })
  const [warning, ...more] = story.told().of('identity-conflict')
  assert.deepEqual(more, [])
  assert.equal(warning?.severity, 'warning')
  assert.ok(warning.explanation.includes(owner) && warning.explanation.includes(thief))
})

test('new devices: none in the first week, a notice for a thing, less for a phone or what was bought', () => {
  const story = new Story()
    .sees(0, 1, camera())
    .sees(3, 2, camera({ serial: 'K2' }))
    .sees(30, 3, camera({ serial: 'K3' }))
  story
    .sees(31, 4, { kind: 'phone', hostname: 'guest' })
    .notes(39.9, 5, 'bought a plug for the hall')
    .sees(40, 5, camera({ serial: 'K5' }))
  assert.deepEqual(
    story
      .told()
      .of('new-device')
      .map((w) => [w.deviceId, w.severity]),
    [
      [macOf(3), 'notice'],
      [macOf(4), 'info'],
      [macOf(5), 'info'],
    ],
  )
})

test('telnet that appears is told at the first look, another service at the second', () => {
  const story = new Story()
  story.each(0, 40, 2, (day) => story.sees(day, 1, camera(day >= 30 ? { 'service.telnet': 23 } : {})))
  assert.equal(story.told().of('new-service')[0]?.severity, 'warning')
  const plain = new Story()
  plain.each(0, 32, 2, (day) => plain.sees(day, 1, camera(day >= 30 ? { 'service.coap': 5683 } : {})))
  assert.equal(plain.told().of('new-service').length, 0)
  plain.sees(33, 1, camera({ 'service.coap': 5683 }))
  assert.equal(plain.told().of('new-service')[0]?.severity, 'notice')
})

test('a maintenance page that opens every Sunday is a rhythm', () => {
  const story = new Story()
  story.each(0, 90, 1, (day) => story.sees(day, 1, camera(day % 7 === 6 ? { 'service.http-alt': 8080 } : {})))
  assert.deepEqual(story.told().warnings, [])
})

test('a local interface withdrawn by an update, held against it; looks that show nothing count for nothing', () => {
  const story = new Story()
  story.each(0, 60, 1, (day) =>
    story.sees(day, 1, camera(day < 40 ? { 'service.mqtt': 1883 } : { firmware: '1.1' })),
  )
  const [warning] = story.told().of('service-gone')
  assert.equal(warning?.severity, 'warning')
  assert.deepEqual(
    warning.causes.map((c) => [c.kind, c.lagDays]),
    [['firmware-changed', 0]],
  )
  const partly = new Story()
  partly.each(0, 30, 1, (day) => partly.sees(day, 1, camera({ 'service.mqtt': 1883 })))
  partly.each(30, 50, 1, (day) =>
    partly.sees(day, 1, day % 2 ? {} : { name: 'Camera' }, day % 2 ? 'arp' : 'mdns'),
  )
  partly.sees(51, 1, camera({ 'service.mqtt': 1883 }))
  assert.deepEqual(partly.told().warnings, [])
})

test('a service that returns settles the warning', () => {
  const story = new Story()
  story.each(0, 60, 1, (day) =>
    story.sees(day, 1, camera(day < 40 || day >= 50 ? { 'service.mqtt': 1883 } : {})),
  )
  assert.equal(story.told().of('service-gone')[0]?.state, 'resolved')
})

test('two of a model lose a service months after an update, a third on the older version does not', () => {
  const story = new Story()
  for (const mac of [1, 2, 3])
    story.each(0, 220, 2, (day) => {
      const updated = mac < 3 && day >= 40
      story.sees(
        day + mac / 100,
        mac,
        camera({
          serial: `K${mac}`,
          firmware: updated ? '1.1' : '1.0',
          ...(updated && day >= 200 ? {} : { 'service.mqtt': 1883 }),
        }),
      )
    })
  const [headline, ...more] = story.told().of('delayed-change')
  assert.equal(more.length, 0)
  assert.match(headline?.causes[0]?.wording ?? '', /likely|corroborated/)
})

test('a service is told by what it is for; its technical name stands in the evidence', () => {
  const story = new Story()
  const local = { 'service._coap._udp': 5683, 'service.x-made-up': 9999 }
  story.each(0, 60, 1, (day) =>
    story.sees(day, 1, camera({ 'service.http': 80, ...(day < 40 ? local : {}) })),
  )
  const told = story.told().of('service-gone')
  assert.deepEqual(told.map(({ title }) => title.replace(/^.* no longer/, 'no longer')).sort(), [
    'no longer offers a service named “x-made-up”',
    'no longer offers control by apps and devices at home',
  ])
  assert.ok(told.some(({ evidence }) => evidence.some(({ text }) => text.includes('_coap._udp, port 5683'))))
})

test('where a device still prints another way, only one way is said to be gone', () => {
  const story = new Story()
  story.each(0, 60, 1, (day) =>
    story.sees(
      day,
      1,
      camera({ 'service._ipps._tcp': 631, ...(day < 40 ? { 'service._ipp._tcp': 631 } : {}) }),
    ),
  )
  assert.match(
    story.told().of('service-gone')[0]!.title,
    /no longer offers printing over the network by one of its ways \(_ipp\._tcp\)$/,
  )
})
