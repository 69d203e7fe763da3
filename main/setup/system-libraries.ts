import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { run, say } from './command.ts'
import type { ElectronRuntime } from './electron-runtime.ts'

/** What a bare Debian lacks for Chromium, and for tests without a display. */
const LIBRARY_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1']
const DISPLAY_PACKAGES = ['xvfb', 'xauth']

/** The library names of `ldd` output that were not found: `libnss3.so => not found` gives `libnss3.so`. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]!)
}

/** Whether a program can be started from PATH. */
export function onPath(program: string, path = process.env.PATH ?? ''): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * Makes sure Electron finds its system libraries (and Xvfb, where `virtualDisplay` is wanted). On Linux only.
 * Installs them with apt-get as root; else throws a Fault that holds the one command to run.
 */
export async function systemLibraries(
  { executable }: ElectronRuntime,
  { virtualDisplay }: { virtualDisplay: boolean },
): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = missingLibraries((await run('ldd', [executable], { output: 'quiet' })).text)
  const display = virtualDisplay && !(onPath('xvfb-run') && onPath('Xvfb') && onPath('xauth'))
  const packages = [...(missing.length ? LIBRARY_PACKAGES : []), ...(display ? DISPLAY_PACKAGES : [])]
  if (packages.length === 0) return
  const what = [...missing, ...(display ? ['Xvfb'] : [])].join(', ')
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!onPath('apt-get'))
    throw new Fault(
      'not-permitted',
      `Electron needs ${what}; install them with your system's package manager.`,
    )
  if (process.getuid?.() !== 0)
    throw new Fault('not-permitted', `Electron needs ${what}; install them once with: sudo ${install}`)
  say(`Installing what Electron needs (${what}): ${install}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { env, output: 'quiet' } as const
  await run('apt-get', ['update', '-q'], quiet)
  const { status, text } = await run('apt-get', install.split(' ').slice(1), quiet)
  if (status !== 0)
    throw new Fault('not-permitted', `apt-get could not install ${what}: ${text.trim().split('\n').at(-1)}`)
}
