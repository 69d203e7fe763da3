/** The host an HTTP/1 request is for (RFC 9112, 3.2): the target of a request to a proxy, else its `Host` field. */

import { hostName } from './client-hello.ts'

/** RFC 9110, 9; RFC 5789; WebDAV's (RFC 4918, 9; RFC 3253; RFC 5323); UPnP's events (UDA 2.0, 4). */
const METHODS = [
  ...['GET ', 'POST ', 'HEAD ', 'PUT ', 'DELETE ', 'OPTIONS ', 'PATCH ', 'CONNECT ', 'TRACE '],
  ...['PROPFIND ', 'PROPPATCH ', 'MKCOL ', 'COPY ', 'MOVE ', 'LOCK ', 'UNLOCK ', 'REPORT ', 'SEARCH '],
  ...['SUBSCRIBE ', 'UNSUBSCRIBE ', 'NOTIFY '],
]
/** No method is longer, with the space behind it. */
const LONGEST_METHOD = 12
/** Bytes of empty lines that may stand before a request. */
const MOST_EMPTY = 4
/** Header bytes searched for `Host`; beyond, a request has none worth waiting for. */
const MAX_REQUEST_HEAD = 16_384

/** `'more'`: the head is not whole yet. `null`: no request, or one without a host. */
export type Request = { host: string | null } | 'more' | null

/** Where a request begins behind empty lines, which some clients send after a body (RFC 9112, 2.2). */
function behindEmptyLines(d: Uint8Array, at: number, end: number): number {
  let i = at
  while (i < end && i < at + MOST_EMPTY && (d[i] === 0x0d || d[i] === 0x0a)) i++
  return i
}

/** Whether these bytes start with an HTTP request method. */
export function looksLikeRequest(d: Buffer, at: number, end: number): boolean {
  const from = behindEmptyLines(d, at, end)
  const c = d[from]!
  if (c < 0x43 || c > 0x55 || end - from < 8) return false
  const start = d.toString('latin1', from, Math.min(from + LONGEST_METHOD, end))
  return METHODS.some((method) => start.startsWith(method))
}

/** Whether these few bytes may be the beginning of a request, of which more must come to tell. */
export function mayBecomeRequest(d: Buffer, at: number, end: number): boolean {
  const start = d.toString('latin1', behindEmptyLines(d, at, end), Math.min(end, at + LONGEST_METHOD))
  return (
    end - at < LONGEST_METHOD &&
    METHODS.some((m) => m.startsWith(start) || (start.startsWith(m) && start.length < 8))
  )
}

/** Reads the request head at `[at, end)`. Never looks past `end`, nor into the body. */
export function httpHost(d: Buffer, at: number, end: number): Request {
  if (!looksLikeRequest(d, at, end)) return null
  const from = behindEmptyLines(d, at, end)
  const text = d.toString('latin1', from, Math.min(end, from + MAX_REQUEST_HEAD))
  const blank = /\n\r?\n/.exec(text)
  const head = blank ? text.slice(0, blank.index + 1) : text
  const line = head.indexOf('\n')
  if (line > 0 && !/ (?:HTTP|RTSP|ICY|SIP)\/\d/.test(head.slice(0, line))) return null
  // A proxy goes where the target says, whatever the field holds (RFC 9112, 3.2.2).
  const target = line > 0 ? /^CONNECT (\S+)|^\w+ https?:\/\/([^\s/?]+)/.exec(head) : null
  if (target) return { host: withoutPort((target[1] ?? target[2])!.replace(/^.*@/, '')) }
  const field = /\n[Hh][Oo][Ss][Tt]:[ \t]*([^\s]*)[ \t]*\r?\n/.exec(head)
  if (field) return { host: withoutPort(field[1]!) }
  return blank || text.length >= MAX_REQUEST_HEAD ? { host: null } : 'more'
}

function withoutPort(authority: string): string | null {
  const host = authority.startsWith('[')
    ? authority.slice(1).replace(/\].*$/, '')
    : authority.replace(/:\d*$/, '')
  const bytes = Buffer.from(host, 'latin1')
  return hostName(bytes, 0, bytes.length)
}
