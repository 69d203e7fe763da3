import { isIP } from 'node:net'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { isLinkLocal } from '../protocol/ip-address.ts'
import { MAX_PATH, MAX_QUERY } from '../protocol/limits.ts'
import { isNeighbour, zoneOf } from './door.ts'

/**
 * Ports no browser fetches, for what listens there can be made to act by an HTTP request: the "bad ports" of the
 * Fetch standard, 2.9.
 */
export const BAD_PORTS = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

export type GateRefusal =
  | 'gate: not a URL'
  | 'gate: not http'
  | 'gate: points to another host'
  | 'gate: outside the chosen network'
  | 'gate: credentials in the URL'
  | 'gate: port not allowed'
  | 'gate: path too long'

/** What may be fetched, or why not. */
export type GateVerdict = { url: URL } | { refused: GateRefusal }

/**
 * The gate before every fetch of a URL that a packet stated. A packet may only send us back to where it came from:
 * the host must be the literal address of its source, and that a host of the chosen network. `URL` comes first, so
 * that octal, decimal and full-width spellings of an address are one address before they are compared.
 */
export function gate(stated: string, source: string, nic: NetworkInterface): GateVerdict {
  if (stated.length > MAX_PATH * 2) return { refused: 'gate: path too long' }
  const url = URL.parse(stated)
  if (!url) return { refused: 'gate: not a URL' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'gate: not http' }
  if (url.username !== '' || url.password !== '') return { refused: 'gate: credentials in the URL' }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) === 0 || host !== canonical(source)) return { refused: 'gate: points to another host' }
  if (!isNeighbour(nic, source)) return { refused: 'gate: outside the chosen network' }
  const port = url.port === '' ? null : Number(url.port)
  if (port !== null && (port === 0 || BAD_PORTS.has(port))) return { refused: 'gate: port not allowed' }
  if (url.pathname.length > MAX_PATH || url.search.length > MAX_QUERY)
    return { refused: 'gate: path too long' }
  return { url }
}

/** The one spelling `URL` gives a literal. */
const canonical = (ip: string): string =>
  ip.includes(':') ? (URL.parse(`http://[${ip}]/`)?.hostname.slice(1, -1) ?? '') : ip

/** How a literal is named to `connect`: link-local IPv6 with its zone. */
export const connectTo = (ip: string, nic: NetworkInterface): string =>
  ip.includes(':') && isLinkLocal(ip) ? `${ip}%${zoneOf(nic)}` : ip
