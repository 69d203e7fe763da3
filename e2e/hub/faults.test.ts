import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readKey } from '../../main/cli/commands/hub-key.ts'
import { connectHub } from '../../main/engine/hub/connection.ts'
import { type Cluster, OWNER, startCluster } from '../../main/engine/hub/testing/cluster.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import { random } from '../../main/proof/random.ts'
import { projectRoot } from '../../main/setup/command.ts'
import type { HubKeyFile } from '../../shared/hub-key.ts'

/** Sites and hubs that die in the middle of it: nothing lost, nothing doubled. `HOUSEGUEST_KILLS` sets how often. */

const KILLS = Number(process.env.HOUSEGUEST_KILLS ?? 10)
const HOUSEGUEST = join(projectRoot, 'main/cli/houseguest.mjs')
const folder = mkdtempSync(join(tmpdir(), 'houseguest-faults-'))
const ledgerFile = join(folder, 'ledger.db')
let cluster: Cluster
let site: HubKeyFile

const houseguest = (...words: string[]): ChildProcess =>
  spawn(process.execPath, [HOUSEGUEST, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
async function run(...words: string[]): Promise<number | null> {
  const child = houseguest(...words)
  const [code] = await once(child, 'exit')
  return code as number | null
}

before(async () => {
  cluster = await startCluster()
  const key = join(folder, 'key.json')
  const hub = ['--url', cluster.url(OWNER)]
  assert.equal(await run('hub', 'setup', ...hub), 0)
  assert.equal(await run('hub', 'add-site', 'Faulty', ...hub, '--out', key), 0)
  site = readKey(key)
  assert.equal(await run('demo', '--db', ledgerFile), 0)
  assert.equal(await run('hub', 'join', key, '--db', ledgerFile), 0)
})
after(async () => {
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test(`${KILLS} kills of the site and the hub during transfer lose nothing and double nothing`, async () => {
  const dice = random(20261122)
  let cut = 0
  for (let i = 0; i < KILLS; i++) {
    const child = houseguest('hub', 'send', '--db', ledgerFile)
    const ended = once(child, 'exit')
    await Promise.race([ended, wait(250 + dice.int(900))])
    if (child.exitCode === null) cut++
    if (i % 3 === 2) await cluster.crash()
    else child.kill('SIGKILL')
    await ended
    // What was sent whole is sent once more, so that there is always something on its way.
    if (child.exitCode === 0) {
      const ledger = openLedger(ledgerFile)
      outboxOf(ledger).restart(0)
      ledger.close()
    }
  }
  assert.ok(cut > 0, 'no kill met a transfer')
  assert.equal(await run('hub', 'send', '--db', ledgerFile), 0)
  const { told, held } = await bothSides()
  assert.ok(told.length > 1_000)
  assert.deepEqual(held, told)
})

/** Every row as text, from the ledger and from the hub, in one order. */
async function bothSides(): Promise<{ told: string[]; held: string[] }> {
  const ledger = openLedger(ledgerFile)
  const box = outboxOf(ledger)
  box.restart(0)
  const { batch } = box.take(1_000_000, false, Date.now())!
  ledger.close()
  const told = [
    ...batch.devices.map((d) => `device ${d.deviceId} ${d.model} ${d.firmware} ${d.lastSeen}`),
    ...batch.devices.flatMap((d) => d.effects.map((e) => `effect ${d.deviceId} ${e.name} ${e.since}`)),
    ...batch.changes.map((c) => `change ${c.id} ${c.key} ${c.from} ${c.to} ${c.firstSeenNew}`),
    ...batch.warnings.map((w) => `warning ${w.id} ${w.kind} ${w.state} ${w.at}`),
    ...batch.days.flatMap(({ deviceId, day, contacts }) =>
      contacts.map(
        (c) => `day ${day} ${deviceId} ${c.destination} ${c.connections} ${c.bytesOut} ${c.bytesIn}`,
      ),
    ),
  ].sort()
  const hub = await connectHub({ url: site.url, certificate: null }, site.password)
  const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`
  const rows = await hub.query<{ row: string }>(`
    SELECT concat_ws(' ', 'device', device_id, coalesce(model, 'null'), coalesce(firmware, 'null'), ${ms('last_seen')}) AS row
      FROM houseguest.device
    UNION ALL SELECT concat_ws(' ', 'effect', device_id, name, ${ms('since')}) FROM houseguest.effect
    UNION ALL SELECT concat_ws(' ', 'change', change_id, key, from_value, to_value, ${ms('first_seen_new')})
      FROM houseguest.change
    UNION ALL SELECT concat_ws(' ', 'warning', warning_id, kind, state, ${ms('at')}) FROM houseguest.warning
    UNION ALL SELECT concat_ws(' ', 'day', day, device_id, destination, connections,
      coalesce(bytes_out::text, 'null'), coalesce(bytes_in::text, 'null')) FROM houseguest.contact_day`)
  await hub.end()
  return { told, held: rows.map(({ row }) => row).sort() }
}
