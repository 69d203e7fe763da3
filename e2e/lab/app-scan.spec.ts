import { graveFindings } from '../real/axe.ts'
import { expect, test } from '../real/launch.ts'
import { devicesScreen } from '../real/pages/devices-screen.ts'
import { shell } from '../real/pages/shell.ts'
import { LIST_SITE, listSite } from './list-site.ts'

/** Runs on the lab's laptop only, whose one network is `home0`; `DEVICES` is how many there are in truth. */

const DEVICES = Number(process.env.DEVICES)

test('from the first question to the withdrawn permission', async ({ launched: { page, complaints } }) => {
  const devices = devicesScreen(page)
  await shell(page).ready()
  await expect(page.getByRole('radio', { name: /home0/ })).toBeChecked()
  await page.getByRole('button', { name: 'Yes, look around now' }).click()

  await expect(shell(page).heading('Devices')).toBeFocused()
  await expect(page.getByRole('progressbar', { name: 'Looking around on home0' })).toBeVisible()
  await expect(devices.rows.first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.screenshot({ path: 'e2e/results/lab/scan.png' })
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByText(`Finished: ${DEVICES} devices found.`)).toBeAttached()
  await expect(devices.grid).toHaveAttribute('aria-rowcount', String(DEVICES + 1))
  await page.screenshot({ path: 'e2e/results/lab/scanned.png' })

  await page.getByRole('button', { name: 'Look around' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByText('Stopped. What was found so far is kept.')).toBeAttached()

  await shell(page).open('Houseguest itself')
  const sent = page.getByRole('table', { name: 'Packets sent by Houseguest' })
  for (const kind of ['SSDP search', 'mDNS query', 'One tiny, empty message'])
    await expect(sent.getByRole('row', { name: kind }).first()).toBeVisible()
  // Words for every kind: what was asked beforehand is what was done.
  await expect(sent.getByRole('cell', { name: /^[a-z]+(-[a-z]+)+$/ })).toHaveCount(0)
  await page.screenshot({ path: 'e2e/results/lab/conduct.png' })
  await test.step('a list is fetched after a yes to its site, shown with date and licence, and accounted for', async () => {
    await using site = await listSite()
    await shell(page).open('Calls')
    await page.getByRole('button', { name: 'What names are known from' }).click()
    await page.getByRole('textbox', { name: 'Or the address of a list on the web' }).fill(site.url)
    await expect(page.getByText(`The list is fetched from ${LIST_SITE.host} now`)).toBeVisible()
    expect(site.asked).toEqual([])
    await page.getByRole('button', { name: `Allow ${LIST_SITE.host} and fetch the list` }).click()
    const list = page.getByRole('listitem').filter({ hasText: LIST_SITE.host })
    await expect(list).toContainText(/2 entries, as of .*2026.*, licence CC0 1\.0/)
    expect(site.asked).toEqual(['/trackers.txt'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await list.scrollIntoViewIfNeeded()
      await page.screenshot({ path: `e2e/results/lab/list-${colorScheme}.png` })
      expect(await graveFindings(page)).toEqual([])
    }
    await page.emulateMedia({ colorScheme: null })
    await shell(page).open('Houseguest itself')
    const hosts = page.getByRole('table', { name: 'Hosts contacted by Houseguest' })
    await expect(hosts.getByRole('row', { name: LIST_SITE.host })).toContainText('you asked for a list')
    await page.getByRole('button', { name: `Take back the permission for ${LIST_SITE.host}` }).click()
    await shell(page).open('Calls')
    await page.getByRole('button', { name: 'What names are known from' }).click()
    await list.getByRole('button', { name: /^Fetch again/ }).click()
    await expect(page.getByText(`Nothing is fetched from ${LIST_SITE.host} before`)).toBeVisible()
    expect(site.asked).toHaveLength(1)
    await list.getByRole('button', { name: /^Take away/ }).click()
    await expect(list).toHaveCount(0)
    await shell(page).open('Houseguest itself')
  })

  await page.getByRole('button', { name: /^Take back the permission for home0/ }).click()
  await expect(page.getByText('You have allowed no network. Nothing is sent.')).toBeVisible()
  await shell(page).open('Devices')
  await expect(page.getByRole('link', { name: 'Choose a network' })).toBeVisible()
  expect(complaints).toEqual([])
})
