import type { Page } from 'playwright/test'
import { graveFindings } from './axe.ts'
import { expect, launchedOnce, test } from './launch.ts'
import { typeDay } from './pages/day-field.ts'
import { shell } from './pages/shell.ts'

/** A year in the demonstration home is played in while the screens are there. */
const PLAYED = { timeout: 45_000 }

/** What changed in the demonstration home, one update looked at closely, and the owner's word on a device. */

const launched = launchedOnce(['--demo'])
test.describe.configure({ timeout: 120_000 })

/** Opens what changed in a year, once the demonstration has come to the last of it. */
async function openYear(page: Page): Promise<void> {
  await shell(page).ready()
  await shell(page).open('Changes')
  await expect(shell(page).heading('What changed')).toBeFocused()
  await page.getByRole('button', { name: 'Since when' }).click()
  await page.getByRole('option', { name: 'The last 12 months' }).click()
  await expect(page.getByRole('link', { name: 'Washing machine plug' }).first()).toBeVisible(PLAYED)
}

test('what changed is told in sentences, and firmware by model', async () => {
  const { page, complaints } = launched()
  await openYear(page)
  const laser = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Office laser' }) })
  await expect(
    laser.getByText(/Firmware went from Main 3\.31 to Main 3\.34 between .* and .*; announced/),
  ).toBeVisible()
  const plug = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Washing machine plug' }) })
  await expect(plug.getByText(/nobody has looked for an announcement yet/)).toBeVisible()
  await expect(page.getByRole('main').getByText('caused')).toHaveCount(0)

  await expect(page.getByRole('img', { name: 'Pell & Co InkHome 410: All 2 on PC2.15.0.' })).toBeVisible()
  const model = page.getByRole('table', { name: 'Pell & Co InkHome 410' })
  await expect(model.getByRole('row', { name: /All 2 on PC2\.15\.0.*Study printer/ })).toBeVisible()
  await page.getByRole('button', { name: 'Models with one device' }).click()
  const alone = page.getByRole('table', { name: 'Models with one device' })
  await expect(alone.getByRole('row', { name: /Hearthwell T3 2\.9\.0 Hall thermostat/ })).toBeVisible()

  await page.getByRole('button', { name: 'Since when' }).click()
  await page.getByRole('option', { name: 'Since a date' }).click()
  await expect(page.getByText('Enter a date to see what changed since then.')).toBeVisible()
  await typeDay(page, /^Since$/, '2024-01-01')
  await expect(laser).toBeVisible()

  await page.getByRole('button', { name: 'Since when' }).click()
  await page.getByRole('option', { name: 'The last 7 days' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing changed' })).toBeVisible()
  await expect(page.getByText(/The last change was between .* and /)).toBeVisible()
  await page.getByRole('button', { name: 'Show the last change' }).click()
  await expect(plug.getByText(/Firmware went from/)).toBeVisible()
  expect(complaints).toEqual([])
})

test('the diary leads to an update with its conduct before and after', async () => {
  const { page, complaints } = launched()
  await openYear(page)
  await page.getByRole('link', { name: 'Hall thermostat' }).click()
  await page.getByRole('link', { name: 'Look closer at the change from 2.7.0 to 2.9.0' }).click()
  await expect(shell(page).heading('Hall thermostat: firmware 2.9.0')).toBeFocused()
  await expect(page.getByText(/prepares your T3 for exciting new services/)).toBeVisible()
  const conduct = page.getByRole('table', { name: 'Hosts before and after' })
  await expect(conduct.getByRole('row', { name: /meridianreach\.example.*New/ }).first()).toBeVisible()
  await expect(page.getByText(/new hosts?/)).toBeVisible()
  await expect(page.getByText('What comes after an update need not come from it.')).toBeVisible()
  await page.getByRole('link', { name: 'Hall thermostat' }).click()
  await expect(shell(page).heading('Hall thermostat')).toBeFocused()
  expect(complaints).toEqual([])
})

test('pasted release notes change the verdict at once', async () => {
  const { page, complaints } = launched()
  await openYear(page)
  await page.getByRole('link', { name: 'Washing machine plug' }).first().click()
  await page.getByRole('link', { name: /^Look closer at the change from 1\.0\.37/ }).click()
  await expect(page.getByText('Nobody has looked yet', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Paste release notes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste release notes' })
  await expect(dialog.getByRole('textbox', { name: 'Maker', exact: true })).toHaveValue('Oakspark')
  await expect(dialog.getByRole('textbox', { name: 'Model (empty' })).toHaveValue('P1')
  await expect(dialog.getByRole('textbox', { name: 'Version', exact: true })).toHaveValue('1.0.52')
  await dialog
    .getByRole('textbox', { name: 'What the maker says' })
    .fill('Schedules keep their hour after a power cut. An account is required from this version on.')
  await dialog.getByRole('textbox', { name: 'Where it was read' }).fill('oakspark')
  await dialog.getByRole('button', { name: 'Keep these notes' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/no complete web address/)
  await dialog.getByRole('textbox', { name: 'Where it was read' }).fill('https://oakspark.example/p1')
  await dialog.getByRole('button', { name: 'Keep these notes' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Announced', { exact: true })).toBeVisible()
  await expect(page.getByText('speaks of accounts')).toBeVisible()

  await shell(page).open('Changes')
  await expect(page.getByText(/1\.0\.52 .*; announced, the notes speak of accounts/)).toBeVisible()
  expect(complaints).toEqual([])
})

test("the owner's word is kept beside what a device states, and taken back", async () => {
  const { page, complaints } = launched()
  await openYear(page)
  await page.getByRole('link', { name: 'Office laser' }).first().click()
  const say = async (field: string, value: string) => {
    await page.getByRole('button', { name: `Correct the ${field}` }).click()
    await page.getByRole('textbox', { name: field }).fill(value)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await say('Model', 'LaserDesk 225')
  const word = page.getByRole('region', { name: 'Your word on this device' })
  await expect(word.getByText(/itself states “LaserDesk 220”.*kept beside it/)).toBeVisible()
  await say('Name', 'Printer in the study')
  await expect(shell(page).heading('Printer in the study')).toBeVisible()
  await expect(word.getByText('The device says “Office laser”')).toBeVisible()

  await word.getByRole('button', { name: 'Take back your word: Name' }).click()
  await expect(shell(page).heading('Office laser')).toBeVisible()
  await word.getByRole('button', { name: 'What you said, and when' }).click()
  const history = word.getByRole('table', { name: 'What you said, and when' })
  await expect(history.getByRole('row', { name: /Name Printer in the study/ })).toBeVisible()
  await expect(history.getByRole('row', { name: /Model LaserDesk 225/ })).toBeVisible()
  expect(complaints).toEqual([])
})

test('axe finds nothing grave on these screens in either theme', async () => {
  const { page } = launched()
  await openYear(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await shell(page).open('Changes')
    const closer = page.getByRole('link', { name: 'Look closer at the change from 2.7.0 to 2.9.0' })
    await expect(closer).toBeVisible()
    expect(await graveFindings(page), `changes ${colorScheme}`).toEqual([])
    await closer.click()
    await expect(page.getByRole('table', { name: 'Hosts before and after' })).toBeVisible()
    expect(await graveFindings(page), `update ${colorScheme}`).toEqual([])
    await page.getByRole('button', { name: 'Paste release notes' }).click()
    await expect(page.getByRole('dialog', { name: 'Paste release notes' })).toBeVisible()
    expect(await graveFindings(page), `notes ${colorScheme}`).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Hall thermostat' }).click()
    await page.getByRole('button', { name: 'Correct the Place' }).click()
    await page.getByRole('textbox', { name: 'Place' }).fill(`Hall, ${colorScheme}`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'What you said, and when' }).click()
    expect(await graveFindings(page), `corrections ${colorScheme}`).toEqual([])
  }
})
