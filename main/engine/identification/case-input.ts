import type { Observation } from '../../../shared/model/observation.ts'
import { decodeIpp, PRINTER_ATTRIBUTES_ASKED } from '../protocol/ipp.ts'
import { parseUpnpDescription } from '../protocol/upnp-description.ts'

/** One line of `identify`'s input: an id to echo, and one observation (none when it could not be read). */
export interface CaseInput {
  readonly id: string
  readonly observation: Observation | null
}

type Raw = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : Array.isArray(value)
        ? value.map(text).join(' ')
        : ''

/** Text values only, at most `most` of them. */
function texts(value: unknown, most = 200): Record<string, string> {
  const kept: Record<string, string> = Object.create(null)
  if (isRecord(value)) for (const [key, item] of Object.entries(value).slice(0, most)) kept[key] = text(item)
  return kept
}

/** Reads a line's JSON value. Anything unknown or malformed becomes an observation of `null`. */
export function readCase(value: unknown): CaseInput {
  if (!isRecord(value)) return { id: '', observation: null }
  return { id: text(value.id), observation: isRecord(value.input) ? readInput(value.input) : null }
}

function readInput(input: Raw): Observation | null {
  if (isRecord(input.ssdp)) return { via: 'ssdp', headers: texts(input.ssdp) }
  if (typeof input.upnp_xml === 'string') {
    const description = parseUpnpDescription(input.upnp_xml)
    return description && { via: 'upnp', description }
  }
  if (isRecord(input.upnp)) return { via: 'upnp', description: texts(input.upnp) }
  if (isRecord(input.mdns)) return { via: 'mdns', service: readService(input.mdns) }
  if (isRecord(input.http))
    return {
      via: 'http',
      path: text(input.http.path),
      body: text(input.http.body),
      headers: texts(input.http.headers),
    }
  if (typeof input.ipp_hex === 'string') {
    const response = decodeIpp(bytesOf(input.ipp_hex), PRINTER_ATTRIBUTES)
    return response && { via: 'ipp', attributes: response.attributes }
  }
  if (isRecord(input.snmp)) return { via: 'snmp', variables: texts(input.snmp, 500) }
  if (isRecord(input.pjl)) return { via: 'pjl', infoId: text(input.pjl.info_id) }
  if (typeof input.kasa === 'string') return { via: 'kasa', body: input.kasa }
  return null
}

/** `_ipp._tcp.local.` and `Name._ipp._tcp.local.` without their tails; TXT keys lower-case, first wins (RFC 6763, 6.4). */
function readService(mdns: Raw): { type: string; name: string; txt: Record<string, string> } {
  const type = text(mdns.type)
    .replace(/\.local\.?$/i, '')
    .replace(/\.$/, '')
  const full = text(mdns.name)
    .replace(/\.$/, '')
    .replace(/\.local$/i, '')
  const name = full.toLowerCase().endsWith(`.${type.toLowerCase()}`) ? full.slice(0, -type.length - 1) : full
  const txt: Record<string, string> = Object.create(null)
  if (isRecord(mdns.txt))
    for (const [key, value] of Object.entries(mdns.txt).slice(0, 200))
      txt[key.toLowerCase().replace(/=$/, '')] ??= text(value)
  return { type, name, txt }
}

const PRINTER_ATTRIBUTES: ReadonlySet<string> = new Set(PRINTER_ATTRIBUTES_ASKED)

/** The value of a hex digit by its character code; anything else counts as 0. */
const DIGIT = new Uint8Array(128)
for (const [value, digits] of [...'0123456789abcdef'].entries())
  for (const digit of [digits, digits.toUpperCase()]) DIGIT[digit.charCodeAt(0)] = value

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(Math.min(hex.length >> 1, 70_000))
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = (DIGIT[hex.charCodeAt(at * 2) & 127]! << 4) | DIGIT[hex.charCodeAt(at * 2 + 1) & 127]!
  return bytes
}
