import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** What is fetched from the web is the owner's to say, and a demonstration fetches nothing. */

test.use({ appArgs: ['--demo'] })

test('the demonstration says that it sends nothing instead of offering to', async ({
  launched: { page },
}) => {
  await shell(page).ready()
  await shell(page).open('Devices')
  await page.getByRole('searchbox').fill('Washing')
  await page.getByText('Washing machine plug').click()
  await page.getByRole('link', { name: /Look closer/i }).click()
  await page.getByRole('button', { name: 'Paste release notes' }).click()
  await page.getByRole('textbox', { name: /Where it was read/ }).fill('https://127.0.0.1/notes')
  const refusal = page.getByText(/^This is the demonstration home: it sends nothing/)
  await expect(page.getByRole('dialog').locator(refusal)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Fetch it from/ })).toHaveCount(0)
  await page.keyboard.press('Escape')

  for (const screen of ['welcome', 'sources', 'settings/looking']) {
    await page.evaluate((at) => location.assign(`#/${at}`), screen)
    await expect(refusal).toBeVisible()
    await expect(page.getByRole('button', { name: /look around now|^Add/ })).toHaveCount(0)
  }
})
