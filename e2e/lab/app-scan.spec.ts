import { expect, test } from '../real/launch.ts'
import { devicesScreen } from '../real/pages/devices-screen.ts'
import { shell } from '../real/pages/shell.ts'

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
  await page.getByRole('button', { name: /^Take back the permission for home0/ }).click()
  await expect(page.getByText('You have allowed no network. Nothing is sent.')).toBeVisible()
  await shell(page).open('Devices')
  await expect(page.getByRole('link', { name: 'Choose a network' })).toBeVisible()
  expect(complaints).toEqual([])
})
