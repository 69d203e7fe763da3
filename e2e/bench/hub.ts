import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { connectHub, type Hub } from '../../main/engine/hub/connection.ts'
import { elsewhere } from '../../main/engine/hub/elsewhere.ts'
import { reach, sites, spread, traffic, warningGroups } from '../../main/engine/hub/fleet.ts'
import { addSite, addViewer, type HubKey } from '../../main/engine/hub/roles.ts'
import { sendBatch, sumRecent } from '../../main/engine/hub/send.ts'
import { drain } from '../../main/engine/hub/sender.ts'
import { setUpHub } from '../../main/engine/hub/setup.ts'
import { siteDetail } from '../../main/engine/hub/site.ts'
import { startCluster } from '../../main/engine/hub/testing/cluster.ts'
import { closeLedger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import type { ElsewhereQuestion } from '../../shared/model/elsewhere.ts'
import type { HubBatch, HubContact, HubDevice } from '../../shared/model/hub.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'

/**
 * The hub under many sites, on a PostgreSQL of its own that writes to the disk as it does by default.
 * `node e2e/bench/hub.ts [ROWS…]`: sizes in contact rows to stop at (default 1, 5 and 20 million), from 200 simulated
 * sites of 200 devices. Most rows of a size are made inside the database, by `buildDay`, the same as sites would send;
 * its last day, the last five of the largest, is sent for real and timed. Times are those of the clock, and beside
 * them the processor time of the server's process and ours, which a busy machine stretches less.
 * Aims: 5,000 rows a second sustained, a 30-day backlog of a site in two minutes, fleet questions p95 ≤ 150 ms at
 * 20,000,000 rows and growing no faster than their logarithm.
 */

const given = process.argv.slice(2).map(Number)
const SIZES = given.length > 0 ? given : [1_000_000, 5_000_000, 20_000_000]
const SITES = 200
const DEVICES = 200
const DESTINATIONS = 10
const DAY_MS = 86_400_000
const TODAY = Math.floor(Date.now() / DAY_MS)
const ROWS_A_DAY = SITES * DEVICES * DESTINATIONS
const DAYS = Math.ceil(Math.max(...SIZES) / ROWS_A_DAY)
/** Sites that send at once. */
const SENDERS = 4
/** How many of the last days of the largest size are sent for real; of the others it is one. */
const SUSTAINED_DAYS = 5
const ASKINGS = 40

const cluster = await startCluster(['max_connections=50'])
const owner = await cluster.owner()
await setUpHub(owner)
const keys: HubKey[] = []
for (let i = 0; i < SITES; i++) keys.push(await addSite(owner, `Site ${i}`, ['all']))
const viewerKey = await addViewer(owner, 'all')
const as = ({ role, password }: HubKey) => connectHub({ url: cluster.url(role), certificate: null }, password)

const device = (site: number, i: number): HubDevice => ({
  deviceId: `d-${i}`,
  vendor: `Maker ${i % 40}`,
  model: `Model ${i % 100}`,
  kind: i % 10 === 0 ? 'printer' : 'plug',
  firmware: `${1 + ((i + site) % 3)}.0`,
  firmwareSince: (i + site) % 3 > 0 ? (TODAY - 39 + ((i + site) % 9)) * DAY_MS : null,
  name: null,
  firstSeen: (TODAY - 300) * DAY_MS,
  lastSeen: TODAY * DAY_MS,
  lookedAt: TODAY * DAY_MS,
  services: ['http'],
  calledOn: TODAY * DAY_MS,
  parties: Array.from({ length: DESTINATIONS }, (_, j) => `host${(i * 7 + j * 13) % 400}.example`),
  // Every fourth site has its two devices of one model talk to somebody new.
  effects: i % 100 === 40 && site % 4 === 0 ? [{ name: CALLED, since: (TODAY - 20) * DAY_MS }] : [],
})
/** A party no other device of the model calls, so that each of them is looked through to its last name. */
const CALLED = 'party stranger.example'

/** A site's day: every device with ten destinations of a few hundred; names repeat as they do in homes. */
function batchOf(site: number, day: number, revision: number, withDevices: boolean): HubBatch {
  const contacts = (i: number): HubContact[] =>
    Array.from({ length: DESTINATIONS }, (_, j) => ({
      destination: `host${(i * 7 + j * 13) % 400}.example`,
      organisation: `Organisation ${(i + j) % 60}`,
      category: j === 0 ? 'advertising' : null,
      connections: 5 + ((day + i + j) % 50),
      bytesOut: 1_000 * (1 + ((day * i + j) % 500)),
      bytesIn: 5_000 * (1 + ((day + j) % 500)),
    }))
  const all = Array.from({ length: DEVICES }, (_, i) => i)
  return {
    revision,
    devices: withDevices ? all.map((i) => device(site, i)) : [],
    changes: withDevices
      ? all
          .filter((i) => (i + site) % 3 > 0)
          .map((i) => ({
            id: `c${i}`,
            deviceId: `d-${i}`,
            key: 'firmware',
            from: '"1.0"',
            to: `"${1 + ((i + site) % 3)}.0"`,
            lastSeenOld: (TODAY - 40) * DAY_MS,
            firstSeenNew: (TODAY - 39 + ((i + site) % 9)) * DAY_MS,
          }))
      : [],
    warnings: withDevices
      ? all
          .filter((i) => i % 20 === 0)
          .map((i) => ({
            id: `w${i}`,
            deviceId: `d-${i}`,
            kind: i % 40 === 0 ? 'supply-refused' : 'new-destination',
            severity: 'warning',
            state: 'open',
            vendor: null,
            title: null,
            at: (TODAY - 3) * DAY_MS,
          }))
      : [],
    days: all.map((i) => ({ deviceId: `d-${i}`, day, contacts: contacts(i) })),
  }
}

/** All sites' rows of a day, as `batchOf` has them, made where they are kept: in the order of the key, as sent. */
async function buildDay(day: number): Promise<void> {
  await owner.query(
    `INSERT INTO houseguest.contact_day
     SELECT site_id, $1::int, 'd-' || i, 'host' || (i * 7 + j * 13) % 400 || '.example',
       'Organisation ' || (i + j) % 60, CASE WHEN j = 0 THEN 'advertising' END,
       5 + ($1::int + i + j) % 50, 1000 * (1 + ($1::int * i + j) % 500), 5000 * (1 + ($1::int + j) % 500)
     FROM houseguest.site, generate_series(0, $2::int - 1) AS i, generate_series(0, $3::int - 1) AS j`,
    [day, DEVICES, DESTINATIONS],
  )
  await owner.query(
    `INSERT INTO houseguest.organisation_day
     SELECT site_id, day, organisation, count(DISTINCT device_id), sum(connections), sum(bytes_out), sum(bytes_in)
     FROM houseguest.contact_day WHERE day = $1 AND site_id = ANY(ARRAY(SELECT site_id FROM houseguest.site))
     GROUP BY 1, 2, 3`,
    [day],
  )
}

/** What the hub holds of a site's day, in one word. */
async function wordOf(siteId: string, day: number): Promise<string> {
  const [row] = await owner.query<{ word: string }>(
    `SELECT md5(string_agg(c::text, ' ' ORDER BY c::text)) AS word FROM (
       SELECT device_id, destination, organisation, category, connections, bytes_out, bytes_in
         FROM houseguest.contact_day WHERE site_id = $1 AND day = $2
       UNION ALL SELECT '', organisation, '', '', devices, bytes_out, bytes_in
         FROM houseguest.organisation_day WHERE site_id = $1 AND day = $2) AS c`,
    [siteId, day],
  )
  return row!.word
}

/** Sends days of all sites, several sites at once. Answers the seconds it took. */
async function sendDays(fromDay: number, days: number, withDevices: boolean): Promise<number> {
  const begun = performance.now()
  let next = 0
  const work = async () => {
    for (let site = next++; site < SITES; site = next++) {
      const hub = await as(keys[site]!)
      for (let day = fromDay; day < fromDay + days; day++)
        await sendBatch(hub, keys[site]!.siteId!, batchOf(site, day, day, withDevices && day === fromDay))
      await sumRecent(hub, keys[site]!.siteId!, (fromDay + days - 1) * DAY_MS)
      await hub.end()
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, work))
  return (performance.now() - begun) / 1_000
}

/** A refusal of one of the printers `batchOf` has refuse. */
const REFUSED = {
  deviceId: 'd-40',
  vendor: 'Maker 0',
  model: 'Model 40',
  firmware: '2.0',
  effect: 'supply refused',
  kind: 'supply-refused',
  warnedAt: (TODAY - 3) * DAY_MS,
  at: (TODAY - 3) * DAY_MS,
}
const CALLS: ElsewhereQuestion = {
  ...REFUSED,
  effect: CALLED,
  kind: 'new-destination',
  at: (TODAY - 20) * DAY_MS,
}

const QUESTIONS: Record<string, (hub: Hub) => Promise<unknown>> = {
  sites,
  'firmware spread': (hub) => spread(hub, TODAY * DAY_MS),
  'warnings by cause': warningGroups,
  'reach of changes': (hub) => reach(hub, TODAY * DAY_MS),
  'traffic of 30 days': traffic,
  'one site': (hub) => siteDetail(hub, keys[7]!.siteId!),
  'other sites on one effect': (hub) => elsewhere(hub, REFUSED, { ownSite: keys[7]!.siteId!, askedAt: 0 }),
  'other sites on a new party': (hub) => elsewhere(hub, CALLS, { ownSite: keys[7]!.siteId!, askedAt: 0 }),
}

/** Processor time of a process so far, ms (proc(5), /proc/pid/schedstat). */
const processorMs = (pid: number | string): number =>
  Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

/** For each question the 95th percentile by the clock and the mean processor time, ms, as `p95 (processor)`. */
async function ask(): Promise<Record<string, string>> {
  await owner.query('ANALYZE')
  const viewer = await as(viewerKey)
  const [server] = await viewer.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const found: Record<string, string> = {}
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times: number[] = []
    const before = processorMs(server!.pid) + process.cpuUsage().user / 1e3
    for (let i = 0; i < ASKINGS; i++) {
      const begun = performance.now()
      await question(viewer)
      times.push(performance.now() - begun)
    }
    const spent = processorMs(server!.pid) + process.cpuUsage().user / 1e3 - before
    const p95 = times.sort((a, b) => a - b)[Math.ceil(ASKINGS * 0.95) - 1]!
    found[name] = `${Math.round(p95)} (${Math.round(spent / ASKINGS)})`
  }
  await viewer.end()
  return found
}

