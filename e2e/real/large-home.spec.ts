import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../main/setup/command.ts'
import { close, expect, launch, test } from './launch.ts'
import { devicesScreen } from './pages/devices-screen.ts'
import { shell } from './pages/shell.ts'
import { areForEveryone, isForEveryone } from './screens.ts'

/** A thousand devices: only what can be seen is drawn, and all of them can be reached. */

const COUNT = 1000

/** A timeline in which each device is seen once. */
const timeline = () =>
  Array.from({ length: COUNT }, (_, n) => {
    const hex = n.toString(16).padStart(4, '0')
    return JSON.stringify({
      at: '2026-05-01T10:00:00Z',
      type: 'sighting',
      via: 'mdns',
      device: { mac: `00:11:22:33:${hex.slice(0, 2)}:${hex.slice(2)}`, ip: `10.0.${n >> 8}.${n & 255}` },
      facts: { name: `Plug ${n}`, vendor: `Maker ${n % 9}`, model: 'P1', kind: 'plug', firmware: `1.${n}` },
    })
  }).join('\n')

test('a thousand devices scroll, search and answer the keyboard', async ({ userData }) => {
  test.setTimeout(300_000)
  const [file, ledger] = [join(userData, 'home.jsonl'), join(userData, 'ledger.db')]
  await mkdir(userData, { recursive: true })
  await writeFile(file, timeline())
  const program = join(projectRoot, 'main/cli/houseguest.mjs')
  await promisify(execFile)(process.execPath, [program, 'replay', file, '--db', ledger, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const { app, page } = await launch(userData, [`--ledger=${ledger}`])
  try {
    const devices = devicesScreen(page)
    await shell(page).ready()
    await shell(page).open('Devices')
    await expect(page.getByText('1,000 devices')).toBeVisible()
    await expect(devices.grid).toHaveAttribute('aria-rowcount', String(COUNT + 1))
    expect(await devices.rows.count()).toBeLessThan(60)

    await devices.rows.first().focus()
    await page.keyboard.press('End')
    await expect(devices.row(/Plug 999/)).toBeFocused()
    await page.keyboard.press('PageUp')
    await expect(devices.row(/Plug 999/)).not.toBeFocused()
    await page.keyboard.press('Home')
    await expect(devices.row(/^Plug 0 /)).toBeFocused()

    await devices.search.fill('10.0.3.200')
    await expect(devices.rows).toHaveCount(1)
    await expect(devices.row(/Plug 968/)).toBeVisible()
    await devices.search.fill('')
    await devices.choose('Group by', 'Maker')
    await expect(devices.row(/^Maker 0\s*112 devices$/)).toBeVisible()
    await isForEveryone(page, 'devices by maker')
    await areForEveryone(page, 'a thousand devices')
  } finally {
    await close(app)
  }
})
