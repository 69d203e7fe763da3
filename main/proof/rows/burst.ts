import type { Device } from '../../../shared/model/device.ts'
import { BURST_DEVICES, BURST_SERVICES, burst } from '../kit/burst.ts'
import { Home, type Siege } from '../kit/home.ts'
import { Patience } from '../kit/patience.ts'
import { misbehaviour } from '../kit/verdict.ts'
import type { Row, Trial } from '../row.ts'

/** The scan is stopped for so long in the middle of every burst. */
const STALL_MS = 50
const SCAN_SECONDS = 5
/** How many of a hundred must be known in the end. */
const WANTED = 0.99

const ALL = BURST_DEVICES.length * BURST_SERVICES

/** How many of the services were found, and at how many devices. */
function foundIn(siege: Siege): { services: number; devices: number } {
  const found = { services: 0, devices: 0 }
  const { devices } = JSON.parse(siege.out || '{"devices":[]}') as { devices: Device[] }
  for (const { services } of devices) {
    const own = services.filter(({ type }) => type.startsWith('_burst')).length
    found.services += own
    if (own > 0) found.devices++
  }
  return found
}

export const burstRow: Row = {
  id: 'burst',
  area: 'network',
  threat: 'two thousand answers in one moment in which the scan has no time: devices are lost',
  unit: 'bursts',
  short: 1,
  long: 20,
  needs: 'namespaces',
  async run({ count, seed, folder }: Trial) {
    const failures: string[] = []
    const patience = new Patience()
    let least = ALL
    const home = await Home.open(`bu${process.pid % 10_000}`, folder)
    const wrong = (siege: Siege) => {
      const { services, devices } = foundIn(siege)
      return services >= WANTED * ALL
        ? []
        : [`${services} of ${ALL} services of ${devices} devices were found`]
    }
    try {
      for (let i = 0; i < count; i++) {
        const siege = await patience.until(
          () => home.besiege(burst, { seed: seed + i, seconds: SCAN_SECONDS, stallMs: STALL_MS }),
          (siege) => siege.disturbed !== null && wrong(siege).length > 0,
        )
        least = Math.min(least, foundIn(siege).services)
        failures.push(...misbehaviour(siege), ...wrong(siege))
      }
    } finally {
      await home.close()
    }
    return {
      count,
      failures,
      measured: `at least ${least} of ${ALL} services found, stopped for ${STALL_MS} ms in each burst${patience.words}`,
    }
  },
}
