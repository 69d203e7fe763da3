/** The host an HTTP/1 request is for (RFC 9112, 3.2): its `Host` field, or the target of a proxy request. */

import { hostName } from './client-hello.ts'

/** RFC 9110, 9; RFC 5789; WebDAV's (RFC 4918, 9; RFC 3253; RFC 5323); UPnP's events (UDA 2.0, 4). */
const METHODS = [
  ...['GET ', 'POST ', 'HEAD ', 'PUT ', 'DELETE ', 'OPTIONS ', 'PATCH ', 'CONNECT ', 'TRACE '],
  ...['PROPFIND ', 'PROPPATCH ', 'MKCOL ', 'COPY ', 'MOVE ', 'LOCK ', 'UNLOCK ', 'REPORT ', 'SEARCH '],
  ...['SUBSCRIBE ', 'UNSUBSCRIBE ', 'NOTIFY '],
]
/** No method is longer, with the space behind it. */
const LONGEST_METHOD = 12
/** Header bytes searched for `Host`; beyond, a request has none worth waiting for. */
const MAX_REQUEST_HEAD = 8192

/** `'more'`: the head is not whole yet. `null`: no request, or one without a host. */
export type Request = { host: string | null } | 'more' | null

/** Whether these bytes start with an HTTP request method. */
export function looksLikeRequest(d: Buffer, at: number, end: number): boolean {
  const c = d[at]!
  if (c < 0x43 || c > 0x55 || end - at < 8) return false
  const start = d.toString('latin1', at, Math.min(at + LONGEST_METHOD, end))
  return METHODS.some((method) => start.startsWith(method))
}

/** Reads the request head at `[at, end)`. Never looks past `end`. */
export function httpHost(d: Buffer, at: number, end: number): Request {
  if (!looksLikeRequest(d, at, end)) return null
  const head = d.toString('latin1', at, Math.min(end, at + MAX_REQUEST_HEAD))
  const line = head.indexOf('\n')
  if (line > 0 && !/ (?:HTTP|RTSP|ICY|SIP)\/\d/.test(head.slice(0, line))) return null
  const field = /\n[Hh][Oo][Ss][Tt]:[ \t]*([^\s]*)[ \t]*\r?\n/.exec(head)
  if (field) return { host: withoutPort(field[1]!) }
  const target = line > 0 ? /^CONNECT (\S+)|^\w+ https?:\/\/([^\s/]+)/.exec(head) : null
  if (target) return { host: withoutPort((target[1] ?? target[2])!.replace(/^.*@/, '')) }
  if (/\r?\n\r?\n/.test(head) || head.length >= MAX_REQUEST_HEAD) return { host: null }
  return 'more'
}

function withoutPort(authority: string): string | null {
  const host = authority.startsWith('[')
    ? authority.slice(1).replace(/\].*$/, '')
    : authority.replace(/:\d*$/, '')
  const bytes = Buffer.from(host, 'latin1')
  return hostName(bytes, 0, bytes.length)
}
