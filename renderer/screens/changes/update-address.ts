import { href } from '../../routes.ts'

/** One firmware update: of which device, and when its new version was first seen (ISO 8601). */
export interface UpdateAddress {
  deviceId: string
  firstSeen: string
}

/** The address of an update's page. */
export const updateHref = ({ deviceId, firstSeen }: UpdateAddress): string =>
  href('changes', `${deviceId}@${firstSeen}`)

/** Reads the parameter of such an address; `null` when it names no update. */
export function parseUpdateAddress(parameter: string): UpdateAddress | null {
  const at = parameter.lastIndexOf('@')
  const firstSeen = parameter.slice(at + 1)
  return at > 0 && !Number.isNaN(Date.parse(firstSeen))
    ? { deviceId: parameter.slice(0, at), firstSeen }
    : null
}
