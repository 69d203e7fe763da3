import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { projectRoot } from '../../main/setup/command.ts'
import { close, expect, launch, test } from './launch.ts'
import { shell } from './pages/shell.ts'

/** Changes in a home whose calls nobody records, with three devices of one model on two versions and one hostile. */

const DAY = 86_400_000
const HOSTILE = '<img src=x onerror=document.title=1>'

/** The timeline of such a home, its last look a day ago. */
function timeline(): string {
  const see = (daysAgo: number, n: number, facts: object) =>
    JSON.stringify({
      at: new Date(Date.now() - daysAgo * DAY).toISOString(),
      type: 'sighting',
      via: 'ipp',
      device: { mac: `00:00:5e:00:53:0${n}`, ip: `192.0.2.${n}` },
      facts: { name: `Laser ${n}`, vendor: 'Pell', model: 'P1', kind: 'printer', ...facts },
    })
  const old = { firmware: '3.31', 'service._ipp._tcp': 631 }
  return [
    ...[1, 2, 3].map((n) => see(4, n, old)),
    see(4, 4, { name: HOSTILE, model: HOSTILE, firmware: '1' }),
    see(1, 1, old),
    see(1, 4, { name: HOSTILE, model: HOSTILE, firmware: `${HOSTILE}${'9'.repeat(200)}` }),
    ...[2, 3].map((n) => see(1, n, { firmware: '3.34', 'service._ipp._tcp': 8631 })),
  ].join('\n')
}

/** By how much the content is wider than its place. */
const overflow = (page: Page): Promise<number> =>
  page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)

test('versions stand side by side, and conduct nobody observed is said to be so', async ({ userData }) => {
  const [file, ledger] = [join(userData, 'home.jsonl'), join(userData, 'ledger.db')]
  await mkdir(userData, { recursive: true })
  await writeFile(file, timeline())
  const program = join(projectRoot, 'main/cli/houseguest.mjs')
  await promisify(execFile)(process.execPath, [program, 'replay', file, '--db', ledger, '--json'])
  const { app, page } = await launch(userData, [`--ledger=${ledger}`])
  try {
    await shell(page).ready()
    await shell(page).open('Changes')
    await expect(page.getByText('5 changes')).toBeVisible()
    const laser = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Laser 2' }) })
    await expect(laser.getByText(/^IPP moved from port 631 to port 8631 between/).first()).toBeVisible()
    await expect(page.getByRole('img', { name: 'Pell P1: 2 of 3 on 3.34 and 1 of 3 on 3.31.' })).toBeVisible()
    const versions = page.getByRole('table', { name: 'Pell P1' })
    await expect(versions.getByRole('row', { name: '1 of 3 on 3.31 Laser 1' })).toBeVisible()

    await page.getByRole('button', { name: 'Models with one device' }).click()
    await expect(page.getByRole('link', { name: HOSTILE }).first()).toBeVisible()
    await page.setViewportSize({ width: 400, height: 600 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)

    await laser.getByRole('link', { name: 'Look closer at the change from 3.31 to 3.34' }).first().click()
    await expect(shell(page).heading('Laser 2: firmware 3.34')).toBeFocused()
    await expect(page.getByText(/^Its conduct was not observed/)).toBeVisible()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.evaluate(() => location.assign('#/changes/nobody@2026-01-01T00:00:00Z'))
    await expect(page.getByRole('heading', { name: 'This could not be read' })).toBeVisible()
  } finally {
    await close(app)
  }
})
