import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, launchedOnce, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** What a guest may do, why Houseguest asks, what happened meanwhile, and a letter to the maker. */

const launched = launchedOnce(['--demo'])

test('house rules are proposed in plain words, confirmed, exchanged as a file and taken back', async () => {
  const { app, page, complaints, userData } = launched()
  await shell(page).ready()
  await shell(page).open('Devices')
  await page.getByRole('row', { name: /Hall thermostat/ }).click()
  const rules = page.getByRole('region', { name: 'House rules' })
  await expect(rules.getByText('It is not in force yet')).toBeVisible()
  await expect(rules.getByText(/^may talk to .*name and time servers$/)).toBeVisible()
  await rules.getByRole('button', { name: 'Whom exactly' }).click()
  await expect(rules.getByRole('table', { name: 'Whom exactly' }).getByRole('row').nth(1)).toBeVisible()
  await rules.getByRole('button', { name: 'Yes, hold it to this' }).click()
  await expect(rules.getByText(/^You said yes to this on/)).toBeVisible()

  await rules.getByRole('button', { name: 'For your router', exact: true }).click()
  const text = await rules.getByRole('textbox', { name: 'MUD file (RFC 8520)' }).inputValue()
  expect(JSON.parse(text)).toHaveProperty('ietf-mud:mud')
  const saved = join(userData, 'saved.json')
  await app.evaluate(({ session }, path) => {
    session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path))
  }, saved)
  await rules.getByRole('button', { name: 'Save for a router' }).click()
  await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toMatch(/"ietf-mud:mud"/)

  await rules.getByRole('button', { name: 'Take the rules back' }).click()
  await expect(rules.getByText('Proposed from what it has done so far.')).toBeVisible()

  const file = { name: 'thermostat.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await rules.locator('input[type=file]').setInputFiles(file)
  await expect(rules.getByText('Read from thermostat.json.')).toBeVisible()
  await rules.getByRole('button', { name: 'Not this' }).click()
  await rules.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{}') })
  await expect(rules.getByRole('alert')).toHaveText(/^This is no MUD file/)
  expect(complaints).toEqual([])
})

test('a warning leads to why it is asked and to a letter that can be copied', async () => {
  const { app, page, complaints } = launched()
  await shell(page).ready()
  await shell(page).open('Warnings')
  await page.getByRole('link', { name: /Hall thermostat talks to somebody new/ }).click()
  await page.getByRole('button', { name: 'Draft of a letter' }).click()
  const letter = page.getByRole('textbox', { name: 'Letter' })
  await expect(letter).toHaveValue(/Please tell me:/)
  expect(await letter.inputValue()).not.toMatch(/caused/)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied.').first()).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(await letter.inputValue())
  await page.getByRole('link', { name: 'Why this is asked' }).click()
  await expect(shell(page).heading('Does it talk to somebody new?')).toBeFocused()
  await expect(page.getByText('What would settle it')).toBeVisible()
  await page.getByRole('link', { name: 'What Houseguest asks' }).click()
  const questions = page.getByRole('region', { name: 'What Houseguest asks' })
  await expect(questions.getByRole('listitem')).toHaveCount(25)
  expect(complaints).toEqual([])
})

test('a notification leads to its warning in the window that is open', async () => {
  const { app, page } = launched()
  await shell(page).ready()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/#/warnings')
  })
  await expect(shell(page).heading('Warnings')).toBeFocused()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})
