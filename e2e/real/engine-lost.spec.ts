import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { graveFindings } from './axe.ts'
import { close, expect, launch, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** What the screens say while there is no engine to ask. */

test('a lost engine is said, what was known stays, and its return is taken up', async ({
  launched: { page },
}) => {
  await shell(page).ready()
  await shell(page).open('Houseguest itself')
  await expect(page.getByText('You have allowed no network.')).toBeVisible()
  // A port whose other end closes at once: how the page learns of a death, but for as long as the test looks.
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    window.postMessage({ type: 'engine-port' }, location.origin, [port2])
    setTimeout(() => port1.close(), 100)
  })
  await expect(page.getByRole('alert').filter({ hasText: 'The engine stopped' })).toBeVisible()
  await expect(page.getByText('You have allowed no network.')).toBeVisible()
  expect(await graveFindings(page)).toEqual([])
  await expect(page.getByRole('button', { name: 'Start it now' })).toBeEnabled()
  await page.evaluate(() => window.houseguest?.connect())
  await expect(page.getByText('The engine stopped')).toHaveCount(0)
  await expect(page.getByText('The engine is running again.')).toBeAttached()
})

test('where nothing can be written the window says so and can be asked again', async ({ userData }) => {
  const file = join(userData, 'no-folder')
  await writeFile(file, '')
  const { app, page } = await launch(join(file, 'houseguest'))
  try {
    await expect(page.getByRole('heading', { name: 'The engine could not start' })).toBeVisible()
    await expect(page.getByText(/no-folder.*cannot be opened/)).toBeVisible()
    expect(await graveFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'The engine could not start' })).toBeVisible()
  } finally {
    await close(app)
  }
})
