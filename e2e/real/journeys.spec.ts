import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '../../main/engine/assemble.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** What a new user finds without help, by visible words and roles alone. */

const HOUR = 3_600_000

test.use({
  // A home with a year behind it, and a stranger in it since an hour.
  userData: async ({ userData, playedDemo }, use) => {
    const file = join(userData, 'ledger.db')
    await copyFile(playedDemo, file)
    const engine = openEngine({ file, mode: 'write' })
    engine.record([
      {
        at: new Date(Date.now() - HOUR).toISOString(),
        type: 'sighting',
        via: 'upnp',
        device: { mac: '00:00:5e:00:53:77', ip: '192.0.2.77' },
        facts: { name: 'Garden camera', kind: 'camera', vendor: 'Reolink', model: 'RLC-810A' },
      },
    ])
    await engine.close()
    await use(userData)
  },
})

test('a new user finds who is new, what changed, why a maker lost points, and how to silence a warning', async ({
  launched: { page, complaints },
}) => {
  test.slow()
  const main = page.getByRole('main')
  await shell(page).ready()

  await test.step('who is new', async () => {
    await expect(main.getByRole('heading', { name: 'Who is new' })).toBeVisible()
    await main.getByRole('region', { name: 'Since you last looked' }).getByText('Garden camera').click()
    await expect(shell(page).heading('Garden camera')).toBeFocused()
  })

  await test.step('what changed', async () => {
    await shell(page).open('Home')
    await main.getByRole('heading', { name: 'What changed' }).waitFor()
    await main.getByRole('link', { name: /^All \d+ changes$/ }).click()
    await expect(shell(page).heading('What changed')).toBeFocused()
    await expect(main.getByText(/Firmware went from/).first()).toBeVisible()
  })

  await test.step('why a maker lost points', async () => {
    await shell(page).open('Makers')
    await main.getByRole('searchbox', { name: 'Search' }).fill('HP')
    await main.getByRole('link', { name: 'HP', exact: true }).click()
    await expect(shell(page).heading('HP')).toBeFocused()
    await expect(main.getByRole('heading', { name: /lost/i }).first()).toBeVisible()
  })

  await test.step('how to silence an expected warning', async () => {
    await shell(page).open('Home')
    const decisions = main.getByRole('region', { name: 'Needs your decision' })
    const item = decisions.getByRole('link', { name: /Support for the Moppel R2 has ended/ })
    await item.click()
    await page.getByRole('button', { name: 'I expected this' }).click()
    const dialog = page.getByRole('dialog', { name: 'Did you expect this?' })
    await dialog.getByRole('button', { name: 'I expected this' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(shell(page).heading('Support for the Moppel R2 has ended')).toBeFocused()
    await shell(page).open('Home')
    await expect(decisions.getByRole('link').first()).toBeVisible()
    await expect(item).toHaveCount(0)
  })
  expect(complaints).toEqual([])
})
