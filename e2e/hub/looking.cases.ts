import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockAt } from '../../main/engine/clock.ts'
import { sitesDesk } from '../../main/engine/desks/sites-desk.ts'
import { fleetOverview } from '../../main/engine/hub/fleet.ts'
import { SITE_TABLES } from '../../main/engine/hub/migrations.ts'
import { addSite } from '../../main/engine/hub/roles.ts'
import { closeLedger, openLedger } from '../../main/engine/ledger/open.ts'
import { ownConduct } from '../../main/engine/ledger/own-conduct.ts'
import { as, cluster, END, other, owner, viewer } from './one-hub.ts'

/** What a viewer sees of many sites, and in which words. */

test('a viewer sees its group and nobody else, and writes nothing', async () => {
  const hub = await as(viewer)
  const fleet = await fleetOverview(hub, END)
  assert.deepEqual(
    fleet.sites.map(({ name }) => name),
    ['Home'],
  )
  assert.ok(fleet.sites[0]!.devices > 10 && fleet.sites[0]!.printers > 1)
  assert.ok(fleet.spread.some(({ devices }) => devices === 2))
  assert.ok(fleet.warnings.length > 0 && fleet.traffic.length > 5)
  assert.ok(fleet.reach.every(({ devices, ofDevices }) => devices <= ofDevices))
  // A site of an older program leaves no counts behind: its devices are counted instead, with the same outcome.
  const { spread, reach } = fleet
  assert.ok(spread.length > 0 && reach.length > 0)
  await owner.query('UPDATE houseguest.site_state SET summed = NULL')
  await owner.query('UPDATE houseguest.version_recent SET devices = 1000')
  const { spread: counted, reach: far } = await fleetOverview(hub, END)
  assert.deepEqual({ spread: counted, reach: far }, { spread, reach })
  for (const table of SITE_TABLES)
    await assert.rejects(hub.query(`DELETE FROM houseguest.${table}`), { code: 'not-permitted' })
  await hub.end()
})

test('what a site wrote reaches a viewer as plain text and known kinds, its times as times or as unknown', async () => {
  const key = await addSite(owner, 'Strange', ['family'])
  const site = await as(key)
  await site.query(
    `INSERT INTO houseguest.device (site_id, device_id, kind, name, first_seen, last_seen)
     VALUES ($1, 'd', 'toaster', $2, '-infinity', 'infinity')`,
    [key.siteId, 'evil\u202ename'],
  )
  await site.query(
    `INSERT INTO houseguest.warning (site_id, warning_id, kind, severity, state, at)
     VALUES ($1, 'w', 'doom', 'fatal', 'burning', 'infinity')`,
    [key.siteId],
  )
  await site.end()
  const ledger = openLedger(':memory:')
  const desk = sitesDesk({ ledger, clock: clockAt(() => END), turned: () => {} })
  await desk.open({ url: cluster.url(viewer.role), certificate: null })
  assert.equal(
    (await desk.overview(false)).problem,
    'The viewer’s password is not known in this run; give it in the settings.',
  )
  desk.unlock(viewer.password)
  const { value, problem } = await desk.site(key.siteId!, true)
  assert.equal(problem, null)
  const { kind, name, firstSeen, lastSeen } = value!.devices[0]!
  assert.deepEqual([kind, name, firstSeen, lastSeen], ['unknown', 'evilname', null, null])
  const { severity, state, at } = value!.warnings[0]!
  assert.deepEqual([severity, state, at], ['info', 'open', null])
  const hidden = await desk.site(other.siteId!, true)
  assert.equal(hidden.value, null)
  assert.match(hidden.problem ?? '', /shows no such site/)
  await owner.query('UPDATE houseguest.site SET name = $1 WHERE site_id = $2', ['Renamed', key.siteId])
  assert.equal((await desk.site(key.siteId!, false)).value?.site.name, 'Strange', 'asked once a minute')
  assert.equal((await desk.site(key.siteId!, true)).value?.site.name, 'Renamed')
  assert.deepEqual(
    ownConduct(ledger).hosts.map(({ purpose, reason, count }) => [purpose, reason, count]),
    [['hub', 'looks at the sites of the hub the owner named', 3]],
  )
  closeLedger(ledger)
})
