import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { graveFindings } from './axe.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** Records are read in, calls are searched, compared and saved, and a source is tried, added, paused and removed. */

test.use({ appArgs: ['--demo'] })
test.setTimeout(120_000)

const LOG = `${[1, 2, 3]
  .flatMap((n) => [
    `Nov 20 03:00:0${n} dnsmasq[12]: query[A] beacon${n}.marmalade.example from 192.168.178.194`,
    `Nov 20 03:00:0${n} dnsmasq[12]: reply beacon${n}.marmalade.example is 203.0.113.${n}`,
  ])
  .join('\n')}\n`
/** Hours of asking for ever new names: takes longer to read than somebody takes to press a button. */
const longLog = () =>
  Array.from({ length: 600_000 }, (_, n) => {
    const time = `${String(Math.floor(n / 60_000)).padStart(2, '0')}:${String(Math.floor(n / 1000) % 60).padStart(2, '0')}:00`
    return `Nov 20 ${time} dnsmasq[12]: query[A] h${n % 4000}.quince.example from 192.168.178.${n % 200}\n`
  }).join('')
const SECRET = 'correct horse battery'

test('whom the home calls is read in, found, compared, saved and followed', async ({
  launched: { app, page, complaints },
  userData,
}) => {
  const choose = (...files: string[]) =>
    app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    }, files)
  const saved = join(userData, 'saved.csv')
  await app.evaluate(({ session }, path) => {
    session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path))
  }, saved)
  const rowsOf = async () => Papa.parse<string[]>((await readFile(saved, 'utf8')).trim()).data
  const log = join(userData, 'dnsmasq.log')
  const letter = join(userData, 'letter.txt')
  await writeFile(log, LOG)
  await writeFile(letter, 'Dear Sir or Madam,\nnobody called.\n')

  await shell(page).ready()
  await shell(page).open('Calls')
  const result = page.getByRole('region', { name: 'What was read in' })

  await test.step('a log is read in, and what is none says so in one sentence', async () => {
    await choose(log, letter)
    await page.getByRole('button', { name: 'Read in files' }).click()
    const row = result.getByRole('row', { name: /dnsmasq\.log/ })
    await expect(row).toContainText('dnsmasq log')
    await expect(result.getByRole('row', { name: /letter\.txt/ }).getByRole('listitem')).toHaveCount(1)
    await expect(result.getByText('2 files were gone through.')).toBeVisible()
  })

  await test.step('dropped on the page with its folder it is read again, and adds nothing', async () => {
    const logs = join(userData, 'logs')
    await mkdir(logs)
    await writeFile(join(logs, 'older.log'), LOG)
    await writeFile(join(logs, '.hidden.log'), LOG)
    const input = await page.context().newCDPSession(page)
    const at = { x: 600, y: 300, data: { items: [], files: [log, logs], dragOperationsMask: 1 } }
    for (const type of ['dragEnter', 'dragOver'] as const)
      await input.send('Input.dispatchDragEvent', { type, ...at })
    await expect(page.getByText('Drop the files or a folder here')).toBeVisible()
    await input.send('Input.dispatchDragEvent', { type: 'drop', ...at })
    await expect(result.getByText('2 files were gone through.')).toBeVisible()
    await expect(result.getByRole('row', { name: /^older\.log/ })).toContainText('Nothing new in it')
    await result.getByRole('button', { name: 'Put this away' }).click()
    await expect(result).toHaveCount(0)
  })

  await test.step('a drop of something that is no file is refused', async () => {
    await page.evaluate(() => {
      const held = new DataTransfer()
      held.items.add(new File(['x'], 'made-up.pcap'))
      dispatchEvent(new DragEvent('drop', { dataTransfer: held, cancelable: true }))
    })
    await expect(result.getByRole('alert')).toHaveText('None of this can be read as a file.')
  })

  await test.step('reading that is stopped says so', async () => {
    const long = join(userData, 'long.log')
    await writeFile(long, longLog())
    await choose(long)
    await page.getByRole('button', { name: 'Read in files' }).click()
    await result.getByRole('button', { name: 'Stop reading' }).click()
    await expect(result.getByText('Stopped.')).toBeVisible()
    await result.getByRole('button', { name: 'Put this away' }).click()
  })

  await test.step('what was read in is found, and saved as it is shown', async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('marmalade')
    await expect(page.getByRole('table', { name: 'Found' }).getByRole('row')).toHaveCount(4)
    await page.getByRole('button', { name: 'Save as CSV: Found' }).click()
    await expect.poll(async () => (await rowsOf().catch(() => [])).length).toBe(4)
    const [head, ...rows] = await rowsOf()
    expect(head).toContain('Organisation')
    expect(rows.map(([host]) => host).toSorted()).toEqual([
      'beacon1.marmalade.example',
      'beacon2.marmalade.example',
      'beacon3.marmalade.example',
    ])
    await page.getByRole('searchbox', { name: 'Search' }).fill('')
  })

  await test.step('who calls an organisation is one click away, by name', async () => {
    await page.getByRole('button', { name: 'Who calls Meridian Reach Media?' }).click()
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
    const found = page.getByRole('table', { name: 'Found' })
    await expect(found.getByRole('link', { name: 'Hall thermostat' }).first()).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search' }).fill('')
  })

  await test.step('of an organisation the home calls, its hosts are counted by port, and not called hosts', async () => {
    const row = page
      .getByRole('table', { name: 'Organisations' })
      .getByRole('row', { name: /Meridian Reach Media/ })
    await expect(row).toContainText(/\d destinations?/)
    await page.getByRole('button', { name: 'Save as CSV: Organisations' }).click()
    await expect.poll(async () => (await rowsOf().catch(() => []))[0]).toContain('Destinations')
  })

  await test.step('two devices are set side by side', async () => {
    await page.getByRole('link', { name: 'Compare two devices' }).click()
    await expect(shell(page).heading('Compare two devices')).toBeFocused()
    await page.getByRole('button', { name: 'One device' }).click()
    await page.getByRole('option', { name: 'Hall thermostat' }).click()
    await page.getByRole('button', { name: 'Another device' }).click()
    await page.getByRole('option', { name: 'Nordlys Bridge' }).click()
    await expect(page.getByRole('region', { name: 'Hall thermostat', exact: true })).toContainText(
      /^.*Sent .* to \d/,
    )
    await expect(page.getByRole('region', { name: 'Only Hall thermostat calls' })).toContainText(
      'Meridian Reach',
    )
    await page.getByRole('button', { name: 'Save as CSV: Compare two devices' }).click()
    await expect.poll(async () => (await rowsOf())[0]).toContain('Hall thermostat sent (bytes)')
    expect((await rowsOf()).find(([organisation]) => organisation === 'Meridian Reach Media')?.[2]).toBe(
      'Hall thermostat',
    )
    expect(await graveFindings(page)).toEqual([])
  })

  await test.step('the demonstration follows no source; in the own home one is added, paused and removed', async () => {
    await page.evaluate(() => location.assign('#/sources'))
    await expect(page.getByText(/^This is the demonstration home/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add it' })).toHaveCount(0)
    await page.getByRole('main').getByRole('button', { name: 'Back to your own home' }).click()
    await expect(page.getByText(/^This is the demonstration home/)).toHaveCount(0)
    await page.evaluate(() => location.assign('#/sources'))
    await page.getByRole('textbox', { name: 'Address of the box' }).fill('127.0.0.1:9')
    await page.getByLabel('Password', { exact: true }).fill(SECRET)
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(page.getByText('It does not work yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Add it' }).click()
    const source = page.getByRole('region', { name: '127.0.0.1:9' })
    await expect(source.getByText('Needs attention')).toBeVisible()
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
    expect(await page.content()).not.toContain(SECRET)
    await shell(page).open('Calls')
    await expect(
      page.getByText('A source does not tell all, so calls may be missing: 127.0.0.1:9.'),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Look at the sources' }).click()
    await source.getByRole('button', { name: 'Try 127.0.0.1:9 again now' }).click()
    await expect(page.getByText('127.0.0.1:9 is tried again.')).toBeAttached()
    await expect(source.getByText('Needs attention')).toBeVisible()
    await source.getByRole('button', { name: 'Change the password of 127.0.0.1:9' }).click()
    await source.getByLabel('Password of 127.0.0.1:9').fill(`another ${SECRET}`)
    await source.getByRole('button', { name: 'Give the password' }).click()
    await expect(page.getByText(/The password was given|offers no keyring/).first()).toBeAttached()
    expect(await page.content()).not.toContain(SECRET)
    await source.getByRole('button', { name: 'Pause 127.0.0.1:9' }).click()
    await expect(source.getByText('Paused', { exact: true })).toBeVisible()
    await source.getByRole('button', { name: 'The same as a table' }).click()
    await expect(source.getByRole('row')).toHaveCount(91)
    expect(await graveFindings(page)).toEqual([])
    await source.getByRole('button', { name: 'Remove 127.0.0.1:9' }).click()
    await source.getByRole('button', { name: 'Yes, remove it' }).click()
    await expect(source).toHaveCount(0)
    await expect(page.getByText('No source yet')).toBeVisible()
  })

  await test.step('where no list says in which country an address is registered, the page says so', async () => {
    await shell(page).open('Calls')
    await choose(log)
    await page.getByRole('button', { name: 'Read in files' }).click()
    const countries = page.getByRole('region', { name: 'Countries' })
    await expect(countries.getByText(/comes without a list of address ranges/)).toBeVisible()
    await expect(countries.getByRole('table')).toHaveCount(0)
  })
  expect(complaints).toEqual([])
})
