import { answerInstead } from './answer-instead.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'
import { areForEveryone, isForEveryone, SCREENS, visit } from './screens.ts'

/** Every screen for everyone: axe in both themes, small windows, the way past the navigation. */

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
      for (const hash of SCREENS) {
        await visit(page, hash)
        await isForEveryone(page, hash)
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
      await isForEveryone(page, 'one device')
    })

    await test.step('one warning', async () => {
      await shell(page).open('Warnings')
      await page.getByRole('main').getByRole('link').first().click()
      await expect(page.getByRole('link', { name: 'Warnings' })).toHaveCount(2)
      await isForEveryone(page, 'one warning')
    })
  })
})

test('axe finds nothing grave where nobody is known, there is no network, or nothing can be read', async ({
  launched: { page },
}) => {
  // Every screen four times over, twice each.
  test.setTimeout(300_000)
  await test.step('the first start', async () => {
    await expect(shell(page).heading('May Houseguest look around?')).toBeVisible()
    await isForEveryone(page, 'first start')
  })
  await test.step('a home in which nobody is known', async () => {
    await page.getByRole('link', { name: 'Not now' }).click()
    await expect(page.getByRole('heading', { name: 'Nobody is known here yet' })).toBeVisible()
    await areForEveryone(page, 'empty')
  })
  await test.step('no network', async () => {
    await answerInstead(page, { 'network.interfaces': { ok: true, result: [] } })
    await visit(page, '#/welcome')
    await expect(page.getByText(/no network/i).first()).toBeVisible()
    await areForEveryone(page, 'no network')
  })
  await test.step('nothing can be read', async () => {
    const message = 'The disk is full; make room, then try again.'
    await answerInstead(page, { '*': { ok: false, code: 'disk-full', message } })
    await visit(page, '#/vendors')
    await expect(page.getByRole('heading', { name: 'This could not be read' }).first()).toBeVisible()
    await areForEveryone(page, 'nothing can be read')
  })
})
