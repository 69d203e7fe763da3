import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** How printers are asked is the owner's to say, and is remembered. */

test.use({ appArgs: ['--demo'] })

test('asking by SNMP is switched off, and stays off', async ({ launched: { page, complaints } }) => {
  await shell(page).ready()
  await shell(page).open('Houseguest itself')
  const asked = page.getByRole('checkbox', { name: 'Ask by SNMP' })
  await expect(asked).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Community' })).toHaveValue('public')
  await page.getByText('Ask by SNMP').click()
  await page.getByRole('button', { name: 'Save' }).click()
  await shell(page).open('Devices')
  await shell(page).open('Houseguest itself')
  await expect(asked).not.toBeChecked()
  expect(complaints).toEqual([])
})

test('a page is fetched only after a yes to its host, which names it', async ({ launched: { page } }) => {
  await shell(page).ready()
  await shell(page).open('Devices')
  await page.getByRole('searchbox').fill('Washing')
  await page.getByText('Washing machine plug').click()
  await page.getByRole('link', { name: /Look closer/i }).click()
  await page.getByRole('button', { name: 'Paste release notes' }).click()
  const fetchIt = page.getByRole('button', { name: /^Fetch it from/ })
  await expect(fetchIt).toHaveCount(0)
  await page.getByRole('textbox', { name: /Where it was read/ }).fill('https://127.0.0.1/notes')
  await fetchIt.click()
  await expect(page.getByRole('alert').filter({ hasText: /127\.0\.0\.1/ })).toBeVisible()
})
