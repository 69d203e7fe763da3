import { getDomain } from 'tldts'
import { remembered } from './remembered.ts'

/**
 * Addresses that never leave the home or name nobody: RFC 1918, RFC 6598, RFC 3927, loopback, multicast,
 * broadcast; IPv6 unique local (RFC 4193), link-local, multicast.
 */
const LOCAL =
  /^(?:10\.|127\.|0\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/
const GROUP = /^(?:22[4-9]\.|23\d\.|255\.255\.255\.255$|ff)/
const LOCAL_6 = /^(?:f[cd]|fe[89ab]|::1$|::$)/
/** RFC 6762, RFC 8375 and the names home routers hand out. */
const LOCAL_NAME = /(?:^|\.)(?:local|lan|home|home\.arpa|internal|fritz\.box|localdomain|localhost)$/

export const isGroupAddress = (ip: string): boolean => GROUP.test(ip.toLowerCase())

export const isLocalAddress = (ip: string): boolean => {
  const text = ip.toLowerCase()
  return text.includes(':') ? LOCAL_6.test(text) : LOCAL.test(text)
}

/** Whether a contact went out of the home. */
export function isOutside(ip: string | null, host: string | null): boolean {
  if (ip !== null) return !isLocalAddress(ip) && !isGroupAddress(ip)
  const name = host?.toLowerCase() ?? ''
  return name.includes('.') && !LOCAL_NAME.test(name)
}

/**
 * The party behind a contact: the registrable domain of the name asked for, else the network of the address
 * (/24 or /48: one party's neighbours). A new host inside a known domain is no new party.
 */
export function partyOf(host: string | null, ip: string | null): string | null {
  if (host !== null) return domainOf(host)
  return ip === null ? null : networkOf(ip)
}

const domainOf = remembered((host) => {
  const name = host.toLowerCase().replace(/\.$/, '')
  return getDomain(name, { allowPrivateDomains: false }) ?? name
})

const networkOf = remembered((ip) =>
  ip.includes(':')
    ? `net ${ip.toLowerCase().split(':').slice(0, 3).join(':')}::/48`
    : `net ${ip.split('.').slice(0, 3).join('.')}.0/24`,
)
