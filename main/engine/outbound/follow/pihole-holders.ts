import * as v from 'valibot'
import { type PiholeHolder, piholeHolder } from '../pihole-holder.ts'

/** Which hardware had which address, as a Pi-hole 6 says of its network (`/api/network/devices`, its own /api/docs). */

/** More than it says unless asked: 10 devices with 3 addresses each. Of IPv6, a device has many a day. */
export const HOLDERS_PATH = '/api/network/devices?max_devices=999&max_addresses=25'

const answer = v.object({ devices: v.array(v.unknown()) })
const device = v.object({ hwaddr: v.unknown(), ips: v.array(v.unknown()) })
const address = v.object({ ip: v.unknown(), lastSeen: v.unknown() })

/** The holders in an answer; what is not as documented is left out. */
export function piholeHolders(body: unknown): PiholeHolder[] {
  const parsed = v.safeParse(answer, body)
  if (!parsed.success) return []
  return parsed.output.devices.flatMap((raw) => {
    const known = v.safeParse(device, raw)
    if (!known.success) return []
    const { hwaddr, ips } = known.output
    return ips.flatMap((one) => {
      const { success, output } = v.safeParse(address, one)
      return (success && piholeHolder({ hwaddr, ip: output.ip, lastSeen: output.lastSeen })) || []
    })
  })
}
