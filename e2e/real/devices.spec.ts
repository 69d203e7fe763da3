import { expect, launchedOnce, test } from './launch.ts'
import { devicesScreen } from './pages/devices-screen.ts'
import { shell } from './pages/shell.ts'

/** Finding a device and what is known of it, in the demonstration home. */

const launched = launchedOnce(['--demo'])

test('devices are searched, filtered, sorted and grouped', async () => {
  const { page, complaints } = launched()
  const devices = devicesScreen(page)
  await shell(page).ready()
  await shell(page).open('Devices')
  await devices.search.fill('hearthwell thermo')
  await expect(devices.rows).toHaveCount(1)
  await expect(devices.row(/Hall thermostat/)).toBeVisible()
  await devices.search.fill('no such thing')
  await expect(page.getByRole('heading', { name: 'No device matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all devices' }).click()
  await expect(devices.search).toHaveValue('')

  await devices.choose('Kind', /^Printer/)
  await expect(devices.rows.filter({ hasText: 'Printer' })).not.toHaveCount(0)
  await expect(devices.rows.filter({ hasNotText: 'Printer' })).toHaveCount(0)
  await devices.choose('Kind', 'All kinds')

  await devices.sortBy('Firmware')
  await expect(devices.column('Firmware')).toHaveAttribute('aria-sort', 'ascending')
  await devices.sortBy('Firmware')
  await expect(devices.column('Firmware')).toHaveAttribute('aria-sort', 'descending')

  await devices.choose('Group by', 'Maker')
  await expect(devices.row(/^Hearthwell\s*1 device$/)).toHaveCount(1)
  expect(complaints).toEqual([])
})

test('the keyboard alone opens a device, its grounds and its history, and finds back', async () => {
  const { page } = launched()
  const devices = devicesScreen(page)
  await shell(page).ready()
  await shell(page).open('Devices')
  await expect(devices.rows.nth(3)).toBeVisible()
  await devices.rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(devices.rows.nth(2)).toBeFocused()
  const name = (await devices.rows.nth(2).getByRole('gridcell').first().locator('bdi').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(shell(page).heading(name)).toBeFocused()

  await page.getByRole('button', { name: 'How do we know the Model?' }).press('Enter')
  await expect(page.getByText('Last heard').filter({ visible: true })).toHaveCount(1)
  await page.getByRole('button', { name: 'The same as a table' }).first().press('Enter')
  await expect(page.getByRole('table', { name: 'History' })).toBeVisible()

  await page.getByRole('link', { name: 'Devices' }).first().click()
  await expect(devices.rows.nth(2)).toHaveAttribute('tabindex', '0')
})

test("the owner's word on a name holds, and can be taken back", async () => {
  const { page } = launched()
  await shell(page).ready()
  await shell(page).open('Devices')
  await page.getByRole('row', { name: /Hall thermostat/ }).click()
  await page.getByRole('button', { name: 'Correct the Name' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Thermostat by the stairs')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(shell(page).heading('Thermostat by the stairs')).toBeVisible()
  await page.getByRole('button', { name: 'Correct the Name' }).click()
  await page.getByRole('button', { name: 'Take my word back' }).click()
  await expect(shell(page).heading('Hall thermostat')).toBeVisible()
})
