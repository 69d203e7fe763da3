import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { projectRoot, run } from '../../main/setup/command.ts'
import { hasDisplay, onSomeDisplay } from '../../main/setup/display.ts'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../../main/setup/sandbox.ts'
import { devicesScreen } from '../real/pages/devices-screen.ts'
import { playFiveYears } from './large-ledger.ts'
import { drawn, interactionClock, scrollClock } from './page-clock.ts'

/**
 * The window over five years of 1,000 devices, in the real Electron: the first meaningful screen beside an empty
 * window (in turns, median, both with the profile of earlier starts), each interaction from its input event to the painted frame that shows its result, and
 * the list of devices under the wheel. Run: node e2e/bench/ui.ts [ROUNDS] [LEDGER.db], a ledger to use again.
 */

if (!hasDisplay()) {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1))
  process.exit((await run(program, args)).status)
}

const ROUNDS = Number(process.argv[2] ?? 5)
const AIM = { startRatio: 1.5, interactionMs: 100, longTaskMs: 50, framesPerS: 60 }
/** What takes longer is broken, not slow. */
const LIMIT_MS = 15_000
const EARLIER_STARTS = 2
const WHEEL_PX = 240
const WHEELS = 240

/** The screens of the navigation: the link's name and what is there once the screen answers. */
const SCREENS = [
  { link: 'Devices', shown: `title() === 'Devices' && has('.grid__row--device')` },
  { link: 'Warnings', shown: `title() === 'Warnings'` },
  { link: 'Changes', shown: `title() === 'What changed'` },
  { link: 'Calls', shown: `title() === 'Whom your home calls'` },
  { link: 'Printers', shown: `title() === 'Printers'` },
  { link: 'Makers', shown: `title() === 'Makers'` },
  { link: 'Houseguest itself', shown: `title() === 'What Houseguest does'` },
  { link: 'Help', shown: `title() === 'Help'` },
  { link: 'Settings', shown: `title() === 'Settings'` },
  { link: 'Home', shown: `has('h1 .verdict')` },
] as const

const runtime = await electronRuntime()
const folder = await mkdtemp(join(tmpdir(), 'houseguest-bench-'))
const ledger = process.argv[3] ?? (await playFiveYears(join(folder, 'ledger.db')))

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
  const devices = devicesScreen(page)
  const navigation = page.getByRole('navigation', { name: 'Main' })
  const [fewer, all] = [`status() !== ''`, `status() === ''`]
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const { link, shown } of SCREENS)
      await clock.time(`open ${link}`, 'pointerup', shown, () =>
        navigation.getByRole('link', { name: link }).click(),
      )
    await clock.time('open Devices', 'pointerup', SCREENS[0].shown, () =>
      navigation.getByRole('link', { name: 'Devices' }).click(),
    )
    await devices.search.focus()
    // Each device is some model: the last letter is the first to leave any out.
    for (const letter of 'Model 7') {
      const typed = `document.activeElement.value.endsWith(${JSON.stringify(letter)})`
      const settled = letter === '7' ? fewer : typed
      await clock.time('type in the search', 'keydown', settled, () => page.keyboard.press(letter))
    }
    await clock.time('empty the search', 'keydown', all, () => page.keyboard.press('Escape'))
    for (const column of ['Firmware', 'Device'])
      await clock.time('sort', 'pointerup', `sorted() === '${column}'`, () => devices.sortBy(column))
    await page.getByRole('button', { name: 'Kind' }).click()
    await clock.time('filter', 'pointerup', fewer, () =>
      page.getByRole('option', { name: 'Printer' }).click(),
    )
    await page.getByRole('button', { name: 'Kind' }).click()
    await clock.time('stop filtering', 'pointerup', all, () =>
      page.getByRole('option', { name: 'All kinds' }).click(),
    )
    await page.getByRole('button', { name: 'Group by' }).click()
    await clock.time('group', 'pointerup', `has('.grid__row--group')`, () =>
      page.getByRole('option', { name: 'Maker' }).click(),
    )
    await page.getByRole('button', { name: 'Group by' }).click()
    await clock.time('stop grouping', 'pointerup', `!has('.grid__row--group')`, () =>
      page.getByRole('option', { name: 'Nothing' }).click(),
    )
    await clock.time('open a device', 'pointerup', `has('.device-head')`, () => devices.rows.nth(2).click())
    await clock.time('back to the devices', 'pointerup', SCREENS[0].shown, () =>
      page.locator('.page__back').click(),
    )
  }
  const { times, longTasks, nextPaintMs } = await clock.result()
  const rows = [...times].map(([interaction, ms]) => ({
    interaction,
    count: ms.length,
    median: round(quantile(ms, 0.5)),
    p95: round(quantile(ms, 0.95)),
    worst: round(Math.max(...ms)),
    longestTask: round(longTasks.get(interaction) ?? 0),
  }))
  const every = [...times.values()].flat()
  const [p95, worst] = [quantile(every, 0.95), Math.max(...every)]
  console.table(rows)
  console.table([
    {
      interactions: every.length,
      p95: round(p95),
      worst: round(worst),
      nextPaintWorst: round(nextPaintMs),
      aim: `<= ${AIM.interactionMs} ms`,
    },
  ])
  return worst <= AIM.interactionMs
}

async function scrolling(page: Page) {
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
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
