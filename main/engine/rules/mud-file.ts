import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import type { Destination, HouseRules } from '../../../shared/model/house-rules.ts'
import { iso } from './time.ts'

/** House rules as Manufacturer Usage Description files (RFC 8520), which routers and gateways read. */

/** RFC 8520 section 2.1 and 3; RFC 8519 for the lists; IANA protocol numbers. */
const MUD_VERSION = 1
const CACHE_HOURS = 48
const PROTOCOL_NUMBER = { tcp: 6, udp: 17 } as const
const FAMILIES = [
  { type: 'ipv4-acl-type', key: 'ipv4', suffix: 'v4' },
  { type: 'ipv6-acl-type', key: 'ipv6', suffix: 'v6' },
] as const
const MAX_FILE = 256 * 1024
const MAX_ENTRIES = 200

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

const text = v.pipe(v.string(), v.maxLength(255))
const port = v.optional(
  v.object({
    operator: v.optional(v.literal('eq'), 'eq'),
    port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  }),
)
const transport = v.optional(v.object({ 'destination-port': port }))
const address = v.optional(
  v.object({
    protocol: v.optional(v.number()),
    'ietf-acldns:dst-dnsname': v.optional(text),
    'destination-ipv4-network': v.optional(text),
    'destination-ipv6-network': v.optional(text),
  }),
)
const entry = v.object({
  name: v.optional(text),
  matches: v.object({
    ipv4: address,
    ipv6: address,
    tcp: transport,
    udp: transport,
    'ietf-mud:mud': v.optional(v.record(v.string(), v.unknown())),
  }),
  actions: v.object({ forwarding: text }),
})
const listNames = v.object({
  'access-lists': v.object({ 'access-list': v.pipe(v.array(v.object({ name: text })), v.maxLength(50)) }),
})
const mudFile = v.object({
  'ietf-mud:mud': v.object({ 'mud-version': v.literal(MUD_VERSION), 'from-device-policy': listNames }),
  'ietf-access-control-list:acls': v.object({
    acl: v.pipe(
      v.array(
        v.object({
          name: text,
          aces: v.object({ ace: v.pipe(v.array(v.unknown()), v.maxLength(MAX_ENTRIES)) }),
        }),
      ),
      v.maxLength(50),
    ),
  }),
})

/**
 * The rules of a file, unconfirmed, and the names of entries they cannot express (vendor classes, port ranges).
 * @throws Fault `bad-input`
 */
export function readMud(source: string): { rules: HouseRules; left: string[] } {
  const refuse = (why: string): Fault => new Fault('bad-input', `This is no MUD file (RFC 8520): ${why}.`)
  if (source.length > MAX_FILE) throw refuse(`it is longer than ${MAX_FILE} bytes`)
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw refuse('it is not JSON')
  }
  const parsed = v.safeParse(mudFile, value)
  if (!parsed.success)
    throw refuse(`${v.getDotPath(parsed.issues[0]) ?? 'file'}: ${parsed.issues[0].message}`)
  const { 'ietf-mud:mud': mud, 'ietf-access-control-list:acls': acls } = parsed.output
  const wanted = new Set(mud['from-device-policy']['access-lists']['access-list'].map(({ name }) => name))
  const rules: HouseRules = { confirmedAt: null, destinations: [], localNetwork: false }
  const left = new Set<string>()
  for (const { name, aces } of acls.acl)
    if (wanted.has(name)) for (const ace of aces.ace) takeEntry(ace, rules, left)
  return { rules, left: [...left] }
}

function takeEntry(ace: unknown, rules: HouseRules, left: Set<string>): void {
  const parsed = v.safeParse(entry, ace)
  if (!parsed.success) {
    left.add(String((ace as { name?: unknown } | null)?.name ?? 'unnamed').slice(0, 64))
    return
  }
  const { name = 'unnamed', matches, actions } = parsed.output
  if (actions.forwarding !== 'accept') return
  const special = matches['ietf-mud:mud']
  const where = matches.ipv4 ?? matches.ipv6
  const network = where?.['destination-ipv4-network'] ?? where?.['destination-ipv6-network']
  const host =
    where?.['ietf-acldns:dst-dnsname']?.toLowerCase() ?? (network === undefined ? undefined : asHost(network))
  if (special && 'local-networks' in special) rules.localNetwork = true
  else if (host !== undefined) {
    const protocol =
      matches.tcp || where?.protocol === PROTOCOL_NUMBER.tcp
        ? 'tcp'
        : matches.udp || where?.protocol === PROTOCOL_NUMBER.udp
          ? 'udp'
          : null
    const found: Destination = {
      host,
      port: (matches.tcp ?? matches.udp)?.['destination-port']?.port ?? null,
      protocol,
    }
    if (
      !rules.destinations.some(
        (d) => d.host === found.host && d.port === found.port && d.protocol === found.protocol,
      )
    )
      rules.destinations.push(found)
  } else if (!/^urn:ietf:params:mud:(?:dns|ntp)$/.test(String(special?.controller ?? ''))) left.add(name)
}

/** A single address loses its prefix; a network keeps it, written as parties without a name are. */
const asHost = (network: string): string =>
  /\/(?:32|128)$/.test(network) ? network.replace(/\/\d+$/, '') : `net ${network}`
