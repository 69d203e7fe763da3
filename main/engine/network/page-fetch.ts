import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Fault } from '../../../shared/fault.ts'
import { FETCH_MAX_HEADER_BYTES } from '../protocol/limits.ts'
import { reasonOf } from './http-exchange.ts'
import { pageAddress, redirectAddress } from './page-address.ts'
import { type Fetched, LIMITS, type PageText, readPage, whyNot } from './page-answer.ts'
import { isOutside } from './public-address.ts'

/** A page as it came, and where it was found in the end. */
export interface Page extends PageText {
  url: string
}

/** How names become addresses, and which may be connected to. */
export interface WebEdge {
  resolve(host: string): Promise<string[]>
  allowed(ip: string): boolean
  deadlineMs: number
}

const AGENT = 'Houseguest/0.1'
const MAX_REDIRECTS = 3
const DEADLINE_MS = 20_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** The internet, and nothing of the home. */
export const THE_WEB: WebEdge = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allowed: isOutside,
  deadlineMs: DEADLINE_MS,
}

/**
 * Gets one public web page or list the owner named: no cookies, no referrer, no script, nothing sent but the request. The
 * connection goes to the very addresses that were checked, so a name that turns towards the home between the check
 * and the connection leads nowhere. Redirects stay within the registered domain and are checked like the page.
 * @param visiting told of each host before it is connected to
 * @throws Fault `bad-argument` for an address that is not to be fetched, `no-network` when nothing answers,
 *   `bad-input` for an answer that is not a page
 */
export async function fetchPage(
  stated: string,
  visiting: (host: string, port: number) => void,
  web: WebEdge = THE_WEB,
  what: Fetched = 'page',
): Promise<Page> {
  const signal = AbortSignal.timeout(web.deadlineMs)
  let url = pageAddress(stated)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const addresses = await addressesOf(url.hostname, web, signal)
    visiting(url.hostname, Number(url.port || (url.protocol === 'https:' ? 443 : 80)))
    const answer = await get(url, addresses, signal, what)
    if (typeof answer !== 'string') return { ...answer, url: url.href }
    url = redirectAddress(url, answer)
  }
  throw noPage(url, what, `sends on more than ${MAX_REDIRECTS} times`)
}

/** The addresses of a host, all of them checked: one inside the home makes the whole answer suspect. */
async function addressesOf(host: string, web: WebEdge, signal: AbortSignal): Promise<string[]> {
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new Error('late')), { once: true }),
  )
  const addresses = await Promise.race([web.resolve(host), late]).catch((): string[] => [])
  if (addresses.length === 0)
    throw new Fault('no-network', `The name ${host} has no address here; check it and your connection.`)
  if (!addresses.every(web.allowed))
    throw new Fault('bad-argument', `Nothing was fetched: ${host} leads into a private network, not the web.`)
  return addresses
}

/** One request; answers the page, or the address a redirect states. */
function get(
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
  what: Fetched,
): Promise<PageText | string> {
  const limits = LIMITS[what]
  return new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = start(url, {
      headers: {
        'user-agent': AGENT,
        accept: limits.types.join(', '),
        'accept-encoding': 'identity',
        connection: 'close',
      },
      agent: false,
      lookup: pinnedTo(addresses),
      maxHeaderSize: FETCH_MAX_HEADER_BYTES,
      signal,
    })
    const refuse = (fault: Fault) => {
      reject(fault)
      request.destroy()
    }
    request.on('error', (error: NodeJS.ErrnoException) =>
      refuse(
        new Fault(
          'no-network',
          `${url.host} could not be read (${signal.aborted ? 'took too long' : reasonOf(error)}); try again, or paste the text.`,
        ),
      ),
    )
    request.on('upgrade', () => refuse(noPage(url, what, 'wants another protocol')))
    request.on('response', (response) => {
      const location = response.headers.location
      if (REDIRECTS.has(response.statusCode ?? 0) && location !== undefined) {
        resolve(location)
        request.destroy()
        return
      }
      const why = whyNot(response, limits)
      if (why) refuse(noPage(url, what, why))
      else readPage(response, limits, resolve, (reason) => refuse(noPage(url, what, reason)))
    })
    request.end()
  })
}

/** A look-up that knows one answer: the addresses that were checked. */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, done) => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all) done(null, all)
    else done(null, all[0]!.address, all[0]!.family)
  }

const noPage = (url: URL, what: Fetched, why: string): Fault =>
  new Fault('bad-input', `The ${what} at ${url.host} ${why}; ${LIMITS[what].instead}.`)
