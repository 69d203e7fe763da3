import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright/test'
import { build } from 'vite'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../../main/setup/sandbox.ts'
import { close, expect, test } from './launch.ts'
import type { Bench } from './utility-host/main.ts'

/** The host of the engine in an Electron new enough for it, proven in any Electron with a stand-in engine. */

const source = join(import.meta.dirname, 'utility-host')

async function launchBench(folder: string): Promise<ElectronApplication> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(source, 'main.ts'),
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
    },
  })
  await copyFile(join(source, 'engine.mjs'), join(folder, 'engine.mjs'))
  await writeFile(
    join(folder, 'package.json'),
    '{"name":"utility-host","version":"0.0.0","type":"module","main":"main.js"}',
  )
  const runtime = await electronRuntime()
  return _electron.launch({
    args: [...sandboxArguments(runtime), folder, `--user-data-dir=${join(folder, 'profile')}`],
    chromiumSandbox: true,
  })
}

const ask = (app: ElectronApplication, message: string) =>
  app.evaluate((_electron, said) => (Reflect.get(globalThis, 'bench') as Bench).ask(said), message)
const connect = (app: ElectronApplication) =>
  app.evaluate(() => (Reflect.get(globalThis, 'bench') as Bench).connect())
const starts = (app: ElectronApplication) =>
  app.evaluate(() => (Reflect.get(globalThis, 'bench') as Bench).starts())

test('a utility process answers on its own port, is restarted when it ends or hangs, and stops', async ({
  userData,
}) => {
  const app = await launchBench(userData)
  try {
    await app.firstWindow()
    await connect(app)
    const first = await ask(app, 'who')
    expect(first).toMatchObject({ client: 1, args: ['--ledger', 'a b'] })
    expect((first as { heapMiB: number }).heapMiB).toBeLessThan(600)
    for (const [index, end] of ['crash', 'loop'].entries()) {
      expect(await ask(app, end)).toBe('closed')
      await expect.poll(() => starts(app)).toBe(index + 2)
      await connect(app)
      expect(await ask(app, 'who')).not.toEqual(first)
    }
    const farewell = ask(app, 'nothing to answer')
    await app.evaluate(() => (Reflect.get(globalThis, 'bench') as Bench).stop())
    expect(await farewell).toBe('closed')
  } finally {
    await close(app)
  }
})
