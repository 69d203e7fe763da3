import { graveFindings } from './axe.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** Every screen for everyone: axe in both themes, small windows, the way past the navigation. */

const SCREENS = [
  { hash: '#/home', heading: /need your decision/ },
  { hash: '#/devices', heading: 'Devices' },
  { hash: '#/warnings', heading: 'Warnings' },
  { hash: '#/calls', heading: 'Whom your home calls' },
  { hash: '#/compare-calls', heading: 'Compare two devices' },
  { hash: '#/sources', heading: 'Sources of calls' },
  { hash: '#/vendors', heading: 'Makers' },
  { hash: '#/vendors/HP', heading: 'HP' },
  { hash: '#/compare-makers/HP%7CBrother', heading: 'Makers side by side' },
  { hash: '#/policies', heading: 'Terms and policies' },
  { hash: '#/policies/Hearthwell', heading: 'Hearthwell' },
  { hash: '#/compare-notes', heading: 'Compare notes' },
  { hash: '#/conduct', heading: 'What Houseguest does' },
  { hash: '#/help', heading: 'Help' },
  { hash: '#/help/delayed-change', heading: 'Does an old update bite only now?' },
  { hash: '#/welcome', heading: 'May Houseguest look around?' },
  { hash: '#/nowhere', heading: 'There is nothing here' },
]

test.describe('in the demonstration home', () => {
  test.use({ appArgs: ['--demo'] })

  test('axe finds nothing grave on any screen in either theme', async ({ launched: { page } }) => {
    test.slow()
    await shell(page).ready()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const { hash, heading } of SCREENS) {
        await page.evaluate((to) => location.assign(to), hash)
        await expect(shell(page).heading(heading)).toBeVisible()
        expect(await graveFindings(page), `${hash} ${colorScheme}`).toEqual([])
      }
      await shell(page).open('Devices')
      await page.getByRole('row', { name: /Hall thermostat/ }).click()
      await page.getByRole('button', { name: 'How do we know the Model?' }).click()
      await page.getByRole('button', { name: 'The same as a table' }).first().click()
      expect(await graveFindings(page), `one device ${colorScheme}`).toEqual([])
      await shell(page).open('Warnings')
      await page.getByRole('main').getByRole('link').first().click()
      await expect(page.getByRole('link', { name: 'Warnings' })).toHaveCount(2)
      expect(await graveFindings(page), `one warning ${colorScheme}`).toEqual([])
    }
  })

  test('nothing is cut off in a small window or at 200 %', async ({ launched: { page } }) => {
    test.slow()
    await shell(page).ready()
    for (const size of [
      { width: 800, height: 600 },
      { width: 400, height: 300 },
    ]) {
      await page.setViewportSize(size)
      for (const { hash, heading } of SCREENS) {
        await page.evaluate((to) => location.assign(to), hash)
        await expect(shell(page).heading(heading)).toBeVisible()
        const wide = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
        expect(wide, `${hash} at ${size.width}`).toBeLessThanOrEqual(0)
      }
    }
  })

  test('the first stop of the keyboard leads past the navigation', async ({ launched: { page } }) => {
    await shell(page).ready()
    await page.keyboard.press('Tab')
    const skip = page.getByRole('button', { name: 'Skip to content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })
})

test('axe finds nothing grave on a first start', async ({ launched: { page } }) => {
  await expect(shell(page).heading('May Houseguest look around?')).toBeVisible()
  expect(await graveFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Not now' }).click()
  await expect(page.getByRole('heading', { name: 'Nobody is known here yet' })).toBeVisible()
  expect(await graveFindings(page)).toEqual([])
})
