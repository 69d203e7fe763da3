import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { demoTimeline } from '../../main/engine/demo/home.ts'
import { connectHub, type Hub } from '../../main/engine/hub/connection.ts'
import { addSite, addViewer, type HubKey } from '../../main/engine/hub/roles.ts'
import { drain } from '../../main/engine/hub/sender.ts'
import { setUpHub } from '../../main/engine/hub/setup.ts'
import { type Cluster, startCluster } from '../../main/engine/hub/testing/cluster.ts'
import { type Ledger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'

/** One real PostgreSQL for all cases of a run, with two sites that know nothing of each other, and a viewer of one. */

export const END = Date.parse('2026-06-01T12:00:00Z')
export let cluster: Cluster
export let owner: Hub
export let home: HubKey
export let other: HubKey
export let viewer: HubKey
/** Gone afterwards. */
export const folder = mkdtempSync(join(tmpdir(), 'houseguest-site-'))

/** Not the loopback's usual address, so that the way to it must be encrypted; another for every run. */
export const network = `127.${(process.pid >> 8) & 255}.${process.pid & 255}`

before(async () => {
  const access = join(folder, 'pg_hba.conf')
  writeFileSync(access, 'local all all trust\nhost all all 127.0.0.0/8 scram-sha-256\n')
  chmodSync(folder, 0o755)
  const addresses = `listen_addresses=${network}.2,${network}.3`
  cluster = await startCluster([addresses, `hba_file=${access}`])
  owner = await cluster.owner()
  assert.deepEqual(await setUpHub(owner), ['sites', 'facts', 'versions', 'effects'])
  home = await addSite(owner, 'Home', ['family'])
  other = await addSite(owner, 'Other', ['elsewhere'])
  viewer = await addViewer(owner, 'family')
})
after(async () => {
  await owner?.end()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

export const as = (key: HubKey) => connectHub({ url: cluster.url(key.role), certificate: null }, key.password)

/** Does something to the server that ends every connection, and brings the owner back. */
export async function disturb(how: () => Promise<void>): Promise<void> {
  await owner.end()
  await how()
  owner = await cluster.owner()
}

const year = join(folder, 'year.db')
let played: Promise<void> | undefined
/** A ledger in which the demonstration year was played: once, each caller has a copy. */
export async function playedLedger(): Promise<Ledger> {
  played ??= play()
  await played
  const file = join(folder, `${randomUUID()}.db`)
  copyFileSync(year, file)
  return openLedger(file)
}
async function play(): Promise<void> {
  const engine = openEngine({ file: year, mode: 'write', demo: true, clock: clockAt(() => END) })
  engine.record(demoTimeline(END))
  await engine.close()
}

export const send = async (ledger: Ledger, key: HubKey, now: number = END) => {
  const hub = await as(key)
  try {
    return await drain(outboxOf(ledger), hub, {
      siteId: key.siteId!,
      shareNames: false,
      now: () => now,
      signal: new AbortController().signal,
    })
  } finally {
    await hub.end()
  }
}
