import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { graveFindings } from './axe.ts'
import { enginesUnder } from './engine-processes.ts'
import { close, expect, launch, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** What the screens say while there is no engine to ask. */

const LINES = 480_000

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

test('an import under which the engine ends goes on at a click', async ({
  launched: { app, page },
  userData,
}) => {
  test.skip(process.platform !== 'linux', 'engines are found in /proc')
  const log = join(userData, 'long.log')
  const lines = Array.from(
    { length: LINES },
    (_, n) =>
      `Nov 20 0${Math.floor(n / 60_000)}:${String(Math.floor(n / 1000) % 60).padStart(2, '0')}:00 dnsmasq[12]: query[A] h${n % 4000}.quince.example from 192.168.178.${n % 200}\n`,
  )
  await writeFile(
    log,
    `${lines.join('')}Nov 20 08:00:00 dnsmasq[12]: query[A] last.quince.example from 192.168.178.7\n`,
  )
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [log],
  )
  await shell(page).ready()
  await shell(page).open('Calls')
  await page.getByRole('button', { name: 'Read in files' }).click()
  const result = page.getByRole('region', { name: 'What was read in' })
  await expect(result.getByRole('button', { name: 'Stop reading' })).toBeVisible()
  for (const engine of await enginesUnder(app.process().pid ?? 0)) process.kill(engine, 'SIGKILL')
  await expect(result.getByRole('alert')).toHaveText(/The engine stopped while it was reading/)
  await result.getByRole('button', { name: 'Go on reading' }).click()
  await expect(result.getByText('1 file was gone through.')).toBeVisible({ timeout: 60_000 })
  for (const name of ['h0.', 'last.']) {
    await page.getByRole('searchbox', { name: 'Search' }).fill(`${name}quince.example`)
    await expect(page.getByRole('table', { name: 'Found' }).getByRole('row')).toHaveCount(2)
  }
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
