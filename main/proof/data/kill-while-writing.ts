import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openLedger } from '../../engine/ledger/open.ts'
import type { Row } from '../row.ts'
import { kill, startChild } from './child.ts'
import { momentsIn } from './moments.ts'

/** Kills that hit one ledger before the next begins empty: enough that damage of an early one would show. */
const KILLS_PER_LEDGER = 25
/** The longest an engine is left to write before it is killed. */
const LONGEST_MS = 120
/** Some are killed while they open the ledger. */
const EARLY = 0.15
const EARLY_MS = 500

/** The oracle is the pipe: what the engine said was recorded must be there, whole and once; nothing else but the moment it was at. */
export const killWhileWriting: Row = {
  id: 'kill-while-writing',
  area: 'data',
  threat: 'the engine is killed (SIGKILL) while it writes: something recorded is lost, doubled or torn',
  unit: 'kills',
  short: 200,
  long: 2_000,
  async run({ count, random, folder, say }) {
    const failures: string[] = []
    let recorded = 0
    let early = 0
    // What is killed leaves nothing compiled behind: one that ends by itself does it for all.
    const first = startChild('writer', [join(folder, 'first.db'), 'hold'])
    first.process.stdin?.end()
    await first.ended
    for (let run = 0; run < count; run++) {
      const file = join(folder, `ledger-${Math.floor(run / KILLS_PER_LEDGER)}.db`)
      if (run % KILLS_PER_LEDGER === 0) recorded = 0
      const child = startChild('writer', [file, String(recorded)])
      if (run % KILLS_PER_LEDGER > 0 && random.chance(EARLY)) {
        await pause(random.int(EARLY_MS))
      } else {
        await child.spoke
        await pause(random.int(LONGEST_MS))
      }
      await kill(child)
      const lines = child.lines()
      if (lines.length === 0) early++
      const told = lines.length === 0 ? recorded : Number(lines.at(-1)) + 1
      const db = openLedger(file, { mode: 'read' })
      const { moments, problems } = momentsIn(db)
      db.close()
      if (moments < told || moments > told + 1)
        problems.push(`${told} moments were said to be recorded, ${moments} are there`)
      if (problems.length > 0) {
        failures.push(`kill ${run}: ${problems.slice(0, 3).join('; ')}`)
        say(failures.at(-1)!)
      }
      recorded = moments
      if (run % 50 === 49) say(`${run + 1} kills`)
    }
    return { count, failures, measured: `${early} of them before the first write` }
  },
}
