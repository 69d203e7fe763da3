import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setImmediate as turnOfLoop } from 'node:timers/promises'
import type { ShownDelivery } from '../../../shared/model/delivery.ts'
import { clockAt } from '../clock.ts'
import { type Ledger, openLedger } from '../ledger/open.ts'
import { ownConduct } from '../ledger/own-conduct.ts'
import { readSetting } from '../ledger/settings.ts'
import { keepWarnings } from '../ledger/warnings.ts'
import { plainWarning } from '../testing/warnings.ts'
import { deliveryDesk } from './delivery-desk.ts'
import { openDeliveries } from './open-deliveries.ts'

const SECRET = { path: '/hooks/s3cret', password: 't0ken', ca: null }

/** A webhook on loopback that is down while `down`. */
async function hook() {
  const told: string[][] = []
  const state = { down: false }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    if (!state.down) told.push(JSON.parse(body).warnings.map(({ id }: { id: string }) => id))
    response.writeHead(state.down ? 503 : 204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { told, state, port, origin: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

/** A desk whose pauses end when the test says so. */
function desk(ledger: Ledger) {
  const groups: (() => void)[] = []
  const pauses: (() => void)[] = []
  const deliveries = deliveryDesk({
    ledger,
    clock: clockAt(() => Date.parse('2026-03-08T12:00:00Z')),
    version: '1.0',
    stands: () => [],
    timers: {
      later: (_, callback) => void groups.push(callback),
      pause: (_, signal) =>
        new Promise((resolve) => {
          pauses.push(resolve)
          signal.addEventListener('abort', () => resolve())
        }),
    },
  })
  return {
    deliveries,
    /** Records that warnings turned, as the engine does. */
    turn(...ids: string[]) {
      const warnings = ids.map((id) => plainWarning(id))
      keepWarnings(ledger, warnings, Date.parse('2026-03-08T11:00:00Z'))
      deliveries.heard(warnings)
    },
    group: () => groups.splice(0).forEach((callback) => void callback()),
    retry: () => pauses.splice(0).forEach((resolve) => void resolve()),
  }
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await turnOfLoop()
}

const place = (origin: string) => ({
  place: { kind: 'webhook' as const, origin },
  atHome: true,
  severities: ['warning' as const],
  quiet: null,
})

test('nothing is sent before the owner says so, and old news never', async () => {
  const there = await hook()
  const ledger = openLedger(':memory:')
  const { deliveries, turn, group } = desk(ledger)
  turn('old')
  const { id } = deliveries.add(place(there.origin))
  turn('between')
  group()
  assert.deepEqual(ownConduct(ledger).hosts, [])
  await deliveries.test(id, SECRET)
  assert.deepEqual(there.told, [[]])
  const turned: (string | null)[] = []
  deliveries.start(id, SECRET, (problem) => void turned.push(problem))
  await until(() => turned.length === 1)
  assert.deepEqual(there.told, [[], ['between']], 'what came before the start waits for nothing more')
  turn('new')
  turn('newer')
  group()
  await until(() => there.told.length === 3)
  assert.deepEqual(there.told, [[], ['between'], ['new', 'newer']])
  assert.deepEqual(turned, [null])
  assert.deepEqual(
    ownConduct(ledger).hosts.map(({ host, port, purpose, count }) => [host, port, purpose, count]),
    [['127.0.0.1', there.port, 'delivery', 3]],
  )
  assert.doesNotMatch(readSetting(ledger, 'deliveries') ?? '', /s3cret|t0ken/)
  assert.deepEqual(await deliveries.remove(id, SECRET), [])
  turn('later')
  group()
  assert.equal(there.told.length, 3)
  assert.throws(() => deliveries.start(id, SECRET), /There is no delivery/)
  there.close()
})

test('what could not be told before the end is told at the next start, once', async () => {
  const there = await hook()
  const ledger = openLedger(':memory:')
  const first = desk(ledger)
  const { id } = first.deliveries.add(place(there.origin))
  there.state.down = true
  const problem = new Promise<string | null>((resolve) => first.deliveries.start(id, SECRET, resolve))
  first.turn('a')
  first.group()
  assert.match((await problem) ?? '', /^127\.0\.0\.1:\d+ did not take it \(503\); it is tried again later\.$/)
  assert.deepEqual(
    first.deliveries.list().map((each) => each.problem),
    [await problem],
  )
  await first.deliveries.stop()

  there.state.down = false
  for (const expected of [[['a']], [['a']]]) {
    const next = desk(ledger)
    const arrived = new Promise<void>((resolve) => next.deliveries.start(id, SECRET, () => resolve()))
    if (there.told.length === 0) await arrived
    await next.deliveries.stop()
    assert.deepEqual(there.told, expected)
  }
  there.close()
})

test('a place is changed and goes on; at another server it is a new one that is given nothing of the old', async (t) => {
  const [there, elsewhere] = [await hook(), await hook()]
  t.after(there.close)
  t.after(elsewhere.close)
  const ledger = openLedger(':memory:')
  const { deliveries, turn, group } = desk(ledger)
  const pushed: ShownDelivery[][] = []
  const open = openDeliveries(deliveries, (all) => void pushed.push(all))
  const { id } = open.add(place(there.origin))
  await open.unlock(id, SECRET)
  const named = await open.change(id, { ...place(there.origin), name: 'Attic' }, false)
  assert.deepEqual([named.id, named.name, named.isLocked], [id, 'Attic', false])
  turn('w1')
  group()
  await until(() => deliveries.list()[0]?.sentAt !== null)

  const moved = await open.change(id, { ...place(elsewhere.origin), name: 'Attic' }, false)
  assert.notEqual(moved.id, id)
  assert.equal(moved.isLocked, true)
  assert.deepEqual(pushed.at(-1), [moved])
  await assert.rejects(open.test(moved.id), /not known in this run/)
  turn('w2')
  await open.unlock(moved.id, SECRET)
  group()
  await until(() => elsewhere.told.length > 0)
  assert.deepEqual([there.told.flat(), elsewhere.told.flat()], [['w1'], ['w2']])
  await assert.rejects(open.change(id, place(there.origin), false), /no delivery/)
  await deliveries.stop()
})
