import { dirname, join } from 'node:path'
import { version } from '../version.ts'
import { type Clock, systemClock } from './clock.ts'
import { listShelf } from './desks/list-shelf.ts'
import { openDossiers } from './dossiers/dossier-library.ts'
import { createEngine, type Engine } from './engine.ts'
import { homeNetwork } from './home-network.ts'
import { openLedger } from './ledger/open.ts'
import { DEMO_LEDGER, readSetting } from './ledger/settings.ts'
import { lockForWriting } from './ledger/writer-lock.ts'

/** Opens the real engine over a ledger file (or `:memory:`): real network, real clock, one writer. */
export function openEngine(options: {
  file: string
  mode: 'read' | 'write'
  demo?: boolean
  clock?: Clock
  restart?: () => void
}): Engine {
  // A ledger in memory has nobody else to write it.
  const mode = options.file === ':memory:' ? 'write' : options.mode
  const lock = mode === 'write' ? lockForWriting(options.file) : { release() {} }
  try {
    const ledger = openLedger(options.file, { mode })
    const engine = createEngine({
      ledger,
      network: homeNetwork(),
      async identification() {
        const [{ identifyWith }, { macPrefixes }] = await Promise.all([
          import('./identification/sightings.ts'),
          import('./host/mac-prefixes.ts'),
        ])
        return identifyWith(macPrefixes)
      },
      clock: options.clock ?? systemClock,
      ledgerFile: options.file,
      demo: options.demo === true || readSetting(ledger, DEMO_LEDGER) === 'true',
      dossiers: openDossiers(),
      lists: listShelf(options.file === ':memory:' ? null : join(dirname(options.file), 'lists')),
      version,
      ...(options.restart ? { restart: options.restart } : {}),
    })
    return { ...engine, close: () => engine.close().finally(() => lock.release()) }
  } catch (error) {
    lock.release()
    throw error
  }
}
