import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

/** What lies out on the internet, so that a public name cannot lead us back into the home. */

/**
 * IPv4 networks that are no place on the internet: the IANA IPv4 special-purpose registry (RFC 6890 and its
 * successors), multicast (RFC 5771) and class E (RFC 1112, 4).
 */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** The only IPv6 space that is handed out to the internet so far (RFC 4291, 2.4; IANA). */
const GLOBAL_6 = '2000::/3'
/** Within it: protocol assignments with Teredo, documentation, and 6to4, which hides an IPv4 address (IANA IPv6 special-purpose registry). */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const listOf = (cidrs: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const cidr of cidrs) {
    const [address, prefix] = cidr.split('/', 2)
    list.addSubnet(address!, Number(prefix), address!.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}
const notPublic = listOf([...NOT_PUBLIC_4, ...NOT_PUBLIC_6])
const global6 = listOf([GLOBAL_6])

/** Whether a literal address is a place on the internet. Anything odd, mapped or with a zone is none. */
export function isPublicAddress(ip: string): boolean {
  if (isIP(ip) === 4) return !notPublic.check(ip, 'ipv4')
  return isIP(ip) === 6 && !ip.includes('%') && global6.check(ip, 'ipv6') && !notPublic.check(ip, 'ipv6')
}

/** Whether an address lies on the internet and in no network this machine is itself in. */
export function isOutside(ip: string): boolean {
  if (!isPublicAddress(ip)) return false
  const own = Object.values(networkInterfaces()).flatMap(
    (nic) => nic?.flatMap(({ cidr }) => cidr ?? []) ?? [],
  )
  return !listOf(own).check(ip, ip.includes(':') ? 'ipv6' : 'ipv4')
}
