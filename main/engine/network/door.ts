import type { RemoteInfo } from 'node:dgram'
import { networkInterfaces } from 'node:os'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { isHostOf, isLinkLocal, parseSubnet, sameLink6, withoutZone } from '../protocol/ip-address.ts'
import { TokenBuckets } from './token-bucket.ts'

/**
 * The door every datagram passes before anything reads it: from a host of the chosen network, not from this
 * machine, within its rate. A socket that listens on all addresses hears groups that other programs joined on
 * other interfaces; the source address tells them apart.
 */
export class Door {
  private readonly nic: NetworkInterface
  private readonly own: ReadonlySet<string>
  private readonly zone: string
  private readonly subnet: NonNullable<ReturnType<typeof parseSubnet>>
  private readonly buckets = new TokenBuckets()
  private readonly skipped: (reason: string) => void

  constructor(nic: NetworkInterface, skipped: (reason: string) => void) {
    this.nic = nic
    this.zone = zoneOf(nic)
    this.own = new Set([nic.address, ...nic.address6])
    this.subnet = parseSubnet(nic.cidr)!
    this.skipped = skipped
  }

  /** The address a datagram came from, as a literal without zone; `null` when it is refused, which is counted. */
  admit(from: RemoteInfo, now: number): string | null {
    const ip = withoutZone(from.address)
    // This machine hears its own questions; that is no news and no offence.
    if (this.own.has(ip)) return null
    if (!this.onLink(from)) {
      this.skipped('not from the chosen network')
      return null
    }
    const verdict = this.buckets.take(ip, now)
    if (verdict === 'granted') return ip
    this.skipped(verdict === 'source' ? `flood from ${ip}` : 'flood from many addresses')
    return null
  }

  private onLink(from: RemoteInfo): boolean {
    if (from.family === 'IPv4') return isHostOf(this.subnet, from.address)
    const [ip, zone] = from.address.split('%', 2)
    if (isLinkLocal(ip!)) return zone === undefined || zone === this.zone
    return this.nic.address6.some((own) => !isLinkLocal(own) && sameLink6(own, ip!))
  }
}

/** The zone of an interface in IPv6 literals (RFC 4007, 11): its name, on Windows its number. */
export function zoneOf(nic: NetworkInterface): string {
  if (process.platform !== 'win32') return nic.name
  const own = networkInterfaces()[nic.name]?.find((a) => a.family === 'IPv6')
  return String(own?.family === 'IPv6' ? own.scopeid : 0)
}

/** Whether `ip` is a host of this interface's own network, IPv4 or IPv6, and not this machine. */
export function isNeighbour(nic: NetworkInterface, ip: string): boolean {
  if (ip === nic.address || nic.address6.includes(ip)) return false
  if (!ip.includes(':')) return isHostOf(parseSubnet(nic.cidr)!, ip)
  return isLinkLocal(ip) || nic.address6.some((own) => !isLinkLocal(own) && sameLink6(own, ip))
}
