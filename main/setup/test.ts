import { existsSync, globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { postgresFolder } from '../engine/hub/testing/cluster.ts'
import { buildIfStale } from './build.ts'
import { command, projectRoot, run, say } from './command.ts'
import { hasDisplay, onSomeDisplay } from './display.ts'
import { electronRuntime } from './electron-runtime.ts'
import { systemLibraries } from './system-libraries.ts'

/**
 * `npm test`: everything that proves itself on this machine. `unit` is what Node alone can run (rules, ledger,
 * the engine contract), `e2e` the real app in a real Electron, on a virtual display where there is no other.
 * `lab` and `hub` (not part of `npm test`) need the network laboratory beside the project and a PostgreSQL server,
 * and do nothing without.
 * `package` (neither) makes the unpacked app and starts it; with `--made`, the one that is there.
 */

const UNIT = ['shared/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.ts', 'e2e/*.test.ts']

/**
 * Of these, tests of what is pure, and of reports on one played home: they share one process, for to start another costs
 * more than most of them take.
 */
const SHARING = [
  'shared/**/*.test.ts',
  'renderer/**/*.test.ts',
  'main/engine/{protocol,discovery,identification,rules,score,delivery}/**/*.test.ts',
  'main/engine/report/**/*.test.ts',
]

/** Left alone, Node keeps one processor free: of two, half the time. */
const TOGETHER = `--test-concurrency=${availableParallelism()}`

/** Each other test file is a process of its own, and most load the same hundred sources: those are compiled once. */
const COMPILED = join(projectRoot, '.cache', 'tests')

const PARTS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  all,
  unit,
  e2e,
  lab,
  hub,
  package: packaged,
}

/** At the same time: the windows wait for much, while the rest computes. */
async function all(args: string[]): Promise<number> {
  await windowsReady()
  const statuses = await Promise.all([unit(args), e2e(args)])
  return Math.max(...statuses)
}

async function unit(patterns: string[]): Promise<number> {
  await buildIfStale()
  if (patterns.length > 0) return nodeTests(TOGETHER, patterns)
  const cwd = projectRoot
  const sharing = new Set(globSync(SHARING, { cwd }))
  const apart = globSync(UNIT, { cwd }).filter((file) => !sharing.has(file))
  const statuses = [nodeTests('--test-isolation=none', [...sharing]), nodeTests(TOGETHER, apart)]
  return Math.max(...(await Promise.all(statuses)))
}

async function nodeTests(together: string, patterns: readonly string[]): Promise<number> {
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED }
  return (await run(process.execPath, ['--test', together, ...patterns], { env })).status
}

/** What a window needs, once: two parts that set it up at the same time would be in each other's way. */
async function windowsReady(): Promise<void> {
  await buildIfStale()
  await systemLibraries(await electronRuntime(), { virtualDisplay: true })
}

async function e2e(args: string[]): Promise<number> {
  await windowsReady()
  const halves = args.length === 0 && !hasDisplay() && availableParallelism() > 1 ? ['1/2', '2/2'] : ['1/1']
  const statuses = await Promise.all(halves.map((shard) => playwright(CONFIG, shard, args)))
  return Math.max(...statuses)
}

const CONFIG = 'e2e/playwright.config.ts'
const HUB_CONFIG = 'e2e/hub/playwright.config.ts'

/** One part of the specs, on a display of its own where that is a virtual one: windows would take each other's focus. */
async function playwright(config: string, shard: string, args: string[]): Promise<number> {
  const results = join('e2e', 'results', shard.replace('/', '-of-'))
  const options = ['test', '--config', config, '--shard', shard, '--output', results]
  const [program, all] = onSomeDisplay(join(projectRoot, 'node_modules/.bin/playwright'), [
    ...options,
    ...args,
  ])
  return (await run(program, all)).status
}

async function packaged(args: string[]): Promise<number> {
  if (!args.includes('--made')) {
    const { status } = await run(process.execPath, [join(projectRoot, 'main', 'setup', 'package.ts')])
    if (status !== 0) return status
  }
  const [program, all] = onSomeDisplay(process.execPath, ['--test', 'e2e/package/smoke.test.ts'])
  return (await run(program, all)).status
}

async function lab(patterns: string[]): Promise<number> {
  if (!existsSync(join(projectRoot, '../shared/lab'))) {
    say('There is no network laboratory beside the project; its tests are left out.')
    return 0
  }
  await buildIfStale()
  return nodeTests(TOGETHER, patterns.length ? patterns : ['e2e/lab/*.test.ts'])
}

async function hub(patterns: string[]): Promise<number> {
  if (!postgresFolder()) {
    say('There is no PostgreSQL server on this machine; the tests of the hub are left out.')
    return 0
  }
  await buildIfStale()
  const status = await nodeTests('--test-concurrency=1', patterns.length ? patterns : ['e2e/hub/*.test.ts'])
  if (status !== 0 || patterns.length > 0) return status
  const { MOSQUITTO } = await import('../engine/testing/loopback-broker.ts')
  if (!MOSQUITTO)
    say('There is no mosquitto on this machine; the window over places to deliver to is left out.')
  await systemLibraries(await electronRuntime(), { virtualDisplay: true })
  return playwright(HUB_CONFIG, '1/1', [])
}

await command(async () => {
  const [part = 'all', ...rest] = process.argv.slice(2)
  const test = PARTS[part]
  if (!test)
    throw new Fault('bad-argument', `There is no part ${part}; there are: ${Object.keys(PARTS).join(', ')}.`)
  return test(rest)
})
