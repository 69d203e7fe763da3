import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { _electron, type ElectronApplication } from 'playwright'
import { projectRoot, run, say } from '../../main/setup/command.ts'
import { hasDisplay, onSomeDisplay } from '../../main/setup/display.ts'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../../main/setup/sandbox.ts'
import { drawn } from './page-clock.ts'
import { descendants, memoryOf, processorTimeOf } from './process-cost.ts'

/**
 * Start-up and idling beside an empty Electron window on the same machine, taken in turns so that both meet
 * the same weather: the first start ever, in a new profile, and the usual one, in the profile of earlier starts; then
 * both at once, left alone until what a start leaves behind is cleared away, for a minute. Prints medians, their spread
 * and ratios; the aims are start ≤ 1.5, memory ≤ 1.6, idle CPU alike. Run: node e2e/bench/startup.ts [ROUNDS] [IDLE ROUNDS]
 */

if (!hasDisplay()) {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1))
  process.exit((await run(program, args)).status)
}

const ROUNDS = Number(process.argv[2] ?? 5)
const IDLE_ROUNDS = Number(process.argv[3] ?? 5)
const SETTLE_MS = 2_000
/**
 * Chromium gives back what a start took for a minute and a half, and two minutes after it the day's copy of the ledger is
 * made.
 */
const REST_MS = 150_000
const IDLE_MS = 60_000

const EARLIER_STARTS = 2

const APPS = {
  empty: { app: join(projectRoot, 'e2e/bench/empty-window'), ready: '#root' },
  houseguest: { app: '.', ready: 'h1, h2, [role=heading]' },
} as const
type App = keyof typeof APPS

/** What is measured of an app; the last is milliseconds of processor time of all its processes per second of idling. */
const MEASURES = ['firstStartMs', 'startMs', 'memoryMiB', 'idleMsPerS'] as const
type Measured = Record<(typeof MEASURES)[number], number[]>

const runtime = await electronRuntime()
const flags = sandboxArguments(runtime)
const folder = await mkdtemp(join(tmpdir(), 'houseguest-bench-'))
const newProfile = () => mkdtemp(join(folder, 'profile-'))

/** Starts an app over a profile; answers how long until its window could be read, and what `use` found then. */
async function started<T>(which: App, profile: string, use: (pid: number) => Promise<T>) {
  const { app, ready } = APPS[which]
  const begun = performance.now()
  let running: ElectronApplication | undefined
  try {
    running = await _electron.launch({
      cwd: projectRoot,
      args: [...flags, app, `--user-data-dir=${profile}`],
      chromiumSandbox: true,
    })
    const pid = running.process().pid!
    const page = await running.firstWindow()
    await drawn(page, ready)
    const startMs = performance.now() - begun
    await sleep(SETTLE_MS)
    return { startMs, found: await use(pid) }
  } finally {
    await running?.close()
  }
}

const memory = async (pid: number) => memoryOf(descendants(pid))

/** Milliseconds of processor time a second, once the app rests. */
async function idling(pid: number): Promise<number> {
  await sleep(REST_MS)
  const processes = descendants(pid)
  const before = processorTimeOf(processes)
  await sleep(IDLE_MS)
  const spent = processorTimeOf(processes) - before
  if (spent <= 0) throw new Error('The app ended while its idling was measured.')
  return (spent / IDLE_MS) * 1_000
}

const nothing = async () => {}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const spread = (values: number[]) => `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`

try {
  const profiles = { empty: await newProfile(), houseguest: await newProfile() }
  const nothingYet = (): Measured => ({ firstStartMs: [], startMs: [], memoryMiB: [], idleMsPerS: [] })
  const measured: Record<App, Measured> = { empty: nothingYet(), houseguest: nothingYet() }
  const apps: readonly App[] = ['empty', 'houseguest']
  for (let start = 0; start < EARLIER_STARTS; start++)
    for (const app of apps) await started(app, profiles[app], nothing)
  for (let round = 0; round < ROUNDS; round++) {
    say(`Start ${round + 1} of ${ROUNDS} …`)
    for (const app of apps) {
      const first = await started(app, await newProfile(), nothing)
      const usual = await started(app, profiles[app], memory)
      measured[app].firstStartMs.push(first.startMs)
      measured[app].startMs.push(usual.startMs)
      measured[app].memoryMiB.push(usual.found)
    }
  }
  for (let round = 0; round < IDLE_ROUNDS; round++) {
    say(`Idling ${round + 1} of ${IDLE_ROUNDS}, ${(REST_MS + IDLE_MS) / 1_000} s …`)
    await Promise.all(
      apps.map(async (app) => {
        const { found } = await started(app, profiles[app], idling)
        measured[app].idleMsPerS.push(found)
      }),
    )
  }
  const rows = MEASURES.filter((name) => measured.empty[name].length > 0).map((name) => {
    const [theirs, ours] = [measured.empty[name], measured.houseguest[name]]
    return {
      measure: name,
      empty: +median(theirs).toFixed(2),
      houseguest: +median(ours).toFixed(2),
      ratio: +(median(ours) / median(theirs)).toFixed(2),
      emptySpread: spread(theirs),
      houseguestSpread: spread(ours),
    }
  })
  console.table(rows)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
