import { expect, launchedOnce, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** What a new user must find without help: what changed, what came before it, how to settle it. */

const launched = launchedOnce(['--demo'])

test('a warning shows what came before it and what it rests on', async () => {
  const { page, complaints } = launched()
  await shell(page).ready()
  await shell(page).open('Warnings')
  await page.getByRole('link', { name: /Hall thermostat talks to somebody new/ }).click()
  await expect(shell(page).heading(/Hall thermostat talks to somebody new/)).toBeFocused()
  const before = page.getByRole('table', { name: 'What changed before' })
  await expect(before.getByRole('row', { name: /Firmware changed from 2.7.0 to 2.9.0/ })).toBeVisible()
  await expect(before.getByText(/no link shown/).first()).toBeVisible()
  await expect(page.getByText('caused', { exact: false })).toHaveCount(0)
  await expect(page.getByRole('img', { name: /^From the change on/ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'What this rests on' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Hall thermostat' }).click()
  await expect(shell(page).heading('Hall thermostat')).toBeFocused()
  expect(complaints).toEqual([])
})

test('an expected warning is settled with a note and leaves the inbox', async () => {
  const { page } = launched()
  await shell(page).ready()
  await shell(page).open('Warnings')
  const item = page.getByRole('main').getByRole('link', { name: /Support for the Moppel R2 has ended/ })
  await item.click()
  await page.getByRole('button', { name: 'I expected this' }).click()
  const dialog = page.getByRole('dialog', { name: 'Did you expect this?' })
  await dialog.getByRole('textbox', { name: 'Note (optional)' }).fill('We know; it is replaced in spring.')
  await dialog.getByRole('button', { name: 'I expected this' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('You expected this')).toBeVisible()
  await page.getByRole('link', { name: 'Warnings' }).last().click()
  await expect(shell(page).heading('Warnings')).toBeFocused()
  await expect(item).toHaveCount(0)
})
