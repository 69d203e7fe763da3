import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '../../main/engine/assemble.ts'
import { graveFindings } from './axe.ts'
import { expect, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** The owner's settings: each holds at once and is remembered; a damaged file of them ends nothing. */

const SECTIONS = ['Looking around', 'Notifications', 'This computer', 'Your data'] as const

test.use({
  userData: async ({ userData }, use) => {
    await writeFile(join(userData, 'preferences.json'), '{"appearance": "da')
    const engine = openEngine({ file: join(userData, 'ledger.db'), mode: 'write' })
    // A network this computer is not in: it may be scheduled, and is never scanned here.
    engine.giveConsent('wlan7', '192.0.2.0/24')
    // Called home four years ago, and today.
    for (const ago of [4 * 365, 0]) {
      const at = new Date(Date.now() - ago * 86_400_000).toISOString()
      const device = { mac: '02:00:00:00:00:01' }
      engine.record([
        { at, type: 'sighting', device, via: 'mdns', facts: { name: 'Hall lamp', kind: 'light' } },
        {
          at,
          type: 'contact',
          device,
          host: 'cloud.example',
          ip: null,
          port: 443,
          protocol: 'tcp',
          application: null,
          connections: 1,
          bytesOut: 100,
          bytesIn: 100,
          country: null,
          asn: null,
          organisation: null,
        },
      ])
    }
    await engine.close()
    await use(userData)
  },
})

test('settings hold at once, and a damaged file of them ends nothing', async ({
  launched: { app, page, complaints },
  userData,
}) => {
  test.slow()
  const main = page.getByRole('main')
  const section = (name: (typeof SECTIONS)[number]) =>
    main.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click()
  const preferences = () => JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'))
  await shell(page).ready()
  await shell(page).open('Settings')

  await test.step('the damage is told in a sentence, and the file is kept', async () => {
    await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toBeVisible()
  })

  await test.step('every section in both themes, for everyone', async () => {
    // Without motion a colour is the other theme's at once, not on its way there.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const name of SECTIONS) {
      await section(name)
      await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible()
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await graveFindings(page), `${name} dark`).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await graveFindings(page, 'theme'), `${name} light`).toEqual([])
      await page.setViewportSize({ width: 400, height: 300 })
      expect(await main.evaluate((it) => it.scrollWidth - it.clientWidth), name).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1100, height: 760 })
    }
  })

  await test.step('a network is looked at as often as the owner says', async () => {
    await section('Looking around')
    const network = main.getByRole('listitem').filter({ hasText: 'wlan7' })
    await network.getByRole('button', { name: 'Look around by itself' }).click()
    await page.getByRole('option', { name: 'Once a day' }).click()
    await expect(network.getByText(/^Next look:/)).toBeVisible()
    await main.getByText('Pause looking around by itself').click()
    await shell(page).open('Home')
    await expect(main.getByText('Looking around by itself is paused.')).toBeVisible()
    await main.getByRole('button', { name: 'Go on' }).click()
    await expect(main.getByText('Looking around by itself is paused.')).toHaveCount(0)
  })

  await test.step('asking by SNMP is switched off, and stays off', async () => {
    await shell(page).open('Settings')
    const asked = main.getByRole('checkbox', { name: 'Ask by SNMP' })
    await expect(asked).toBeChecked()
    await main.getByText('Ask by SNMP').click()
    await main
      .getByRole('region', { name: /How it asks/ })
      .getByRole('button', { name: 'Save' })
      .click()
    await shell(page).open('Home')
    await shell(page).open('Settings')
    await expect(asked).not.toBeChecked()
  })

  await test.step('dark is dark at once, starting at login is the owner’s, quiet hours are kept', async () => {
    await section('This computer')
    await main.getByRole('button', { name: 'Appearance' }).click()
    await page.getByRole('option', { name: 'Dark' }).click()
    await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
    expect(readFileSync(join(userData, 'preferences.json.damaged'), 'utf8')).toBe('{"appearance": "da')
    await expect(page.getByText('could not be read')).toHaveCount(0)
    const entry = join(userData, 'autostart', 'houseguest.desktop')
    expect(existsSync(entry)).toBe(false)
    await main.getByText('Start when I log in').click()
    await expect.poll(() => existsSync(entry)).toBe(process.platform === 'linux')
    await section('Notifications')
    await main.getByText('Keep still in quiet hours').click()
    await expect.poll(() => preferences().quiet).toBe(false)
  })

  await test.step('a backup is made, and restoring it shows first what would be lost', async () => {
    await section('Your data')
    await main.getByRole('button', { name: 'Make a backup now' }).click()
    await main
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: /^Go back to/ })
    await expect(dialog.getByText(/^The backup holds:/)).toBeVisible()
    expect(await graveFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Restore it' }).click()
    await expect(dialog).toHaveCount(0)
    await main.getByRole('button', { name: 'Take the restore back' }).click()
    await expect(main.getByRole('button', { name: 'Take the restore back' })).toHaveCount(0)
  })

  await test.step('what is kept for less long is said before it goes, and no more than that goes', async () => {
    const kept = main.getByRole('region', { name: 'How long it is kept' })
    await expect(kept.getByText('Nothing is deleted by itself.')).toBeVisible()
    await kept.getByRole('button', { name: 'Whom devices call, by the day' }).click()
    await page.getByRole('option', { name: 'For 2 years' }).click()
    await expect(kept.getByText(/^This deletes the calls of your devices on 1 day before/)).toBeVisible()
    await kept.getByRole('button', { name: 'Keep it so' }).click()
    await expect(kept.getByText('2 years; after 90 days by the day')).toBeVisible()
    await kept.getByRole('button', { name: 'Whom devices call, by the day' }).click()
    await page.getByRole('option', { name: 'For 1 year' }).click()
    await expect(kept.getByText('This deletes nothing now.')).toBeVisible()
  })

  await test.step('everything is deleted only when the owner types that they mean it', async () => {
    await main.getByRole('button', { name: 'Delete everything…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete everything?' })
    const sure = dialog.getByRole('button', { name: 'Delete everything for good' })
    await expect(sure).toBeDisabled()
    await dialog.getByRole('textbox').fill('delete everything')
    await sure.click()
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => existsSync(join(userData, 'autostart', 'houseguest.desktop'))).toBe(false)
    await shell(page).open('Settings')
    await expect(main.getByText('You have said yes to no network yet')).toBeVisible()
  })

  await test.step('beside the clock it goes on without its window, and comes back', async () => {
    await section('This computer')
    await main.getByText('Go on beside the clock when the window is closed').click()
    await expect.poll(() => preferences().background).toBe(true)
    await page.close()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
    const [again] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(({ app: self }) => void self.emit('second-instance')),
    ])
    await shell(again).ready()
  })
  expect(complaints).toEqual([])
})
