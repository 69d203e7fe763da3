import type { SupplyLife } from '../../../shared/model/supply-life.ts'
import type { DeviceState, InstallState } from './state.ts'
import { yieldOf } from './supply-memory.ts'
import { iso } from './time.ts'

/** Every cartridge the judge remembers of a printer, oldest first within its slot. */
export function supplyLives(device: DeviceState): SupplyLife[] {
  return Object.entries(device.printer?.supplies ?? {}).flatMap(
    ([slot, { name, part, serial, install, past }]) => [
      ...past.map((one) =>
        life(one, { slot, name, part: one.part, serial: one.serial, until: iso(one.until) }),
      ),
      life(install, { slot, name, part, serial, until: null }),
    ],
  )
}

function life(
  install: InstallState,
  who: Pick<SupplyLife, 'slot' | 'name' | 'part' | 'serial' | 'until'>,
): SupplyLife {
  const { impressions, lastImpressions } = install
  return {
    ...who,
    from: iso(install.at),
    startLevel: install.level,
    lastLevel: install.lastLevel,
    pages: impressions === null || lastImpressions === null ? null : lastImpressions - impressions,
    pagesPerPercent: yieldOf(install)?.perPercent ?? null,
  }
}
