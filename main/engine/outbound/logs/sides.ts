import { FAR, GROUP, kindOfV4, NEAR } from '../capture/addresses.ts'
import { textKey } from '../lookups/lookup-record.ts'
import { ownText } from '../own-text.ts'
import type { Tally } from '../tally.ts'
import { Spellings } from './spellings.ts'

/** Which side of a logged conversation is the device, from addresses written as text. */

const MAX_KNOWN = 20_000
const known = new Map<string, Address | null>()

/** An address as a log wrote it: one object and one string for each, so that later look-ups compare pointers. */
export interface Address {
  text: string
  /** FAR, NEAR or GROUP. */
  kind: number
  /** Of its text, for `lookupKey`. */
  key: number
  /** Its number as a client in the round of a tally. */
  client: number
  round: number
}

/** The number of a client known by its address alone. */
export function clientOf(address: Address, tally: Tally): number {
  if (address.round !== tally.round) {
    address.client = tally.client(null, address.text)
    address.round = tally.round
  }
  return address.client
}

/** The address a text is, in its one spelling; `null` when it is none. */
export function addressOf(ip: string): Address | null {
  const before = known.get(ip)
  if (before !== undefined) return before
  if (known.size >= MAX_KNOWN) known.clear()
  const text = ownText(ip.includes(':') ? plainV6(ip) : ip)
  const kind = text.includes(':') ? kindOfV6Text(text) : kindOfV4Text(text)
  const made = kind < 0 ? null : { text, kind, key: textKey(text), client: 0, round: 0 }
  known.set(ownText(ip), made)
  return made
}

/** An address of IPv6 without its zone (RFC 4007, 11). */
const V6 = /^([0-9a-f:.]{2,45})(?:%\S{1,32})?$/i
/** IPv4 within IPv6 (RFC 4291, 2.5.5.2), as RFC 5952 without its section 5 writes it. */
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/

/** As RFC 5952 writes it, for logs write it in full too (Suricata, /proc); empty for what is none. */
function plainV6(ip: string): string {
  const bare = V6.exec(ip)?.[1]
  const short = bare === undefined ? undefined : URL.parse(`http://[${bare}]`)?.hostname.slice(1, -1)
  if (short === undefined) return ''
  const mapped = MAPPED.exec(short)
  if (!mapped) return short
  const [high, low] = mapped.slice(1).map((group) => Number.parseInt(group, 16)) as [number, number]
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}

/** Reads addresses out of lines, without a string for each time one is met. */
export const addressSpellings = (): Spellings<Address | null> => new Spellings(addressOf, MAX_KNOWN)

/** FAR, NEAR or GROUP for an address literal; -1 when it is none. */
export const kindOfText = (ip: string): number => addressOf(ip)?.kind ?? -1

function kindOfV4Text(ip: string): number {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip)
  if (!match) return -1
  const [a, b, c, d] = match.slice(1).map(Number) as [number, number, number, number]
  if (a > 255 || b > 255 || c > 255 || d > 255) return -1
  return kindOfV4((a << 24) | (b << 16) | (c << 8) | d)
}

function kindOfV6Text(ip: string): number {
  if (!/^[0-9a-f:.]{2,45}$/i.test(ip)) return -1
  const text = ip.toLowerCase()
  if (/^[0:]+$/.test(text)) return GROUP
  if (text.startsWith('ff')) return GROUP
  return /^f[cd]|^fe[89ab]/.test(text) || /^[0:]*:0*1$/.test(text) ? NEAR : FAR
}

/** Whether an answer's text is an address somebody may have: blockers answer 0.0.0.0 or ::, which nobody has. */
export const isSomebody = (ip: string): boolean => {
  const kind = kindOfText(ip)
  return kind >= 0 && kind !== GROUP
}

/**
 * Whether a flow went to everyone on a home's network (directed broadcast, RFC 919, 7), as a capture sees by the hardware
 * address. Flows tell no mask: the last address of a network of 256, which nearly all homes have, is taken for it.
 */
export const isBroadcast = (protocol: string, target: string): boolean =>
  protocol === 'udp' && target.endsWith('.255') && kindOfText(target) === NEAR

/** Who opened it is the device, unless only the other side is near. */
export const isInbound = (opener: number, other: number) => opener === FAR && other === NEAR
