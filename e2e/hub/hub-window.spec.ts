import { writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { demoTimeline } from '../../main/engine/demo/home.ts'
import { connectHub, type Hub } from '../../main/engine/hub/connection.ts'
import { addSite, addViewer, type HubKey } from '../../main/engine/hub/roles.ts'
import { drain } from '../../main/engine/hub/sender.ts'
import { setUpHub } from '../../main/engine/hub/setup.ts'
import { type Cluster, startCluster } from '../../main/engine/hub/testing/cluster.ts'
import { closeLedger, openLedger } from '../../main/engine/ledger/open.ts'
import { outboxOf } from '../../main/engine/ledger/outbox.ts'
import { graveFindings } from '../real/axe.ts'
import { close, expect, launch, test } from '../real/launch.ts'
import { shell } from '../real/pages/shell.ts'

/** A home joins a hub in the window, after a look at what leaves; all sites are looked at; the hub is left. */

const END = Date.parse('2026-06-01T12:00:00Z')
let cluster: Cluster
let owner: Hub

test.beforeAll(async () => {
  cluster = await startCluster()
  owner = await cluster.owner()
  await setUpHub(owner)
})
test.afterAll(async () => {
  await owner.end()
  await cluster.stop()
})

/** Plays a year into a ledger that is no demonstration's. */
async function played(file: string): Promise<void> {
  const engine = openEngine({ file, mode: 'write', clock: clockAt(() => END) })
  engine.record(demoTimeline(END))
  await engine.close()
}

/** A site without a window: it tells the hub its year. */
async function headless(file: string, key: HubKey): Promise<void> {
  const ledger = openLedger(file)
  outboxOf(ledger).join()
  const hub = await connectHub({ url: cluster.url(key.role), certificate: null }, key.password)
  await drain(outboxOf(ledger), hub, {
    siteId: key.siteId!,
    shareNames: true,
    now: () => END,
    signal: new AbortController().signal,
  })
  await hub.end()
  closeLedger(ledger)
}

function keyFile(folder: string, name: string, { role, siteId, password }: HubKey): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify({ houseguestHub: 1, url: cluster.url(role), siteId, password }), {
    mode: 0o600,
  })
  return file
}

