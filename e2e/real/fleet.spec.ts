import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { graveFindings } from './axe.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** The printers together: what each lacks and costs, where it stands, and the paper for others. */

test.use({ appArgs: ['--demo'] })

test('the printers of every network, ordered as their owner wants them', async ({
  launched: { app, page, complaints },
  userData,
}) => {
  await shell(page).ready()
  await shell(page).open('Printers')
  const main = page.getByRole('main')
  const row = (name: RegExp) => main.getByRole('row', { name })
  const order = () => main.getByRole('table').first().getByRole('row').getByRole('link').allInnerTexts()

  await test.step('supplies, days left and the spread of versions are told', async () => {
    await expect(row(/Study printer.*Black Cartridge: \d+%.*\d+ days/)).toBeVisible()
    await expect(main.getByRole('img', { name: /InkHome 410/ })).toBeVisible()
    await expect(main.getByRole('table', { name: /InkHome 410/ })).toBeVisible()
  })

  await test.step('sorted by a head, found by a word', async () => {
    await main.getByRole('button', { name: 'Pages' }).click()
    expect(await order()).toEqual(['Upstairs printer', 'Study printer', 'Office laser'])
    await main.getByRole('searchbox', { name: 'Search' }).fill('inkhome')
    await expect(row(/Office laser/)).toHaveCount(0)
    await main.getByRole('searchbox', { name: 'Search' }).fill('')
  })

  await test.step('a site is the owner’s word', async () => {
    await main.getByRole('button', { name: 'Site of Office laser' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Site' }).fill('Branch office')
    await page.keyboard.press('Enter')
    await expect(main.getByRole('heading', { name: 'Branch office' })).toBeVisible()
    await expect(main.getByRole('table', { name: 'Branch office' }).getByRole('link')).toHaveText(
      'Office laser',
    )
  })

  await test.step('the others of its network come along when their owner says so', async () => {
    await main.getByRole('button', { name: 'Site of Study printer' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Site' }).fill('At home')
    await dialog.getByText('Also the other printer without a site whose address begins with').click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(main.getByRole('table', { name: 'At home' }).getByRole('link')).toHaveText([
      'Upstairs printer',
      'Study printer',
    ])
  })

  await test.step('a price makes the cost of a page', async () => {
    await main.getByRole('button', { name: 'What supplies cost' }).click()
    await main.getByLabel('Currency').fill('eur')
    const price = main.getByRole('textbox', { name: /^Price of TB-22X|^Price of RT-22X/ })
    await price.fill('nothing')
    await price.blur()
    await expect(main.getByText(/^This is no price/)).toBeVisible()
    await price.fill('92')
    await price.press('Enter')
    await expect(row(/Office laser.*€0\.0\d/)).toBeVisible()
  })

  await test.step('an address outside every consented network is refused in a sentence', async () => {
    await main.getByLabel('Address', { exact: true }).fill('203.0.113.9')
    await main.getByRole('button', { name: 'Add and look now' }).click()
    await expect(main.getByText(/in no network you said yes to/)).toBeVisible()
  })

  await test.step('a report that cannot be written is said', async () => {
    await app.evaluate(
      ({ session }, path) => {
        session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path))
      },
      join(userData, 'demo.db', 'printers.csv'),
    )
    await main.getByRole('button', { name: 'Save the report' }).click()
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click()
    const told = main.getByRole('alert').filter({ hasText: '“printers.csv” could not be saved' })
    await expect(told).toBeVisible()
    await told.getByRole('button', { name: 'Close' }).click()
    await expect(told).toHaveCount(0)
  })

  await test.step('the report for others is a file', async () => {
    const saved = join(userData, 'printers.csv')
    await app.evaluate(({ session }, path) => {
      session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path))
    }, saved)
    await main.getByRole('button', { name: 'Save the report' }).click()
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click()
    await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8')).toContain('"Branch office"')
  })

  await test.step('for everyone, in both themes and a small window', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await graveFindings(page), colorScheme).toEqual([])
    }
    await page.setViewportSize({ width: 800, height: 600 })
    const wide = await main.evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
  expect(complaints).toEqual([])
})
