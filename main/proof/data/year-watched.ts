import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { portPair } from '../../../shared/ipc/port.ts'
import type { Row } from '../row.ts'
import { disorderIn, watchedHome } from './watched-home.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 5, 1)
const YEAR_DAYS = 365
/** The first part of the year is for what is learned and kept; from then on memory must not grow. */
const SETTLED = 0.25
/** How much more the heap may hold at the end of the year than after its first quarter. */
const GROWTH = 0.1

/** Open files of this process, where the system tells; on others what keeps its loop alive. */
function handles(): number {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return process.getActiveResourcesInfo().length
  }
}

function heap(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** One engine, one year, a screen that listens all the while, a copy each day. */
export const yearWatched: Row = {
  id: 'year-watched',
  area: 'load',
  threat: 'an engine that watches for a year grows: memory, open files, listeners',
  unit: 'scans in one year',
  short: YEAR_DAYS * 4,
  long: YEAR_DAYS * 24,
  async run({ count, folder, say }) {
    const failures: string[] = []
    let now = START
    const home = watchedHome(join(folder, 'ledger.db'), () => now)
    const [screen, port] = portPair()
    let pushes = 0
    screen.listen(() => pushes++)
    home.engine.attach(port)
    const settled = { heap: 0, handles: 0, timers: 0 }
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    for (let n = 0; n < count; n++) {
      now = START + Math.floor((n * YEAR_DAYS * DAY) / count)
      const refused = await home.scan(n)
      if (refused !== null) failures.push(`scan ${n} was refused: ${refused}`)
      await home.engine.keeping.makeDaily()
      if (n === Math.floor(count * SETTLED))
        Object.assign(settled, { heap: heap(), handles: handles(), timers: timers() })
      if (n % 500 === 499) say(`${n + 1} scans`)
    }
    const end = { heap: heap(), handles: handles(), timers: timers() }
    if (globalThis.gc && end.heap > settled.heap * (1 + GROWTH))
      failures.push(`the heap grew from ${settled.heap} to ${end.heap} bytes`)
    if (end.handles > settled.handles)
      failures.push(`open files went from ${settled.handles} to ${end.handles}`)
    if (end.timers > settled.timers) failures.push(`timers went from ${settled.timers} to ${end.timers}`)
    if (disorderIn(home) > 0) failures.push('history is out of order')
    const { backups } = home.engine.keeping.list()
    await home.engine.close()
    const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1)
    return {
      count,
      failures,
      measured: `heap ${mb(settled.heap)} MB after a quarter, ${mb(end.heap)} MB at the end; ${end.handles} open files, ${pushes} pushes, ${backups.length} backups kept`,
    }
  },
}
