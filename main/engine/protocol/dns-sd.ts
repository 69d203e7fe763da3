import { clean } from '../../../shared/text.ts'
import { LABEL_DOT } from './dns-wire.ts'
import { decodeUtf8, hex } from './utf8.ts'

/** DNS-based service discovery (RFC 6763): names of types and instances, and what a TXT record says. */

/** RFC 6763, 9: answers with the service types there are. */
export const SERVICE_TYPES_NAME = '_services._dns-sd._udp.local'

/**
 * RFC 6763, 7 with RFC 6335, 5.1 allow 15 letters, digits and hyphens after the underscore; devices in the field
 * go beyond (`_androidtvremote2`, `_nvstream_dbd`), so what is bounded here is only the length.
 */
const SERVICE_TYPE = /^(_[a-z0-9][a-z0-9_-]{0,31}\._(?:tcp|udp))\.local$/i

/** The service type a name denotes, lower-case, such as `_ipp._tcp`; `null` for any other name. */
export function serviceTypeOf(name: string): string | null {
  return SERVICE_TYPE.exec(name)?.[1]?.toLowerCase() ?? null
}

const INSTANCE = /^(.+)\.(_[a-z0-9][a-z0-9_-]{0,31}\._(?:tcp|udp))\.local$/is

/**
 * Splits an instance's full name at its known ending: the instance is all before it, dots included.
 * `name` is shown text; `null` when the name is no instance of a service.
 */
export function instanceOf(fullName: string): { name: string; type: string } | null {
  const found = INSTANCE.exec(fullName)
  if (!found?.[1] || !found[2]) return null
  return { name: clean(found[1].replaceAll(LABEL_DOT, '.')), type: found[2].toLowerCase() }
}

/** A TXT string holds at most 255 bytes (RFC 1035, 3.3), so no honest value is longer. */
const MAX_TXT_VALUE = 255
const MAX_TXT_KEYS = 64
/** RFC 6763, 6.4: printable ASCII without `=`. */
const TXT_KEY = /^[\x20-\x3c\x3e-\x7e]{1,64}$/

/**
 * The pairs of a TXT record (RFC 6763, 6.4): keys lower-case, the first of a repeated key wins, a key without
 * `=` has the empty value. Values that are not UTF-8 are given as hex; others are cleaned.
 */
export function txtPairs(strings: readonly Uint8Array[]): Record<string, string> {
  const pairs = new Map<string, string>()
  for (const bytes of strings) {
    if (pairs.size === MAX_TXT_KEYS) break
    const equals = bytes.indexOf(0x3d)
    const key = decodeUtf8(bytes, 0, equals < 0 ? bytes.length : equals)
      .trim()
      .toLowerCase()
    if (!TXT_KEY.test(key) || pairs.has(key)) continue
    pairs.set(key, equals < 0 ? '' : txtValue(bytes.subarray(equals + 1)))
  }
  return Object.fromEntries(pairs)
}

function txtValue(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes)
  return text.includes('\ufffd') ? hex(bytes) : clean(text, MAX_TXT_VALUE)
}

/** A host name as shown: without the root dot, dots inside labels restored. */
export function hostName(name: string): string {
  return clean(name.replaceAll(LABEL_DOT, '.').replace(/\.$/, ''), MAX_TXT_VALUE)
}

/** One record of a decoded response. Names keep `LABEL_DOT` inside labels; a TTL of 0 says goodbye (RFC 6762, 10.1). */
export type MdnsRecord =
  | { type: 'A'; name: string; ttl: number; data: string }
  | { type: 'AAAA'; name: string; ttl: number; data: string }
  | { type: 'PTR'; name: string; ttl: number; data: string }
  | { type: 'SRV'; name: string; ttl: number; data: { target: string; port: number } }
  | { type: 'TXT'; name: string; ttl: number; data: readonly Uint8Array[] }

export type IpFamily = 'IPv4' | 'IPv6'

/** One multicast query: questions, and the answers already known, which need not be given again (RFC 6762, 7.1). */
export interface MdnsQuery {
  /** Over which of the two it goes: what is known over one may still be missing over the other. */
  family: IpFamily
  questions: { name: string; type: 'A' | 'AAAA' | 'PTR' | 'SRV' | 'TXT' }[]
  known: { name: string; data: string; ttl: number }[]
  /** Asks for answers by unicast, which Wi-Fi does not lose (RFC 6762, 5.4). */
  unicast: boolean
}
