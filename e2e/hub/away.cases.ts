import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockAt } from '../../main/engine/clock.ts'
import { hubDesk } from '../../main/engine/desks/hub-desk.ts'
import { isPassing } from '../../main/engine/hub/faults.ts'
import { fleetOverview } from '../../main/engine/hub/fleet.ts'
import { addSite } from '../../main/engine/hub/roles.ts'
import { keepTold } from '../../main/engine/hub/sender.ts'
import { setUpHub } from '../../main/engine/hub/setup.ts'
import { closeLedger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import type { Fault } from '../../shared/fault.ts'
import type { HubStatus } from '../../shared/model/hub.ts'
import { as, cluster, disturb, END, owner, viewer } from './one-hub.ts'

/** Hubs that are away, start again, or are older than a site. */

test('a hub that was started again is one to try again, however often it is asked meanwhile', async () => {
  const key = await addSite(owner, 'Patient', [])
  const open = await as(key)
  await disturb(cluster.crash)
  for (let i = 0; i < 3; i++)
    await assert.rejects(open.query('SELECT 1'), (error) => isPassing(error as Fault))
  await open.end()
  const again = await as(key)
  await again.query('SELECT 1')
  await again.end()
})

test('a hub that is away and comes back is told again, and its state says so each time', async () => {
  const key = await addSite(owner, 'Waiting', [])
  const ledger = openLedger(':memory:')
  let stood = (_: HubStatus['state']): void => {}
  const until = (state: HubStatus['state']) =>
    new Promise<void>((resolve) => {
      stood = (now) => {
        if (now === state) resolve()
      }
    })
  const desk = hubDesk({ ledger, clock: clockAt(Date.now), turned: ({ state }) => stood(state) })
  const telling = until('telling')
  await desk.join({ url: cluster.url(key.role), siteId: key.siteId!, certificate: null, shareNames: false })
  await desk.unlock(key.password)
  await telling
  await disturb(async () => {
    const failing = until('failing')
    await cluster.halt()
    await failing
    assert.match(desk.status().problem ?? '', /hub/)
    const again = until('telling')
    await cluster.start()
    await again
  })
  assert.equal(desk.status().problem, null)
  await desk.pause(true)
  assert.equal(desk.status().state, 'paused')
  await desk.leave()
  closeLedger(ledger)
})

test('a newer site waits for an older hub, and tells it once its owner has brought it up', async () => {
  const key = await addSite(owner, 'Ahead', ['family'])
  const ledger = openLedger(':memory:')
  outboxOf(ledger).join()
  ledger.exec("INSERT INTO device (id, first_at, last_at) VALUES ('d-ahead', 0, 1)")
  for (const statement of [
    'DROP TABLE houseguest.effect',
    'ALTER TABLE houseguest.device DROP COLUMN looked_at, DROP COLUMN services, DROP COLUMN called_on, DROP COLUMN parties',
    'DROP TABLE houseguest.version_recent',
    'ALTER TABLE houseguest.site_state DROP COLUMN summed',
    'DELETE FROM houseguest.migration WHERE id >= 30',
  ])
    await owner.query(statement)
  const stop = new AbortController()
  const refusal = Promise.withResolvers<string>()
  const telling = Promise.withResolvers<void>()
  const told = keepTold(outboxOf(ledger), () => as(key), {
    siteId: key.siteId!,
    shareNames: false,
    now: () => END,
    signal: stop.signal,
    onProblem: ({ message }) => refusal.resolve(message),
    onTold: telling.resolve,
  })
  assert.match(await refusal.promise, /older than this program/)
  assert.equal(outboxOf(ledger).status().waiting, 1)
  assert.deepEqual(await setUpHub(owner), ['versions', 'effects'])
  await telling.promise
  assert.equal(outboxOf(ledger).status().waiting, 0)
  stop.abort()
  await told
  closeLedger(ledger)
  // What was told before the step is there, though no site has left its counts yet.
  const looker = await as(viewer)
  assert.ok((await fleetOverview(looker, END)).spread.length > 0)
  await looker.end()
})
