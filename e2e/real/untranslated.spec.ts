import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { close, expect, launch, test } from './launch.ts'
import { makePseudoApp } from './pseudo-app.ts'
import { untranslated } from './untranslated.ts'

/** Screens reached from others: where from, and what to open there. */
const DEEPER = [
  { from: 'devices', open: '.grid__row--device' },
  { from: 'warnings', open: 'main a[href^="#/warnings/"]' },
  { from: 'calls', open: 'main a[href="#/sources"]' },
  { from: 'vendors', open: 'main a[href^="#/vendors/"]' },
  { from: 'vendors', open: 'main a[href="#/policies"]' },
  { from: 'policies', open: 'main a[href^="#/policies/"]' },
  { from: 'vendors', open: 'main a[href="#/compare-notes"]' },
  { from: 'settings', open: 'main a[href="#/settings/telling"]' },
  { from: 'settings', open: 'main a[href="#/settings/computer"]' },
  { from: 'settings', open: 'main a[href="#/settings/data"]' },
  { from: 'help', open: 'main a[href^="#/help/"]' },
]

test('every screen speaks the language chosen, also one that is 40 % longer', async ({
  userData,
  playedDemo,
}) => {
  test.setTimeout(180_000)
  await copyFile(playedDemo, join(userData, 'demo.db'))
  const appFolder = await makePseudoApp()
  const { app, page, complaints } = await launch(userData, ['--demo'], appFolder)
  const settled = async () => {
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 45_000 })
    await expect(page.locator('.loading')).toHaveCount(0)
  }
  const look = async (where: string) => {
    await settled()
    expect.soft(await untranslated(page), where).toEqual([])
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.sidebar, main, main .page')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.className || one.tagName),
    )
    expect.soft(wide, `${where}: wider than its place`).toEqual([])
  }
  await settled()
  const links = page.getByRole('navigation').first().getByRole('link')
  const screens = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(screens.length).toBeGreaterThan(5)
  for (const address of [...screens, '#/welcome']) {
    await page.evaluate((hash) => location.assign(hash), address)
    await look(address)
  }
  for (const { from, open } of DEEPER) {
    await page.evaluate((hash) => location.assign(hash), `#/${from}`)
    await page.locator(open).first().click()
    await look(await page.evaluate(() => location.hash))
  }
  expect(complaints).toEqual([])
  await close(app)
  await rm(appFolder, { recursive: true, force: true })
})
