import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { clockAt } from '../../main/engine/clock.ts'
import { hubDesk } from '../../main/engine/desks/hub-desk.ts'
import type { HubAddress } from '../../main/engine/hub/address.ts'
import { connectHub } from '../../main/engine/hub/connection.ts'
import { isPassing } from '../../main/engine/hub/faults.ts'
import { addSite, addViewer, type HubKey, revokeSite } from '../../main/engine/hub/roles.ts'
import { drain } from '../../main/engine/hub/sender.ts'
import { closeLedger, type Ledger, openLedger } from '../../main/engine/ledger/open.ts'
import { OUTBOX_LIMIT, outboxOf } from '../../main/engine/ledger/outbox.ts'
import type { Fault } from '../../shared/fault.ts'
import { cluster, folder, network, owner } from './one-hub.ts'

/** Whatever is wrong with a hub or the way to it: one sentence, and what waits stays in the outbox. */

let key: HubKey
const ledger = waitingLedger(1)
const certificate = () => readFileSync(join(folder, 'server.crt'), 'utf8')

/** A ledger in which so many devices wait to be told of. */
function waitingLedger(devices: number): Ledger {
  const made = openLedger(':memory:')
  outboxOf(made).join()
  const add = made.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, 0, 1)')
  for (let i = 0; i < devices; i++) add.run(`d-waits-${i}`)
  return made
}

/** Tells the hub once; answers what stood against it. What was to be told still waits then. */
async function refusal(address: HubAddress, password: string | null = key.password, from = ledger) {
  const box = outboxOf(from)
  const before = box.status().waiting
  try {
    const hub = await connectHub(address, password)
    try {
      await drain(box, hub, {
        siteId: key.siteId!,
        shareNames: false,
        now: Date.now,
        signal: new AbortController().signal,
      })
    } finally {
      await hub.end()
    }
  } catch (error) {
    const { message } = error as Fault
    assert.match(message, /^[A-Z][^.]+(`hub setup`)?\.$/, 'one sentence')
    const { waiting, limit } = box.status()
    assert.deepEqual([waiting, limit], [before, OUTBOX_LIMIT], message)
    return { message, passes: isPassing(error as Fault) }
  }
  assert.fail('nothing stood against it')
}
const socket = (role: string, database = 'hub'): HubAddress => ({
  url: cluster.url(role).replace(/hub$/, database),
  certificate: null,
})
const over = (last: number, part: Partial<HubAddress> = {}, role = key.role): HubAddress => ({
  url: `postgresql://${role}@${network}.${last}/hub`,
  certificate: null,
  ...part,
})

