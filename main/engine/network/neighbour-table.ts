import { parseIPv4, parseIPv6, withoutZone } from '../protocol/ip-address.ts'

/** The system's neighbour table, as each system prints it. Pure: text in, complete entries of one interface out. */

/** One complete entry. */
export interface NeighbourEntry {
  ip: string
  mac: string
  /** Whether the system itself says that the neighbour answered lately; most tables do not tell. */
  confirmed: boolean
}

/** `/proc/net/arp` (proc_net(5)): flags 0x2 says complete; an incomplete entry has an all-zero address. */
export function parseProcNetArp(text: string, nic: string): NeighbourEntry[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [ip, , flags, mac, , device] = line.trim().split(/\s+/)
      return device === nic && (Number(flags) & 0x2) !== 0 ? entry(ip, mac) : []
    })
}

/** States of `ip -j neigh` in which the address is no answer of the neighbour (ip-neighbour(8)). */
const UNANSWERED = new Set(['INCOMPLETE', 'FAILED', 'NONE', 'NOARP', 'PERMANENT'])

/** `ip -j neigh show dev NIC`, IPv4 and IPv6. */
export function parseIpNeigh(json: string): NeighbourEntry[] {
  let rows: unknown
  try {
    rows = JSON.parse(json)
  } catch {
    return []
  }
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: { dst?: unknown; lladdr?: unknown; state?: unknown }) => {
    const states = Array.isArray(row?.state) ? row.state.map(String) : []
    return states.some((state) => UNANSWERED.has(state))
      ? []
      : entry(row?.dst, row?.lladdr, states.includes('REACHABLE'))
  })
}

const BSD_LINE = /^\S+ \(([\d.]+)\) at ([0-9a-f:]+) on (\S+)/i

/** `arp -an` of macOS and the BSDs: octets without leading zeros, `(incomplete)` where nobody answered. */
export function parseBsdArp(text: string, nic: string): NeighbourEntry[] {
  return text.split('\n').flatMap((line) => {
    const found = BSD_LINE.exec(line)
    return found?.[3] === nic ? entry(found[1], found[2]) : []
  })
}

/** `ndp -an` of macOS: neighbour, link-layer address, interface. */
export function parseNdp(text: string, nic: string): NeighbourEntry[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [ip, mac, device] = line.trim().split(/\s+/)
      return device === nic ? entry(ip, mac) : []
    })
}

const WINDOWS_ROW = /^\s+([\d.]+)\s+((?:[0-9a-f]{2}-){5}[0-9a-f]{2})\s+\S+/i

/**
 * `arp -a` of Windows. Headings and words are translated, addresses are not: a block begins with an unindented line
 * that holds the interface's address, and its rows are indented.
 */
export function parseWindowsArp(text: string, address: string): NeighbourEntry[] {
  let ours = false
  return text.split(/\r?\n/).flatMap((line) => {
    if (/^\S/.test(line)) ours = line.split(/[\s:]+/).includes(address)
    const found = WINDOWS_ROW.exec(line)
    return ours && found ? entry(found[1], found[2]) : []
  })
}

function entry(ip: unknown, mac: unknown, confirmed = false): NeighbourEntry[] {
  if (typeof ip !== 'string' || typeof mac !== 'string') return []
  const address = withoutZone(ip)
  const hardware = normalMac(mac)
  if (hardware === null || (parseIPv4(address) === null && parseIPv6(address) === null)) return []
  return [{ ip: address.toLowerCase(), mac: hardware, confirmed }]
}

/** A MAC lower-case with colons and full octets; `null` when it is no single device's (group bit, broadcast, zero). */
export function normalMac(text: string): string | null {
  const octets = text.split(/[:-]/)
  if (octets.length !== 6 || !octets.every((octet) => /^[0-9a-f]{1,2}$/i.test(octet))) return null
  const mac = octets.map((octet) => octet.toLowerCase().padStart(2, '0')).join(':')
  const group = (Number.parseInt(octets[0]!, 16) & 1) === 1
  return group || mac === '00:00:00:00:00:00' ? null : mac
}
