import { systemClock } from '../clock.ts'
import { openDossiers } from '../dossiers/dossier-library.ts'
import { createEngine } from '../engine.ts'
import { hostEngine } from '../host/engine-process.ts'
import { openLedger } from '../ledger/open.ts'
import { recordedNetwork, repeatName } from './recorded-network.ts'

/** The contract suite's engine as a process: everything real but the network's edge. */
export const contractEngine = ({ demo = false } = {}) =>
  createEngine({
    ledger: openLedger(':memory:'),
    ledgerFile: ':memory:',
    demo,
    network: recordedNetwork(systemClock.now),
    identification: async () => repeatName,
    clock: systemClock,
    dossiers: openDossiers(),
    version: '0.0.0-contract',
  })

if (process.argv.includes('--contract-host')) await hostEngine(() => contractEngine())
