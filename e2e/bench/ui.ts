import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { projectRoot, run, say } from '../../main/setup/command.ts'
import { hasDisplay, onSomeDisplay } from '../../main/setup/display.ts'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../../main/setup/sandbox.ts'
import { devicesScreen } from '../real/pages/devices-screen.ts'
import { playFiveYears } from './large-ledger.ts'
import { drawn, interactionClock, scrollClock } from './page-clock.ts'
import { windowSteps } from './window-steps.ts'

/**
 * The window over five years of 1,000 devices, in the real Electron: the first meaningful screen beside an empty
 * window (in turns, median, both with the profile of earlier starts); each interaction from its input event to the
 * painted frame that shows its result, with the frame after which the page changed no more beside it (`wholeWorst`: what
 * is below what can be seen is drawn later) and what moved (`shift`); and the list of devices under the wheel.
 * Run: node e2e/bench/ui.ts [ROUNDS] [LEDGER.db], a ledger to use again.
 */

/** Good, or slower than the aim; any other status is no result. */
const RESULTS = [0, 1]

if (!hasDisplay()) {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1))
  const { status } = await run(program, args)
  if (!RESULTS.includes(status)) say(`The bench was ended with status ${status}: this is no result.`)
  process.exit(status)
}

/** What is being done, for whoever reads that it ended there. */
let doing: string | null = 'preparing'
process.on('exit', (status) => {
  if (doing !== null) say(`The bench ended with status ${status} while ${doing}: this is no result.`)
})

const ROUNDS = Number(process.argv[2] ?? 5)
const AIM = { startRatio: 1.5, interactionMs: 100, longTaskMs: 50, framesPerS: 60 }
/** What takes longer is broken, not slow. */
const LIMIT_MS = 15_000
const EARLIER_STARTS = 2
const WHEEL_PX = 240
const WHEELS = 240

const runtime = await electronRuntime()
const folder = await mkdtemp(join(tmpdir(), 'houseguest-bench-'))
const ledger = join(folder, 'ledger.db')
// A warning is settled in it: the file given stays as it is.
if (process.argv[3]) await copyFile(process.argv[3], ledger)
else await playFiveYears(ledger)

/** Each app keeps one profile, as an app of five years has: Chromium finds there what it compiled before. */
const profiles = new Map<string, Promise<string>>()
const profileOf = (app: string): Promise<string> => {
  const profile = profiles.get(app) ?? mkdtemp(join(folder, 'profile-'))
  profiles.set(app, profile)
  return profile
}

async function opened<T>(app: string, args: string[], use: (page: Page, begun: number) => Promise<T>) {
  const userData = await profileOf(app)
  const begun = performance.now()
  let running: ElectronApplication | undefined
  try {
    running = await _electron.launch({
      cwd: projectRoot,
      args: [...sandboxArguments(runtime), app, `--user-data-dir=${userData}`, ...args],
      chromiumSandbox: true,
    })
    const page = await running.firstWindow()
    page.setDefaultTimeout(LIMIT_MS)
    return await use(page, begun)
  } finally {
    await running?.close()
  }
}

const houseguest = <T>(use: (page: Page, begun: number) => Promise<T>) =>
  opened('.', [`--ledger=${ledger}`], use)

const visibleAfter = (selector: string) => async (page: Page, begun: number) => {
  await drawn(page, selector)
  return performance.now() - begun
}

const quantile = (values: readonly number[], q: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN
const round = (value: number) => Math.round(value)

async function firstScreen() {
  const [empty, own]: [number[], number[]] = [[], []]
  for (let turn = -EARLIER_STARTS; turn < ROUNDS; turn++) {
    doing = `starting, turn ${turn}`
    const theirs = await opened(join(projectRoot, 'e2e/bench/empty-window'), [], visibleAfter('#root'))
    const ours = await houseguest(visibleAfter('h1 .verdict'))
    if (turn < 0) continue
    empty.push(theirs)
    own.push(ours)
  }
  const [theirs, ours] = [quantile(empty, 0.5), quantile(own, 0.5)]
  const ratio = +(ours / theirs).toFixed(2)
  console.table([{ emptyMs: round(theirs), houseguestMs: round(ours), ratio, aim: `<= ${AIM.startRatio}` }])
  return ratio <= AIM.startRatio
}

async function interactions(page: Page) {
  const clock = await interactionClock(page)
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const steps of windowSteps(page, clock)) {
      doing = `interacting, turn ${turn}, ${steps.name}`
      await steps()
    }
  const { times, nextPaintMs } = await clock.result()
  console.table(
    [...times].map(([interaction, all]) => {
      const ms = all.map((one) => one.ms)
      const most = (of: 'ms' | 'wholeMs' | 'longestTaskMs') => round(Math.max(...all.map((one) => one[of])))
      return {
        interaction,
        count: ms.length,
        median: round(quantile(ms, 0.5)),
        p95: round(quantile(ms, 0.95)),
        worst: most('ms'),
        wholeWorst: most('wholeMs'),
        longestTask: most('longestTaskMs'),
        shift: +Math.max(...all.map(({ shift }) => shift)).toFixed(3),
      }
    }),
  )
  const every = [...times.values()].flat().map(({ ms }) => ms)
  const worst = Math.max(...every)
  const openings = [...times].filter(([name]) => name.startsWith('open ')).flatMap(([, all]) => all)
  console.table([
    {
      interactions: every.length,
      p95: round(quantile(every, 0.95)),
      worst: round(worst),
      nextPaintWorst: round(nextPaintMs),
      openingShiftWorst: +Math.max(...openings.map(({ shift }) => shift)).toFixed(3),
      aim: `<= ${AIM.interactionMs} ms`,
    },
  ])
  return worst <= AIM.interactionMs
}

async function scrolling(page: Page) {
  doing = 'scrolling'
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Devices' }).click()
  await devicesScreen(page).rows.nth(3).hover()
  const clock = await scrollClock(page)
  for (let n = 0; n < WHEELS; n++) await page.mouse.wheel(0, WHEEL_PX)
  const { framesPerS, worstFrameMs, longTasksMs, scrolledPx } = await clock.result()
  console.table([
    {
      scrolledPx: round(scrolledPx),
      framesPerS: +framesPerS.toFixed(1),
      worstFrameMs: round(worstFrameMs),
      longTasks: longTasksMs.length,
      longestTaskMs: round(Math.max(0, ...longTasksMs)),
      aim: `${AIM.framesPerS} frames, no task over ${AIM.longTaskMs} ms`,
    },
  ])
  return longTasksMs.length === 0
}

try {
  const before = loadavg()[0]?.toFixed(1)
  const isStartGood = await firstScreen()
  const [areAnswersGood, isScrollGood] = await houseguest(async (page, begun) => {
    await visibleAfter('h1 .verdict')(page, begun)
    return [await interactions(page), await scrolling(page)] as const
  })
  process.stdout.write(`Load average before ${before}, after ${loadavg()[0]?.toFixed(1)}.\n`)
  process.exitCode = isStartGood && areAnswersGood && isScrollGood ? 0 : 1
  doing = null
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
