import { type Clock, systemClock } from '../../engine/clock.ts'
import { openDossiers } from '../../engine/dossiers/dossier-library.ts'
import { createEngine, type Engine } from '../../engine/engine.ts'
import { type Ledger, openLedger } from '../../engine/ledger/open.ts'
import { lockForWriting } from '../../engine/ledger/writer-lock.ts'
import type { Identify, NetworkEdge } from '../../engine/network-edge.ts'
import { recordedNetwork, repeatName } from '../../engine/testing/recorded-network.ts'

/** The real engine over a ledger file as its one writer; only the network and, where given, the clock are stand-ins. */
export function homeEngine(
  file: string,
  parts: { network?: Partial<NetworkEdge>; identify?: Identify; clock?: Clock } = {},
): { engine: Engine; ledger: Ledger } {
  const clock = parts.clock ?? systemClock
  const lock = lockForWriting(file)
  const ledger = openLedger(file)
  const engine = createEngine({
    ledger,
    ledgerFile: file,
    demo: false,
    network: { ...recordedNetwork(clock.now), ...parts.network },
    identification: async () => parts.identify ?? repeatName,
    clock,
    dossiers: openDossiers(),
    version: '0.0.0-proof',
  })
  return { engine: { ...engine, close: () => engine.close().finally(() => lock.release()) }, ledger }
}