const answers: Record<string, Record<string, string | number>> = {}
let day = TODAY - DAYS
let isFirst = true
for (const size of SIZES.toSorted((a, b) => a - b)) {
  const last = TODAY - DAYS + Math.ceil(size / ROWS_A_DAY)
  const begun = performance.now()
  const sent = Math.min(last - day, size === Math.max(...SIZES) ? SUSTAINED_DAYS : 1)
  for (; day < last - sent; day++) await buildDay(day)
  const built = Math.round((performance.now() - begun) / 1_000)
  const seconds = await sendDays(day, sent, isFirst)
  if (built > 0) await checkBuilt(day - 1)
  day += sent
  isFirst = false
  const rows = (day - TODAY + DAYS) * ROWS_A_DAY
  answers[`${(rows / 1e6).toFixed(1)} M rows`] = {
    'built in s': built,
    'sent rows a second': Math.round((sent * ROWS_A_DAY) / seconds),
    ...(await ask()),
  }
  console.table(answers)
}

/** A day made in the database is, to the letter, what the hub holds after a site sent it. */
async function checkBuilt(builtDay: number): Promise<void> {
  const { siteId } = keys[3]!
  const made = await wordOf(siteId!, builtDay)
  const site = await as(keys[3]!)
  await site.query('DELETE FROM houseguest.contact_day WHERE site_id = $1 AND day = $2', [siteId, builtDay])
  await sendBatch(site, siteId!, batchOf(3, builtDay, TODAY, false))
  await site.query('UPDATE houseguest.site_state SET revision = $2 WHERE site_id = $1', [siteId, builtDay])
  await site.end()
  assert.equal(await wordOf(siteId!, builtDay), made, 'built rows are not those a site sends')
}

