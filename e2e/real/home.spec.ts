import { graveFindings } from './axe.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** The first screen answers at a glance, and leads into the demonstration home and back without mixing the two. */

test.use({ appArgs: ['--demo'] })

test('the home at a glance, and the way between the two homes', async ({
  launched: { page, complaints },
}) => {
  test.slow()
  await shell(page).ready()
  const main = page.getByRole('main')

  await test.step('it says whether everything is as it was, and what waits for a decision', async () => {
    await expect(shell(page).heading(/^\d+ things need your decision$/)).toBeVisible()
    const decisions = main.getByRole('region', { name: 'Needs your decision' })
    await decisions.getByRole('link', { name: /Hall thermostat talks to somebody new/ }).click()
    await expect(shell(page).heading(/Hall thermostat talks to somebody new/)).toBeFocused()
    await shell(page).open('Home')
  })

  await test.step('what is new since the last look is told until it was seen', async () => {
    const news = main.getByRole('region', { name: 'Since you last looked' })
    await expect(news.getByText(/Firmware went from/).first()).toBeVisible()
    await news.getByRole('button', { name: 'I have seen this' }).click()
    await expect(news.getByText('Nothing has changed and nobody is new.')).toBeVisible()
  })

  await test.step('the house shows everybody, by picture and by table', async () => {
    const house = main.getByRole('region', { name: 'The demonstration house' })
    await expect(house.getByRole('link', { name: /Hall thermostat.*Warning/ })).toBeVisible()
    const pictured = await house.getByRole('list').first().getByRole('link').count()
    await house.getByRole('button', { name: 'The same as a table' }).click()
    const table = house.getByRole('table', { name: 'Your house as a table' })
    await expect(table.getByRole('row')).toHaveCount(pictured + 1)
    await expect(table.getByRole('row', { name: /Hall thermostat.*Warning/ })).toBeVisible()
    await house.getByRole('button', { name: 'Rooms by' }).click()
    await page.getByRole('option', { name: 'Kind' }).click()
    await expect(house.getByRole('heading', { name: /^Light and warmth/ })).toBeVisible()
  })

  await test.step('it is for everyone: contrasts, forced colours, a small window', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more', colorScheme: 'dark' })
    expect(await graveFindings(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'active', contrast: null, colorScheme: 'light' })
    expect(await graveFindings(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
    await page.setViewportSize({ width: 400, height: 300 })
    expect(await main.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1100, height: 760 })
  })

  await test.step("back in one's own home nothing of the demonstration is known", async () => {
    await page.getByRole('button', { name: 'Back to your own home' }).click()
    await expect(shell(page).heading('May Houseguest look around?')).toBeVisible()
    await page.getByRole('link', { name: 'Not now' }).click()
    await expect(page.getByRole('heading', { name: 'Nobody is known here yet' })).toBeVisible()
    expect(await graveFindings(page)).toEqual([])
    await shell(page).open('Warnings')
    await expect(page.getByRole('heading', { name: 'No devices yet' })).toBeVisible()
    await shell(page).open('Home')
    await main.getByRole('button', { name: 'Open the demonstration home' }).click()
    await expect(page.getByRole('button', { name: 'Back to your own home' })).toBeVisible()
    await expect(shell(page).heading(/need your decision$/)).toBeVisible({ timeout: 45_000 })
  })
  expect(complaints).toEqual([])
})
