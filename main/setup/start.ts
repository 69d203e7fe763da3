import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { command, projectRoot, run, say } from './command.ts'
import { hasDisplay } from './display.ts'
import { electronRuntime } from './electron-runtime.ts'
import { sandboxArguments } from './sandbox.ts'
import { systemLibraries } from './system-libraries.ts'

/**
 * `npm start [-- --demo | --interface NAME]`: the app where a window can be seen, else the audit in the terminal.
 * Nothing is sent in the terminal unless the network is named.
 */
await command(async () => {
  const args = process.argv.slice(2)
  await buildIfStale()
  if (hasDisplay()) return startApp(args)
  say('There is no display here, so Houseguest runs in the terminal.\n')
  return runAudit(args)
})

async function startApp(args: string[]): Promise<number> {
  const runtime = await electronRuntime()
  await systemLibraries(runtime, { virtualDisplay: false })
  const { status } = await run(runtime.executable, [...sandboxArguments(runtime), projectRoot, ...args])
  return status
}

function houseguest(...args: string[]): ReturnType<typeof run> {
  return run(process.execPath, [join(projectRoot, 'main/cli/houseguest.mjs'), ...args])
}

async function runAudit(args: string[]): Promise<number> {
  if (args.includes('--demo')) return (await houseguest('demo')).status
  if (args.includes('--interface')) return (await houseguest('scan', ...args)).status
  const { status } = await houseguest('interfaces')
  if (status === 0) say('To look around a demonstration home first: npm start -- --demo')
  return status
}