test('an address that is none, or where no hub is', async () => {
  key = await addSite(owner, 'Refused', [])
  const refused = async (url: string, sentence: RegExp, passes: boolean) => {
    const found = await refusal({ url, certificate: null })
    assert.match(found.message, sentence)
    assert.equal(found.passes, passes, url)
  }
  await refused('mysql://site@hub.example/hub', /begins with postgresql:\/\//, false)
  await refused('postgresql://hub.example', /not whole/, false)
  await refused('nonsense', /is no hub’s address/, false)
  await refused(`postgresql://site@${network}.2:1/hub`, /Nobody answers/, true)
  await refused(`postgresql://site@${encodeURIComponent('/nowhere')}/hub`, /no socket of a hub/, true)
  await refused(socket(key.role, 'other').url, /no such database/, false)
  await refused(socket(key.role, 'postgres').url, /no Houseguest hub yet/, false)
})

test('a way that is not encrypted, and certificates that do not hold', async () => {
  assert.match((await refusal(over(2))).message, /offers no encryption/)
  const [crt, own] = [join(folder, 'server.crt'), join(folder, 'server.key')]
  const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=hub -addext`
  execFileSync(
    'openssl',
    [...words.split(' '), `subjectAltName=IP:${network}.2`, '-keyout', own, '-out', crt],
    {
      stdio: 'ignore',
    },
  )
  const { uid, gid } = statSync(join(cluster.folder, 'data'))
  chownSync(own, uid, gid)
  chmodSync(own, 0o600)
  for (const [name, value] of [
    ['ssl_cert_file', crt],
    ['ssl_key_file', own],
    ['ssl', 'on'],
  ])
    await owner.query(`ALTER SYSTEM SET ${name} = '${value}'`)
  await owner.query('SELECT pg_reload_conf()')
  assert.match((await refusal(over(2))).message, /signed by nobody known here/)
  assert.match((await refusal(over(3, { certificate: certificate() }))).message, /is of another host/)
  assert.match((await refusal(over(2, { certificate: 'nonsense' }))).message, /That is no certificate/)
  const broken = '-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n'
  assert.match((await refusal(over(2, { certificate: broken }))).message, /certificate/)
})

test('keys that open nothing, or something else', async () => {
  const known = { certificate: certificate() }
  assert.match((await refusal(over(2, known), 'guessed')).message, /refuses this password/)
  assert.match((await refusal(over(2, known, 'nobody'))).message, /refuses this password/)
  const viewer = await addViewer(owner, 'lookers')
  assert.match((await refusal(over(2, known, viewer.role), viewer.password)).message, /may not do that/)
  const stranger = await addSite(owner, 'Stranger', [])
  assert.match((await refusal(socket(stranger.role))).message, /no longer knows this site/)
  await revokeSite(owner, 'Stranger')
  assert.match((await refusal(socket(stranger.role))).message, /does not let this role in/)
})

test('a hub of a newer program, one that takes nothing in, and one whose disk is full', async (t) => {
  await owner.query("INSERT INTO houseguest.migration (id, name) VALUES (1000, 'later')")
  assert.match((await refusal(socket(key.role))).message, /made by a newer Houseguest/)
  await owner.query('DELETE FROM houseguest.migration WHERE id = 1000')
  await owner.query('ALTER DATABASE hub SET default_transaction_read_only = on')
  assert.deepEqual(await refusal(socket(key.role)), {
    message: 'The hub takes nothing in at the moment (read-only); what waits is kept here.',
    passes: true,
  })
  await owner.query('SET default_transaction_read_only = off')
  await owner.query('ALTER DATABASE hub RESET default_transaction_read_only')
  const small = smallDisk()
  if (small === null) return t.diagnostic('no small disk can be made here')
  try {
    await owner.query(`CREATE TABLESPACE small LOCATION '${small}'`)
    await owner.query('ALTER TABLE houseguest.device SET TABLESPACE small')
    await owner.query('CREATE TABLE houseguest.ballast (b text) TABLESPACE small')
    await owner.query('ALTER TABLE houseguest.ballast ALTER b SET STORAGE PLAIN')
    const fill = () => owner.query("INSERT INTO houseguest.ballast VALUES (repeat('x', 7000))")
    await assert.rejects(
      async () => {
        for (;;) await fill()
      },
      { code: 'disk-full' },
    )
    const many = waitingLedger(400)
    assert.deepEqual(await refusal(socket(key.role), key.password, many), {
      message: 'The hub’s disk is full; what waits is kept here until there is space.',
      passes: true,
    })
    closeLedger(many)
  } finally {
    await owner.query('DROP TABLE IF EXISTS houseguest.ballast')
    await owner.query('ALTER TABLE houseguest.device SET TABLESPACE pg_default')
    await owner.query('DROP TABLESPACE IF EXISTS small')
    execFileSync('umount', [small])
  }
})

/** A disk in memory that is full soon; `null` where nobody may make one. */
function smallDisk(): string | null {
  const place = join(cluster.folder, 'small')
  const { uid, gid } = statSync(join(cluster.folder, 'data'))
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=2m,uid=${uid},gid=${gid}`, 'tmpfs', place], {
      stdio: 'ignore',
    })
    return place
  } catch {
    return null
  }
}

test('a site whose clock is wrong is told so, goes on alone, and tells the hub once it is right', async () => {
  let now = Date.now() + 400 * 86_400_000
  const alone = openLedger(':memory:')
  const site = await addSite(owner, 'Late', [])
  const desk = hubDesk({ ledger: alone, clock: clockAt(() => now) })
  await desk.join({ url: cluster.url(site.role), siteId: site.siteId!, certificate: null, shareNames: false })
  alone.exec("INSERT INTO device (id, first_at, last_at) VALUES ('d-late', 0, 1)")
  const { signal } = new AbortController()
  for (const wrong of [now, 0]) {
    now = wrong
    await assert.rejects(desk.send(site.password, signal), /clocks of this computer and of the hub/)
    assert.equal(desk.status().waiting, 1)
  }
  now = Date.now()
  assert.equal(await desk.send(site.password, signal), 1)
  closeLedger(alone)
})

test('with everything right it is told at last, over an encrypted way', async () => {
  const hub = await connectHub(over(2, { certificate: certificate() }), key.password)
  assert.deepEqual(await hub.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'), [
    { ssl: true },
  ])
  const { signal } = new AbortController()
  const options = { siteId: key.siteId!, shareNames: false, now: Date.now, signal }
  assert.equal(await drain(outboxOf(ledger), hub, options), 1)
  assert.equal(outboxOf(ledger).status().waiting, 0)
  await hub.end()
  closeLedger(ledger)
})
