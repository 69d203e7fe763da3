import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { connectHub } from '../../main/engine/hub/connection.ts'
import { elsewhere } from '../../main/engine/hub/elsewhere.ts'
import { fleetOverview } from '../../main/engine/hub/fleet.ts'
import { addSite, addViewer } from '../../main/engine/hub/roles.ts'
import { closeLedger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import { dayAt, Story } from '../../main/engine/rules/testing/story.ts'
import { portPair } from '../../shared/ipc/port.ts'
import { reachDays } from '../../shared/model/hub-fleet.ts'
import { as, cluster, folder, owner, send } from './one-hub.ts'

/** Five homes with the same plug tell a hub what they saw; a sixth asks them about a surprise of its own. */

const LAST = 119
const NOW = Date.parse(dayAt(LAST))

interface Home {
  /** The day its plug got version 2.0; `null` where it was held back. */
  updated: number | null
  /** Whether its traffic is watched, and from which day on the plug calls a stranger. */
  watched: boolean
  stranger?: number
  /** The day from which on it no longer offers its scenes. */
  loses?: number
}

function storyOf({ updated, watched, stranger, loses = Number.POSITIVE_INFINITY }: Home): Story {
  const story = new Story()
  story.each(0, LAST, 2, (day) =>
    story.sees(day, 1, {
      vendor: 'Plugworks',
      model: 'P1',
      kind: 'plug',
      firmware: updated !== null && day >= updated ? '2.0' : '1.0',
      'service.http': 80,
      ...(day < loses && { 'service.scenes': 8080 }),
    }),
  )
  if (watched) story.each(1, LAST, 1, (day) => story.contacts(day, 1, { host: 'api.plugworks.example' }))
  if (stranger !== undefined)
    story.each(stranger, LAST, 2, (day) => story.contacts(day + 0.5, 1, { host: 'in.stranger.example' }))
  return story
}

const HOMES: Record<string, Home> = {
  Oak: { updated: 30, watched: true, stranger: 100, loses: 100 },
  Elm: { updated: 34, watched: true, stranger: 102, loses: 102 },
  Ash: { updated: null, watched: true },
  Fir: { updated: null, watched: true },
  // Nobody watches its traffic, so it says nothing of strangers.
  Yew: { updated: null, watched: false },
}
const HERE: Home = { updated: 32, watched: true, stranger: 100, loses: 100 }

const openHome = (name: string) =>
  openEngine({ file: join(folder, `${name}.db`), mode: 'write', clock: clockAt(() => NOW) })

test('what new devices do, and no longer do, is held against other homes: in counts alone', async () => {
  for (const [name, home] of Object.entries(HOMES)) {
    const engine = openHome(name)
    engine.record(storyOf(home).events())
    await engine.close()
    const ledger = openLedger(join(folder, `${name}.db`))
    outboxOf(ledger).join()
    await send(ledger, await addSite(owner, name, ['street']), NOW)
    closeLedger(ledger)
  }
  const told = await owner.query<{ name: string; since: string }>(
    `SELECT e.name, e.since FROM houseguest.effect e JOIN houseguest.site s USING (site_id)
     WHERE s.name = 'Oak' ORDER BY 1`,
  )
  assert.deepEqual(
    told.map(({ name }) => name),
    ['party stranger.example', 'service scenes gone'],
  )
  assert.ok(
    told.every(({ since }) => since.endsWith('T00:00:00.000Z')),
    'a day, not an hour',
  )

  const engine = openHome('Here')
  engine.record(storyOf(HERE).events())
  const of = (kind: string) => engine.warnings().find((warning) => warning.kind === kind)!
  assert.match(of('new-destination').causes[0]!.wording, /no link|possible/)
  const key = await addSite(owner, 'Here', ['street'])
  const viewer = await addViewer(owner, 'street')
  const [screen, port] = portPair()
  engine.attach(port)
  const heard = new Promise<void>((resolve) =>
    screen.listen((message) => {
      if ((message as { push: string }).push === 'warnings.changed') resolve()
    }),
  )
  await engine.hub.join({
    url: cluster.url(key.role),
    siteId: key.siteId!,
    certificate: null,
    shareNames: false,
  })
  await engine.sites.open({ url: cluster.url(viewer.role), certificate: null })
  engine.sites.unlock(viewer.password)
  await heard
  for (const [kind, controls] of [
    ['new-destination', 2],
    ['service-gone', 3],
  ] as const) {
    const { causes, evidence, explanation } = of(kind)
    assert.match(causes[0]!.wording, /likely|corroborated/, kind)
    assert.deepEqual(
      evidence.filter(({ from }) => from === 'hub').map(({ text }) => text),
      [
        'At 2 other sites of the hub, 2 devices of the model with that version show the same.',
        `At ${controls} other sites of the hub, ${controls} devices of the model on another version do not show it.`,
      ],
      kind,
    )
    assert.doesNotMatch(explanation, /\bcaused\b/i)
  }
  assert.equal(of('delayed-change').severity, 'alarm')
  await engine.close()

  const looker = await connectHub({ url: cluster.url(viewer.role), certificate: null }, viewer.password)
  const [spread] = (await fleetOverview(looker, NOW)).reach
  assert.ok(spread)
  assert.deepEqual(
    [
      spread.model,
      spread.firmware,
      spread.devices,
      spread.ofDevices,
      reachDays(spread),
      spread.sitesHeldBack,
    ],
    ['P1', '2.0', 2, 5, 4, 3],
  )
  await looker.end()
})

test('who calls the same party all along, or was told by an older program, is no proof of anything', async () => {
  const looker = await as(await addViewer(owner, 'street'))
  const at = Date.parse(dayAt(100))
  const asked = (effect: string, kind: string) =>
    elsewhere(
      looker,
      { deviceId: 'd', vendor: 'Plugworks', model: 'P1', firmware: '2.0', effect, kind, warnedAt: at, at },
      { ownSite: '00000000-0000-0000-0000-000000000000', askedAt: NOW },
    )
  assert.deepEqual((await asked('party stranger.example', 'new-destination'))?.controls, {
    devices: 2,
    sites: 2,
  })
  assert.deepEqual((await asked('party plugworks.example', 'new-destination'))?.controls.devices, 0)
  assert.deepEqual((await asked('country NL', 'new-country'))?.controls.devices, 0)
  assert.deepEqual((await asked('service telnet', 'new-service'))?.controls.devices, 3)
  await owner.query(
    'UPDATE houseguest.device SET looked_at = NULL, services = NULL, called_on = NULL, parties = NULL',
  )
  assert.deepEqual((await asked('service telnet', 'new-service'))?.controls.devices, 0)
  assert.deepEqual((await asked('service scenes gone', 'service-gone'))?.controls.devices, 0)
  assert.deepEqual((await asked('party stranger.example', 'new-destination'))?.controls.devices, 0)
  assert.equal(await asked('nonsense', 'new-service'), null)
  await looker.end()
})
