import * as v from 'valibot'

/** Which hardware had which address, as a Pi-hole 6 says of its network (`/api/network/devices`, its own /api/docs). */

/** More than it says unless asked: 10 devices with 3 addresses each. Of IPv6, a device has many a day. */
export const HOLDERS_PATH = '/api/network/devices?max_devices=999&max_addresses=25'

const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/
const NOBODY = '00:00:00:00:00:00'

const answer = v.object({ devices: v.array(v.unknown()) })
const device = v.object({
  /** Of what its neighbour table does not know it makes one up, `ip-ADDRESS`. */
  hwaddr: v.pipe(v.string(), v.toLowerCase(), v.regex(MAC), v.notValue(NOBODY)),
  ips: v.array(v.unknown()),
})
const address = v.object({ ip: v.pipe(v.string(), v.ip()), lastSeen: v.pipe(v.number(), v.minValue(1)) })

export interface Holder {
  ip: string
  mac: string
  /** When the box saw it there last, ms. */
  at: number
}

/** The holders in an answer; what is not as documented is left out. */
export function piholeHolders(body: unknown): Holder[] {
  const parsed = v.safeParse(answer, body)
  if (!parsed.success) return []
  return parsed.output.devices.flatMap((raw) => {
    const known = v.safeParse(device, raw)
    if (!known.success) return []
    return known.output.ips.flatMap((one) => {
      const { success, output } = v.safeParse(address, one)
      return success ? [{ ip: output.ip, mac: known.output.hwaddr, at: output.lastSeen * 1e3 }] : []
    })
  })
}
