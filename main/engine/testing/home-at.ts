import { clockAt } from '../clock.ts'
import { openDossiers } from '../dossiers/dossier-library.ts'
import { createEngine } from '../engine.ts'
import { openLedger } from '../ledger/open.ts'
import { recordedNetwork, repeatName } from './recorded-network.ts'

/**
 * A whole engine over a ledger of its own (in memory, where no file is named), at `now`, a moment that stands still, and
 * on a network that was recorded.
 */
export function homeAt(now: number, { file = ':memory:', demo = false } = {}) {
  const ledger = openLedger(file)
  const clock = clockAt(() => now)
  const engine = createEngine({
    ledger,
    ledgerFile: file,
    demo,
    network: recordedNetwork(clock.now),
    identification: async () => repeatName,
    clock,
    dossiers: openDossiers(),
    version: '1.2.3',
  })
  return { engine, ledger }
}