const [size] = await owner.query<{ size: string }>('SELECT pg_database_size(current_database()) AS size')
console.log(`${Math.round(Number(size!.size) / (DAYS * ROWS_A_DAY))} bytes a contact row, indexes and all`)

console.log(await backlog())
await owner.end()
await cluster.stop()

/** A real ledger of 200 devices that was offline for 30 days. */
async function backlog(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-backlog-'))
  const file = join(folder, 'ledger.db')
  const mac = (i: number) =>
    `02:00:00:00:${(i >> 8).toString(16).padStart(2, '0')}:${(i & 255).toString(16).padStart(2, '0')}`
  const end = TODAY * DAY_MS
  const engine = openEngine({ file, mode: 'write', demo: true, clock: clockAt(() => end) })
  const at = (day: number) => new Date(end - (30 - day) * DAY_MS).toISOString()
  for (let day = 0; day < 30; day++) {
    const events: TimelineEvent[] = []
    for (let i = 0; i < DEVICES; i++) {
      if (day === 0)
        events.push({
          at: at(0),
          type: 'sighting',
          device: { mac: mac(i) },
          via: 'mdns',
          facts: { model: `Model ${i % 100}` },
        })
      for (let j = 0; j < DESTINATIONS; j++)
        events.push({
          at: at(day),
          type: 'contact',
          device: { mac: mac(i) },
          host: `host${(i * 7 + j * 13) % 400}.example`,
          ip: null,
          port: 443,
          protocol: 'tcp',
          application: null,
          connections: 5,
          country: null,
          asn: null,
          organisation: null,
          bytesOut: 1_000,
          bytesIn: 5_000,
        })
    }
    engine.record(events)
  }
  await engine.close()
  const ledger = openLedger(file)
  outboxOf(ledger).join()
  const waiting = outboxOf(ledger).status().waiting
  const key = await addSite(owner, 'Backlog', [])
  const hub = await as(key)
  const begun = performance.now()
  await drain(outboxOf(ledger), hub, {
    siteId: key.siteId!,
    shareNames: false,
    now: () => end,
    signal: new AbortController().signal,
  })
  const seconds = (performance.now() - begun) / 1_000
  const [{ n } = { n: '0' }] = await hub.query<{ n: string }>(
    'SELECT count(*) AS n FROM houseguest.contact_day',
  )
  await hub.end()
  closeLedger(ledger)
  rmSync(folder, { recursive: true, force: true })
  return `backlog of 30 days: ${waiting} keys, ${n} contact rows in ${seconds.toFixed(1)} s`
}
