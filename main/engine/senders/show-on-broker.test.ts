import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, loopbackBrokers, MOSQUITTO, retainedMessages } from '../testing/loopback-broker.ts'
import { type Broker, showOnBroker, takeFromBroker } from './show-on-broker.ts'

/** Against a real mosquitto on loopback; where none is installed there is nothing to try. */

const NODE = 'houseguest_site'
const CONFIG = `homeassistant/device/${NODE}/d1/config`
const STATE = `${NODE}/d1/state`
const AVAILABLE = `${NODE}/availability`

const brokers = loopbackBrokers()
after(brokers.end)

const at = (port: number, user: string | null = null, password: string | null = null): Broker => ({
  site: 'site',
  place: { kind: 'mqtt', host: '127.0.0.1', port, tls: false, user, discoveryPrefix: 'homeassistant' },
  address: '127.0.0.1',
  secret: { path: null, password, ca: null },
})

/** What is shown, changed by hand. */
function display(start: [string, string][]) {
  let wanted = new Map(start)
  let listener = (): void => {}
  let shown = 0
  return {
    set(next: [string, string][]): void {
      wanted = new Map(next)
      listener()
    },
    get shown() {
      return shown
    },
    parts: {
      messages: () => new Map(wanted),
      onChange(callback: () => void) {
        listener = callback
        return () => {}
      },
      shown: () => void shown++,
    },
  }
}

if (MOSQUITTO) {
  test('devices are retained, follow what changes, go offline with us, and are taken back', async () => {
    const port = await freePort()
    await brokers.start(port)
    const watcher = await retainedMessages(port)
    const { messages, until } = watcher
    const what = display([
      [CONFIG, '{"a":1}'],
      [STATE, '{"firmware":"1"}'],
    ])
    const stop = new AbortController()
    const showing = showOnBroker(at(port), what.parts, stop.signal)
    await until(() => messages.get(AVAILABLE) === 'online')
    assert.equal(messages.get(STATE), '{"firmware":"1"}')
    what.set([
      [CONFIG, '{"a":1}'],
      [STATE, '{"firmware":"2"}'],
    ])
    await until(() => messages.get(STATE) === '{"firmware":"2"}')
    stop.abort()
    await showing
    await until(() => messages.get(AVAILABLE) === 'offline')

    // A later run knows another device only: what the broker still holds of the first goes.
    const next = display([[`${NODE}/d2/state`, '{}']])
    const again = new AbortController()
    const second = showOnBroker(at(port), next.parts, again.signal)
    await until(() => messages.get(AVAILABLE) === 'online')
    assert.deepEqual([...messages.keys()].toSorted(), [AVAILABLE, `${NODE}/d2/state`].toSorted())
    again.abort()
    await second

    await takeFromBroker(at(port), [])
    await until(() => messages.size === 0)
    await watcher.end()
    const late = await retainedMessages(port)
    assert.deepEqual([...late.messages.keys()], [])
    await late.end()
  })

  test('a broker that vanishes or is away is told in one sentence', async () => {
    const port = await freePort()
    const child = await brokers.start(port)
    const what = display([[STATE, '{}']])
    const showing = showOnBroker(at(port), what.parts, new AbortController().signal)
    while (what.shown === 0) await pause(20)
    child.kill('SIGKILL')
    await assert.rejects(showing, /^Fault: 127\.0\.0\.1 is gone; what changes is shown once it is back\.$/)
    const away = showOnBroker(at(port), what.parts, new AbortController().signal)
    await assert.rejects(away, /127\.0\.0\.1 refused the connection/)
    await assert.rejects(takeFromBroker(at(port), []), /127\.0\.0\.1 refused the connection/)
  })

  test('a wrong password is said without it, the right one lets in', async () => {
    const port = await freePort()
    const passwords = join(brokers.folder, 'passwords')
    execFileSync('mosquitto_passwd', ['-b', '-c', passwords, 'anna', 'right'], { stdio: 'ignore' })
    await brokers.start(port, ['allow_anonymous false', `password_file ${passwords}`])
    const what = display([[STATE, '{}']])
    const wrong = showOnBroker(at(port, 'anna', 'wr0ng'), what.parts, new AbortController().signal)
    await assert.rejects(wrong, /^Fault: 127\.0\.0\.1 refused the user or the password; check both\.$/)
    const stop = new AbortController()
    const right = showOnBroker(at(port, 'anna', 'right'), what.parts, stop.signal)
    while (what.shown === 0) await pause(20)
    stop.abort()
    await right
  })
}
