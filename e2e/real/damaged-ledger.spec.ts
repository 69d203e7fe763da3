import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { graveFindings } from './axe.ts'
import { backedUpLedger } from './backed-up-ledger.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** A ledger that was damaged: the app says so, shows its backups, restores one and can take that back. */

const PAGE = 4_096

/** Overwrites a part of every page but the first two, as a failing disk might. */
function damage(file: string): void {
  // Ended as it should not be, so that the next start looks the ledger over.
  const db = openLedger(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const bytes = readFileSync(file)
  for (let at = 2 * PAGE; at < bytes.length; at += PAGE) bytes.fill(0xaa, at, at + 512)
  writeFileSync(file, bytes)
}

test.use({
  userData: async ({ userData }, use) => {
    const file = join(userData, 'ledger.db')
    await backedUpLedger(file)
    damage(file)
    await use(userData)
  },
})

test('a damaged ledger is said, its backup is restored, and that can be taken back', async ({
  launched: { page, complaints },
}) => {
  test.slow()
  await shell(page).ready()
  const main = page.getByRole('main')
  const damaged = main.getByText(/ledger\.db is damaged/)

  await test.step('the first screen says it and leads to the backups', async () => {
    await expect(damaged).toBeVisible()
    expect(await graveFindings(page)).toEqual([])
    await main.getByRole('link', { name: /backup/i }).click()
    await expect(main.getByRole('heading', { name: 'Backups' })).toBeVisible()
  })

  await test.step('a look at what would be lost, then the restore', async () => {
    await main.getByRole('button', { name: /^Restore the backup of/ }).click()
    const question = page.getByRole('dialog')
    await expect(question.getByText(/cannot be counted/)).toBeVisible()
    await question.getByRole('button', { name: 'Restore it' }).click()
    await expect(question).toHaveCount(0)
  })

  await test.step('the engine begins anew over the backup, in the same window', async () => {
    await shell(page).open('Devices')
    await expect(main.getByText('Hall lamp').first()).toBeVisible({ timeout: 20_000 })
  })

  await test.step('taking it back shows the damage again', async () => {
    await shell(page).open('Settings')
    await main.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Your data' }).click()
    await main.getByRole('button', { name: 'Take the restore back' }).click()
    await expect(damaged).toBeVisible({ timeout: 20_000 })
  })
  expect(complaints).toEqual([])
})
