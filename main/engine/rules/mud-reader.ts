import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import type { Destination, HouseRules } from '../../../shared/model/house-rules.ts'
import { MUD_VERSION, PROTOCOL_NUMBER } from './mud-writer.ts'

/** Reads Manufacturer Usage Description files (RFC 8520): files come from strangers and are bounded. */

const MAX_FILE = 256 * 1024
const MAX_ENTRIES = 200

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
