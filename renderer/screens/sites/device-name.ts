import type { TFunction } from 'i18next'
import type { FleetSiteDetail, SiteDevice } from '../../../shared/model/hub-fleet.ts'
import { makerAndModel } from './kind-words.ts'

/** What a device of another site is called here: its name where the site shares it, else what it is. */
export const deviceName = (device: SiteDevice, t: TFunction): string =>
  device.name ?? makerAndModel(device) ?? t(`kinds.${device.kind}`)

/** The same by its number; `null` for a warning about no device. */
export function nameOf({ devices }: FleetSiteDetail, deviceId: string | null, t: TFunction): string | null {
  if (deviceId === null) return null
  const found = devices.find((device) => device.deviceId === deviceId)
  return found ? deviceName(found, t) : deviceId
}
