import { Fault } from '../../../shared/fault.ts'
import type { DeviceDetail } from '../../../shared/ipc/schema.ts'
import type { CorrectableField, FirmwareSpread, ToldChange } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import { DEVICE_KINDS } from '../../../shared/model/kinds.ts'
import type { SupplyLife } from '../../../shared/model/supply-life.ts'
import type { Clock } from '../clock.ts'
import { changesSince, conflictsOf, firmwareDiary, firmwareSpread, tellChanges } from '../ledger/changes.ts'
import { listContacts } from '../ledger/contact-views.ts'
import { correct, correctionsOf, undoCorrection } from '../ledger/corrections.ts'
import { deviceHistory } from '../ledger/device-views.ts'
import type { HeldDevices } from '../ledger/held-devices.ts'
import type { Ledger } from '../ledger/open.ts'
import { warningsOfDevice } from '../ledger/warnings.ts'

/** A correction the owner gives, or with `null` takes back. */
export interface GivenCorrection {
  id: string
  field: CorrectableField
  value: string | null
}

/** What the desk answers from. */
export interface DeviceDeskParts {
  ledger: Ledger
  clock: Clock
  held: HeldDevices
  /** What the judge remembers of a printer's cartridges. */
  supplies(deviceId: string): SupplyLife[]
}

/** What the ledger knows of devices, and the owner's word on them. */
export function deviceDesk({ ledger, clock, held, supplies }: DeviceDeskParts) {
  const desk = {
    list: (): Device[] => held.list(clock.now()),
    some: (ids: readonly string[]): Device[] => held.some(ids, clock.now()),
    /** @throws Fault `not-found` */
    one(id: string): Device {
      const [device] = desk.some([id])
      if (!device)
        throw new Fault(
          'not-found',
          `There is no device ${JSON.stringify(id)} in this ledger; \`devices\` lists them.`,
        )
      return device
    },
    /** @throws Fault `not-found` */
    detail(id: string): DeviceDetail {
      const device = desk.one(id)
      return {
        device,
        history: deviceHistory(ledger, id),
        firmware: firmwareDiary(ledger, device),
        conflicts: conflictsOf(ledger, id),
        corrections: correctionsOf(ledger, id),
        contacts: listContacts(ledger, { deviceId: id }),
        warnings: warningsOfDevice(ledger, id),
        supplies: supplies(id),
      }
    },
    /** @throws Fault `not-found | bad-argument` */
    correct({ id, field, value }: GivenCorrection): DeviceDetail {
      desk.one(id)
      if (field === 'kind' && value !== null && !(DEVICE_KINDS as readonly string[]).includes(value))
        throw new Fault(
          'bad-argument',
          `${JSON.stringify(value)} is no kind of device; choose one of ${DEVICE_KINDS.join(', ')}.`,
        )
      const written = held.beforeWrite()
      if (value === null) undoCorrection(ledger, id, field, clock.now())
      else correct(ledger, id, field, value, clock.now())
      written([id])
      return desk.detail(id)
    },
    changes: (since: string): ToldChange[] =>
      tellChanges(ledger, changesSince(ledger, Date.parse(since)), desk.list()),
    spread: (): FirmwareSpread[] => firmwareSpread(desk.list()),
  }
  return desk
}
