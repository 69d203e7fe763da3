import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { connectHub, type Hub } from '../../main/engine/hub/connection.ts'
import { reach, sites, spread, traffic, warningGroups } from '../../main/engine/hub/fleet.ts'
import { addSite, addViewer, type HubKey } from '../../main/engine/hub/roles.ts'
import { sendBatch, sumRecent } from '../../main/engine/hub/send.ts'
import { drain } from '../../main/engine/hub/sender.ts'
import { setUpHub } from '../../main/engine/hub/setup.ts'
import { startCluster } from '../../main/engine/hub/testing/cluster.ts'
import { closeLedger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import type { HubBatch, HubContact, HubDevice } from '../../shared/model/hub.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'

/**
 * The hub under many sites, on a PostgreSQL of its own that writes to the disk as it does by default.
 * `node e2e/bench/hub.ts [ROWS]`: contact rows in all (default 2,000,000), from 200 simulated sites of 200 devices.
 * Aims: 5,000 rows a second sustained, a 30-day backlog of a site in two minutes, fleet questions p95 ≤ 150 ms at
 * 20,000,000 rows and growing no faster than their logarithm.
 */

const ROWS = Number(process.argv[2] ?? 2_000_000)
const SITES = 200
const DEVICES = 200
const DESTINATIONS = 10
const DAY_MS = 86_400_000
const TODAY = Math.floor(Date.now() / DAY_MS)
const ROWS_A_DAY = SITES * DEVICES * DESTINATIONS
/** Sites that send at once. */
const SENDERS = 4

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
})

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

/** Sends whole days of all sites, several sites at once. Answers the seconds it took. */
async function load(fromDay: number, days: number, first: boolean): Promise<number> {
  const begun = performance.now()
  let next = 0
  const work = async () => {
    for (let site = next++; site < SITES; site = next++) {
      const hub = await as(keys[site]!)
      for (let d = 0; d < days; d++)
        await sendBatch(hub, keys[site]!.siteId!, batchOf(site, fromDay + d, fromDay + d, first && d === 0))
      await sumRecent(hub, keys[site]!.siteId!, TODAY)
      await hub.end()
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, work))
  return (performance.now() - begun) / 1_000
}

const QUESTIONS: Record<string, (hub: Hub) => Promise<unknown>> = {
  sites,
  'firmware spread': spread,
  'warnings by cause': warningGroups,
  'reach of changes': (hub) => reach(hub, TODAY * DAY_MS),
  'traffic of 30 days': traffic,
}

/** The 95th percentile of 20 askings each, ms. */
async function ask(): Promise<Record<string, number>> {
  await owner.query('ANALYZE')
  const viewer = await as(viewerKey)
  const found: Record<string, number> = {}
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times: number[] = []
    for (let i = 0; i < 20; i++) {
      const begun = performance.now()
      await question(viewer)
      times.push(performance.now() - begun)
    }
    found[name] = Math.round(times.sort((a, b) => a - b)[18]!)
  }
  await viewer.end()
  return found
}

const days = Math.max(4, Math.round(ROWS / ROWS_A_DAY))
const steps = [Math.ceil(days / 4), Math.floor(days / 4), days - Math.ceil(days / 4) - Math.floor(days / 4)]
const answers: Record<string, Record<string, number>> = {}
let loaded = 0
let rate = 0
for (const [i, step] of steps.entries()) {
  const seconds = await load(TODAY - days + loaded, step, i === 0)
  loaded += step
  rate = Math.round((step * ROWS_A_DAY) / seconds)
  const rows = loaded * ROWS_A_DAY
  answers[`${(rows / 1e6).toFixed(1)} M rows`] = { 'rows a second': rate, ...(await ask()) }
}
console.table(answers)
const [size] = await owner.query<{ size: string }>('SELECT pg_database_size(current_database()) AS size')
console.log(`${Math.round(Number(size!.size) / (loaded * ROWS_A_DAY))} bytes a contact row, indexes and all`)

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
