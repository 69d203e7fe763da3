import type { Observation } from '../../../shared/model/observation.ts'
import { attributeNames, decodeIpp } from '../protocol/ipp.ts'
import { parseUpnpDescription } from '../protocol/upnp-description.ts'
import { READ_ATTRIBUTES } from './read-printer.ts'

/** One line of `identify`'s input: an id to echo, and one observation (none when it could not be read). */
export interface CaseInput {
  /** `null` where the line names none. */
  readonly id: string | number | null
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

/** Octets from their hex digits; what is no digit ends them. The platform's own way is many times a loop's speed. */
export type FromHex = (hex: string) => Uint8Array

/** Reads a line's JSON value. Anything unknown or malformed becomes an observation of `null`. */
export function readCase(value: unknown, fromHex: FromHex): CaseInput {
  if (!isRecord(value)) return { id: null, observation: null }
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null
  return { id, observation: isRecord(value.input) ? readInput(value.input, fromHex) : null }
}

function readInput(input: Raw, fromHex: FromHex): Observation | null {
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
    const response = decodeIpp(fromHex(input.ipp_hex), PRINTER_ATTRIBUTES)
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

/** Of a printer's hundreds of attributes, those that say who it is. */
const PRINTER_ATTRIBUTES = attributeNames(READ_ATTRIBUTES)
