import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** Why a maker lost points, and whom a device calls: found without help. */

test.use({ appArgs: ['--demo'] })

test('a maker page tells what is known, what lost points and what nobody knows', async ({
  launched: { page, complaints },
}) => {
  await shell(page).ready()
  await shell(page).open('Makers')
  await page.getByRole('searchbox', { name: 'Search' }).fill('hp')
  await page.getByRole('link', { name: 'HP', exact: true }).click()
  await expect(shell(page).heading('HP')).toBeFocused()
  await expect(page.getByText(/of 100, between/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What nobody knows yet' })).toBeVisible()
  const lost = page.getByRole('region', { name: 'What it lost points for' })
  await lost.getByRole('button', { name: 'Evidence: Incidents on record' }).click()
  await expect(lost.getByText(/cartridges/).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('the calls of the home are searched by host and organisation', async ({ launched: { page } }) => {
  await shell(page).ready()
  await shell(page).open('Calls')
  await expect(page.getByRole('table', { name: 'Organisations' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('meridian')
  const found = page.getByRole('table', { name: 'Found' })
  await expect(found.getByRole('row', { name: /events\.meridianreach\.example/ })).toBeVisible()
})

test('a device page tells whom it calls, on which days, and which version came announced', async ({
  launched: { page, complaints },
}) => {
  await shell(page).ready()
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
  expect(complaints).toEqual([])
})
