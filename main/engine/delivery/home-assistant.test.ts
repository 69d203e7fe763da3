import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DeviceStand, deviceMessages } from './home-assistant.ts'

const SITE = { site: '0f6d2c1a-5b7e-4a90-9c3d-2e1f00112233', prefix: 'homeassistant', version: '1.0' }
const NODE = 'houseguest_0f6d2c1a5b7e4a909c3d2e1f00112233'

const stand = (part: Partial<DeviceStand> = {}): DeviceStand => ({
  id: 'd-1',
  name: 'Hall lamp',
  vendor: 'Lumen',
  model: 'L1',
  firmware: '1.2',
  lastChange: '2026-03-08T11:00:00.000Z',
  openWarnings: 2,
  score: { point: 61, low: 40, high: 80, coverage: 55 },
  ...part,
})

test('a device is announced once with four sensors, and its state is the values alone', () => {
  const messages = deviceMessages(SITE, [stand()])
  const config = JSON.parse(messages.get(`homeassistant/device/${NODE}/d-1/config`) ?? '')
  assert.equal(config.state_topic, `${NODE}/d-1/state`)
  assert.equal(config.device.name, 'Hall lamp')
  assert.deepEqual(Object.keys(config.components), ['firmware', 'lastChange', 'openWarnings', 'score'])
  assert.equal(config.components.score.value_template, '{{ value_json.score }}')
  assert.deepEqual(JSON.parse(messages.get(config.state_topic) ?? ''), {
    firmware: '1.2',
    lastChange: '2026-03-08T11:00:00.000Z',
    openWarnings: 2,
    score: 61,
    band: { low: 40, high: 80, coverage: 55 },
  })
  assert.equal(messages.size, 2)
})

test('what a device calls itself is text: in no topic, no template, and no longer than a state may be', () => {
  const evil = '+/#/config\r\n{{ states.evil }}\u202e'
  const plain = deviceMessages(SITE, [stand()])
  const messages = deviceMessages(SITE, [
    stand({ name: evil, vendor: evil, model: evil, firmware: evil.repeat(100) }),
  ])
  assert.deepEqual([...messages.keys()], [...plain.keys()])
  const [config, state] = [...messages.values()].map((text) => JSON.parse(text))
  assert.equal(config.device.name, '+/#/config {{ states.evil }}')
  assert.deepEqual(config.components, JSON.parse([...plain.values()][0]!).components)
  assert.ok(state.firmware.length <= 255)
})

test('a device without a name has its model, unknown stays null, and an id that is no topic is left out', () => {
  const [config, state] = [
    ...deviceMessages(SITE, [
      stand({ name: null, firmware: null, lastChange: null, score: null }),
      stand({ id: 'a/b' }),
      stand({ id: '#' }),
    ]).values(),
  ].map((text) => JSON.parse(text))
  assert.equal(config.device.name, 'L1')
  assert.deepEqual(state, { firmware: null, lastChange: null, openWarnings: 2, score: null, band: {} })
  assert.equal(deviceMessages(SITE, [stand({ id: '+' })]).size, 0)
})
