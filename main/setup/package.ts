import { join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { buildAll } from './build.ts'
import { command, projectRoot, run, say } from './command.ts'
import { debianScripts } from './debian-scripts.ts'
import { electronRuntime } from './electron-runtime.ts'
import { stageCli } from './stage-cli.ts'

/** What electron-builder signs and notarises with. */
const SIGNING = ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID']

/**
 * `npm run package`: an unpacked app in `release/`. With `-- --release` the installers of this system, which
 * need the official Electron: the fallback is too old to be given to anybody.
 */
await command(async () => {
  const release = process.argv.includes('--release')
  // A pipeline gives the empty text for a secret it does not have; to sign with that would fail.
  for (const name of SIGNING) if (process.env[name] === '') delete process.env[name]
  const runtime = await electronRuntime()
  if (release && runtime.kind !== 'official')
    throw new Fault(
      'not-permitted',
      'Installers are made with the official Electron only, and it could not be downloaded; use a machine that reaches github.com.',
    )
  await buildAll()
  await stageCli()
  const { status } = await run(join(projectRoot, 'node_modules', '.bin', 'electron-builder'), [
    ...(release ? await debianScripts() : ['--dir']),
    '--publish=never',
    `-c.electronDist=${runtime.dist}`,
    `-c.electronVersion=${runtime.version}`,
  ])
  if (status === 0 && runtime.kind === 'fallback')
    say(
      'This app is for trying the packaging only: it holds the fallback Electron. Do not give it to anybody.',
    )
  return status
})
