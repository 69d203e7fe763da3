import { type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { Fault } from '../../../shared/fault.ts'

const AGENT = 'Houseguest/0.1'
const DEADLINE_MS = 20_000
/** An answer is read only so that the connection ends well. */
const MAX_ANSWER = 64 * 1024

export interface JsonPost {
  url: URL
  /** The literal address of the URL's host. */
  address: string
  body: string
  /** An access token, sent as RFC 6750 (2.1) says; `null`: none. */
  token: string | null
  ca: string | null
  signal: AbortSignal
}

/**
 * Posts one JSON document and waits for a yes (2xx). Follows no redirect: the owner named this place and no other.
 * @throws Fault in one sentence that names the host, never the path
 */
export function postJson({ url, address, body, token, ca, signal }: JsonPost): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (code: 'no-network' | 'not-permitted', why: string) =>
      reject(new Fault(code, `${url.host} ${why}`))
    const isSafe = url.protocol === 'https:'
    const options: RequestOptions & { ca?: string; servername?: string } = {
      method: 'POST',
      host: address,
      port: url.port || (isSafe ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': AGENT,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]),
      agent: false,
      ...(ca === null ? {} : { ca }),
      ...(isSafe ? { servername: isIP(address) && isIP(bare(url)) ? '' : bare(url) } : {}),
    }
    const request = (isSafe ? requestHttps : requestHttp)(options, (answer) => {
      const { statusCode = 0 } = answer
      let read = 0
      answer.on('data', (part: Buffer) => {
        read += part.length
        if (read > MAX_ANSWER) answer.destroy()
      })
      answer.on('error', () => {})
      answer.on('close', () => {
        if (statusCode >= 200 && statusCode < 300) resolve()
        else if (statusCode === 401 || statusCode === 403)
          fail('not-permitted', `refused it (${statusCode}); check the token and what it allows.`)
        else if (statusCode >= 300 && statusCode < 400)
          fail('no-network', `sends on elsewhere (${statusCode}); name the address it should go to itself.`)
        else fail('no-network', `did not take it (${statusCode}); it is tried again later.`)
      })
    })
    request.on('error', (error: NodeJS.ErrnoException) => fail('no-network', whyNot(error)))
    request.end(body)
  })
}

const bare = (url: URL) => url.hostname.replace(/^\[|\]$/g, '')

/** What stood against a connection, for people; by the error's code, since messages may hold more than is shown. */
export function whyNot(error: Pick<NodeJS.ErrnoException, 'code' | 'name'>): string {
  const code = error.code ?? error.name
  if (code === 'ECONNREFUSED') return 'refused the connection; check that it runs and the port is right.'
  if (/CERT|SIGNATURE|ALTNAME|TLS|SSL/.test(code))
    return `showed a certificate that is not to be trusted (${code}); give its authority with --ca.`
  if (code === 'AbortError' || code === 'TimeoutError' || code === 'ETIMEDOUT')
    return 'did not answer in time; it is tried again later.'
  return `cannot be reached (${code}); it is tried again later.`
}
