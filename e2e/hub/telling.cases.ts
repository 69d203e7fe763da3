import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hub } from '../../main/engine/hub/connection.ts'
import { addSite } from '../../main/engine/hub/roles.ts'
import { keepTold } from '../../main/engine/hub/sender.ts'
import { setUpHub } from '../../main/engine/hub/setup.ts'
import { closeLedger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import { as, cluster, END, home, owner, playedLedger, send } from './one-hub.ts'

/** What a site tells a hub, and that it is there once. */

test('setting up twice, also at once, leaves one hub', async () => {
  const again = await Promise.all([cluster.owner(), cluster.owner()])
  assert.deepEqual(await Promise.all(again.map(setUpHub)), [[], []])
  for (const hub of again) await hub.end()
})

test('a site sends its year, and the hub holds what the ledger says, once', async () => {
  const ledger = await playedLedger()
  outboxOf(ledger).join()
  const sent = await send(ledger, home)
  assert.ok(sent > 1_000)
  const count = async (table: string) =>
    Number((await owner.query<{ n: string }>(`SELECT count(*) AS n FROM houseguest.${table}`))[0]!.n)
  const devices = await count('device')
  const days = await count('contact_day')
  assert.equal(devices, ledger.prepare('SELECT count(*) FROM device').pluck().get())
  const [hub] = await owner.query<{ sum: string }>(
    'SELECT sum(connections) AS sum FROM houseguest.contact_day',
  )
  assert.equal(
    Number(hub!.sum),
    ledger
      .prepare(
        `SELECT sum(connections) FROM contact_hour h JOIN contact_client c ON c.id = h.client_id
         WHERE c.device_id IS NOT NULL`,
      )
      .pluck()
      .get(),
  )
  const [sums] = await owner.query<{ sum: string }>(
    'SELECT sum(connections) AS sum FROM houseguest.organisation_day',
  )
  assert.equal(sums!.sum, hub!.sum)
  const [named] = await owner.query('SELECT 1 FROM houseguest.device WHERE name IS NOT NULL')
  assert.equal(named, undefined)
  outboxOf(ledger).join()
  await send(ledger, home)
  assert.deepEqual([await count('device'), await count('contact_day')], [devices, days])
  closeLedger(ledger)
})

test('a ledger restored from an older copy tells everything anew instead of falling silent', async () => {
  const ledger = await playedLedger()
  const key = await addSite(owner, 'Restored', [])
  await owner.query('UPDATE houseguest.site_state SET revision = 5000000 WHERE site_id = $1', [key.siteId])
  outboxOf(ledger).join()
  assert.ok((await send(ledger, key)) > 1_000)
  const [state] = await owner.query<{ revision: string }>(
    'SELECT revision FROM houseguest.site_state WHERE site_id = $1',
    [key.siteId],
  )
  assert.ok(Number(state!.revision) > 5_000_000)
  closeLedger(ledger)
})

test('a site with nothing to tell leaves the hub, and is back when there is', async () => {
  const key = await addSite(owner, 'Quiet', [])
  const ledger = openLedger(':memory:')
  outboxOf(ledger).join()
  const stop = new AbortController()
  const left: (() => void)[] = []
  let isConnected = false
  const connect = async (): Promise<Hub> => {
    const hub = await as(key)
    isConnected = true
    return {
      ...hub,
      async end() {
        await hub.end()
        isConnected = false
        left.shift()?.()
      },
    }
  }
  const leaving = () => new Promise<void>((resolve) => left.push(resolve))
  const first = leaving()
  const told = keepTold(
    outboxOf(ledger),
    connect,
    {
      siteId: key.siteId!,
      shareNames: false,
      now: () => END,
      signal: stop.signal,
      onProblem: ({ message }) => assert.fail(message),
      onTold: () => assert.ok(isConnected),
    },
    { idleMs: 20, heldMs: 40 },
  )
  await first
  const again = leaving()
  ledger.exec("INSERT INTO device (id, first_at, last_at) VALUES ('d-quiet', 0, 1)")
  await again
  assert.deepEqual(
    await owner.query('SELECT device_id FROM houseguest.device WHERE site_id = $1', [key.siteId]),
    [{ device_id: 'd-quiet' }],
  )
  stop.abort()
  await told
  closeLedger(ledger)
})
