import type { DeviceState, InstallState } from './state.ts'
import { yieldOf } from './supply-memory.ts'
import { iso } from './time.ts'

/** One cartridge's life in a slot, for the picture of a printer's supplies. Unknown is `null`. */
export interface SupplyLife {
  slot: string
  name: string
  part: string | null
  serial: string | null
  from: string
  /** When it was last seen in place; `null` while it still is. */
  until: string | null
  /** Per cent at the start and when last seen. */
  startLevel: number | null
  lastLevel: number | null
  pages: number | null
  pagesPerPercent: number | null
}

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
