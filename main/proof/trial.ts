import { mkdtemp, rm } from 'node:fs/promises'
import { flushCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { command, say } from '../setup/command.ts'
import { random } from './random.ts'
import type { Wishes } from './row-process.ts'
import { rows } from './rows/index.ts'

/** Tries one row in this process: `trial.ts ID WISHES`, its outcome as JSON on stdout. */
await command(async () => {
  const [id, wishes = '{}'] = process.argv.slice(2)
  const row = rows.find((known) => known.id === id)
  if (!row) throw new Fault('bad-argument', `There is no row ${id}.`)
  const { long, seed, count } = JSON.parse(wishes) as Wishes
  // Before anything is started: who is killed leaves nothing compiled behind.
  flushCompileCache()
  const folder = await mkdtemp(join(tmpdir(), `prove-${row.id}-`))
  try {
    const outcome = await row.run({
      count: count ?? (long ? row.long : row.short),
      long,
      seed,
      random: random(seed),
      folder,
      say: (line) => say(`${row.id}: ${line}`),
    })
    process.stdout.write(JSON.stringify(outcome))
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
