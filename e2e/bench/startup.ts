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
 * the same weather. Prints medians and ratios; the aims are start ≤ 1.5, memory ≤ 1.6, idle CPU alike.
 */

if (!hasDisplay()) {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1))
  process.exit((await run(program, args)).status)
}

const ROUNDS = Number(process.argv[2] ?? 5)
const IDLE_MS = 5_000
const SETTLE_MS = 2_000

interface Measured {
  startMs: number
  memoryMiB: number
  /** Processor time per second of idling, of all processes, in milliseconds. */
  idleMsPerS: number
}

const runtime = await electronRuntime()
const flags = sandboxArguments(runtime)

async function measure(app: string, ready: string): Promise<Measured> {
  const userData = await mkdtemp(join(tmpdir(), 'houseguest-bench-'))
  const begun = performance.now()
  let running: ElectronApplication | undefined
  try {
    running = await _electron.launch({
      cwd: projectRoot,
      args: [...flags, app, `--user-data-dir=${userData}`],
      chromiumSandbox: true,
    })
    const page = await running.firstWindow()
    await page.locator(ready).first().waitFor({ state: 'visible' })
    const startMs = performance.now() - begun
    await sleep(SETTLE_MS)
    const processes = descendants(running.process().pid!)
    const before = processorTimeOf(processes)
    await sleep(IDLE_MS)
    const idleMsPerS = ((processorTimeOf(processes) - before) / IDLE_MS) * 1_000
    return { startMs, memoryMiB: memoryOf(descendants(running.process().pid!)), idleMsPerS }
  } finally {
    await running?.close()
    await rm(userData, { recursive: true, force: true })
  }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const empty: Measured[] = []
const own: Measured[] = []
const HEADING = 'h1, h2, [role=heading]'
for (let round = 0; round < ROUNDS; round++) {
  empty.push(await measure(join(projectRoot, 'e2e/bench/empty-window'), '#root'))
  own.push(await measure('.', HEADING))
}
const rows = (['startMs', 'memoryMiB', 'idleMsPerS'] as const).map((name) => {
  const [theirs, ours] = [median(empty.map((m) => m[name])), median(own.map((m) => m[name]))]
  return {
    measure: name,
    empty: +theirs.toFixed(1),
    houseguest: +ours.toFixed(1),
    ratio: +(ours / theirs).toFixed(2),
  }
})
console.table(rows)
