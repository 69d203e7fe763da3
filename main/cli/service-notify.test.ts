import assert from 'node:assert/strict'
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
