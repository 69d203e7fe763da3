import type { HouseRules } from '../../../shared/model/house-rules.ts'
import { iso } from './time.ts'

/** House rules as Manufacturer Usage Description files (RFC 8520), which routers and gateways read. */

/** RFC 8520 section 2.1 and 3; RFC 8519 for the lists; IANA protocol numbers. */
export const MUD_VERSION = 1
const CACHE_HOURS = 48
export const PROTOCOL_NUMBER = { tcp: 6, udp: 17 } as const
const FAMILIES = [
  { type: 'ipv4-acl-type', key: 'ipv4', suffix: 'v4' },
  { type: 'ipv6-acl-type', key: 'ipv6', suffix: 'v6' },
] as const

/** What a file says of the device besides its rules. */
export interface MudSubject {
  vendor: string | null
  model: string | null
  firmware: string | null
}

/** The file's text. The URL is a name only (RFC 2606 `.invalid`): nothing is published there. */
export function writeMud(rules: HouseRules, subject: MudSubject, now: number): string {
  const slug = (text: string | null): string =>
    encodeURIComponent((text ?? 'unknown').toLowerCase().replace(/\s+/g, '-'))
  const list = (suffix: string, direction: string) => ({
    'access-lists': { 'access-list': [{ name: `${direction}-${suffix}` }] },
  })
  const both = (direction: string) => ({
    'access-lists': {
      'access-list': FAMILIES.flatMap(({ suffix }) => list(suffix, direction)['access-lists']['access-list']),
    },
  })
  const file = {
    'ietf-mud:mud': {
      'mud-version': MUD_VERSION,
      'mud-url': `https://mud.invalid/${slug(subject.vendor)}/${slug(subject.model)}.json`,
      'last-update': iso(now),
      'cache-validity': CACHE_HOURS,
      'is-supported': true,
      systeminfo: [subject.vendor, subject.model].filter(Boolean).join(' ').slice(0, 60) || 'unknown device',
      ...(subject.vendor === null ? {} : { 'mfg-name': subject.vendor }),
      ...(subject.model === null ? {} : { 'model-name': subject.model }),
      ...(subject.firmware === null ? {} : { 'firmware-rev': subject.firmware }),
      'from-device-policy': both('from'),
      'to-device-policy': both('to'),
    },
    'ietf-access-control-list:acls': {
      acl: (['from', 'to'] as const).flatMap((direction) =>
        FAMILIES.map(({ type, key, suffix }) => ({
          name: `${direction}-${suffix}`,
          type,
          aces: { ace: entries(rules, direction, key) },
        })),
      ),
    },
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function entries(rules: HouseRules, direction: 'from' | 'to', family: 'ipv4' | 'ipv6') {
  const accept = { actions: { forwarding: 'accept' } }
  const services = ['urn:ietf:params:mud:dns', 'urn:ietf:params:mud:ntp'].map((controller, n) => ({
    name: `service${n}-${direction}`,
    matches: { 'ietf-mud:mud': { controller } },
    ...accept,
  }))
  const parties = rules.destinations.flatMap(({ host, port, protocol }, n) => {
    const address = addressMatch(host, direction, family)
    if (address === null) return []
    const protocols = protocol === null ? (port === null ? [null] : (['tcp', 'udp'] as const)) : [protocol]
    return protocols.map((name) => ({
      name: `party${n}${name ?? ''}-${direction}`,
      matches: {
        [family]: { ...address, ...(name === null ? {} : { protocol: PROTOCOL_NUMBER[name] }) },
        ...(name === null || port === null
          ? {}
          : {
              [name]: {
                [direction === 'from' ? 'destination-port' : 'source-port']: { operator: 'eq', port },
              },
            }),
      },
      ...accept,
    }))
  })
  const local = rules.localNetwork
    ? [{ name: `local-${direction}`, matches: { 'ietf-mud:mud': { 'local-networks': [null] } }, ...accept }]
    : []
  return [...services, ...parties, ...local]
}

/** A name matches by DNS in both families (RFC 8520 section 8); an address or network only in its own. */
function addressMatch(
  host: string,
  direction: 'from' | 'to',
  family: 'ipv4' | 'ipv6',
): Record<string, string> | null {
  const network = host.startsWith('net ') ? host.slice(4) : /^[\d.]+$|:/.test(host) ? host : null
  const side = direction === 'from' ? 'destination' : 'source'
  if (network === null) return { [`ietf-acldns:${direction === 'from' ? 'dst' : 'src'}-dnsname`]: host }
  if (network.includes(':') !== (family === 'ipv6')) return null
  return {
    [`${side}-${family}-network`]: network.includes('/')
      ? network
      : `${network}/${family === 'ipv4' ? 32 : 128}`,
  }
}
