import * as v from 'valibot'

/** Which hardware had an address, as a Pi-hole says of its network. */
export interface PiholeHolder {
  ip: string
  mac: string
  /** When the box saw it there last, ms. */
  at: number
}

const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/
const NOBODY = '00:00:00:00:00:00'

const holder = v.object({
  /** Of what its neighbour table does not know it makes one up, `ip-ADDRESS`. */
  hwaddr: v.pipe(v.string(), v.toLowerCase(), v.regex(MAC), v.notValue(NOBODY)),
  ip: v.pipe(v.string(), v.ip()),
  lastSeen: v.pipe(v.number(), v.minValue(1)),
})

/** One address of one device, `lastSeen` in seconds; `null` for what is not as Pi-hole writes it, or nobody's hardware. */
export function piholeHolder(said: { hwaddr: unknown; ip: unknown; lastSeen: unknown }): PiholeHolder | null {
  const { success, output } = v.safeParse(holder, said)
  return success ? { ip: output.ip, mac: output.hwaddr, at: output.lastSeen * 1e3 } : null
}
