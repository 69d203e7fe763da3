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
  { hash: '#/settings/sharing', heading: 'Settings' },
  { hash: '#/sites', heading: 'All sites' },
  { hash: '#/help', heading: 'Help' },
  { hash: '#/help/delayed-change', heading: 'Does an old update bite only now?' },
  { hash: '#/welcome', heading: 'May Houseguest look around?' },
  { hash: '#/nowhere', heading: 'There is nothing here' },
]

const SIZES = [
  { width: 800, height: 600 },
  { width: 400, height: 300 },
] as const
const USUAL = { width: 1100, height: 760 }

test.describe('in the demonstration home', () => {
  test.use({ appArgs: ['--demo'] })

  test('the keyboard, axe in both themes and small windows find nothing amiss on any screen', async ({
    launched: { page },
  }) => {
    test.slow()
    const isGood = async (where: string) => {
      for (const [colorScheme, asks] of [
        ['light', 'all'],
        ['dark', 'theme'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await graveFindings(page, asks), `${where} ${colorScheme}`).toEqual([])
      }
    }
    await shell(page).ready()
    await page.emulateMedia({ reducedMotion: 'reduce' })

    await test.step('the first stop of the keyboard leads past the navigation', async () => {
      await page.keyboard.press('Tab')
      const skip = page.getByRole('button', { name: 'Skip to content' })
      await expect(skip).toBeFocused()
      await expect(skip).toBeInViewport()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })

    await test.step('every screen, in both themes, in a small window and at 200 %', async () => {
      for (const { hash, heading } of SCREENS) {
        await page.evaluate((to) => location.assign(to), hash)
        await expect(shell(page).heading(heading)).toBeVisible()
        await isGood(hash)
        for (const size of SIZES) {
          await page.setViewportSize(size)
          const wide = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
          expect(wide, `${hash} at ${size.width}`).toBeLessThanOrEqual(0)
        }
        await page.setViewportSize(USUAL)
      }
    })

    await test.step('one device, with what is folded open', async () => {
      await shell(page).open('Devices')
      await page.getByRole('row', { name: /Hall thermostat/ }).click()
      await page.getByRole('button', { name: 'How do we know the Model?' }).click()
      await page.getByRole('button', { name: 'The same as a table' }).first().click()
      await isGood('one device')
    })

    await test.step('one warning', async () => {
      await shell(page).open('Warnings')
      await page.getByRole('main').getByRole('link').first().click()
      await expect(page.getByRole('link', { name: 'Warnings' })).toHaveCount(2)
      await isGood('one warning')
    })
  })
})

test('axe finds nothing grave on a first start', async ({ launched: { page } }) => {
  await expect(shell(page).heading('May Houseguest look around?')).toBeVisible()
  expect(await graveFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Not now' }).click()
  await expect(page.getByRole('heading', { name: 'Nobody is known here yet' })).toBeVisible()
  expect(await graveFindings(page)).toEqual([])
})
