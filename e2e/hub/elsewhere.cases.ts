import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { elsewhere } from '../../main/engine/hub/elsewhere.ts'
import { addSite, addViewer, revokeSite } from '../../main/engine/hub/roles.ts'
import { cartridge, dayAt, printer, REFUSING, Story } from '../../main/engine/rules/testing/story.ts'
import { portPair } from '../../shared/ipc/port.ts'
import { as, cluster, folder, owner } from './one-hub.ts'

/** What other sites say to a surprise at one of them. */

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
  const model = { vendor: 'Inkwell', model: 'Jet 900', firmware: '1.20' }
  const question = { ...model, effect: 'supply refused', kind: 'supply-refused', warnedAt: at, at }
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
    const facts = {
      firmware: day >= 40 ? '1.20' : '1.10',
      vendor: 'Inkhaus',
      'supply.1': cartridge(50),
      ...(day >= 200 && REFUSING),
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
