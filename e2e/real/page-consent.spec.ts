import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** What is fetched from the web is the owner's to say. */

test.use({ appArgs: ['--demo'] })

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
