import { isIP } from 'node:net'
import { getDomain } from 'tldts'
import { Fault } from '../../../shared/fault.ts'
import { BAD_PORTS } from './gate.ts'

const MAX_URL = 2048

/** Names that are looked up in the home itself: RFC 6762, 3; RFC 6761, 6.3; RFC 8375; `.internal` (ICANN, 2024); RFC 7686. */
const HOME_NAMES = /(?:^|\.)(?:local|localhost|home\.arpa|internal|lan|onion)\.?$/

/** The domain somebody registered; on hosting for many, each tenant's own. `null` for what is no public name. */
const registered = (host: string): string | null => getDomain(host, { allowPrivateDomains: true })

/**
 * Reads the address of a web page the owner named.
 * @throws Fault `bad-argument` unless it is http(s) to a public name, without credentials, on a port browsers use
 */
export function pageAddress(stated: string): URL {
  const url = stated.length <= MAX_URL ? URL.parse(stated) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw refused('only the address of a web page (https://…) can be fetched')
  const host = url.hostname
  if (url.username !== '' || url.password !== '') throw refused('an address with a password is never fetched')
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0 || HOME_NAMES.test(host) || registered(host) === null)
    throw refused(`${JSON.stringify(host)} is not the name of a public site`)
  if (url.port !== '' && (url.port === '0' || BAD_PORTS.has(Number(url.port))))
    throw refused(`port ${url.port} is not one of the web`)
  url.hash = ''
  return url
}

/**
 * Where a redirect leads: another page of the same registered domain, and never from https to http.
 * @throws Fault `bad-argument` when it leads anywhere else
 */
export function redirectAddress(from: URL, location: string): URL {
  const stated = location.length <= MAX_URL ? URL.parse(location, from) : null
  const to = pageAddress(stated?.href ?? '')
  if (registered(to.hostname) !== registered(from.hostname))
    throw refused(`the page sends on to ${to.hostname}, another site; name that page if you trust it`)
  if (from.protocol === 'https:' && to.protocol !== 'https:')
    throw refused('the page sends on to an unprotected address')
  return to
}

const refused = (why: string): Fault => new Fault('bad-argument', `Nothing was fetched: ${why}.`)
