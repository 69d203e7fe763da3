import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { tellService } from './service-notify.ts'

test('outside of a service nothing is said', () => {
  tellService(AbortSignal.abort(), {}, () => assert.fail('something was said'))
})

test('a service says that it is ready, beats while it lives, and says that it stops', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const said: string[] = []
  const stop = new AbortController()
  const env = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '60000000' }
  tellService(stop.signal, env, (args) => void said.push(...args))
  t.mock.timers.tick(60_000)
  stop.abort()
  t.mock.timers.tick(60_000)
  await turn()
  assert.deepEqual(said, ['READY=1', 'WATCHDOG=1', 'WATCHDOG=1', 'STOPPING=1'])
})

test('without a watchdog it is only ready', (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const said: string[] = []
  tellService(new AbortController().signal, { NOTIFY_SOCKET: '/s' }, (args) => void said.push(...args))
  t.mock.timers.tick(600_000)
  assert.deepEqual(said, ['READY=1'])
})

/** Listens as systemd does, on a datagram socket in the file system, which Node.js cannot: a line for each datagram. */
const LISTENER = `socket(S, AF_UNIX, SOCK_DGRAM, 0); bind(S, sockaddr_un($ARGV[0])) or die; $| = 1; print "bound\n";
  while (defined recv(S, $said, 4096, 0)) { chomp $said; print "$said\n" }`
/** A service that says its words, and ends when its input does. */
const SERVICE = `import { tellService } from ${JSON.stringify(join(import.meta.dirname, 'service-notify.ts'))}
  const stop = new AbortController()
  tellService(stop.signal)
  process.stdin.on('end', () => stop.abort()).resume()`

const hasSystemd = ['/usr/bin/systemd-notify', '/usr/bin/perl'].every((program) => existsSync(program))
if (hasSystemd)
  test('the words reach a real socket through systemd’s own program, in order', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'houseguest-notify-'))
    const socket = join(folder, 'notify')
    const started: ChildProcess[] = []
    t.after(() => {
      for (const child of started) child.kill()
      rmSync(folder, { recursive: true, force: true })
    })
    const start = (program: string, args: string[], env = {}) => {
      const child = spawn(program, args, {
        env: { ...process.env, ...env },
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      started.push(child)
      return child
    }
    const heard = createInterface({
      input: start('/usr/bin/perl', ['-MSocket', '-e', LISTENER, socket]).stdout!,
    })
    const lines = heard[Symbol.asyncIterator]()
    /** The next word; behind each, systemd's program waits at a barrier of its own (sd_notify_barrier(3)). */
    const next = async () => {
      let word = 'BARRIER=1'
      while (word === 'BARRIER=1') word = (await lines.next()).value as string
      return word
    }
    assert.equal(await next(), 'bound')
    const service = start(process.execPath, ['--input-type=module', '-e', SERVICE], {
      NOTIFY_SOCKET: socket,
      WATCHDOG_USEC: '400000',
    })
    assert.equal(await next(), 'READY=1')
    assert.equal(await next(), 'WATCHDOG=1')
    service.stdin!.end()
    let last = await next()
    while (last !== 'STOPPING=1') last = await next()
    await once(service, 'exit')
  })
