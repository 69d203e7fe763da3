import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { CATALOGUES, OFFERED, type Offered } from '../../shared/i18n/catalogues.ts'
import { OWN_NAMES } from '../../shared/i18n/languages.ts'
import { close, expect, launch, test } from './launch.ts'

/** Whether the window speaks the language, in its frame and of itself. */
async function speaks(page: Page, language: Offered): Promise<void> {
  const { shell, settings } = await CATALOGUES[language]()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  const navigation = page.getByRole('navigation', { name: shell.navigation, exact: true })
  await expect(navigation.getByRole('link', { name: settings.title, exact: true })).toBeVisible()
}

/** Whether what a rule said of the demonstration home is told in the language. */
async function warnsIn(page: Page, language: Offered): Promise<void> {
  const { said } = await CATALOGUES[language]()
  await page.evaluate(() => location.assign('#/warnings'))
  const title = said['support-ended'].title.replace('{{product}}', 'Moppel R2')
  await expect(page.getByRole('main').getByText(title)).toBeVisible()
}

test('the chosen language is spoken from the first page on, and changes where it is chosen', async ({
  userData,
  playedDemo,
}) => {
  await copyFile(playedDemo, join(userData, 'demo.db'))
  const first = OFFERED.at(-1)!
  await writeFile(join(userData, 'preferences.json'), JSON.stringify({ language: first }))
  const { app, page, complaints } = await launch(userData, ['--demo'])
  await speaks(page, first)
  let current = first
  for (const next of OFFERED.filter((one) => one !== first)) {
    const { language } = await CATALOGUES[current]()
    await page.evaluate(() => location.assign('#/settings/computer'))
    await page.getByRole('button', { name: language.label }).click()
    await page.getByRole('option', { name: OWN_NAMES[next], exact: true }).click()
    await speaks(page, next)
    await warnsIn(page, next)
    current = next
  }
  expect(complaints).toEqual([])
  await close(app)
})