test('join after a look, pause, all sites, one site, leave', async ({ userData }) => {
  test.setTimeout(5 * 60_000)
  await played(join(userData, 'ledger.db'))
  await copyFile(join(userData, 'ledger.db'), join(userData, 'office.db'))
  await headless(join(userData, 'office.db'), await addSite(owner, 'Office', ['family']))
  const siteKey = keyFile(userData, 'site.json', await addSite(owner, 'Home', ['family']))
  const viewerKey = keyFile(userData, 'viewer.json', await addViewer(owner, 'family'))
  const told = async (table: string) =>
    Number(
      (
        await owner.query<{ n: string }>(
          `SELECT count(*) AS n FROM houseguest.${table} t JOIN houseguest.site s ON s.site_id = t.site_id
           WHERE s.name = 'Home'`,
        )
      )[0]!.n,
    )

  const { app, page, complaints } = await launch(userData)
  const main = page.getByRole('main')
  const hub = main.getByRole('region', { name: 'A hub for several sites' })
  const viewer = main.getByRole('region', { name: 'All sites' })
  const sharing = async () => {
    await shell(page).open('Settings')
    await main.getByRole('link', { name: 'Deliveries and hub' }).click()
    await expect(hub).toBeVisible()
  }
  const isGood = async (where: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await graveFindings(page), `${where} ${colorScheme}`).toEqual([])
    }
    await page.setViewportSize({ width: 800, height: 600 })
    const wide = await main.evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(wide, where).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1100, height: 760 })
  }
  await shell(page).ready()

  await test.step('what would leave is shown before a yes, and nothing has left', async () => {
    await sharing()
    await hub.locator('input[type=file]').first().setInputFiles(viewerKey)
    await expect(hub.getByRole('alert').getByText('the key of a viewer')).toBeVisible()
    await hub.locator('input[type=file]').first().setInputFiles(siteKey)
    await hub.getByRole('button', { name: 'Show what would leave' }).click()
    await expect(hub.getByText(/^\d+ devices: maker, model, kind, firmware/)).toBeVisible()
    await hub.getByRole('button', { name: 'The first devices, as they would be sent' }).click()
    const example = hub.getByRole('table', { name: 'The first devices, as they would be sent' })
    await expect(example.getByRole('row')).toHaveCount(4)
    await expect(example.getByRole('cell', { name: 'empty' }).first()).toBeVisible()
    await expect(hub.getByText('The names of devices and the sentences of warnings.')).toBeVisible()
    await isGood('before the yes')
    expect(await told('device')).toBe(0)
    await hub.getByText('Let the names of devices').click()
    await expect(hub.getByRole('button', { name: 'Show what would leave' })).toBeVisible()
    await hub.getByText('Let the names of devices').click()
    await hub.getByRole('button', { name: 'Show what would leave' }).click()
  })

  await test.step('after the yes it is sent, counted and listed under the app’s own conduct', async () => {
    await hub.getByRole('button', { name: 'Join the hub and send this' }).click()
    await expect(hub.getByText('The hub is told')).toBeVisible()
    await expect(hub.getByText(/^0 of at most 2,000,000/)).toBeVisible({ timeout: 30_000 })
    expect(await told('device')).toBeGreaterThan(10)
    expect(await told('contact_day')).toBeGreaterThan(1_000)
    await isGood('joined')
    await shell(page).open('Houseguest itself')
    await expect(main.getByText('tells the hub the owner joined')).toBeVisible()
  })

  await test.step('paused and gone on with', async () => {
    await sharing()
    await hub.getByRole('button', { name: 'Pause' }).click()
    await expect(hub.getByText('Nothing leaves for the hub')).toBeVisible()
    await hub.getByRole('button', { name: 'Go on' }).click()
    await expect(hub.getByText('The hub is told')).toBeVisible()
  })

  await test.step('all sites are offered with the key of a viewer, and not before', async () => {
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'All sites' })
    await expect(link).toHaveCount(0)
    await viewer.locator('input[type=file]').first().setInputFiles(viewerKey)
    await viewer.getByRole('button', { name: 'Look at these sites' }).click()
    await link.click()
    const sites = main.getByRole('table', { name: 'Sites' })
    await expect(sites.getByRole('row')).toHaveCount(3)
    await expect(sites.getByRole('row', { name: /^Office \d+ \d+ \d+/ })).toBeVisible()
    await expect(main.getByRole('table', { name: 'Open warnings by cause' })).toBeVisible()
    await expect(main.getByText(/reached \d+ of \d+ devices of the model/).first()).toBeVisible()
    await expect(main.getByRole('img', { name: /InkHome 410: / })).toBeVisible()
    await isGood('all sites')
  })

  await test.step('a site without a window is looked at, and nothing of it can be changed', async () => {
    await main.getByRole('link', { name: 'Office' }).click()
    await expect(shell(page).heading('Office')).toBeVisible()
    const devices = main.getByRole('table', { name: 'Devices' })
    await expect(devices.getByRole('row', { name: /Study printer.*InkHome 410/ })).toBeVisible()
    await expect(main.getByRole('table', { name: 'Warnings' })).toBeVisible()
    await expect(main.getByRole('table', { name: 'Changes' })).toBeVisible()
    await expect(main.getByRole('button')).toHaveText([/Ask again/, /Show|more/])
    await isGood('one site')
  })

  await test.step('the hub away: what was read stays, with the sentence', async () => {
    await cluster.halt()
    await main.getByRole('button', { name: 'Ask again' }).click()
    await expect(main.getByText('The hub cannot be asked at the moment')).toBeVisible()
    await expect(main.getByRole('table', { name: 'Devices' })).toBeVisible()
    await sharing()
    await expect(hub.getByText('Not reached at the moment')).toBeVisible({ timeout: 30_000 })
    await expect(hub.getByText('This home goes on alone meanwhile')).toBeVisible()
    await cluster.start()
    await expect(hub.getByText('The hub is told')).toBeVisible({ timeout: 60_000 })
  })

  await test.step('left: nothing more is sent, and both keys are forgotten', async () => {
    await viewer.getByRole('button', { name: 'Look no more' }).click()
    await hub.getByRole('button', { name: 'Leave the hub' }).click()
    await hub.getByRole('button', { name: 'Yes, leave it' }).click()
    await expect(hub.getByText('Nothing leaves yet.')).toBeVisible()
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'All sites' }),
    ).toHaveCount(0)
  })
  expect(complaints).toEqual([])
  await close(app)
})
