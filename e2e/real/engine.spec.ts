import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { enginesUnder } from './engine-processes.ts'
import { close, expect, launch, test } from './launch.ts'

/** The engine's process as the page meets it: it may die or refuse to work, and the window stays. */

interface Heard {
  heard: { type: string; message?: string }[]
}

const listen = () => {
  const heard: Heard['heard'] = []
  Object.assign(window, { heard })
  window.addEventListener('message', ({ data }) => void heard.push(data))
}
const heard = () => (window as unknown as Heard).heard

if (process.platform === 'linux')
  test('an engine that dies is started again, and the page gets a new port', async ({
    launched: { app, page },
  }) => {
    const pid = app.process().pid!
    await expect.poll(async () => (await enginesUnder(pid)).length).toBe(1)
    await page.evaluate(listen)
    const [first] = await enginesUnder(pid)
    process.kill(first!, 'SIGKILL')
    await expect.poll(() => page.evaluate(heard)).toEqual([{ type: 'engine-port' }])
    const [second] = await enginesUnder(pid)
    expect(second).not.toBe(first)
  })

test('a file that is no ledger is left as it is, and the page is told in one sentence', async ({
  userData,
}) => {
  const ledger = join(userData, 'precious.db')
  const precious = 'A novel that somebody kept under an unlucky name.\n'.repeat(100)
  await mkdir(userData, { recursive: true })
  await writeFile(ledger, precious)
  const { app, page } = await launch(userData, [`--ledger=${ledger}`])
  try {
    await page.evaluate(listen)
    await page.evaluate(() => window.houseguest?.connect())
    await expect
      .poll(async () => (await page.evaluate(heard)).find(({ type }) => type === 'engine-failed')?.message)
      .toMatch(/precious\.db/)
    expect(await readFile(ledger, 'utf8')).toBe(precious)
  } finally {
    await close(app)
  }
})
