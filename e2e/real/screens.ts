import type { Page } from 'playwright/test'
import { drawn, graveFindings } from './axe.ts'
import { expect } from './launch.ts'

/** Every screen there is, for what has to hold on all of them. */
export const SCREENS = [
  '#/home',
  '#/devices',
  '#/warnings',
  '#/changes',
  '#/calls',
  '#/compare-calls',
  '#/sources',
  '#/printers',
  '#/sites',
  '#/vendors',
  '#/vendors/HP',
  '#/compare-makers/HP%7CBrother',
  '#/policies',
  '#/policies/Hearthwell',
  '#/compare-notes',
  '#/conduct',
  '#/settings',
  '#/settings/telling',
  '#/settings/sharing',
  '#/settings/computer',
  '#/settings/data',
  '#/help',
  '#/help/delayed-change',
  '#/welcome',
  '#/nowhere',
] as const

/** Goes to a screen; resolves once it shows what it has, or says why not. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), hash)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await expect(page.locator('.loading')).toHaveCount(0)
}

/** Whether axe finds nothing grave on the page as it stands, in both themes. */
export async function isForEveryone(page: Page, where: string): Promise<void> {
  for (const [colorScheme, asks] of [
    ['light', 'all'],
    ['dark', 'theme'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await graveFindings(page, asks), `${where} ${colorScheme}`).toEqual([])
  }
}

/** The same on every screen but those that are just as they were when they were asked before. */
export async function areForEveryone(page: Page, state: string): Promise<void> {
  for (const hash of SCREENS) {
    await visit(page, hash)
    await drawn(page)
    const looks = (await page.evaluate(() => document.body.outerHTML)).replace(MADE_ID, '')
    if (asked.has(looks)) continue
    asked.add(looks)
    await isForEveryone(page, `${state}: ${hash}`)
  }
}

/** Every look that was asked about; most screens look the same without a network as without a device. */
const asked = new Set<string>()
/** The names React makes up for elements, others at each drawing. */
const MADE_ID = /[\w-]*_r_\w+_[\w-]*/g
