/** IP literals as numbers: subnets, membership, and one spelling per address. */

/** An IPv4 literal as an unsigned number, or `null`. Four decimal octets only, as RFC 6943, 3.1.1 advises. */
export function parseIPv4(text: string): number | null {
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (!octets) return null
  let value = 0
  for (let i = 1; i <= 4; i++) {
    const octet = octets[i]!
    if (Number(octet) > 255 || (octet.length > 1 && octet.startsWith('0'))) return null
    value = value * 256 + Number(octet)
  }
  return value
}

/** The dotted form of an unsigned number. */
export function formatIPv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
}

/** An IPv4 network: its first and last address as numbers, and its prefix length. */
export interface Subnet {
  first: number
  last: number
  prefix: number
}

/** Reads `192.168.1.0/24`; host bits are ignored. `null` for anything else. */
export function parseSubnet(cidr: string): Subnet | null {
  const [address, length] = cidr.split('/', 2)
  const value = parseIPv4(address ?? '')
  const prefix = /^\d{1,2}$/.test(length ?? '') ? Number(length) : 33
  if (value === null || prefix > 32) return null
  const size = 2 ** (32 - prefix)
  const first = Math.floor(value / size) * size
  return { first, last: first + size - 1, prefix }
}

/** Whether `ip` is a host of `subnet`: inside, and neither the network's nor the broadcast address. */
export function isHostOf(subnet: Subnet, ip: string): boolean {
  const value = parseIPv4(ip)
  if (value === null || value < subnet.first || value > subnet.last) return false
  return subnet.prefix >= 31 || (value !== subnet.first && value !== subnet.last)
}

/** Host addresses of `subnet` in order, as literals. */
export function* hostsOf(subnet: Subnet): Generator<string> {
  const edge = subnet.prefix >= 31 ? 0 : 1
  for (let value = subnet.first + edge; value <= subnet.last - edge; value++) yield formatIPv4(value)
}

/** The eight groups of an IPv6 literal without zone, or `null` (RFC 4291, 2.2). */
export function parseIPv6(text: string): number[] | null {
  if (text.length > 45 || !text.includes(':')) return null
  const halves = text.split('::')
  if (halves.length > 2) return null
  const groups = halves.map((half) => (half === '' ? [] : groupsOf(half)))
  const [head, tail] = groups
  if (!head || tail === null) return null
  if (tail === undefined) return head.length === 8 ? head : null
  const gap = 8 - head.length - tail.length
  return gap >= 1 ? [...head, ...new Array<number>(gap).fill(0), ...tail] : null
}

function groupsOf(half: string): number[] | null {
  const groups: number[] = []
  const parts = half.split(':')
  for (const [i, part] of parts.entries()) {
    const embedded = i === parts.length - 1 ? parseIPv4(part) : null
    if (embedded !== null) groups.push(Math.floor(embedded / 65536), embedded % 65536)
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return null
  }
  return groups
}

/** Whether two IPv6 literals share their first 64 bits: on a home network, the same link (RFC 4291, 2.5.4). */
export function sameLink6(a: string, b: string): boolean {
  const left = parseIPv6(a)
  const right = parseIPv6(b)
  return left !== null && right !== null && [0, 1, 2, 3].every((i) => left[i] === right[i])
}

/** Whether the literal is link-local: 169.254/16 (RFC 3927) or fe80::/10 (RFC 4291, 2.5.6). */
export function isLinkLocal(ip: string): boolean {
  if (ip.startsWith('169.254.')) return parseIPv4(ip) !== null
  const groups = parseIPv6(ip)
  return groups !== null && (groups[0]! & 0xffc0) === 0xfe80
}

/** The literal without its zone (`fe80::1%eth0` to `fe80::1`). */
export const withoutZone = (ip: string): string => ip.split('%', 1)[0]!

/** The MAC an IPv6 address was made of (modified EUI-64, RFC 4291, appendix A); `null` for any other address. */
export function macInAddress(ip: string): string | null {
  const groups = parseIPv6(ip)
  if (!groups) return null
  const octets = groups.slice(4).flatMap((group) => [group >> 8, group & 0xff])
  if (octets[3] !== 0xff || octets[4] !== 0xfe) return null
  octets[0]! ^= 2
  return [...octets.slice(0, 3), ...octets.slice(5)]
    .map((octet) => octet.toString(16).padStart(2, '0'))
    .join(':')
}
