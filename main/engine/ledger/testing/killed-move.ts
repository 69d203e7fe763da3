import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { LedgerPlace } from '../ledger-place.ts'

/**
 * A move as the app makes it, killed where its file system is about to be changed for the nth time. Arguments: the app's
 * folder, the ledger's present folder, its new one, and n.
 */

const [appFolder = '', from = '', target = '', at = ''] = process.argv.slice(2)

let steps = 0
for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'rmdirSync'] as const) {
  const real = fs[name] as (...given: unknown[]) => unknown
  Object.assign(fs, {
    [name](...given: unknown[]) {
      if (++steps === Number(at)) process.kill(process.pid, 'SIGKILL')
      return real(...given)
    },
  })
}
syncBuiltinESMExports()

const { keepPlace, leaveBehind, lookOf, placedLedger } = await import('../ledger-place.ts')
const { stageMove } = await import('../move.ts')
await stageMove({
  file: placedLedger(appFolder),
  target,
  signal: new AbortController().signal,
  progress() {},
  close: async () => {},
})
const place: LedgerPlace = { folder: target, leaving: { folder: from, look: lookOf(from) } }
keepPlace(appFolder, place)
placedLedger(appFolder)
leaveBehind(appFolder)
