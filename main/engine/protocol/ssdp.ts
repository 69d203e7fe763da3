import { clean } from '../../../shared/text.ts'
import { SSDP_MAX_BYTES, SSDP_MAX_HEADERS, SSDP_MAX_VALUE } from './limits.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** The Simple Service Discovery Protocol (UPnP Device Architecture 2.0, section 1): messages in and searches out. */

/** UDA 2.0, 1.1.3 and annex A.4. */
export const SSDP_PORT = 1900
export const SSDP_GROUP4 = '239.255.255.250'
export const SSDP_GROUP6 = 'ff02::c'

export type SsdpSkip =
  | 'ssdp: too large'
  | 'ssdp: a search of somebody else'
  | 'ssdp: an error status'
  | 'ssdp: not SSDP'
  | 'ssdp: no USN'

/** A message in the terms of UDA: an answer to a search, or a NOTIFY with its NTS. Header names upper-case. */
export type SsdpMessage =
  | { kind: 'answer'; headers: Readonly<Record<string, string>> }
  | { kind: 'alive' | 'update' | 'byebye'; headers: Readonly<Record<string, string>> }
  | { skip: SsdpSkip }

const ANSWER = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?:[ \t]|$)/i
const NOTIFY = /^NOTIFY[ \t]/i
const SEARCH = /^M-SEARCH[ \t]/i
/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/
const NTS = { 'ssdp:alive': 'alive', 'ssdp:update': 'update', 'ssdp:byebye': 'byebye' } as const

/**
 * Reads one datagram. Lenient where devices are sloppy (LF alone, a leading blank line, no reason phrase,
 * a blank before the colon), strict where it matters: bounded, the first of repeated headers wins, and
 * nothing after the first blank line is a header.
 */
export function parseSsdp(bytes: Uint8Array): SsdpMessage {
  if (bytes.length > SSDP_MAX_BYTES) return { skip: 'ssdp: too large' }
  const lines = decodeUtf8(bytes).split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const start = lines[first]?.trim() ?? ''
  if (SEARCH.test(start)) return { skip: 'ssdp: a search of somebody else' }
  const status = ANSWER.exec(start)?.[1]
  if (status !== undefined && status !== '200') return { skip: 'ssdp: an error status' }
  if (status === undefined && !NOTIFY.test(start)) return { skip: 'ssdp: not SSDP' }
  const headers = headerFields(lines, first + 1)
  if (!headers.USN) return { skip: 'ssdp: no USN' }
  if (status !== undefined) return { kind: 'answer', headers }
  const nts = headers.NTS?.toLowerCase() ?? ''
  if (!Object.hasOwn(NTS, nts)) return { skip: 'ssdp: not SSDP' }
  return { kind: NTS[nts as keyof typeof NTS], headers }
}

function headerFields(lines: readonly string[], from: number): Record<string, string> {
  const fields = new Map<string, string>()
  for (let i = from; i < lines.length && fields.size < SSDP_MAX_HEADERS; i++) {
    const line = lines[i]!.trim()
    if (line === '') break
    const colon = line.indexOf(':')
    const name = colon < 0 ? '' : line.slice(0, colon).trim().toUpperCase()
    if (!TOKEN.test(name) || fields.has(name)) continue
    fields.set(name, clean(line.slice(colon + 1), SSDP_MAX_VALUE))
  }
  return Object.fromEntries(fields)
}

/**
 * The headers of an answer to a search that is like SSDP but not it (Yeelight's, on port 1982, has no USN);
 * `null` when it is no answer.
 */
export function parseSearchAnswer(bytes: Uint8Array): Readonly<Record<string, string>> | null {
  if (bytes.length > SSDP_MAX_BYTES) return null
  const lines = decodeUtf8(bytes).split('\n')
  return ANSWER.exec(lines[0]?.trim() ?? '')?.[1] === '200' ? headerFields(lines, 1) : null
}

/** The `max-age` a message states, in seconds; `null` where it states none (UDA 2.0, 1.2.2). */
export function maxAge(headers: Readonly<Record<string, string>>): number | null {
  const stated = /max-age\s*=\s*"?(\d{1,9})/i.exec(headers['CACHE-CONTROL'] ?? '')?.[1]
  return stated === undefined ? null : Number(stated)
}

/**
 * An M-SEARCH request (UDA 2.0, 1.3.2). `host` is the group it goes to, `mx` the seconds devices may spread
 * their answers over (1 to 5). The user agent names a version only, nothing about the machine.
 */
export function searchMessage(options: { host: string; target: string; mx: number }): Uint8Array {
  return encodeUtf8(
    [
      'M-SEARCH * HTTP/1.1',
      `HOST: ${options.host}`,
      'MAN: "ssdp:discover"',
      `MX: ${options.mx}`,
      `ST: ${options.target}`,
      'USER-AGENT: Houseguest/0.1 UPnP/2.0',
      '',
      '',
    ].join('\r\n'),
  )
}
