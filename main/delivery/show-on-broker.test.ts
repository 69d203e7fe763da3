import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect as connectTcp, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { connectAsync } from 'mqtt'
import { type Broker, showOnBroker, takeFromBroker } from './show-on-broker.ts'

/** Against a real mosquitto on loopback; where none is installed there is nothing to try. */

const MOSQUITTO = ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto', '/opt/homebrew/sbin/mosquitto'].find(
  existsSync,
)
const NODE = 'houseguest_site'
const CONFIG = `homeassistant/device/${NODE}/d1/config`
const STATE = `${NODE}/d1/state`
const AVAILABLE = `${NODE}/availability`

const folder = mkdtempSync(join(tmpdir(), 'houseguest-broker-'))
const started: ChildProcess[] = []
after(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    assert.equal(child.exitCode, null, 'mosquitto ended at its start')
    const socket = connectTcp(port, '127.0.0.1')
    const isUp = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isUp) return
    await pause(50)
  }
}

async function broker(port: number, lines: string[] = ['allow_anonymous true']) {
  const file = join(folder, `${port}.conf`)
  writeFileSync(file, [`user ${userInfo().username}`, `listener ${port} 127.0.0.1`, ...lines, ''].join('\n'))
  const child = spawn(MOSQUITTO!, ['-c', file], { stdio: 'ignore' })
  started.push(child)
  await listening(port, child)
  return child
}

const at = (port: number, user: string | null = null, password: string | null = null): Broker => ({
  site: 'site',
  place: { kind: 'mqtt', host: '127.0.0.1', port, tls: false, user, discoveryPrefix: 'homeassistant' },
  address: '127.0.0.1',
  secret: { path: null, password, ca: null },
})

/** Every retained message of the broker, as a client that comes later sees them. */
async function seen(port: number) {
  const client = await connectAsync({ host: '127.0.0.1', port, reconnectPeriod: 0 })
  const messages = new Map<string, string>()
  const changed = new Set<() => void>()
  client.on('message', (topic, payload) => {
    if (payload.length > 0) messages.set(topic, payload.toString())
    else messages.delete(topic)
    for (const hear of changed) hear()
  })
  await client.subscribeAsync('#', { qos: 1 })
  return {
    messages,
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise<void>((resolve) => changed.add(resolve))
    },
    end: () => client.endAsync(true),
  }
}

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
    await broker(port)
    const watcher = await seen(port)
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
    const late = await seen(port)
    assert.deepEqual([...late.messages.keys()], [])
    await late.end()
  })

  test('a broker that vanishes or is away is told in one sentence', async () => {
    const port = await freePort()
    const child = await broker(port)
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
    const passwords = join(folder, 'passwords')
    execFileSync('mosquitto_passwd', ['-b', '-c', passwords, 'anna', 'right'], { stdio: 'ignore' })
    await broker(port, ['allow_anonymous false', `password_file ${passwords}`])
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
