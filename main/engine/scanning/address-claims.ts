/**
 * Who answers for which address while a scan runs. The neighbour table believes whoever answered ARP last (RFC 826
 * knows no owner), so one look at it proves little; what it said over time shows where it was told two things.
 */

/** Two MACs answering for one address within this time both claim it; later it has changed hands. */
const CONTESTED_WITHIN_MS = 5 * 60_000
/** A MAC answering for two addresses within this time holds both: a sweep crosses a home in less. */
const HELD_AT_ONCE_MS = 20_000
/** Changes of one address kept: more only show the same. */
const MAX_CHANGES = 8

interface Claim {
  mac: string
  at: number
}

/** What each address and each MAC was seen with, in one scan; times are ms UTC and never fall. */
export class AddressClaims {
  private readonly byAddress = new Map<string, Claim[]>()
  private readonly byMac = new Map<string, Map<string, number>>()

  /** Notes that `mac` answered for `ip` at `at` (ms). */
  note(ip: string, mac: string, at: number): void {
    const claims = this.byAddress.get(ip) ?? []
    this.byAddress.set(ip, claims)
    const last = claims.at(-1)
    if (last?.mac === mac) last.at = at
    else claims.push({ mac, at })
    if (claims.length > MAX_CHANGES) claims.shift()
    if (ip.includes(':')) return
    const held = this.byMac.get(mac) ?? new Map<string, number>()
    this.byMac.set(mac, held.set(ip, at))
  }

  /** The MACs that claim `ip`, whoever answered last at the end; one when nobody disputes it, none when nobody answered. */
  claimants(ip: string): string[] {
    const claims = this.byAddress.get(ip) ?? []
    const last = claims.at(-1)
    if (!last) return []
    const disputing = claims.filter(
      (claim, i) =>
        claim !== last &&
        [claims[i - 1], claims[i + 1]].some(
          (beside) => beside && Math.abs(beside.at - claim.at) < CONTESTED_WITHIN_MS,
        ),
    )
    return [...new Set(disputing.map(({ mac }) => mac))].filter((mac) => mac !== last.mac).concat(last.mac)
  }

  /** Whether `mac` answered for exactly one IPv4 address, and nobody else did. */
  holdsOne(mac: string): boolean {
    const held = [...(this.byMac.get(mac)?.keys() ?? [])]
    return held.length === 1 && this.claimants(held[0]!).length === 1
  }

  /** The other IPv4 addresses `mac` answers for at about the same time as for `ip`. */
  elsewhere(mac: string, ip: string): string[] {
    const held = this.byMac.get(mac)
    const at = held?.get(ip)
    if (!held || at === undefined) return []
    return [...held].flatMap(([other, otherAt]) =>
      other !== ip && Math.abs(otherAt - at) < HELD_AT_ONCE_MS ? [other] : [],
    )
  }

  /** Whether the table alone cannot say whose the words from `ip` are. */
  isDoubtful(ip: string): boolean {
    const macs = this.claimants(ip)
    return macs.length > 1 || macs.some((mac) => this.elsewhere(mac, ip).length > 0)
  }
}
