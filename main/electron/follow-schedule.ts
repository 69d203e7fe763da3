import { powerMonitor } from 'electron'
import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'
import type { TrayState } from './tray.ts'

/** Tells the engine how this computer is powered and when it sleeps, and the tray whether looking around is paused. */
export function scheduleFollower(tell: (state: Pick<TrayState, 'paused'>) => void) {
  let engine: Client<EngineSchema> | null = null
  /** An engine that ends meanwhile is told anew at its next start. */
  const lost = () => {}

  const power = (asleep: boolean) =>
    void engine?.schedule.power({ asleep, onBattery: powerMonitor.isOnBatteryPower() }).catch(lost)
  powerMonitor.on('suspend', () => power(true))
  powerMonitor.on('resume', () => power(false))
  powerMonitor.on('on-battery', () => power(false))
  powerMonitor.on('on-ac', () => power(false))

  return {
    /** Follows a newly started engine. */
    follow(started: Client<EngineSchema>): void {
      engine = started
      power(false)
      const read = async () => {
        const { ledger } = await started.about.get()
        if (ledger === 'demo') return tell({ paused: null })
        started.schedule.onChanged(({ paused }) => tell({ paused }))
        tell({ paused: (await started.schedule.list()).paused })
      }
      read().catch(lost)
    },
    lookNow: () => void engine?.schedule.lookNow().catch(lost),
    pause: (paused: boolean) => void engine?.schedule.pause(paused).catch(lost),
  }
}
