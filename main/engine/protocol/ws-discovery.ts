import { clean } from '../../../shared/text.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'
import { findElement, parseXml, type XmlNode, xmlText } from './xml.ts'

/** WS-Discovery (Web Services Dynamic Discovery, April 2005): how Windows, printers and ONVIF cameras are found. */

/** WS-Discovery, 2.4. */
export const WSD_PORT = 3702
export const WSD_GROUP4 = '239.255.255.250'

/** A SOAP envelope in one datagram; real answers stay below 4 kB. */
const MAX_BYTES = 16_384
const MAX_TYPES = 32
const MAX_SCOPES = 64
const MAX_WORD = 256

/** A Probe for everything (WS-Discovery, 5.2): no Types, so that all answer. `id` is a fresh UUID. */
export function wsdProbe(id: string): Uint8Array {
  return encodeUtf8(
    '<?xml version="1.0" encoding="utf-8"?>' +
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"' +
      ' xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"' +
      ' xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery">' +
      '<s:Header><a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action>' +
      `<a:MessageID>urn:uuid:${id}</a:MessageID>` +
      '<a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header>' +
      '<s:Body><d:Probe/></s:Body></s:Envelope>',
  )
}

/**
 * The types and scopes a ProbeMatches states (WS-Discovery, 5.3), prefixes as sent; `null` when it is none.
 * A device answers for itself: of several matches the first counts.
 */
export function parseProbeMatches(bytes: Uint8Array): { types: string[]; scopes: string[] } | null {
  if (bytes.length > MAX_BYTES) return null
  const envelope = parseXml(decodeUtf8(bytes))
  const matches = envelope ? findElement(envelope, 'ProbeMatches') : undefined
  const match = matches ? first(findElement(matches, 'ProbeMatch')) : undefined
  if (match === undefined) return null
  return {
    types: words(xmlText(match, 'Types'), MAX_TYPES),
    scopes: words(xmlText(match, 'Scopes'), MAX_SCOPES),
  }
}

const first = (node: XmlNode | undefined): XmlNode | undefined => (Array.isArray(node) ? node[0] : node)

const words = (text: string, most: number): string[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, most)
    .map((word) => clean(word, MAX_WORD))
