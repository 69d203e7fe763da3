import { type Page, test as step } from 'playwright/test'
import { expect, test } from './launch.ts'
import { typeDay } from './pages/day-field.ts'
import { shell } from './pages/shell.ts'

/** Makers, their documents, other homes' notes, and whom the home calls: one window, walked through. */

test.use({ appArgs: ['--demo'] })

test('a maker’s points are traced, weighed, compared, corrected and exchanged', async ({
  launched: { page, complaints },
}) => {
  await shell(page).ready()

  await step.step('a maker is found by another of its names', async () => {
    await shell(page).open('Makers')
    const search = page.getByRole('searchbox', { name: 'Search' })
    await search.fill('signify')
    await expect(page.getByRole('link', { name: 'Philips', exact: true })).toBeVisible()
    await search.fill('hp')
    await page.getByRole('checkbox', { name: 'Only makers of my devices' }).press('Space')
    await expect(page.getByRole('heading', { name: 'No maker of this name' })).toBeVisible()
    await page.getByRole('checkbox', { name: 'Only makers of my devices' }).press('Space')
  })

  await step.step('a long list is drawn as one comes near: by scrolling, or told to without it', async () => {
    const search = page.getByRole('searchbox', { name: 'Search' })
    await search.fill('')
    const rows = page.getByRole('table', { name: 'Other makers' }).getByRole('row')
    const count = Number(
      await page.getByRole('table', { name: 'Other makers' }).getAttribute('aria-rowcount'),
    )
    expect(await rows.count()).toBeLessThan(count)
    await rows.first().hover()
    await expect(async () => {
      await page.mouse.wheel(0, 1000)
      expect(await rows.count()).toBe(count)
    }).toPass({ timeout: 15_000, intervals: [100] })
    await search.fill('a')
    await page.getByRole('button', { name: /^Show \d+ more$/ }).dispatchEvent('click')
    await expect(page.getByRole('button', { name: /^Show \d+ more$/ })).toHaveCount(0)
    await search.fill('hp')
  })

  await step.step('two clicks lead from the list to source and date of a point', async () => {
    await page.getByRole('link', { name: 'HP', exact: true }).click()
    await expect(shell(page).heading('HP')).toBeFocused()
    await expect(page.getByText(/^\d+ of 100, between/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What nobody knows yet' })).toBeVisible()
    for (const name of ['What it does well', 'What it lost points for']) await everyPointIsTraced(page, name)
    await expect(page.getByRole('img', { name: /^Time line of \d+ incidents, from 2016/ })).toBeVisible()
    await expect(page.getByText('The maker’s reply').first()).toBeVisible()
  })

  await step.step('other weights change the score and keep the usual one beside it', async () => {
    await page.getByRole('button', { name: /Weigh for/ }).click()
    await page.getByRole('option', { name: /^Privacy/ }).click()
    await expect(page.getByText(/^With the usual weights: \d+ of 100/)).toBeVisible()
    await typeDay(page, /^As of/, '2016-06-01')
    await expect(page.getByText(/^As of Jun 1, 2016/)).toBeVisible()
    await expect(page.getByText('Callers kept waiting on purpose')).toHaveCount(0)
    await page.getByRole('button', { name: 'Take the day away' }).click()
  })

  await step.step(
    'a fact without its source is refused at its field; taken back it stays visible',
    async () => {
      await page.getByRole('button', { name: 'Add a fact' }).click()
      await page.getByRole('button', { name: /What is it/ }).click()
      await page.getByRole('option', { name: 'When support of a model ends' }).click()
      await page.getByRole('textbox', { name: 'Model' }).fill('InkHome 1')
      await typeDay(page, 'Support ends on', '2027-03-31')
      await page.getByRole('button', { name: 'Add it' }).click()
      await expect(page.getByRole('alert').filter({ hasText: /^A fact needs its source/ })).toBeVisible()
      await page.getByLabel('Where you have it from').fill('The box')
      await page.getByRole('button', { name: 'Add it' }).click()
      const own = page.getByRole('table', { name: 'Your own facts and corrections' })
      await own.getByRole('button', { name: 'Take back: InkHome 1: 2027-03-31' }).click()
      await expect(own.getByText(/^Taken back/)).toBeVisible()
    },
  )

  await step.step('a broken record is refused with line and field', async () => {
    await choose(page, 'Add a record from a file', [
      {
        name: 'acme.yaml',
        text: 'vendor: Acme\nnotes:\n  - side: credit\n    text: Fine.\n    grade: 0.6\n',
      },
    ])
    await expect(
      page.getByRole('alert').filter({ hasText: /acme\.yaml, line 3: notes\.0\.source/ }),
    ).toBeVisible()
  })

  await step.step('makers stand side by side, question by question', async () => {
    await shell(page).open('Makers')
    const search = page.getByRole('searchbox', { name: 'Search' })
    for (const name of ['Brother', 'HP']) {
      await search.fill(name)
      await page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).press('Space')
    }
    await page.getByRole('link', { name: 'Compare them' }).click()
    const table = page.getByRole('table', { name: 'Makers side by side' })
    await expect(table.getByRole('columnheader')).toHaveText(['Question', 'Brother', 'HP'])
    await expect(table.getByRole('row')).toHaveCount(1 + 4 + 21)
  })

  await step.step('a maker without a record says so, and its own conduct stands apart', async () => {
    await shell(page).open('Makers')
    await page.getByRole('link', { name: 'Hearthwell' }).click()
    await expect(page.getByText(/^No record yet/)).toBeVisible()
    const here = page.getByRole('region', { name: 'On your network' })
    await expect(here.getByRole('link', { name: 'Hall thermostat' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Meridian Reach Media.*now/ })).toBeVisible()
  })

  await step.step('what changed in a policy is flagged, and archived versions are taken in', async () => {
    await page.getByRole('link', { name: 'Terms and policies' }).click()
    await expect(page.getByText('Reaches back to what you own or gave already')).toBeVisible()
    await page
      .getByRole('button', { name: /^How to prove the text of/ })
      .first()
      .click()
    await expect(page.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible()
    await choose(page, 'Take in files of an archive', [
      { name: '2024-01-01.md', text: 'We never share what your thermostat tells us with anybody.' },
      { name: 'undated.md', text: 'Whatever.' },
    ])
    await expect(page.getByText('1 new version was kept.').last()).toBeVisible()
    await expect(page.getByText(/undated\.md.*Neither its name/)).toBeVisible()
    await page.getByLabel('Address of the page').fill('https://hearthwell.example/privacy')
    await page.getByRole('button', { name: 'Pick this page to look at it again' }).click()
    await expect(page.getByText(/Last looked at\s*Never/)).toBeVisible()
  })

  await step.step(
    'notes leave only as a file the owner has seen, and a changed file is refused',
    async () => {
      await shell(page).open('Makers')
      await page.getByRole('link', { name: 'Compare notes with other homes' }).click()
      await page.getByRole('button', { name: 'Choose all' }).click()
      await page.getByRole('button', { name: 'See the file as it will be' }).click()
      const file = await page.getByLabel('The file, signed').inputValue()
      expect(file).not.toMatch(/Hall thermostat|([0-9a-f]{2}:){5}|192\.168\./i)
      await choose(page, 'Take in a file of another home', [
        { name: 'friend.json', text: file.replace('"day": "2026', '"day": "2025') },
      ])
      await expect(page.getByRole('alert').filter({ hasText: /changed or damaged/ })).toBeVisible()
    },
  )

  await step.step('the calls of the home are searched by host and organisation', async () => {
    await shell(page).open('Calls')
    await expect(page.getByRole('table', { name: 'Organisations' })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search' }).fill('meridian')
    const found = page.getByRole('table', { name: 'Found' })
    await expect(found.getByRole('row', { name: /events\.meridianreach\.example/ })).toBeVisible()
  })

  await step.step('a device page tells whom it calls, when, and how its versions came', async () => {
    await shell(page).open('Devices')
    await page.getByRole('row', { name: /Hall thermostat/ }).click()
    const calls = page.getByRole('region', { name: 'Whom it calls' })
    await calls.getByRole('button', { name: 'Hosts of Meridian Reach Media' }).click()
    await expect(calls.getByRole('row', { name: /events\.meridianreach\.example/ })).toBeVisible()
    await expect(calls.getByRole('img', { name: /^Calendar of/ })).toBeVisible()
    await calls.getByRole('button', { name: 'Day by day: The same as a table' }).click()
    await expect(calls.getByRole('table', { name: 'Day by day' }).getByRole('row').nth(1)).toBeVisible()
    const diary = page.getByRole('table', { name: 'Firmware diary' })
    await expect(diary.getByRole('row', { name: /2\.9\.0.*Announced, but vaguely/ })).toBeVisible()
  })

  expect(complaints).toEqual([])
})

/** Opens the evidence of every point in a section: each has a statement with a source and a date. */
async function everyPointIsTraced(page: Page, section: string): Promise<void> {
  const button = page.getByRole('button', { name: /^Evidence: / })
  const names = await button.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  expect(names, 'no two buttons of the page are named alike').toEqual([...new Set(names)])
  const points = page.getByRole('region', { name: section }).getByRole('listitem').filter({ has: button })
  for (const point of await points.all()) {
    await point.getByRole('button', { name: /^Evidence: / }).click()
    await expect(point.getByText(/\S · ([^·]*\d{4}|no date)/).first()).toBeVisible()
  }
}

/** Hands files to a button that opens the system's dialog. */
async function choose(page: Page, button: string, files: { name: string; text: string }[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  )
}
