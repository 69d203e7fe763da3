import { join } from 'node:path'
import { openEngine } from '../../main/engine/assemble.ts'
import { demoTimeline } from '../../main/engine/demo/home.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** The main process follows the home's warnings beside the screens. */

test.use({
  // A home ledger, not a demonstration's: of those nobody is told.
  userData: async ({ userData }, use) => {
    const engine = openEngine({ file: join(userData, 'ledger.db'), mode: 'write' })
    engine.record(demoTimeline(Date.now()))
    await engine.close()
    await use(userData)
  },
})

test('settling a warning takes it off the badge', async ({ launched: { app, page } }) => {
  await app.evaluate(({ app: self }) => {
    const counts: number[] = []
    Object.assign(globalThis, { counts })
    self.setBadgeCount = (count) => counts.push(count ?? 0) > 0
  })
  await shell(page).ready()
  await shell(page).open('Warnings')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Warning|Alarm)/ })
    .first()
    .click()
  const settle = async () => {
    await page.getByRole('button', { name: 'I expected this' }).click()
    const dialog = page.getByRole('dialog', { name: 'Did you expect this?' })
    await dialog.getByRole('button', { name: 'I expected this' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await settle()
  await page.getByRole('link', { name: 'Warnings' }).last().click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Warning|Alarm)/ })
    .first()
    .click()
  await settle()
  const counts = () => app.evaluate(() => Reflect.get(globalThis, 'counts') as number[])
  // The first count comes a moment after the window's first screen, maybe before anybody listened here.
  await expect.poll(async () => (await counts()).length).toBeGreaterThan(1)
  const [first = 0, ...later] = await counts()
  expect(later).toEqual(later.map((_, index) => first - index - 1))
})
