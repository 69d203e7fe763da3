import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test'
import { projectRoot } from '../../main/setup/command.ts'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../../main/setup/sandbox.ts'

/** The real app, launched as a person's is, with a profile of its own that is gone afterwards. */

const LAUNCH_MS = 45_000
const CLOSE_MS = 30_000
/** The demonstration year is played on however busy a machine. */
const PLAY_MS = 180_000
const HOUSEGUEST = join(projectRoot, 'main/cli/houseguest.mjs')

export interface Launched {
  app: ElectronApplication
  /** The first window, once it has loaded. */
  page: Page
  /** What the page complained about so far: console errors and uncaught exceptions. */
  complaints: string[]
}

/**
 * Launches the app over the profile folder `userData`; `args` are the app's own, for example `--demo`. `appFolder` is
 * another built copy of the app.
 */
export async function launch(
  userData: string,
  args: readonly string[] = [],
  appFolder = projectRoot,
): Promise<Launched> {
  const runtime = await electronRuntime()
  const app = await _electron.launch({
    cwd: appFolder,
    args: [...sandboxArguments(runtime), '.', `--user-data-dir=${userData}`, ...args],
    // Without it Playwright adds --no-sandbox, and a run would prove nothing about an ordinary user's app.
    chromiumSandbox: true,
    timeout: LAUNCH_MS,
    env: { ...definedOnly(process.env), XDG_SESSION_TYPE: 'x11', XDG_CONFIG_HOME: userData },
  })
  const page = await app.firstWindow({ timeout: LAUNCH_MS })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.waitForLoadState('load')
  return { app, page, complaints }
}

const definedOnly = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined))

/** Closes the app as its owner would; one that does not end is killed, and that is an error. */
export async function close(app: ElectronApplication): Promise<void> {
  const process = app.process()
  if (process.exitCode !== null) return
  const late = AbortSignal.timeout(CLOSE_MS)
  const closed = await Promise.race([app.close().then(() => true), once(late, 'abort').then(() => false)])
  if (closed) return
  process.kill('SIGKILL')
  throw new Error(`The app did not end within ${CLOSE_MS / 1_000} s.`)
}

/**
 * Playwright's `test` with the app: `launched.page` is its window. Options: `test.use({ appArgs: ['--demo'] })`;
 * the demonstration year is played once for all tests, and each gets a copy of it.
 */
export const test = base.extend<
  { appArgs: string[]; userData: string; launched: Launched },
  { playedDemo: string }
>({
  appArgs: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'houseguest-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  playedDemo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'houseguest-demo-'))
      const file = join(folder, 'demo.db')
      await promisify(execFile)(process.execPath, [HOUSEGUEST, 'demo', '--db', file])
      await use(file)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: PLAY_MS },
  ],
  launched: async ({ userData, appArgs, playedDemo }, use) => {
    if (appArgs.includes('--demo')) await copyFile(playedDemo, join(userData, 'demo.db'))
    const launched = await launch(userData, appArgs)
    await use(launched)
    await close(launched.app)
  },
})

/**
 * One app for all tests of a file, for those that leave what the others look at as they found it: each begins on the
 * first page, loaded afresh. `args` are the app's own. The answered function gives it; after a test that failed there is
 * another.
 */
export function launchedOnce(args: readonly string[] = []): () => Launched & { userData: string } {
  let opened: (Launched & { userData: string }) | null = null
  let isFirst = true
  const one = () => {
    if (!opened) throw new Error('The app is launched before the first test, and not earlier.')
    return opened
  }
  const open = async (demo: string | null) => {
    const userData = await mkdtemp(join(tmpdir(), 'houseguest-e2e-'))
    if (demo) await copyFile(demo, join(userData, 'demo.db'))
    opened = { ...(await launch(userData, args)), userData }
  }
  // Who asks for the demonstration year has it played.
  if (args.includes('--demo')) test.beforeAll(({ playedDemo }) => open(playedDemo))
  else test.beforeAll(() => open(null))
  test.beforeEach(async () => {
    const { page } = one()
    if (!isFirst) {
      await page.evaluate(() => history.replaceState(null, '', location.pathname))
      await page.reload()
    }
    isFirst = false
  })
  test.afterAll(async () => {
    if (!opened) return
    await close(opened.app)
    await rm(opened.userData, { recursive: true, force: true })
  })
  return one
}

export { expect } from 'playwright/test'
