import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { chmod, chown, copyFile, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../main/setup/command.ts'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { descendants } from '../bench/process-cost.ts'
import { expect, test } from './launch.ts'

/**
 * What the kernel says of the page's process, when an ordinary user runs the app. Root has no sandbox, so as
 * root the app is started for the user `nobody`, if that one may read the project at all.
 */

const NOBODY = 65_534
const BECOME_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
const isRoot = process.getuid?.() === 0

function othersMayRead(folder: string): boolean {
  const readable = (statSync(folder).mode & 0o005) === 0o005
  return readable && (folder === dirname(folder) || othersMayRead(dirname(folder)))
}

/** Some containers forbid user namespaces altogether; Chromium has no sandbox there, whoever runs it. */
const namespacesAllowed = () =>
  isRoot
    ? spawnSync('setpriv', [...BECOME_NOBODY, 'unshare', '--user', 'true']).status === 0
    : spawnSync('unshare', ['--user', 'true']).status === 0

async function startAsOrdinaryUser(userData: string): Promise<ChildProcess> {
  const { executable } = await electronRuntime()
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: userData, XDG_RUNTIME_DIR: userData }
  const args = [projectRoot, `--user-data-dir=${join(userData, 'profile')}`]
  if (!isRoot) return spawn(executable, args, { env, stdio: 'ignore' })
  await chown(userData, NOBODY, NOBODY)
  if (env.XAUTHORITY) {
    const own = join(userData, 'xauthority')
    await copyFile(env.XAUTHORITY, own)
    await chown(own, NOBODY, NOBODY)
    await chmod(own, 0o600)
    env.XAUTHORITY = own
  }
  return spawn('setpriv', [...BECOME_NOBODY, executable, ...args], { env, stdio: 'ignore' })
}

const commandLine = (pid: number) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')

async function rendererOf(app: ChildProcess): Promise<number | undefined> {
  for (const pid of descendants(app.pid!))
    if ((await commandLine(pid)).includes('--type=renderer')) return pid
  return undefined
}

if (process.platform === 'linux' && namespacesAllowed() && (!isRoot || othersMayRead(projectRoot)))
  test('the page runs in the kernel’s sandbox, without --no-sandbox', async ({ userData }) => {
    const app = await startAsOrdinaryUser(userData)
    try {
      await expect.poll(() => rendererOf(app), { timeout: 20_000 }).toBeTruthy()
      const renderer = (await rendererOf(app))!
      await expect
        .poll(async () => {
          const status = await readFile(`/proc/${renderer}/status`, 'utf8')
          return ['Seccomp', 'NoNewPrivs'].map(
            (name) => new RegExp(`^${name}:\\t(\\d)`, 'm').exec(status)?.[1],
          )
        })
        .toEqual(['2', '1'])
      expect(await commandLine(app.pid!)).not.toContain('no-sandbox')
    } finally {
      app.kill()
      await once(app, 'exit')
    }
  })
