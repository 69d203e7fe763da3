import { XMLParser } from 'fast-xml-parser'
import type { UpnpFields } from '../../../shared/model/observation.ts'

/**
 * XML from a device: refused when it carries a DTD or exceeds the caps, parsed without entities, attributes or
 * guesses at numbers. A tag seen twice keeps its first text. UPnP Device Architecture 2.0, 2.3.
 */

export const XML_MAX_BYTES = 256 * 1024
const MAX_TAGS = 4_000
const MAX_ATTRIBUTES = 4_000
const MAX_DEPTH = 32

/** An element's children by local name; text stands as a string. */
export interface XmlElement {
  readonly [name: string]: XmlNode
}
export type XmlNode = string | XmlElement | readonly XmlNode[]

/** Lists whose inside we never read as elements: kept as raw text, which costs nothing. */
const RAW_LISTS = ['iconList', 'deviceList', 'serviceList']

const parser = new XMLParser({
  stopNodes: RAW_LISTS.map((name) => `*.${name}`),
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: false,
})

/** Parses a document; `null` when it is refused or malformed beyond reading. */
export function parseXml(text: string): XmlElement | null {
  if (text.length > XML_MAX_BYTES || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return null
  if (exceeds(text, '<', MAX_TAGS) || exceeds(text, '=', MAX_ATTRIBUTES) || deeperThan(text, MAX_DEPTH))
    return null
  try {
    const parsed: unknown = parser.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as XmlElement) : null
  } catch {
    return null
  }
}

/** The text of the first of `path` (names from the given element down); `''` when there is none. */
export function xmlText(node: XmlNode | undefined, ...path: string[]): string {
  const found = path.reduce<XmlNode | undefined>((at, name) => childOf(at, name), node)
  const first = Array.isArray(found) ? found[0] : found
  return typeof first === 'string' ? decodeEntities(first) : ''
}

/** The first child of a name, through lists. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  const element = Array.isArray(node) ? node[0] : node
  if (typeof element !== 'object' || Array.isArray(element) || !Object.hasOwn(element, name)) return undefined
  return (element as XmlElement)[name]
}

/** The first element of a name anywhere below, breadth first and bounded. */
export function findElement(root: XmlNode | undefined, name: string): XmlNode | undefined {
  let level: XmlNode[] = root === undefined ? [] : [root]
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: XmlNode[] = []
    for (const node of level) {
      if (typeof node === 'string') continue
      if (Array.isArray(node)) {
        next.push(...node)
        continue
      }
      if (Object.hasOwn(node, name)) return (node as XmlElement)[name]
      next.push(...Object.values(node as XmlElement))
    }
    level = next
  }
  return undefined
}

/**
 * The root device's own fields and, dotted, the nested ones a vendor added (`X_ScalarWebAPI_DeviceInfo.…`).
 * Embedded devices describe daemons and are left out; `serviceTypes` joins the types of the root's services.
 * `null` when the document is no device description.
 */
export function parseUpnpDescription(text: string): UpnpFields | null {
  const root = childOf(parseXml(text) ?? undefined, 'root')
  const device = first(childOf(root, 'device'))
  if (!device) return null
  const fields: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(device)) {
    const only = Array.isArray(value) ? value[0] : value
    if (typeof only === 'string') fields[name] = decodeEntities(only)
    else if (/^X_/.test(name)) fields[name] = flatten(only)
  }
  for (const list of RAW_LISTS) delete fields[list]
  const services = device.serviceList
  const types =
    typeof services === 'string' ? services.matchAll(/<(?:\w+:)?serviceType>\s*([^<]{1,200}?)\s*</g) : []
  const joined = [...types]
    .slice(0, 64)
    .map(([, type]) => type)
    .join(' ')
  if (joined) fields.serviceTypes = joined
  return fields
}

function first(node: XmlNode | undefined): XmlElement | null {
  const only = Array.isArray(node) ? node[0] : node
  return typeof only === 'object' && !Array.isArray(only) ? (only as XmlElement) : null
}

function flatten(node: XmlNode | undefined): string {
  if (typeof node === 'string') return decodeEntities(node)
  return Object.values(node ?? {})
    .map((child) => flatten(child as XmlNode))
    .filter(Boolean)
    .join(' ')
    .slice(0, 1024)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five predefined entities and numeric references (XML 1.0, 4.1, 4.6); anything else stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()]!
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole
    },
  )
}

function exceeds(text: string, character: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
    if (++count > most) return true
  return false
}

/** A cheap upper bound on nesting: opening minus closing tags as they stand. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1]
    if (next === '/') depth--
    else if (next !== '?' && next !== '!') {
      const end = text.indexOf('>', at)
      if (end < 0) return false
      if (text[end - 1] !== '/' && ++depth > most) return true
    }
  }
  return false
}
