import { clockJumps } from '../data/clock-jumps.ts'
import { fullDisk } from '../data/full-disk.ts'
import { killWhileWriting } from '../data/kill-while-writing.ts'
import { killedImports } from '../data/killed-imports.ts'
import { killedMigrations } from '../data/killed-migrations.ts'
import { killedRestores } from '../data/killed-restores.ts'
import { logCuts, logFlips } from '../data/log-cuts.ts'
import { mainFileDamage } from '../data/main-file-damage.ts'
import { twoWriters } from '../data/two-writers.ts'
import { yearWatched } from '../data/year-watched.ts'
import type { Row } from '../row.ts'

/** What may happen to the ledger: kills, power cuts, bad disks, full disks, second instances, updates. */
export const dataRows: Row[] = [
  killWhileWriting,
  killedMigrations,
  killedImports,
  killedRestores,
  mainFileDamage,
  logCuts,
  logFlips,
  twoWriters,
  fullDisk,
  clockJumps,
  yearWatched,
]
