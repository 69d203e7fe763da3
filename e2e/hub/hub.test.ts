import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { demoTimeline } from '../../main/engine/demo/home.ts'
import { hubDesk } from '../../main/engine/desks/hub-desk.ts'
import { sitesDesk } from '../../main/engine/desks/sites-desk.ts'
import { connectHub, type Hub } from '../../main/engine/hub/connection.ts'
import { elsewhere } from '../../main/engine/hub/elsewhere.ts'
import { isPassing } from '../../main/engine/hub/faults.ts'
import { fleetOverview } from '../../main/engine/hub/fleet.ts'
import { SITE_TABLES } from '../../main/engine/hub/migrations.ts'
import { addSite, addViewer, type HubKey, revokeSite } from '../../main/engine/hub/roles.ts'
import { drain, keepTold } from '../../main/engine/hub/sender.ts'
import { setUpHub } from '../../main/engine/hub/setup.ts'
import { type Cluster, startCluster } from '../../main/engine/hub/testing/cluster.ts'
import { closeLedger, type Ledger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import { ownConduct } from '../../main/engine/ledger/own-conduct.ts'
import { cartridge, dayAt, printer, Story } from '../../main/engine/rules/testing/story.ts'
import type { Fault } from '../../shared/fault.ts'
import { portPair } from '../../shared/ipc/port.ts'
import type { HubStatus } from '../../shared/model/hub.ts'

/** A real PostgreSQL, a real ledger with a year in it, and an attacker with a real key. */

const END = Date.parse('2026-06-01T12:00:00Z')
let cluster: Cluster
let owner: Hub
let home: HubKey
let other: HubKey
let viewer: HubKey
const folder = mkdtempSync(join(tmpdir(), 'houseguest-site-'))

before(async () => {
  cluster = await startCluster()
  owner = await cluster.owner()
  assert.deepEqual(await setUpHub(owner), ['sites', 'facts', 'versions'])
  home = await addSite(owner, 'Home', ['family'])
  other = await addSite(owner, 'Other', ['elsewhere'])
  viewer = await addViewer(owner, 'family')
})
after(async () => {
  await owner?.end()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const as = (key: HubKey) => connectHub({ url: cluster.url(key.role), certificate: null }, key.password)

/** A ledger in which the demonstration year was played. */
async function playedLedger(): Promise<Ledger> {
  const file = join(folder, `${randomUUID()}.db`)
  const engine = openEngine({ file, mode: 'write', demo: true, clock: clockAt(() => END) })
  engine.record(demoTimeline(END))
  await engine.close()
  return openLedger(file)
}

const send = async (ledger: Ledger, key: HubKey) => {
  const hub = await as(key)
  try {
    return await drain(outboxOf(ledger), hub, {
      siteId: key.siteId!,
      shareNames: false,
      now: () => END,
      signal: new AbortController().signal,
    })
  } finally {
    await hub.end()
  }
}

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

test('somebody with a stolen site key reaches that site and nothing else', async () => {
  const thief = await as(other)
  for (const table of SITE_TABLES) {
    const seen = await thief.query<{ site_id: string }>(`SELECT DISTINCT site_id FROM houseguest.${table}`)
    assert.ok(
      seen.every(({ site_id }) => site_id === other.siteId),
      table,
    )
    assert.deepEqual(
      await thief.query(`DELETE FROM houseguest.${table} WHERE site_id = $1 RETURNING 1`, [home.siteId]),
      [],
      table,
    )
  }
  const device = `INSERT INTO houseguest.device (site_id, device_id, kind, first_seen, last_seen)
    VALUES ($1, 'd', 'printer', now(), now())`
  const attempts: [string, unknown[]?][] = [
    [device, [home.siteId]],
    [`${device} ON CONFLICT (site_id, device_id) DO UPDATE SET kind = 'tv'`, [home.siteId]],
    ["UPDATE houseguest.device SET site_id = $1 WHERE device_id = 'mine'", [home.siteId]],
    ["INSERT INTO houseguest.site (site_id, name, role_name) VALUES ($1, 'x', current_user)", [randomUUID()]],
    ['UPDATE houseguest.site SET role_name = current_user'],
    ["INSERT INTO houseguest.viewer VALUES (current_user, 'family')"],
    ['SELECT * FROM houseguest.viewer'],
    ['SELECT * FROM houseguest.group_member'],
    ['ALTER TABLE houseguest.device DISABLE ROW LEVEL SECURITY'],
    ['ALTER TABLE houseguest.device OWNER TO current_user'],
    ['DROP POLICY own ON houseguest.device'],
    ['TRUNCATE houseguest.device'],
    ['DROP SCHEMA houseguest CASCADE'],
    [`SET ROLE ${home.role}`],
    ['SET ROLE postgres'],
    ['SET SESSION AUTHORIZATION postgres'],
    ['CREATE ROLE mine LOGIN SUPERUSER'],
    [`ALTER ROLE ${home.role} PASSWORD 'mine'`],
    ['GRANT houseguest_viewer TO current_user'],
    ['CREATE TABLE houseguest.mine (x int)'],
    ["COPY houseguest.device TO PROGRAM 'id'"],
    ["COPY houseguest.device FROM '/etc/passwd'"],
    ["SELECT pg_read_file('/etc/passwd')"],
    ["SELECT lo_import('/etc/passwd')"],
    ['SELECT * FROM pg_authid'],
    ['CREATE EXTENSION dblink'],
    ["ALTER SYSTEM SET log_statement = 'all'"],
    [
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user AND usename IS NOT NULL',
    ],
  ]
  await thief.query(device.replace("'d'", "'mine'"), [other.siteId])
  for (const [statement, values] of attempts)
    await assert.rejects(thief.query(statement, values), { code: 'not-permitted' }, statement)
  await assert.rejects(
    thief.query(device.replace("'d'", `'${'x'.repeat(65)}'`), [other.siteId]),
    { name: 'Fault' },
    'a text longer than its bound',
  )
  await thief.end()
  const [rows] = await owner.query<{ n: string }>(
    'SELECT count(*) AS n FROM houseguest.device WHERE site_id = $1',
    [home.siteId],
  )
  assert.ok(Number(rows!.n) > 10)
})

test('a revoked key opens nothing, also where it was in use', async () => {
  const key = await addSite(owner, 'Leaked', [])
  const open = await as(key)
  await revokeSite(owner, 'Leaked')
  await assert.rejects(
    open.query(
      `INSERT INTO houseguest.device (site_id, device_id, kind, first_seen, last_seen)
       VALUES ($1, 'd', 'printer', now(), now())`,
      [key.siteId],
    ),
    { code: 'not-permitted' },
  )
  await open.end()
  await assert.rejects(as(key), { code: 'not-permitted' })
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

test('a hub that was started again is one to try again, however often it is asked meanwhile', async () => {
  const key = await addSite(owner, 'Patient', [])
  const open = await as(key)
  await owner.end()
  await cluster.crash()
  for (let i = 0; i < 3; i++)
    await assert.rejects(open.query('SELECT 1'), (error) => isPassing(error as Fault))
  await open.end()
  owner = await cluster.owner()
  const again = await as(key)
  await again.query('SELECT 1')
  await again.end()
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
  const desk = hubDesk({ ledger, clock: clockAt(() => END), turned: ({ state }) => stood(state) })
  const telling = until('telling')
  await desk.join({ url: cluster.url(key.role), siteId: key.siteId!, certificate: null, shareNames: false })
  await desk.unlock(key.password)
  await telling
  const failing = until('failing')
  await owner.end()
  await cluster.halt()
  await failing
  assert.match(desk.status().problem ?? '', /hub/)
  const again = until('telling')
  await cluster.start()
  await again
  assert.equal(desk.status().problem, null)
  await desk.pause(true)
  assert.equal(desk.status().state, 'paused')
  await desk.leave()
  closeLedger(ledger)
  owner = await cluster.owner()
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

test('a newer site waits for an older hub, and tells it once its owner has brought it up', async () => {
  const key = await addSite(owner, 'Ahead', ['family'])
  const ledger = openLedger(':memory:')
  outboxOf(ledger).join()
  ledger.exec("INSERT INTO device (id, first_at, last_at) VALUES ('d-ahead', 0, 1)")
  for (const statement of [
    'DROP TABLE houseguest.version_recent',
    'ALTER TABLE houseguest.site_state DROP COLUMN summed',
    'DELETE FROM houseguest.migration WHERE id = 30',
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
  assert.deepEqual(await setUpHub(owner), ['versions'])
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

/** A site with printers of one model: how many, on which version since when, and which refuse since when. */
async function printersAt(name: string, printers: { version: string; since?: number; refuses?: number }[]) {
  const key = await addSite(owner, name, ['printers'])
  const site = await as(key)
  for (const [i, { version, since, refuses }] of printers.entries()) {
    await site.query(
      `INSERT INTO houseguest.device (site_id, device_id, vendor, model, kind, firmware, firmware_since, first_seen, last_seen)
       VALUES ($1, $2, 'Inkwell', 'Jet 900', 'printer', $3, $4, $5, $6)`,
      [key.siteId, `p${i}`, version, since === undefined ? null : dayAt(since), dayAt(0), dayAt(230)],
    )
    if (refuses !== undefined)
      await site.query(
        `INSERT INTO houseguest.warning (site_id, warning_id, device_id, kind, severity, state, at)
         VALUES ($1, $2, $2, 'supply-refused', 'warning', 'open', $3)`,
        [key.siteId, `p${i}`, dayAt(refuses)],
      )
  }
  await site.end()
  return key
}
test('other sites tell how their devices of a model stand to an effect: in counts, and never one site alone', async () => {
  const looker = await as(await addViewer(owner, 'printers'))
  const at = Date.parse(dayAt(200))
  const question = { vendor: 'Inkwell', model: 'Jet 900', firmware: '1.20', kind: 'supply-refused', at }
  const own = await printersAt('Asks', [{ version: '1.20', since: 40, refuses: 200 }])
  const asked = () => elsewhere(looker, { deviceId: 'd', ...question }, { ownSite: own.siteId!, askedAt: at })
  assert.equal(await asked(), null, 'nobody else has the model')
  await printersAt('First', [
    { version: '1.20', since: 50, refuses: 201 },
    { version: '1.20', since: 50, refuses: 120 },
    { version: '1.20', since: 210, refuses: 212 },
    { version: '1.10' },
  ])
  assert.equal(await asked(), null, 'one other site is not told of')
  const second = await printersAt('Second', [
    { version: '1.20', refuses: 215 },
    { version: '1.20' },
    { version: '1.10' },
    { version: '1.10', refuses: 100 },
  ])
  const none = { devices: 0, sites: 0 }
  const told = {
    effectAt: at,
    askedAt: at,
    sameVersion: { devices: 2, sites: 2 },
    // Only one of the sites has such a printer.
    sameVersionNot: none,
    controls: { devices: 2, sites: 2 },
    otherVersionToo: none,
    // Only one of them began within two days.
    together: false,
  }
  assert.deepEqual(await asked(), told)
  await printersAt('Third', [{ version: '1.10', refuses: 200 }])
  assert.deepEqual(await asked(), told, 'one site contests nothing')
  await printersAt('Fourth', [{ version: '1.00', refuses: 199 }])
  assert.deepEqual(await asked(), { ...told, otherVersionToo: { devices: 2, sites: 2 } })
  await revokeSite(owner, 'Second')
  assert.deepEqual((await asked())?.sameVersion, none, 'a key taken back does not count')
  assert.ok(second.siteId)
  await looker.end()
})

test('a warning here rests on other sites, once this one tells the hub and its viewer has the key', async () => {
  const story = new Story()
  story.each(0, 230, 2, (day) => {
    const stops = day >= 200 && {
      'printer.state': 'stopped',
      'printer.stateReasons': ['other-error'],
      'printer.stateMessage': 'The Black Cartridge appears to be damaged.',
    }
    const facts = {
      firmware: day >= 40 ? '1.20' : '1.10',
      vendor: 'Inkhaus',
      'supply.1': cartridge(50),
      ...stops,
    }
    story.sees(day, 1, printer(facts), 'ipp')
  })
  const clock = clockAt(() => Date.parse(dayAt(230)))
  const engine = openEngine({ file: join(folder, 'refusing.db'), mode: 'write', clock })
  engine.record(story.events())
  const delayed = () => engine.warnings().find(({ kind }) => kind === 'delayed-change')
  assert.equal(delayed()?.causes[0]?.wording, 'no link shown')
  for (const name of ['North', 'South']) {
    await printersAt(name, [{ version: '1.20', since: 50, refuses: 200 }, { version: '1.10' }])
    await owner.query(
      `UPDATE houseguest.device SET vendor = 'Inkhaus' WHERE site_id = (SELECT site_id FROM houseguest.site WHERE name = $1)`,
      [name],
    )
  }
  const looker = await addViewer(owner, 'printers')
  const [screen, port] = portPair()
  engine.attach(port)
  const heard = new Promise<void>((resolve) =>
    screen.listen((message) => {
      if ((message as { push: string }).push === 'warnings.changed') resolve()
    }),
  )
  await engine.sites.open({ url: cluster.url(looker.role), certificate: null })
  engine.sites.unlock(looker.password)
  assert.equal(
    delayed()?.evidence.filter(({ from }) => from === 'hub').length,
    0,
    'it tells no hub, so it asks none',
  )
  const key = await addSite(owner, 'Here', ['printers'])
  await engine.hub.join({
    url: cluster.url(key.role),
    siteId: key.siteId!,
    certificate: null,
    shareNames: false,
  })
  engine.sites.unlock(looker.password)
  await heard
  const headline = delayed()
  assert.match(headline?.causes[0]?.wording ?? '', /likely|corroborated/)
  assert.match(
    headline?.explanation ?? '',
    /At 2 other sites of the hub, 2 devices of the model with that version show/,
  )
  await engine.close()
})
