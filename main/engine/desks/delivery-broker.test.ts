import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { StatedPlace } from '../../../shared/model/delivery.ts'
import { clockAt } from '../clock.ts'
import { openLedger } from '../ledger/open.ts'
import { freePort, loopbackBrokers, MOSQUITTO, retainedMessages } from '../testing/loopback-broker.ts'
import { deliveryDesk } from './delivery-desk.ts'

/** A broker keeps what it was shown until it is told otherwise; against real mosquittos, where there is one. */

const SECRET = { path: null, password: null, ca: null }
const LAMP = {
  id: 'lamp',
  name: 'Hall lamp',
  vendor: 'Pell',
  model: 'L1',
  firmware: '1.0',
  lastChange: null,
  openWarnings: 0,
  score: null,
}

const brokers = loopbackBrokers()
after(brokers.end)

const placeAt = (port: number, discoveryPrefix = 'homeassistant'): StatedPlace => ({
  name: null,
  place: { kind: 'mqtt', host: '127.0.0.1', port, tls: false, user: null, discoveryPrefix },
  atHome: true,
  severities: ['warning'],
  quiet: null,
})

const newDesk = () =>
  deliveryDesk({
    ledger: openLedger(':memory:'),
    clock: clockAt(() => Date.parse('2026-03-08T12:00:00Z')),
    version: '1.0',
    stands: () => [LAMP],
  })

/** A broker, who comes to it later, and a desk that has shown it the lamp. */
async function shownOn(port: number) {
  const child = await brokers.start(port)
  const watcher = await retainedMessages(port)
  const desk = newDesk()
  const { id } = desk.add(placeAt(port))
  desk.start(id, SECRET)
  await watcher.until(() => [...watcher.messages.keys()].some((topic) => topic.startsWith('homeassistant/')))
  return { child, watcher, desk, id }
}

if (MOSQUITTO) {
  test('another broker: the one before forgets all it was shown, and the new one is another delivery', async () => {
    const [port, other] = [await freePort(), await freePort()]
    const { watcher, desk, id } = await shownOn(port)
    await brokers.start(other)
    const changed = await desk.change(id, placeAt(other), SECRET)
    await watcher.until(() => watcher.messages.size === 0)
    assert.notEqual(changed.id, id)
    assert.deepEqual(
      desk.list().map((each) => each.id),
      [changed.id],
    )
    const there = await retainedMessages(other)
    desk.start(changed.id, SECRET)
    await there.until(() => there.messages.size > 0)
    assert.equal(watcher.messages.size, 0)
    await desk.stop()
    await Promise.all([watcher.end(), there.end()])
  })

  test('another discovery prefix: what stood under the old one goes, and the delivery stays itself', async () => {
    const port = await freePort()
    const { watcher, desk, id } = await shownOn(port)
    const changed = await desk.change(id, placeAt(port, 'assistant'), SECRET)
    assert.equal(changed.id, id)
    await watcher.until(() => watcher.messages.size === 0)
    desk.start(id, SECRET)
    await watcher.until(() => [...watcher.messages.keys()].some((topic) => topic.startsWith('assistant/')))
    assert.ok(![...watcher.messages.keys()].some((topic) => topic.startsWith('homeassistant/')))
    await desk.stop()
    await watcher.end()
  })

  test('a broker that is gone is not forgotten unasked: nothing changes, unless its owner lets it be', async () => {
    const port = await freePort()
    const { child, watcher, desk, id } = await shownOn(port)
    await watcher.end()
    child.kill('SIGKILL')
    const next = placeAt(await freePort())
    const before = desk.list()
    await assert.rejects(desk.change(id, next, SECRET), /^Fault: 127\.0\.0\.1 refused the connection/)
    assert.deepEqual(
      desk.list().map(({ id, place }) => ({ id, place })),
      before.map(({ id, place }) => ({ id, place })),
    )
    const changed = await desk.change(id, next, SECRET, { forget: true })
    assert.deepEqual(changed.place, next.place)
    await desk.stop()
  })
}
