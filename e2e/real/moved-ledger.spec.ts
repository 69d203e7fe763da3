import { existsSync, renameSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { graveFindings } from './axe.ts'
import { backedUpLedger } from './backed-up-ledger.ts'
import { enginesUnder } from './engine-processes.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** The owner's ledger on another disk: moved there, missed when it is unplugged, found again and moved back. */

test.use({
  userData: async ({ userData }, use) => {
    await mkdir(diskOf(userData))
    await backedUpLedger(join(userData, 'ledger.db'))
    await use(userData)
    for (const folder of [diskOf(userData), unplugged(userData)])
      await rm(folder, { recursive: true, force: true })
  },
})

const diskOf = (userData: string) => `${userData}-disk`
const unplugged = (userData: string) => `${userData}-unplugged`

/** The owner's answer to the next dialogs for a folder. */
const choosing = (app: ElectronApplication, folder: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, folder)

/** Ends the engine, as its disk's loss does; the app starts another. */
async function endEngine(app: ElectronApplication): Promise<void> {
  for (const pid of await enginesUnder(app.process().pid!)) process.kill(pid, 'SIGKILL')
}

if (process.platform === 'linux')
  test('a ledger is moved, missed while its disk is away, and found again', async ({
    launched: { app, page, complaints },
    userData,
  }) => {
    test.slow()
    const disk = diskOf(userData)
    const target = join(disk, 'houseguest-data')
    const main = page.getByRole('main')
    const openData = async () => {
      await shell(page).open('Settings')
      await main.getByRole('link', { name: 'Your data' }).click()
    }
    await shell(page).ready()
    await openData()

    await test.step('a folder that will not do is said, and changes nothing', async () => {
      await choosing(app, join(userData, 'ledger.db.backups'))
      await main.getByRole('button', { name: 'Move it…' }).click()
      await expect(main.getByText(/The ledger already lies in/)).toBeVisible()
      expect(existsSync(join(userData, 'ledger.db'))).toBe(true)
    })

    await test.step('moved, and in use there in the same window', async () => {
      await choosing(app, disk)
      await main.getByRole('button', { name: 'Move it…' }).click()
      await expect(main.getByText(target)).toBeVisible()
      await expect(main.getByRole('button', { name: 'Move it back' })).toBeVisible()
      await expect.poll(() => existsSync(join(userData, 'ledger.db'))).toBe(false)
      await expect(main.getByRole('button', { name: /^Restore the backup of/ })).toBeVisible()
      await shell(page).open('Devices')
      await expect(main.getByText('Hall lamp').first()).toBeVisible()
    })

    await test.step('what is missing is said in a sentence, and nothing is begun in its place', async () => {
      renameSync(disk, unplugged(userData))
      await endEngine(app)
      await expect(page.getByRole('heading', { name: 'Your ledger is not there' })).toBeVisible()
      await expect(main.getByText(/connect its disk/)).toBeVisible()
      expect(await graveFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Look again' }).click()
      await expect(page.getByRole('heading', { name: 'Your ledger is not there' })).toBeVisible()
      expect(existsSync(disk)).toBe(false)
      await choosing(app, userData)
      await page.getByRole('button', { name: 'Choose its folder…' }).click()
      await expect(main.getByText(/There is no ledger in/)).toBeVisible()
    })

    await test.step('an empty one begins in the app’s own folder, and the moved one is opened again', async () => {
      await page.getByRole('button', { name: 'Begin an empty ledger' }).click()
      await openData()
      await expect(main.getByText('There is no backup yet.')).toBeVisible()
      await choosing(app, unplugged(userData))
      await main.getByRole('button', { name: 'Open the ledger of another folder…' }).click()
      await expect(main.getByRole('button', { name: /^Restore the backup of/ })).toBeVisible()
      await shell(page).open('Devices')
      await expect(main.getByText('Hall lamp').first()).toBeVisible()
    })

    await test.step('it is not moved over the other ledger', async () => {
      await openData()
      await main.getByRole('button', { name: 'Move it back' }).click()
      await expect(main.getByText(/There is a ledger in/)).toBeVisible()
    })
    expect(complaints).toEqual([])
  })
