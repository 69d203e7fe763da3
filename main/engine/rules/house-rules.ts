import type { HouseRules } from '../../../shared/model/house-rules.ts'
import type { ContactEvent } from '../../../shared/model/timeline.ts'

/** What every device needs, whatever its rules say: addresses (DHCP), names, time, local announcements. */
const ALWAYS_ALLOWED_PORTS = new Set([53, 67, 68, 123, 546, 547, 1900, 5353])

/** Whether a contact goes beyond the rules. */
export function breaks(
  rules: HouseRules,
  event: ContactEvent,
  party: string | null,
  outside: boolean,
): boolean {
  if (event.port !== null && ALWAYS_ALLOWED_PORTS.has(event.port)) return false
  if (!outside && rules.localNetwork) return false
  return !rules.destinations.some(
    ({ host, port, protocol }) =>
      (host === party || host === event.host || host === event.ip) &&
      (port === null || port === event.port) &&
      (protocol === null || protocol === event.protocol),
  )
}
