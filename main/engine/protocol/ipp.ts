import type { IppAttributes, IppValue } from '../../../shared/model/observation.ts'
import { decodeUtf8, encodeUtf8, textOrHex } from './utf8.ts'

/** IPP/1.1 and 2.0 (RFC 8010 encoding, RFC 8011 model): a bounded decoder, and the one request we send. */

const IPP_MAX_BYTES = 64 * 1024
const MAX_ATTRIBUTES = 500
const MAX_VALUES = 4_000
const MAX_NESTING = 8

/** Operation and status codes: RFC 8011, 4.2.5 and appendix B. */
const GET_PRINTER_ATTRIBUTES = 0x000b
export const IPP_VERSION_NOT_SUPPORTED = 0x0503

/** Delimiter and value tags: RFC 8010, 3.5. */
const END_OF_ATTRIBUTES = 0x03
const PRINTER_ATTRIBUTES = 0x04
const TAG = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octetString: 0x30,
  dateTime: 0x31,
  resolution: 0x32,
  rangeOfInteger: 0x33,
  begCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  charset: 0x47,
  naturalLanguage: 0x48,
  uri: 0x45,
  keyword: 0x44,
  memberAttrName: 0x4a,
} as const

/** What identification and the printer facts need; a printer may answer fewer (PWG 5100.13, 5100.9). */
const PRINTER_ATTRIBUTES_ASKED = [
  'printer-make-and-model',
  'printer-device-id',
  'printer-name',
  'printer-info',
  'printer-dns-sd-name',
  'printer-uuid',
  'printer-serial-number',
  'printer-firmware-name',
  'printer-firmware-string-version',
  'printer-firmware-patches',
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-impressions-completed',
  'printer-pages-completed',
  'printer-alert',
  'printer-alert-description',
  'printer-supply',
  'printer-supply-description',
  'marker-names',
  'marker-types',
  'marker-colors',
  'marker-levels',
  'marker-low-levels',
  'marker-message',
  'printer-more-info',
] as const

/** A decoded response. `attributes` are those of the printer group; values in the order sent. */
export interface IppResponse {
  version: string
  status: number
  requestId: number
  attributes: IppAttributes
}

/** Encodes Get-Printer-Attributes for a printer URI, such as `ipp://192.168.1.9:631/ipp/print`. */
export function encodeGetPrinterAttributes(
  uri: string,
  requestId: number,
  version: '2.0' | '1.1' = '2.0',
  attributes: readonly string[] = PRINTER_ATTRIBUTES_ASKED,
): Uint8Array {
  const bytes: number[] = version === '2.0' ? [2, 0] : [1, 1]
  bytes.push(
    0,
    GET_PRINTER_ATTRIBUTES,
    (requestId >> 24) & 255,
    (requestId >> 16) & 255,
    (requestId >> 8) & 255,
    requestId & 255,
    0x01,
  )
  const put = (tag: number, name: string, value: string) => {
    const octets = encodeUtf8(value)
    bytes.push(
      tag,
      name.length >> 8,
      name.length & 255,
      ...encodeUtf8(name),
      octets.length >> 8,
      octets.length & 255,
      ...octets,
    )
  }
  put(TAG.charset, 'attributes-charset', 'utf-8')
  put(TAG.naturalLanguage, 'attributes-natural-language', 'en')
  put(TAG.uri, 'printer-uri', uri)
  attributes.forEach((name, index) => {
    put(TAG.keyword, index === 0 ? 'requested-attributes' : '', name)
  })
  bytes.push(END_OF_ATTRIBUTES)
  return Uint8Array.from(bytes)
}

/** Names to look for in a response: the octets there are compared, so that no other name is ever made a string. */
export interface AttributeNames {
  /** The name these octets spell, if it is one of them. */
  find(bytes: Uint8Array, from: number, length: number): string | undefined
}

export function attributeNames(names: readonly string[]): AttributeNames {
  const byShape = new Map<number, string[]>()
  const shape = (length: number, last: number, middle: number) => (length << 16) | (last << 8) | middle
  for (const name of names) {
    const key = shape(name.length, name.charCodeAt(name.length - 1), name.charCodeAt(name.length >> 1))
    byShape.set(key, [...(byShape.get(key) ?? []), name])
  }
  return {
    find(bytes, from, length) {
      const alike = byShape.get(shape(length, bytes[from + length - 1]!, bytes[from + (length >> 1)]!))
      return alike?.find((name) => {
        for (let at = 0; at < length; at++) if (name.charCodeAt(at) !== bytes[from + at]) return false
        return true
      })
    },
  }
}

/**
 * Decodes a response. Cut short, it keeps what came before; `null` when it is no IPP response or too large.
 * With `only`, other attributes are walked over but not kept.
 */
