import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { _electron, type ElectronApplication } from 'playwright'
import { projectRoot, run } from '../../main/setup/command.ts'
import { hasDisplay, onSomeDisplay } from '../../main/setup/display.ts'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../../main/setup/sandbox.ts'
import { descendants, memoryOf, processorTimeOf } from './process-cost.ts'

/**
 * Start-up and idling beside an empty Electron window on the same machine, taken in turns so that both meet
 * the same weather: the first start ever, in a new profile, and the usual one, in the profile of earlier starts. Prints
 * medians and ratios; the aims are start ≤ 1.5, memory ≤ 1.6, idle CPU alike.
 */

if (!hasDisplay()) {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1))
  process.exit((await run(program, args)).status)
}

const ROUNDS = Number(process.argv[2] ?? 5)
const IDLE_MS = 5_000
const SETTLE_MS = 2_000

const EARLIER_STARTS = 2

const APPS = {
  empty: { app: join(projectRoot, 'e2e/bench/empty-window'), ready: '#root' },
  houseguest: { app: '.', ready: 'h1, h2, [role=heading]' },
} as const
type App = keyof typeof APPS

const MEASURES = ['firstStartMs', 'startMs', 'memoryMiB', 'idleMsPerS'] as const
/** The two starts in milliseconds, memory, and the processor time per second of idling of all processes. */
type Measured = Record<(typeof MEASURES)[number], number>

const runtime = await electronRuntime()
const flags = sandboxArguments(runtime)
const folder = await mkdtemp(join(tmpdir(), 'houseguest-bench-'))
const newProfile = () => mkdtemp(join(folder, 'profile-'))

/** Starts an app over a profile; answers how long until its window could be read, and what `use` found then. */
async function started<T>(which: App, profile: string, use: (running: ElectronApplication) => Promise<T>) {
  const { app, ready } = APPS[which]
  const begun = performance.now()
  let running: ElectronApplication | undefined
  try {
    running = await _electron.launch({
      cwd: projectRoot,
      args: [...flags, app, `--user-data-dir=${profile}`],
      chromiumSandbox: true,
    })
    const page = await running.firstWindow()
    await page.locator(ready).first().waitFor({ state: 'visible' })
    const startMs = performance.now() - begun
    await sleep(SETTLE_MS)
    return { startMs, found: await use(running) }
  } finally {
    await running?.close()
  }
}

async function idling(running: ElectronApplication) {
  const processes = descendants(running.process().pid!)
  const before = processorTimeOf(processes)
  await sleep(IDLE_MS)
  const idleMsPerS = ((processorTimeOf(processes) - before) / IDLE_MS) * 1_000
  return { idleMsPerS, memoryMiB: memoryOf(descendants(running.process().pid!)) }
}

const nothing = async () => {}

async function measure(which: App, profile: string): Promise<Measured> {
  const { startMs: firstStartMs } = await started(which, await newProfile(), nothing)
  const { startMs, found } = await started(which, profile, idling)
  return { firstStartMs, startMs, ...found }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

try {
  const profiles = { empty: await newProfile(), houseguest: await newProfile() }
  const measured: Record<App, Measured[]> = { empty: [], houseguest: [] }
  const apps: readonly App[] = ['empty', 'houseguest']
  for (let start = 0; start < EARLIER_STARTS; start++)
    for (const app of apps) await started(app, profiles[app], nothing)
  for (let round = 0; round < ROUNDS; round++)
    for (const app of apps) measured[app].push(await measure(app, profiles[app]))
  const rows = MEASURES.map((name) => {
    const [theirs, ours] = [
      median(measured.empty.map((m) => m[name])),
      median(measured.houseguest.map((m) => m[name])),
    ]
    return {
      measure: name,
      empty: +theirs.toFixed(1),
      houseguest: +ours.toFixed(1),
      ratio: +(ours / theirs).toFixed(2),
    }
  })
  console.table(rows)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
