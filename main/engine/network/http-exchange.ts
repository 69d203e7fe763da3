import { request as ask, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { connect as secure } from 'node:tls'
import { FETCH_DEADLINE_MS, FETCH_MAX_HEADER_BYTES } from '../protocol/limits.ts'
import { whenLate } from './when-late.ts'

/** One exchange with a device of the home. */
export interface HttpQuestion {
  /** Literal address to connect to, with zone where it needs one. No name is ever looked up. */
  address: string
  port: number
  path: string
  /** For the Host header: the literal without zone. */
  host: string
  tls: boolean
  /** The interface's own address: the connection leaves there. */
  localAddress: string | undefined
  body?: { type: string; bytes: Uint8Array }
  /** What the answer's body may have at most. */
  octets: number
  signal: AbortSignal
  /** Told once, before the exchange answers, how many octets were read, used or not, and whether we cut it off. */
  took?(read: number, cut: boolean): void
}

export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

const AGENT = 'Houseguest/0.1'
/** RFC 9110, 15.2: any number of 1xx answers may come before the real one; a device of a home sends none. */
const MAX_PRELIMINARIES = 4

/** Why there is no answer when there would have been one with more octets. */
export const TOO_LARGE = 'fetch: too large'
const LATE = 'fetch: took too long'

type Said = Pick<HttpQuestion, 'host' | 'port' | 'path' | 'body'>

const methodOf = ({ body }: Said): string => (body ? 'POST' : 'GET')

const headersOf = ({ host, port, body }: Said): Record<string, string> => ({
  host: `${host.includes(':') ? `[${host}]` : host}:${port}`,
  'user-agent': AGENT,
  accept: '*/*',
  'accept-encoding': 'identity',
  connection: 'close',
  ...(body && { 'content-type': body.type, 'content-length': String(body.bytes.length) }),
})

/** The octets of a question as it goes out: request line, header fields and body (RFC 9112, 2.1). */
export function sizeOf(question: Said): number {
  const fields = Object.entries(headersOf(question)).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `${methodOf(question)} ${question.path} HTTP/1.1\r\n${fields.join('')}\r\n`
  return new TextEncoder().encode(head).length + (question.body?.bytes.length ?? 0)
}

/**
 * Asks once. Answers are taken as they are: a redirect is an answer that is not followed, an encoded body is refused
 * (a few kilobytes can unfold into hundreds of megabytes), and five seconds after the start all is over.
 * @returns the answer, or the reason there is none; once the connection is closed, so that nothing of it is under way
 */
export function exchange(question: HttpQuestion): Promise<HttpAnswer | { refused: string }> {
  const signal = AbortSignal.any([question.signal, AbortSignal.timeout(FETCH_DEADLINE_MS)])
  if (signal.aborted) return Promise.resolve({ refused: LATE })
  return new Promise((resolve) => {
    // What is read here counts: all that arrives, with what TLS takes to begin.
    const wire = connect({
      host: question.address,
      port: question.port,
      localAddress: question.localAddress,
    })
    const request = ask({
      // Devices sign their own certificates. Nothing secret is sent, and nothing is believed for being encrypted.
      createConnection: () => (question.tls ? secure({ socket: wire, rejectUnauthorized: false }) : wire),
      path: question.path,
      method: methodOf(question),
      headers: headersOf(question),
      maxHeaderSize: FETCH_MAX_HEADER_BYTES,
    })
    let answer: HttpAnswer | { refused: string } | null = null
    let cut = false
    const refuse = (refused: string) => {
      cut = true
      answer ??= { refused }
      request.destroy()
      wire.destroy()
    }
    const inTime = whenLate(signal, () => refuse(LATE))
    const failed = (error: NodeJS.ErrnoException) => refuse(`fetch: ${reasonOf(error)}`)
    wire.on('error', failed)
    request.on('error', failed)
    request.on('close', () => {
      inTime()
      question.took?.(wire.bytesRead, cut)
      resolve(answer ?? { refused: 'fetch: cut off' })
    })
    let preliminaries = 0
    request.on('information', () => {
      if (++preliminaries > MAX_PRELIMINARIES) refuse('fetch: preliminaries without end')
    })
    request.on('upgrade', () => refuse('fetch: wants another protocol'))
    request.on('response', (response) =>
      read(response, question.octets, (whole) => (answer ??= whole), refuse),
    )
    request.end(question.body?.bytes)
  })
}

function read(
  response: IncomingMessage,
  most: number,
  take: (answer: HttpAnswer) => void,
  refuse: (reason: string) => void,
): void {
  const encoding = response.headers['content-encoding']
  const encoded = encoding !== undefined && encoding.toLowerCase() !== 'identity'
  if (encoded || Number(response.headers['content-length'] ?? 0) > most) {
    refuse(encoded ? 'fetch: encoded body' : TOO_LARGE)
    return
  }
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > most) refuse(TOO_LARGE)
    else chunks.push(chunk)
  })
  response.on('error', () => refuse('fetch: cut off'))
  response.on('aborted', () => refuse('fetch: cut off'))
  response.on('end', () => {
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(response.headers))
      if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
    take({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks, size) })
  })
}

/** Errors in a few words, so that there are few reasons to count. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens',
  EHOSTUNREACH: 'not reachable',
  ENETUNREACH: 'not reachable',
  ETIMEDOUT: 'took too long',
  ECONNRESET: 'cut off',
  HPE_HEADER_OVERFLOW: 'header too large',
}
export const reasonOf = (error: NodeJS.ErrnoException): string =>
  REASONS[error.code ?? ''] ?? (error.code?.startsWith('HPE_') ? 'not HTTP' : 'failed')
