import type { UpnpFields } from '../../../shared/model/observation.ts'
import { childOf, decodeEntities, parseXml, RAW_LISTS, type XmlElement, type XmlNode } from './xml.ts'

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