export function decodeIpp(bytes: Uint8Array, only?: AttributeNames): IppResponse | null {
  if (bytes.length < 9 || bytes.length > IPP_MAX_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const major = bytes[0]!
  if (major < 1 || major > 2) return null
  const attributes: Record<string, IppValue[]> = Object.create(null)
  const item: Item = { bytes, view, tag: 0, nameFrom: 0, nameLength: 0, from: 0, to: 8, count: 0 }
  let group = 0
  let count = 0
  let current: IppValue[] | null = null
  while (item.to < bytes.length) {
    const tag = bytes[item.to]!
    if (tag === END_OF_ATTRIBUTES) break
    if (tag < 0x10) {
      group = tag
      current = null
      item.to++
      continue
    }
    if (!readItem(item)) break
    if (item.nameLength > 0) {
      if (++count > MAX_ATTRIBUTES) break
      current = null
      const name = group === PRINTER_ATTRIBUTES ? nameOf(item, only) : undefined
      if (name !== undefined && attributes[name] === undefined) attributes[name] = current = []
    }
    const collection = item.tag === TAG.begCollection ? readCollection(item, 1, current !== null) : null
    if (collection === BROKEN) break
    if (!current) continue
    const value = collection ?? readValue(item)
    if (value !== null) current.push(value)
  }
  return {
    version: `${major}.${bytes[1]!}`,
    status: view.getUint16(2),
    requestId: view.getUint32(4),
    attributes,
  }
}

/** The item the decoder stands on: one object for a whole response, for there are thousands of items. */
interface Item {
  readonly bytes: Uint8Array
  readonly view: DataView
  tag: number
  nameFrom: number
  nameLength: number
  /** The value's span; the next item begins at its end. */
  from: number
  to: number
  /** Items read so far. */
  count: number
}

const BROKEN = Symbol('broken')
/** What a collection is that nobody asked for. */
const WALKED = Object.freeze({})

/** Steps to the next tag, name and value (RFC 8010, 3.1.4); false when it does not fit the bytes or the caps. */
function readItem(item: Item): boolean {
  const { bytes, view, to: at } = item
  if (at + 5 > bytes.length || ++item.count > MAX_VALUES) return false
  const nameLength = view.getUint16(at + 1)
  const from = at + 5 + nameLength
  if (from > bytes.length) return false
  const to = from + view.getUint16(from - 2)
  if (to > bytes.length) return false
  item.tag = bytes[at]!
  item.nameFrom = at + 3
  item.nameLength = nameLength
  item.from = from
  item.to = to
  return true
}

function nameOf({ bytes, nameFrom, nameLength }: Item, only?: AttributeNames): string | undefined {
  return only ? only.find(bytes, nameFrom, nameLength) : decodeUtf8(bytes, nameFrom, nameFrom + nameLength)
}

/** The value of an item by its tag; `null` for out-of-band (RFC 8010, 3.5.2) and malformed ones. */
function readValue({ bytes, view, tag, from, to }: Item): IppValue | null {
  const length = to - from
  switch (tag) {
    case TAG.integer:
    case TAG.enum:
      return length === 4 ? view.getInt32(from) : null
    case TAG.boolean:
      return length === 1 ? bytes[from] !== 0 : null
    case TAG.rangeOfInteger:
      return length === 8 ? { lower: view.getInt32(from), upper: view.getInt32(from + 4) } : null
    case TAG.resolution:
      return length === 9
        ? { x: view.getInt32(from), y: view.getInt32(from + 4), units: bytes[from + 8]! }
        : null
    case TAG.textWithLanguage:
    case TAG.nameWithLanguage: {
      if (length < 4) return null
      const start = from + 2 + view.getUint16(from) + 2
      return start <= to ? decodeUtf8(bytes, start, to) : null
    }
    case TAG.octetString:
    case TAG.dateTime:
      return textOrHex(bytes.subarray(from, to))
    default:
      return tag >= 0x40 && tag <= 0x5f ? decodeUtf8(bytes, from, to) : null
  }
}

/** A collection after its begin item (RFC 8010, 3.1.6): member names to their first value; only walked without `keep`. */
function readCollection(
  item: Item,
  depth: number,
  keep: boolean,
): Readonly<Record<string, unknown>> | typeof BROKEN {
  if (depth > MAX_NESTING) return BROKEN
  const members: Record<string, unknown> = keep ? Object.create(null) : WALKED
  let name = ''
  while (item.to < item.bytes.length) {
    if (!readItem(item)) return BROKEN
    const { tag } = item
    if (tag === TAG.endCollection) return members
    if (tag === TAG.begCollection) {
      const inner = readCollection(item, depth + 1, keep)
      if (inner === BROKEN) return BROKEN
      if (keep && name) members[name] ??= inner
    } else if (keep && tag === TAG.memberAttrName) name = decodeUtf8(item.bytes, item.from, item.to)
    else if (keep && name && members[name] === undefined) members[name] = readValue(item)
  }
  return BROKEN
}
