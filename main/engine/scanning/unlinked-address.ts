import type { Heard } from '../../../shared/model/observation.ts'
import type { Identify } from '../network-edge.ts'
import { macInAddress } from '../protocol/ip-address.ts'
import type { AddressClaims } from './address-claims.ts'
import { disagree, shareKey, type Told, toldBy } from './told-of.ts'

/**
 * Whose IPv6 addresses are that no table gives a MAC for: where the `ip` program is missing, where the system's table
 * is of IPv4 alone (`arp -a` of Windows), or where the machine was too busy to look. A device that speaks from there and
 * from an address with a MAC is one device all the same.
 */

/** An address, and what was heard from it. */
export interface SpokenFrom {
  ip: string
  mac: string | null
  heard: readonly Heard[]
}

/** Whose the words from `address` are: of this MAC; of one who told the same from elsewhere (`repeated`); or nobody knows. */
export type Unlinked = { mac: string } | 'repeated' | null

/** Answers for addresses without a MAC, beside `all` that was heard in the scan. */
export function unlinkedSorter(claims: AddressClaims, all: Iterable<SpokenFrom>, identify: Identify) {
  const linked = [...all].filter(({ ip, mac, heard }) => mac && heard.length > 0 && !claims.isDoubtful(ip))
  let told: Told[] | null = null
  return ({ ip, heard }: SpokenFrom): Unlinked => {
    const mac = macInAddress(ip)
    if (mac !== null && claims.holdsOne(mac)) return { mac }
    told ??= linked.map((other) => toldBy(other.heard, identify))
    const here = toldBy(heard, identify)
    return told.some((there) => shareKey(here, there) && !disagree(here, there)) ? 'repeated' : null
  }
}
