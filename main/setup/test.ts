import { buildIfStale } from './build.ts'
import { command, projectRoot, run } from './command.ts'
import { onSomeDisplay } from './display.ts'
import { electronRuntime } from './electron-runtime.ts'
import { systemLibraries } from './system-libraries.ts'

/**
 * `npm test`: everything that proves itself on this machine. `unit` is what Node alone can run (rules, ledger,
 * the engine contract), `e2e` the real app in a real Electron, on a virtual display where there is no other.
 */

const UNIT = ['shared/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.ts', 'e2e/*.test.ts']

await command(async () => {
  const [part, ...rest] = process.argv.slice(2)
  const parts = part === 'unit' ? [unit] : part === 'e2e' ? [e2e] : [unit, e2e]
  let status = 0
  for (const test of parts) status ||= await test(rest)
  return status
})

async function unit(patterns: string[]): Promise<number> {
  await buildIfStale()
  return (await run(process.execPath, ['--test', ...(patterns.length ? patterns : UNIT)])).status
}

async function e2e(args: string[]): Promise<number> {
  await buildIfStale()
  const runtime = await electronRuntime()
  await systemLibraries(runtime, { virtualDisplay: true })
  const playwright = ['test', '--config', 'e2e/playwright.config.ts', ...args]
  const [program, all] = onSomeDisplay(`${projectRoot}/node_modules/.bin/playwright`, playwright)
  return (await run(program, all)).status
}
