import { faultData } from '../../shared/fault.ts'
import type { NetworkInterface } from '../../shared/model/scan.ts'
import { type Engine, requireClient } from '../engine/engine.ts'
import type { FaultData } from '../engine/live.ts'
import { createStore } from '../engine/store.ts'

/** Why the last scan could not run; `null` when it could. */
export const scanFault = createStore<FaultData | null>(null)

/** Starts a scan of a consented network. What it finds arrives through the engine's stores. */
export async function startScan(engine: Engine, network: NetworkInterface): Promise<void> {
  scanFault.set(null)
  try {
    engine.scan.set({
      interface: network.name,
      done: 0,
      phase: 'starting',
      addressesAsked: 0,
      addressesTotal: 0,
      devices: 0,
      skipped: {},
    })
    await requireClient(engine).scan.start({ interface: network.name })
    engine.refresh()
  } catch (error) {
    engine.scan.set(null)
    scanFault.set(faultData(error))
  }
}

/** Stops the running scan; what it found is kept. */
export async function cancelScan(engine: Engine): Promise<void> {
  try {
    await requireClient(engine).scan.cancel()
  } catch (error) {
    scanFault.set(faultData(error))
  }
}
