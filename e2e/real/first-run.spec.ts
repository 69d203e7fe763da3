import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** A first start sends nothing, says what would be sent, and takes no for an answer. */

test('the first start asks, explains every packet, and has sent nothing', async ({
  launched: { page, complaints },
}) => {
  await expect(shell(page).heading('May Houseguest look around?')).toBeVisible()
  await expect(page.getByText('Nothing has been sent so far')).toBeVisible()
  await expect(page.getByRole('radio').first()).toBeChecked()
  const sent = page.getByRole('table', { name: /^What will be sent on/ })
  for (const kind of [
    'SSDP search',
    'mDNS query',
    'One tiny, empty message',
    '(IPP)',
    '(SNMP)',
    'make Yeelight',
  ])
    await expect(sent.getByRole('row', { name: kind })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Yes, look around now' })).toBeVisible()

  await shell(page).open('Houseguest itself')
  await expect(page.getByText('You have allowed no network. Nothing is sent.')).toBeVisible()
  await expect(page.getByText('Nothing has been sent.', { exact: true })).toBeVisible()
  await expect(page.getByText('No host has been contacted.')).toBeVisible()
  expect(complaints).toEqual([])
})

test('"not now" leads to an empty home that still offers the question', async ({ launched: { page } }) => {
  await page.getByRole('link', { name: 'Not now' }).click()
  await expect(shell(page).heading('Home')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Nobody is known here yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Choose a network' }).first().click()
  await expect(shell(page).heading('May Houseguest look around?')).toBeFocused()
})
