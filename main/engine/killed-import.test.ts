import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import { openEngine } from './assemble.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-killed-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)
/** What a device does is learned for four weeks. */
const NEWS_FROM = 30
const IMPORTER = `
  const { openEngine } = await import(${JSON.stringify(import.meta.resolve('./assemble.ts'))})
  const [file, killAt, ...logs] = process.argv.slice(1)
  const engine = openEngine({ file, mode: 'write' })
  await engine.evidence.importFiles(logs, {
    onProgress: (_log, _done, _size, { number }) => number === Number(killAt) && process.kill(process.pid, 'SIGKILL'),
  })
  await engine.close()`

/** Imports in a process of its own, which ends by kill -9 when it begins to read log number `killAt`. */
function imported(file: string, logs: readonly string[], killAt = 0): NodeJS.Signals | null {
  const args = ['--input-type=module', '-e', IMPORTER, '--', file, String(killAt), ...logs]
  const { signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.ok(signal === 'SIGKILL' || stderr === '', stderr)
  return signal
}

/** Twelve days of a camera and a plug: each asks its maker every hour, and from `NEWS_FROM` on somebody new. */
function log(name: string, firstDay: number): string {
  const path = join(folder, name)
  const lines = Array.from({ length: 288 }, (_, n) => {
    const at = START + firstDay * DAY + n * 3_600_000
    const asks = (host: string, address: string) =>
      `${new Date(at).toISOString()} dnsmasq[7]: query[A] ${host} from ${address}\n`
    const day = firstDay + Math.floor(n / 24)
    return [
      asks('api.nimbu.example', '192.168.1.21'),
      asks('time.plugs.example', '192.168.1.22'),
      ...(day >= NEWS_FROM ? [asks('in.stranger.example', '192.168.1.21')] : []),
      ...(day >= NEWS_FROM + 1 ? [asks('else.elsewhere.example', '192.168.1.22')] : []),
    ].join('')
  })
  writeFileSync(path, lines.join(''))
  return path
}

function seen(mac: string, ip: string, facts: Record<string, string>): TimelineEvent {
  return {
    type: 'sighting',
    at: new Date(START).toISOString(),
    via: 'upnp',
    device: { mac, ip },
    facts,
  }
}

/** What is warned of, after whatever waits was judged at a start. */
async function warnings(file: string): Promise<string[]> {
  const engine = openEngine({ file, mode: 'write' })
  await engine.evidence.resume()
  const { value } = engine.warningList({ all: true, loud: false })
  const contacts = engine.contacts.list({})
  await engine.close()
  return [
    `${contacts.reduce((n, { connections }) => n + connections, 0)} lookups`,
    ...value.map(({ id, kind, deviceId, at, title }) => JSON.stringify([id, kind, deviceId, at, title])),
  ].sort()
}

test('an import killed between two files and begun again warns as one that was not; so does a mere start', async () => {
  const home = join(folder, 'home.db')
  const engine = openEngine({ file: home, mode: 'write' })
  engine.record([
    seen('02:00:5e:00:00:21', '192.168.1.21', { vendor: 'Nimbu', kind: 'camera', name: 'Door' }),
    seen('02:00:5e:00:00:22', '192.168.1.22', { vendor: 'Plugs', kind: 'plug', name: 'Lamp' }),
  ])
  await engine.close()
  const logs = [log('a.log', 0), log('b.log', 12), log('c.log', 24), log('d.log', 36)]
  const copy = (name: string): string => {
    const file = join(folder, name)
    cpSync(home, file)
    return file
  }
  const [whole, killed, started, shorter] = ['whole', 'killed', 'started', 'shorter'].map((name) =>
    copy(`${name}.db`),
  )

  assert.equal(imported(whole!, logs), null)
  const right = await warnings(whole!)
  assert.ok(
    right.some((warning) => warning.includes('new-destination')),
    right.join('\n'),
  )

  for (const killAt of [2, 4]) assert.equal(imported(killed!, logs, killAt), 'SIGKILL')
  assert.equal(imported(killed!, logs), null)
  assert.deepEqual(await warnings(killed!), right)

  assert.equal(imported(shorter!, logs.slice(0, 3)), null)
  assert.equal(imported(started!, logs, 4), 'SIGKILL')
  assert.deepEqual(await warnings(started!), await warnings(shorter!))
  assert.deepEqual(await warnings(started!), await warnings(shorter!), 'a second start judges nothing twice')
})
