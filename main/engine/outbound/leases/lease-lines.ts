/** What DHCP servers write of the addresses they lend, a line at a time. */

/** Who was lent which address. Times in ms; IPv6 leases that name no hardware are no `Lease`. */
export interface Lease {
  mac: string
  ip: string
  hostname: string | null
  /** When it was lent or renewed; `null` where the server writes only the end. */
  from: number | null
  /** When it ends; `null` for a lease without end. */
  until: number | null
}

/** `none` for a line that lends no address, or to no hardware; `null` for one that is none of this server's. */
export type LeaseLine = Lease | 'none' | null

const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const IPV6 = /^[0-9a-f:]{2,45}$/i
const MAX_NAME = 255
/** RFC 2131, 3.3, and Kea: a lease without end. */
const WITHOUT_END = 0xffff_ffff

/** Six octets in hex, parted or not, with or without leading zeros; `null` for other hardware or nobody's. */
export function macOf(text: string): string | null {
  const octets = /^[0-9a-f]{12}$/i.test(text) ? (text.match(/../g) ?? []) : text.split(/[:-]/)
  if (octets.length !== 6 || octets.some((octet) => !/^[0-9a-f]{1,2}$/i.test(octet))) return null
  const mac = octets.map((octet) => octet.toLowerCase().padStart(2, '0')).join(':')
  return mac === '00:00:00:00:00:00' || mac === 'ff:ff:ff:ff:ff:ff' ? null : mac
}

const ipOf = (text: string): string | null =>
  IPV4.test(text) || (text.includes(':') && IPV6.test(text)) ? text.toLowerCase() : null

/** A host name as text, without control characters; `null` for the signs that stand for none. */
function nameOf(text: string): string | null {
  const name = text.replace(/[\x00-\x1f\x7f]/g, '').slice(0, MAX_NAME)
  return name === '' || name === '*' || name === '-' ? null : name
}

/**
 * dnsmasq's leases (`/var/lib/misc/dnsmasq.leases`, OpenWrt's `/tmp/dhcp.leases`, Pi-hole's `dhcp.leases`):
 * `EXPIRY MAC IP NAME CLIENT-ID`, where an expiry of 0 is none; after `duid …` come IPv6 leases without hardware.
 */
export function dnsmasqLease(line: string): LeaseLine {
  if (/^duid(?: [0-9a-f:]+)?$/i.test(line) || /^\d{1,10} T?\d+ [0-9a-f:]+ \S+ \S+$/i.test(line)) return 'none'
  // Other hardware than Ethernet has its number before the address.
  if (/^\d{1,10} [0-9a-f]{2}-/i.test(line)) return 'none'
  const match = /^(\d{1,10}) ([0-9a-f:]{17}) (\S+) (\S+) \S+$/i.exec(line)
  const [mac, ip] = match ? [macOf(match[2]!), ipOf(match[3]!)] : []
  if (!match || !mac || !ip) return null
  const end = Number(match[1])
  return { mac, ip, hostname: nameOf(match[4]!), from: null, until: end === 0 ? null : end * 1000 }
}

/** odhcpd's state (`/tmp/hosts/odhcpd`): `# INTERFACE MAC ipv4 NAME EXPIRY ID 32 IP/32`; -1 is without end, 0 is over. */
export function odhcpdLease(line: string): LeaseLine {
  if (!line.startsWith('# ')) return 'none'
  const match = /^# \S+ ([0-9a-f:]+) ipv4 (\S+) (-?\d{1,12}) [0-9a-f]+ 32 (\S+)\/32\s*$/i.exec(line)
  if (!match) return /^# \S+ [0-9a-f]+ [0-9a-f]+ \S+ -?\d+ [0-9a-f]+ \d+ /i.test(line) ? 'none' : null
  const [mac, ip] = [macOf(match[1]!), ipOf(match[4]!)]
  const end = Number(match[3])
  if (!mac || !ip || end === 0) return 'none'
  // A name that is no host name stands behind this word.
  const hostname = nameOf(match[2]!.replace(/^broken\\x20/, ''))
  return { mac, ip, hostname, from: null, until: end < 0 ? null : end * 1000 }
}

/** The columns of Kea's lease file (`kea-leases4.csv`, `kea-leases6.csv`), by the names in its first line. */
export function keaColumns(header: string): ReadonlyMap<string, number> | null {
  const names = header.split(',')
  const columns = new Map(names.map((name, i) => [name, i]))
  return ['address', 'hwaddr', 'valid_lifetime', 'expire', 'hostname', 'state'].every((name) =>
    columns.has(name),
  )
    ? columns
    : null
}

/** Kea writes a row for each lease and renewal. States: 0 is lent, 1 declined, 2 over, 3 given back. */
export function keaLease(line: string, columns: ReadonlyMap<string, number>): LeaseLine {
  const cells = line.split(',')
  const cell = (name: string) => cells[columns.get(name)!] ?? ''
  const [lifetime, expire] = [cell('valid_lifetime'), cell('expire')].map(Number)
  if (cells.length < columns.size || !(lifetime! >= 0) || !(expire! > 0)) return null
  const [mac, ip] = [macOf(cell('hwaddr')), ipOf(cell('address'))]
  if (cell('state') === '1' || !mac || !ip) return 'none'
  return {
    mac,
    ip,
    // Kea writes a comma in a name as its character's number.
    hostname: nameOf(cell('hostname').replaceAll('&#x2c', ',')),
    from: (expire! - lifetime!) * 1000,
    until: lifetime === WITHOUT_END ? null : expire! * 1000,
  }
}
